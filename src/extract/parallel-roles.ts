import type { Role } from '../ontology/event-type.js';
import type { DraftMention, Predication, RoleFiller } from './layers.js';
import type { RoleReader } from './fill-role.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Mentions behind a predicate that stand in one slot: goods or parties, joined by "and" or commas. */
interface Group {
  readonly kind: 'goods' | 'party';
  /** The preposition before it, empty without one. */
  readonly slot: string;
  readonly mentions: readonly DraftMention[];
  readonly firstToken: number;
  readonly lastToken: number;
}

/** How far behind a predicate its pairs are sought. */
const FARTHEST = 60;

/**
 * One predication for each pair of goods and party that a predicate tells in parallel, read by their places because trees
 * of ellipsis are seldom right: "bought radars from India and howitzers from France", "gave Peru tanks and Chile jets",
 * "sold Peru tanks, and Spain jets". A predication without such pairs comes back alone.
 */
export function splitParallel(
  tree: SyntaxTree,
  mentionAt: ReadonlyMap<number, DraftMention>,
  reader: RoleReader,
  reading: Predication,
): readonly Predication[] {
  const { type, frame } = reading.trigger;
  const goods = type.roles.find((r) => r.function === 'item' && r.name in frame.roles);
  if (!goods) return [reading];
  const groups = readGroups(tree, mentionAt, reader, reading, goods);
  return (
    gapOfSubject(tree, reading, groups, goods) ??
    pairsBehind(reading, groups, goods) ??
    detailsBehind(reading, groups, goods) ?? [reading]
  );
}

/** "[radars][from India] and [howitzers][from France]": the same two slots over and over. */
function pairsBehind(
  reading: Predication,
  groups: readonly Group[],
  goods: Role,
): readonly Predication[] | null {
  const stated = reading.fillers.filter((f) => f.role === goods.name && f.slot !== 'implied');
  const first = groups[0];
  // "Jets were sold to Peru and tanks to Chile": the first goods stand before the predicate.
  const opens = first?.kind === 'party' && first.slot !== '' && groups[1]?.kind === 'goods';
  const before = opens && stated.every((f) => f.mention.lastToken <= first.firstToken);
  const ahead: Group[] = before && stated.length > 0 && first ? [groupOf(stated, first)] : [];
  const all = [...ahead, ...groups];
  const [one, two] = all;
  if (!one || !two || one.kind === two.kind) return null;
  const units: (readonly [Group, Group])[] = [];
  for (let i = 0; i + 1 < all.length; i += 2) {
    const [a, b] = [all[i], all[i + 1]];
    if (!a || !b || a.kind !== one.kind || b.kind !== two.kind || a.slot !== one.slot || b.slot !== two.slot)
      break;
    units.push([a, b]);
  }
  if (units.length < 2) return null;
  const party = one.kind === 'party' ? one : two;
  const role = roleOfParty(reading, party);
  if (!role) return null;
  return units.map(([a, b], part) => {
    const [goodsOf, partyOf] = a.kind === 'goods' ? [a, b] : [b, a];
    return replaceRoles(reading, part, [
      ...fillersOf(goods, goodsOf, part),
      ...fillersOf(role, partyOf, part),
    ]);
  });
}

/** "Peru gets 70 jets, including [28 from Mali] and [12 from Chad]": the whole, then its parts. */
function detailsBehind(
  reading: Predication,
  groups: readonly Group[],
  goods: Role,
): readonly Predication[] | null {
  for (let start = 1; start + 3 < groups.length; start++) {
    const rest = groups.slice(start);
    if (rest[0]?.kind !== 'goods' || rest[1]?.slot === '') continue;
    const parts = pairsBehind(reading, rest, goods);
    if (!parts) continue;
    const told = rest[0].firstToken;
    const whole = reading.fillers.filter((f) => f.slot === 'subject' || f.mention.firstToken < told);
    return [{ ...reading, fillers: whole }, ...parts.map((p, n) => ({ ...p, part: n + 1 }))];
  }
  return null;
}

/** "Spain sold Peru tanks, and [Ghana][jets]": another subject with its own goods at the end. */
function gapOfSubject(
  tree: SyntaxTree,
  reading: Predication,
  groups: readonly Group[],
  goods: Role,
): readonly Predication[] | null {
  const subject = reading.fillers.find((f) => f.slot === 'subject' && f.role !== goods.name);
  const role = subject && reading.trigger.type.roles.find((r) => r.name === subject.role);
  const n = groups.findIndex((g, i) => i > 0 && g.kind === 'party' && g.slot === '' && groups[i + 1]);
  const [party, things] = [groups[n], groups[n + 1]];
  if (!role || !party || things?.kind !== 'goods' || things.slot !== '') return null;
  // "gave Peru tanks and Mali jets" goes on with parties, "gave Peru tanks, and Spain jets" with another giver.
  const [joint, comma] = [1, 2].map((back) => tree.token(party.firstToken - back).text.toLowerCase());
  if (joint !== 'and' || (groups[0]?.kind === 'party' && comma !== ',')) return null;
  const own = [...fillersOf(role, party, 1), ...fillersOf(goods, things, 1)];
  const taken = new Set(own.map((f) => f.mention.entity.id));
  const first = {
    ...reading,
    fillers: reading.fillers.filter((f) => f.role !== goods.name || f.mention.firstToken < party.firstToken),
  };
  const second = replaceRoles(reading, 1, own);
  return [
    first,
    { ...second, fillers: second.fillers.filter((f) => own.includes(f) || !taken.has(f.mention.entity.id)) },
  ];
}

/** The role that a party of the group's slot has in the predicate's frame. */
function roleOfParty({ trigger: { type, frame }, fillers }: Predication, group: Group): Role | undefined {
  const slots = group.slot === '' ? ['indirect', 'object'] : [group.slot];
  const known = fillers.find((f) => group.mentions.some((m) => m.entity.id === f.mention.entity.id));
  const candidates = type.roles.filter(
    (r) => r.function !== 'item' && slots.some((s) => frame.roles[r.name]?.split(' ').includes(s)),
  );
  return candidates.find((r) => r.name === known?.role) ?? candidates[0];
}

function replaceRoles(reading: Predication, part: number, own: readonly RoleFiller[]): Predication {
  const replaced = new Set(own.map((f) => f.role));
  const taken = new Set(own.map((f) => f.mention.entity.id));
  const kept = reading.fillers.filter((f) => !replaced.has(f.role) && !taken.has(f.mention.entity.id));
  return { ...reading, part, fillers: [...own, ...kept] };
}

function fillersOf(role: Role, { mentions, slot }: Group, part: number): readonly RoleFiller[] {
  return mentions.map((mention) => ({
    role: role.name,
    function: role.function,
    mention,
    slot: slot === '' ? 'object' : slot,
    reach: part === 0 ? 0 : 1,
  }));
}

function groupOf(stated: readonly RoleFiller[], next: Group): Group {
  return {
    kind: 'goods',
    slot: '',
    mentions: stated.map((f) => f.mention),
    firstToken: next.firstToken,
    lastToken: next.firstToken,
  };
}

/** The goods and parties behind the predicate in text order, up to the end of its clause. */
function readGroups(
  tree: SyntaxTree,
  mentionAt: ReadonlyMap<number, DraftMention>,
  reader: RoleReader,
  { trigger }: Predication,
  goods: Role,
): readonly Group[] {
  const { type, frame } = trigger;
  const parties = type.roles.filter((r) => r.function !== 'item' && r.name in frame.roles);
  const groups: Group[] = [];
  let detailsFrom = -1;
  const end = Math.min(tree.sentenceOf(trigger.token).lastToken, trigger.lastToken + FARTHEST);
  for (let i = trigger.lastToken; i < end; i++) {
    if (endsClause(tree, i)) break;
    if (opensDetails(tree, i)) detailsFrom = groups.length;
    const mention = mentionAt.get(i);
    const thing = mention ? reader.fit(mention, goods) : elided(tree, i, groups);
    const party = mention && !thing ? parties.map((r) => reader.fit(mention, r)).find(Boolean) : null;
    const filler = thing ?? party;
    if (mention && !filler) {
      i = mention.lastToken - 1;
      continue;
    }
    if (!filler) continue;
    const start = mention?.firstToken ?? i;
    const next: Group = {
      kind: thing ? 'goods' : 'party',
      slot: prepositionBefore(tree, start),
      mentions: [filler],
      firstToken: start,
      lastToken: mention?.lastToken ?? i + 1,
    };
    // What "including" opens are parts of the group before, told one by one.
    const last = groups.length === detailsFrom ? undefined : groups.at(-1);
    if (last && last.kind === next.kind && (next.slot === '' || next.slot === last.slot || isPart(next.slot)))
      groups[groups.length - 1] = {
        ...last,
        mentions: [...last.mentions, filler],
        lastToken: next.lastToken,
      };
    else if (isPart(next.slot) && next.kind === 'goods') groups.push({ ...next, slot: '' });
    else groups.push(next);
    i = next.lastToken - 1;
  }
  return groups;
}

/** "dozens of tanks" are tanks. */
const isPart = (slot: string): boolean => slot === 'of';

/** "28 jets from Peru, [12] from Chile": a bare number counts more of the goods told last. */
function elided(tree: SyntaxTree, i: number, groups: readonly Group[]): DraftMention | null {
  const next = tree.tokens[i + 1];
  if (tree.token(i).xpos !== 'CD' || !next || !/^(?:IN|TO)$/.test(next.xpos) || next.text === 'of')
    return null;
  return groups.findLast((g) => g.kind === 'goods')?.mentions.at(-1) ?? null;
}

const OPENERS = new Set(['DET', 'NUM', 'ADJ', 'ADV', 'SYM']);

/** The preposition in front of a mention, past articles, numbers, adjectives and nouns before its head; empty without one. */
function prepositionBefore(tree: SyntaxTree, start: number): string {
  for (let i = start - 1; i >= Math.max(0, start - 5); i--) {
    const { xpos, upos, text } = tree.token(i);
    if (text === 'including') return '';
    if (xpos === 'IN' || xpos === 'TO') return text.toLowerCase();
    if (!OPENERS.has(upos) && upos !== 'NOUN' && xpos !== 'POS') return '';
  }
  return '';
}

function endsClause(tree: SyntaxTree, i: number): boolean {
  const { xpos, text } = tree.token(i);
  if (opensDetails(tree, i)) return false;
  return /^(?:VBD|VBZ|VBP|MD|VBG|WDT|WP|WRB)$/.test(xpos) || ENDS.has(text);
}

const opensDetails = (tree: SyntaxTree, i: number): boolean => tree.token(i).text === 'including';

const ENDS = new Set([';', ':', '(', '—', '–', '--', '"', '“', '”']);
