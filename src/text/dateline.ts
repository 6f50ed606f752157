import type { Span } from '../common/span.js';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:de|del|do|la|of|the|\p{Lu}[\p{L}.'’-]+)){0,3}`;
const CAPITALS = String.raw`\p{Lu}{3}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]+)*`;
const DETAILS = String.raw`(?:, (?:${PLACE}|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{L}{2,8}(?: \d{4})?))`;
const AGENCY = String.raw` ?\(\p{Lu}[\p{L}.]*(?:[ /]\p{Lu}[\p{L}.]*){0,3}\)`;
const DASH = String.raw`\s*(?:—|–|--)\s*|\s+-\s+`;
const OPENING = String.raw`(?=["“‘'«]?[\p{Lu}\p{N}])`;

/** A place in capitals or an agency in brackets; a lone hyphen needs more than a place, "NATO - Russia" being none. */
const DATELINE = new RegExp(
  `^(?:${PLACE}${DETAILS}{0,3}${AGENCY}(?:${DASH})|${CAPITALS}${DETAILS}{1,3}(?:${DASH})|${CAPITALS}\\s*(?:—|–|--)\\s*)${OPENING}`,
  'u',
);

/** Longest start of a paragraph that is searched for a dateline, in UTF-16 code units. */
const LONGEST_DATELINE = 100;

/** A paragraph, or two where it opens with a dateline such as "LIMA, Peru (AP) — ": that and the news behind it. */
export function cutDateline(text: string, paragraph: Span): Span[] {
  const start = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_DATELINE));
  const length = DATELINE.exec(start)?.[0].length ?? 0;
  if (length === 0) return [paragraph];
  const cut = paragraph.start + length;
  return [
    { start: paragraph.start, end: paragraph.start + start.slice(0, length).trimEnd().length },
    { start: cut, end: paragraph.end },
  ];
}
