import type { Span } from '../../common/span.js';
import { wordList } from '../../common/word-list.js';
import type { ClauseMention, Deed, DeedRole } from '../../extract/read-clause.js';
import { RECIPIENT_FUNCTIONS } from '../../ontology/names.js';
import { eventType } from '../../ontology/ontology.js';

import type { EventFilter, PartyReference } from '../event-filter.js';

/** The side of an event that a question leaves open. */
export type Side = 'ACTOR' | 'RECIPIENT' | 'ITEM' | 'PLACE' | 'COUNTRY';

/** A deed as a filter with the sides that it leaves open. */
export interface DeedFilter {
  readonly filter: EventFilter;
  readonly open: readonly { readonly key: string; readonly side: Side }[];
  /** Words that no filter can ask for. */
  readonly unfit: readonly Span[];
}

/** References that stand for open words which an inner question answers, by the word's key. */
export type InnerReferences = ReadonlyMap<string, PartyReference>;

/** The filter for what the deed says. `skips` tells which mentions it leaves out. */
export function filterOfDeed(
  deed: Deed,
  modes: readonly string[],
  inner: InnerReferences,
  skips: (mention: ClauseMention) => boolean,
): DeedFilter {
  const sides = new Map<Side, ClauseMention[]>();
  const unfit: Span[] = [];
  const seen = new Set<string>();
  for (const role of deed.roles) {
    const { mention } = role;
    const side = sideOf(deed, role, inner);
    const isSaid = role.slot !== 'implied' && !skips(mention);
    unfit.push(...(side === null ? [mention] : isSaid ? lostDetails(mention) : []));
    if (side === null) continue;
    if (isSaid && !seen.has(`${side} ${mention.start}`)) {
      seen.add(`${side} ${mention.start}`);
      sides.set(side, [...(sides.get(side) ?? []), mention]);
    }
  }
  const parties = partiesOf(deed, sides);
  const open = [...parties].flatMap(([side, mentions]) =>
    mentions.flatMap(({ open: key }) => (key === null || inner.has(key) ? [] : [{ key, side }])),
  );
  const references = (side: Side): readonly PartyReference[] =>
    (parties.get(side) ?? []).flatMap((mention) => referenceTo(mention, inner) ?? []);
  const items = itemsOf(deed, parties.get('ITEM') ?? [], inner);
  const type = deed.type;
  const groups: readonly (readonly EventFilter[])[] = [
    references('ACTOR').map((actor) => ({ actor })),
    references('RECIPIENT').map((recipient) => ({ recipient })),
    references('PLACE').map((place) => ({ place })),
    items.map((item) => ({ item })),
  ];
  const mutual = references('ACTOR').length > 1 && isMutual(deed);
  const both = mutual ? references('ACTOR').map((participant) => ({ participant })) : [];
  const [, ...others] = groups;
  const used = mutual ? others : groups;
  const single = used.filter((group) => group.length === 1).flat();
  const several = used.filter((group) => group.length > 1).map((group): EventFilter => ({ or: group }));
  const and = [...both, ...several];
  return {
    filter: Object.assign(
      {
        types: [type],
        ...(modes.length > 0 ? { modes } : {}),
        ...(deed.status === 'ASSERTED' ? {} : { statuses: [deed.status] }),
      },
      ...single,
      and.length > 0 ? { and } : {},
    ) as EventFilter,
    open,
    unfit,
  };
}

/** Words that say how many of a group are meant, which none of its names does. */
const AMOUNTS: ReadonlySet<string> = new Set(wordList('most many more several few fewer some other both'));

/** Words of a mention that its reference leaves out: a name or the noun phrase itself leaves out none but amounts. */
function lostDetails(mention: ClauseMention): readonly Span[] {
  const isWhole = mention.type !== 'ITEM' && referenceTo(mention)?.id == null;
  return mention.details.filter(({ text }) => !isWhole || AMOUNTS.has(text.toLowerCase()));
}

/** What "aid" itself is to the gazetteer. */
const ANY_AID = 'item:humanitarian-aid';

/** Names of the goods; "aid" by itself is all aid, in money or in kind. */
function itemsOf(
  { type }: Deed,
  mentions: readonly ClauseMention[],
  inner: InnerReferences,
): readonly string[] {
  return mentions.flatMap(({ open, id, name }) => {
    if (open !== null) return inner.get(open)?.name ?? [];
    return type === 'AID' && id === ANY_AID ? [] : [name];
  });
}

/** What two of one kind do is what they do to each other. */
function isMutual({ type }: Deed): boolean {
  return eventType(type).roles.some(({ name }) => name === 'partner');
}

/** The sides with a second actor of a mutual deed as the recipient that the filter has it for. */
function partiesOf(
  { reciprocal }: Deed,
  sides: ReadonlyMap<Side, readonly ClauseMention[]>,
): ReadonlyMap<Side, readonly ClauseMention[]> {
  const actors = sides.get('ACTOR') ?? [];
  if (!reciprocal || actors.length !== 2 || sides.has('RECIPIENT')) return sides;
  const [first, second] = [...actors].sort((a, b) => a.start - b.start);
  return new Map([...sides, ['ACTOR', first ? [first] : []], ['RECIPIENT', second ? [second] : []]]);
}

const PLACE_SLOTS = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'throughout',
  'on',
  'around',
  'outside',
]);

function sideOf(
  deed: Deed,
  { function: part, mention, slot }: DeedRole,
  inner: InnerReferences,
): Side | null {
  const twice = deed.roles.filter((role) => role.mention.start === mention.start);
  const isPlace = twice.some((role) => role.function === 'place');
  const isParty = twice.some((role) => RECIPIENT_FUNCTIONS.includes(role.function));
  // "Attacked Eldham" and "attacks in Ruritania" name a place that is also a target.
  if (isPlace && isParty && (mention.open === null || inner.has(mention.open)))
    return PLACE_SLOTS.has(slot) || mention.type !== 'COUNTRY' ? 'PLACE' : 'RECIPIENT';
  if (part === 'actor') return 'ACTOR';
  if (RECIPIENT_FUNCTIONS.includes(part)) return 'RECIPIENT';
  if (part === 'item' || part === 'instrument') return mention.type === 'ITEM' ? 'ITEM' : null;
  if (part === 'place') return isParty ? 'RECIPIENT' : 'PLACE';
  return null;
}

/** A country means all that act for it, other names what goes by them, a common noun the one entity of its kind. */
export function referenceTo(
  mention: ClauseMention,
  inner: InnerReferences = new Map(),
): PartyReference | null {
  if (mention.open !== null) return inner.get(mention.open) ?? null;
  const country = /^country:([A-Z]{3})$/.exec(mention.id)?.[1] ?? mention.standsFor;
  if (country != null && mention.type !== 'PLACE') return { country };
  // What goes by a common noun has an id of its own only where a country tells it from others.
  const isShared = mention.country !== null || !mention.id.startsWith('group:');
  return mention.named || mention.type === 'PERSON' || !isShared
    ? { name: mention.name }
    : { id: mention.id };
}
