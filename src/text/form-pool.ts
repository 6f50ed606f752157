/** Gives the one string that stands for all equal ones: tables that are asked for it again need not read its letters. */
export type FormPool = (form: string) => string;

/** Most forms that are kept, and the longest of them in UTF-16 code units. */
const MOST_FORMS = 50_000;
const LONGEST_FORM = 40;

/** A pool that starts anew when it is full. */
export function createFormPool(): FormPool {
  const pool = new Map<string, string>();
  return (form) => {
    const known = pool.get(form);
    if (known !== undefined) return known;
    if (form.length > LONGEST_FORM) return form;
    if (pool.size >= MOST_FORMS) pool.clear();
    pool.set(form, form);
    return form;
  };
}
