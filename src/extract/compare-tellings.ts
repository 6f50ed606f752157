import type { DraftEntity, RoleFiller } from './layers.js';
import { isNamed } from './mention-entities.js';
import type { Telling } from './telling.js';

/** How surely a telling is of an event told before: by what both say, by the noun alone, or not. */
export type Likeness = 'told' | 'resumed' | null;

/** What speaks for the later telling being of the event that the earlier ones tell of; null where nothing does or something speaks against it. */
export function compareTellings(earlier: readonly Telling[], later: Telling): Likeness {
  const [first] = earlier;
  if (!first || first.predication.trigger.type !== later.predication.trigger.type) return null;
  if (first.status !== later.status || later.presentation === 'further' || isElsewhen(earlier, later))
    return null;
  const verdicts = compareRoles(earlier, later);
  const count = (verdict: Verdict): number => verdicts.filter((v) => v.verdict === verdict).length;
  if (count('differ') > 0 || countsDiffer(earlier, later)) return null;
  const parties = verdicts.filter((v) => v.isParty && v.verdict === 'agree').length;
  if (later.presentation === 'new') return parties >= 2 ? 'told' : null;
  const isDefinite = later.presentation === 'definite';
  const isAlike = earlier.some((telling) => areAlike(telling.word, later.word));
  if (isAlike && (isDefinite || count('unlike') <= count('agree'))) return 'told';
  if (parties >= 2 && count('unlike') === 0) return 'told';
  if (later.predication.trigger.type.absorbs) return 'resumed';
  return isDefinite && later.predication.fillers.length === 0 ? 'resumed' : null;
}

/** What two tellings say of one role: the same, different named things, different nouns, or a noun and a name that it may be for. */
type Verdict = 'agree' | 'differ' | 'unlike' | 'open';

interface RoleVerdict {
  readonly verdict: Verdict;
  /** False for the place. */
  readonly isParty: boolean;
}

function compareRoles(earlier: readonly Telling[], later: Telling): readonly RoleVerdict[] {
  const told = earlier.flatMap((telling) => stated(telling));
  const roles = new Set(stated(later).map((f) => f.role));
  return [...roles].flatMap((role) => {
    const [a, b] = [told, stated(later)].map((fillers) => fillers.filter((f) => f.role === role));
    if (!a || !b || a.length === 0) return [];
    return [{ verdict: compareFillers(a, b), isParty: b[0]?.function !== 'place' }];
  });
}

/** Fillers that the text names, not those that a word implies. */
function stated({ predication }: Telling): readonly RoleFiller[] {
  return predication.fillers.filter((f) => f.slot !== 'implied');
}

function compareFillers(a: readonly RoleFiller[], b: readonly RoleFiller[]): Verdict {
  if (a.some((one) => b.some((other) => areOne(one.mention.entity, other.mention.entity)))) return 'agree';
  const specific = [a, b].filter((fillers) => fillers.some(isSpecific)).length;
  return specific === 2 ? 'differ' : specific === 1 ? 'open' : 'unlike';
}

/** The same entity, a state and its own, a thing and its class, a place and the country it lies in. */
function areOne(a: DraftEntity, b: DraftEntity): boolean {
  if (a.id === b.id || a.classes.includes(b.id) || b.classes.includes(a.id)) return true;
  const oneIsCountry = a.type === 'COUNTRY' || b.type === 'COUNTRY';
  return oneIsCountry && a.country !== null && a.country === b.country;
}

/** True for a filler that is named, or known as a person, body or state though a noun or pronoun stands there. */
function isSpecific({ mention, function: roleFunction }: RoleFiller): boolean {
  const { entity } = mention;
  if (entity.type === 'ITEM') return false;
  if (roleFunction === 'place') return entity.country !== null;
  return isNamed(mention) || entity.type === 'COUNTRY' || entity.type === 'PERSON';
}

/** True when both are dated and share no day. */
function isElsewhen(earlier: readonly Telling[], later: Telling): boolean {
  const { start, end } = later.time ?? {};
  if (!start || !end) return false;
  return earlier.some(({ time }) => time?.start && time.end && (time.end < start || end < time.start));
}

/** True when both give an exact number of the same kind and the two are not the same. */
function countsDiffer(earlier: readonly Telling[], later: Telling): boolean {
  const exact = (telling: Telling) => telling.quantities.filter((q) => q.qualifier === 'EXACTLY');
  return exact(later).some((b) =>
    earlier.some((telling) => {
      const same = exact(telling).filter((a) => a.of === b.of && a.unit === b.unit);
      return same.length > 0 && !same.some((a) => a.value === b.value);
    }),
  );
}

/** Letters at the start of a word that a verb and its noun share: "explode" and "explosion". */
const SHARED_START = 5;

function areAlike(a: string, b: string): boolean {
  return a === b || (a.length >= SHARED_START && a.slice(0, SHARED_START) === b.slice(0, SHARED_START));
}
