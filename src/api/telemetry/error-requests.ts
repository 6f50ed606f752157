/** Which request an error belongs to, for those who format it: they are given the error alone. */
const requests = new WeakMap<object, string>();

/** Notes to which request these errors belong. */
export function markErrors(errors: Iterable<object>, requestId: string): void {
  for (const error of errors) requests.set(error, requestId);
}

/** The id of the request that an error was marked with; null for one that was not. */
export function requestOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null ? (requests.get(error) ?? null) : null;
}
