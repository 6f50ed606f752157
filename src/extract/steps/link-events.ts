import { noteTrigger, triggerWords } from '../describe-trigger.js';
import { defineExtractionStep, neededRoles, type Predication, type RoleFiller } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { DraftNote } from '../trace.js';

/** Finds which predications of a story tell of one event, lets a bare "the delivery" take its parties from the one told before, and drops what has none. */
export const LINK_EVENTS = defineExtractionStep({
  name: 'link events',
  needs: ['tree', 'predications', 'statuses', 'trace'],
  gives: ['sameAs', 'fillers'],
  run({ tree, predications, statuses, trace }) {
    const fillers: (readonly RoleFiller[])[] = predications.map((p) => p.fillers);
    const sameAs: (number | null)[] = [];
    const told = new Map<string, number[]>();
    predications.forEach((predication, n) => {
      const kind = `${predication.trigger.type.name} ${statuses[n]?.status ?? ''}`;
      const alike = told.get(kind) ?? [];
      const before = alike.findLast((k) => tellOfOne(predications[k], fillers[k] ?? [], predication));
      if (before !== undefined) fillers[n] = takeOver(fillers[n] ?? [], fillers[before] ?? []);
      const real = before !== undefined || isWhole(predication);
      sameAs.push(real ? (before === undefined ? n : (sameAs[before] ?? n)) : null);
      if (trace && (before !== undefined || !real))
        trace.add(noteLink(tree, predication, predications[before ?? -1]));
      if (real) told.set(kind, [...alike, n].slice(-LONGEST_MEMORY));
    });
    return { sameAs, fillers };
  },
});

/** Says which event told before it tells of again, or why it is none at all. */
function noteLink(tree: SyntaxTree, later: Predication, earlier: Predication | undefined): DraftNote {
  const { trigger } = later;
  const needed = [...new Set([...neededRoles(trigger), ...(trigger.type.anyOf ?? [])])];
  const [verdict, reason] = earlier
    ? (['JOINED', `the event told before by “${triggerWords(tree, earlier.trigger)}”`] as const)
    : (['REJECTED', `no event without ${needed.join(' or ')}`] as const);
  return noteTrigger(tree, trigger, { step: 'link events', verdict, reason });
}

/** How many events of one type and status a story may have told since one it comes back to. */
const LONGEST_MEMORY = 30;

type Parties = readonly RoleFiller[];

/** Roles that tell events of one type apart: everyone and everything but the place. */
const tells = (f: RoleFiller): boolean => f.function !== 'place' && f.slot !== 'implied';

/** A trigger without any role of its own. */
function isBare({ fillers }: Predication): boolean {
  return fillers.length === 0;
}

/** True when all that its type insists on is there. */
function isWhole({ trigger, fillers }: Predication): boolean {
  const filled = new Set(fillers.map((f) => f.role));
  const { anyOf } = trigger.type;
  return (
    neededRoles(trigger).every((role) => filled.has(role)) &&
    (!anyOf || anyOf.some((role) => filled.has(role)))
  );
}

/** Same type, and no role that both fill with different things; at least two in common, or nothing told but the noun, or a disaster. */
function tellOfOne(earlier: Predication | undefined, told: Parties, later: Predication): boolean {
  if (earlier?.trigger.type !== later.trigger.type) return false;
  if (isBare(later)) return true;
  const [a, b] = [rolesOf(told), rolesOf(later.fillers)];
  const agree = (role: string): boolean => [...(b.get(role) ?? [])].some((id) => a.get(role)?.has(id));
  const both = [...b.keys()].filter((role) => a.has(role));
  if (!both.every(agree)) return false;
  // A story tells of one disaster unless it names two places.
  if (later.trigger.type.absorbs) return !placesDiffer(told, later.fillers);
  return both.length >= 2;
}

function placesDiffer(a: Parties, b: Parties): boolean {
  const places = (fillers: Parties): string[] =>
    fillers.filter((f) => f.function === 'place').map((f) => f.mention.entity.id);
  const [here, there] = [places(a), places(b)];
  return here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id));
}

/** Each role with what fills it: an item by every class that it stands below. */
function rolesOf(fillers: Parties): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const f of fillers.filter(tells)) {
    const ids = roles.get(f.role) ?? new Set<string>();
    for (const id of [f.mention.entity.id, ...f.mention.entity.classes]) ids.add(id);
    roles.set(f.role, ids);
  }
  return roles;
}

function takeOver(own: Parties, told: Parties): Parties {
  const filled = new Set(own.map((f) => f.role));
  return [
    ...own,
    ...told.filter((f) => tells(f) && !filled.has(f.role)).map((f) => ({ ...f, reach: f.reach + 1 })),
  ];
}
