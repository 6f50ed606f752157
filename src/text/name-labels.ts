import type { NameSpan } from '../model/token.js';

/** The labels of names, in the order of the weights. */
export const NAME_LABELS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Places of a token in its name: first, inside, last, or the only one (BILOU; Ratinov and Roth, CoNLL 2009). */
const PLACES = 4;
const FIRST = 0;
const INSIDE = 1;
const LAST = 2;
const ONLY = 3;

/** The number of tags: outside, and four places of every label. */
export const TAG_COUNT = 1 + NAME_LABELS.length * PLACES;

/** The tag of a token of a name that stretches over `[first, last)`. */
export function tagOf(label: number, token: number, first: number, last: number): number {
  let place = INSIDE;
  if (last - first === 1) place = ONLY;
  else if (token === first) place = FIRST;
  else if (token === last - 1) place = LAST;
  return 1 + label * PLACES + place;
}

/** Whether a tag may follow another; -1 stands before the first and after the last token. */
export function mayFollow(previous: number, next: number): boolean {
  const before = previous <= 0 ? ONLY : (previous - 1) % PLACES;
  const after = next <= 0 ? ONLY : (next - 1) % PLACES;
  const isOpen = before === FIRST || before === INSIDE;
  if (!isOpen) return after === FIRST || after === ONLY;
  const sameLabel = Math.floor((previous - 1) / PLACES) === Math.floor((next - 1) / PLACES);
  return next > 0 && sameLabel && (after === INSIDE || after === LAST);
}

/** The names that a row of tags spells out. */
export function readNames(tags: ArrayLike<number>): NameSpan[] {
  const names: NameSpan[] = [];
  let first = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] ?? 0;
    if (tag === 0) continue;
    const place = (tag - 1) % PLACES;
    if (place === FIRST || place === ONLY) first = i;
    const label = NAME_LABELS[Math.floor((tag - 1) / PLACES)];
    if ((place === LAST || place === ONLY) && label !== undefined) {
      names.push({ firstToken: first, lastToken: i + 1, label });
    }
  }
  return names;
}
