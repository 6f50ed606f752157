import { groupBy } from '../../common/group-by.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { LOCATIONS, type EventType, type Frame, type Role } from '../../ontology/event-type.js';
import { DEFAULT_WEIGHT } from '../confidence.js';
import { entityOfItem } from '../draft-entity.js';
import { RoleReader } from '../fill-role.js';
import {
  defineExtractionStep,
  neededRoles,
  type DraftMention,
  type Predication,
  type RoleFiller,
  type Trigger,
} from '../layers.js';
import { DEFINITE } from '../definite.js';
import type { Argument } from '../arguments/argument.js';
import { readNearby } from '../arguments/nearby-arguments.js';
import { readArguments } from '../arguments/read-arguments.js';
import { splitParallel } from '../parallel-roles.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { noteTaken, ReadingNotes } from '../trace-readings.js';

/** Prepositions of a place where something happens. */
const PLACE_SLOTS = 'in at near across inside outside throughout around over on off along';

/** Fills the roles of each trigger's frames from its arguments and keeps, for each trigger word, the frame that reads it best. */
export function fillRoles(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'fill roles',
    needs: ['tree', 'triggers', 'mentionAt', 'trace'],
    gives: ['readings'],
    run({ tree, triggers, mentionAt, trace }) {
      const reader = new RoleReader(tree, mentionAt, gazetteer);
      const surroundings = { tree, mentionAt, reader, gazetteer };
      const free = triggers.filter((trigger) => {
        const mention = mentionAt.get(trigger.token);
        if (isFree(trigger.token, mention)) return true;
        trace?.add(noteTaken(tree, trigger, mention));
        return false;
      });
      const byToken = groupBy(free, ({ token }) => token);
      const readings = [...byToken].flatMap(([token, rivals]) => {
        const shown = readArguments(tree, token);
        const args = [...shown, ...readNearby(tree, token, mentionAt, shown)];
        const causes = shown.filter(isCause).map((a) => a.token);
        const tried = rivals.map((trigger) => ({ ...readFrame(surroundings, trigger, args), causes }));
        const whole = tried.filter(
          (reading) => hasNeeds(tree, reading) && isByOthers(reading) && !isEpithet(tree, reading),
        );
        const chosen = bestOf(whole);
        trace?.add(...new ReadingNotes(tree, mentionAt, reader, args).of({ tried, whole, chosen }));
        return chosen.flatMap((reading) => splitParallel(tree, mentionAt, reader, reading));
      });
      return { readings };
    },
  });
}

/** A word within a name or before an item's head ("assault rifles") reports nothing. */
function isFree(token: number, mention: DraftMention | undefined): boolean {
  return (
    mention === undefined ||
    (mention.kind !== 'NAME' && (mention.entity.type !== 'ITEM' || mention.lastToken === token + 1))
  );
}

/** Slots in which the cause of a deed may stand. */
const CAUSE_SLOTS = new Set(['subject', 'by', 'in', 'from', 'during', 'after', 'when']);

const isCause = ({ slot }: Argument): boolean => CAUSE_SLOTS.has(slot);

interface Surroundings {
  readonly tree: SyntaxTree;
  readonly mentionAt: ReadonlyMap<number, DraftMention>;
  readonly reader: RoleReader;
  readonly gazetteer: Gazetteer;
}

/** The trigger with the roles of its frame filled. */
function readFrame(
  surroundings: Surroundings,
  trigger: Trigger,
  args: readonly Argument[],
): Omit<Predication, 'causes'> {
  const { tree, reader, gazetteer } = surroundings;
  const { frame, type } = trigger;
  const fillers: RoleFiller[] = [];
  for (const role of rolesInOrder(type, frame)) {
    const slots = `${frame.roles[role.name] ?? ''}${role.behind ? ' content' : ''}`;
    fillers.push(
      ...fillRole(role, slots, withGoods(surroundings, trigger.token, args, fillers), reader, fillers),
    );
  }
  for (const [name, itemId] of Object.entries(frame.implies ?? {})) {
    const role = type.roles.find((r) => r.name === name);
    const item = gazetteer.item(itemId);
    if (!role || !item || fillers.some((f) => f.role === name)) continue;
    const { token, firstToken, lastToken } = trigger;
    const span = tree.spanOf(firstToken, lastToken);
    const entity = entityOfItem(item, tree.analysed.text.slice(span.start, span.end));
    const mention = {
      firstToken,
      lastToken,
      head: token,
      kind: 'NOMINAL',
      entity: { ...entity, aliases: [] },
      code: null,
    } as const;
    fillers.push({ role: name, function: role.function, mention, slot: 'implied', reach: 0 });
  }
  const placeRole = type.roles.find((r) => r.function === 'place');
  if (placeRole && !fillers.some((f) => f.function === 'place')) {
    // "killing four and injuring nine in Lima": the place of the second verb is the first one's too.
    const shared = tree.laterConjuncts(trigger.token).flatMap((c) => readArguments(tree, c));
    const free = [...args, ...shared].filter((a) => a.reach < 2);
    fillers.push(
      ...fillRole({ ...placeRole, fillers: LOCATIONS }, PLACE_SLOTS, free, reader, fillers).slice(0, 1),
    );
  }
  return { trigger, fillers };
}

/** "The besieged town", "a suspected spy": a participle before its noun that names no doer describes the noun and tells no event. */
function isEpithet(tree: SyntaxTree, { trigger, fillers }: Predication): boolean {
  const { dep, head, xpos } = tree.token(trigger.token);
  const isBefore = (xpos === 'VBN' || xpos === 'VBG') && dep === 'amod' && trigger.token < head;
  // "An earthquake struck Peru", "had sold rifles": behind a noun or verb it is a verb that the parser took for a participle.
  const isMistaken = /^(NN|VB)/.test(tree.tokens[trigger.token - 1]?.xpos ?? '');
  return isBefore && !isMistaken && !fillers.some((f) => f.function === 'actor');
}

/** True when no actor is of a sector with which the frame does not count. */
function isByOthers({ trigger, fillers }: Predication): boolean {
  const barred = new Set<string | null>(trigger.frame.unlessBy);
  return !fillers.some((f) => f.function === 'actor' && barred.has(f.mention.entity.sector));
}

/** True when all that the frame insists on is there, or the words refer back to what was told before. */
function hasNeeds(tree: SyntaxTree, { trigger, fillers }: Predication): boolean {
  const filled = new Set(fillers.map((f) => f.role));
  return neededRoles(trigger).every((name) => filled.has(name)) || refersBack(tree, trigger, filled);
}

/** The roles that the frame fills, in the type's order and items first: who else takes part may depend on where the item stands. */
function rolesInOrder(type: EventType, frame: Frame): readonly Role[] {
  const roles = type.roles
    .filter((role) => role.name in frame.roles || role.behind)
    .map((role) => ({ ...role, fillers: frame.fillers?.[role.name] ?? role.fillers }));
  return [...roles].sort((a, b) => Number(isThing(b)) - Number(isThing(a)));
}

/**
 * The arguments and, once an item or instrument is known, whose it is by the words before it: a demonym or possessor, unless that is
 * only where it was made; a country's name right behind the verb is to whom it goes ("sold Ruritania tanks").
 */
function withGoods(
  { tree, mentionAt }: Surroundings,
  predicate: number,
  args: readonly Argument[],
  fillers: readonly RoleFiller[],
): readonly Argument[] {
  const goods = fillers.find((f) => isThing(f) && f.slot !== 'implied');
  if (!goods) return args;
  const owner = ownerBefore(tree, goods.mention, mentionAt);
  const before = [
    ...tree.children(goods.mention.head, 'amod', 'compound', 'nmod:poss').filter((c) => !tree.isVerb(c)),
    ...(owner ? [owner.head] : []),
  ];
  const owners = before.flatMap((token): Argument[] => {
    const mention = mentionAt.get(token);
    if (!mention || mention === goods.mention || mention.entity.type === 'ITEM') return [];
    const next =
      tree.isVerb(predicate) && mention.kind !== 'DEMONYM' && follows(tree, predicate, mention.firstToken);
    if (next) return [{ slot: 'indirect', token, reach: 1 }];
    return mention.entity.type === 'COUNTRY' ? [{ slot: 'goods', token, reach: 1 }] : [];
  });
  return [...args, ...owners];
}

/** The name or demonym right before the goods but for adjectives, wherever the tree hangs it: "Soviet heavy arms". */
function ownerBefore(
  tree: SyntaxTree,
  goods: DraftMention,
  mentionAt: ReadonlyMap<number, DraftMention>,
): DraftMention | undefined {
  let i = goods.firstToken - 1;
  while (i > 0 && tree.token(i).xpos === 'JJ' && !mentionAt.has(i)) i--;
  if (tree.tokens[i]?.xpos === 'POS') i--;
  const owner = mentionAt.get(i);
  return owner && tree.sentenceNumberOf(i) === tree.sentenceNumberOf(goods.firstToken) ? owner : undefined;
}

function isThing({ function: role }: Pick<Role, 'function'>): boolean {
  return role === 'item' || role === 'instrument';
}

/** True when nothing but an article stands between the two. */
function follows(tree: SyntaxTree, before: number, token: number): boolean {
  return token === before + 1 || (token === before + 2 && tree.token(before + 1).upos === 'DET');
}

function fillRole(
  role: Role,
  slots: string,
  args: readonly Argument[],
  reader: RoleReader,
  taken: readonly RoleFiller[],
): RoleFiller[] {
  const isPlace = role.function === 'place';
  for (const slot of slots.split(' ')) {
    // Whom something is done to may also be where it is done: "attacked a base in Ruritania".
    const isRival = (f: RoleFiller): boolean =>
      !isPlace || f.function === 'actor' || f.slot !== 'object' || slot === 'object';
    const rivals = taken.filter(isRival);
    const isUntaken = (id: string, head: number): boolean =>
      !rivals.some((f) => f.mention.head === head || (f.mention.entity.id === id && f.function !== 'place'));
    for (const arg of args.filter((a) => a.slot === slot)) {
      const mentions = reader.fillersAt(arg.token, role).filter((m) => isUntaken(m.entity.id, m.head));
      if (mentions.length > 0) {
        return mentions.map((mention) => ({
          role: role.name,
          function: role.function,
          mention,
          slot,
          reach: arg.reach,
        }));
      }
    }
  }
  return [];
}

/** "The delivery took place in June": a definite event noun without parties, whose event the story has told before. */
function refersBack(tree: SyntaxTree, { token }: Trigger, filled: ReadonlySet<string>): boolean {
  const parties = [...filled].filter((role) => role !== 'place');
  return (
    parties.length === 0 &&
    !tree.isVerb(token) &&
    tree.children(token, 'det').some((c) => DEFINITE.has(tree.token(c).lemma.toLowerCase()))
  );
}

/** The likeliest reading of a word, with the most and nearest roles; beside it the likeliest of what it asks for or offers. */
function bestOf(readings: readonly Predication[]): readonly Predication[] {
  const score = (p: Predication): number =>
    (p.trigger.frame.weight ?? DEFAULT_WEIGHT) *
      (1 + p.fillers.reduce((sum, f) => sum + 1 / (1 + f.reach), 0)) +
    (p.trigger.lastToken - p.trigger.firstToken) / 10;
  const ranked = [...readings].sort((a, b) => score(b) - score(a));
  const deed = ranked.find((p) => p.trigger.frame.status === undefined);
  const content = ranked.find((p) => p.trigger.frame.status !== undefined);
  return [deed, content].filter((p) => p !== undefined);
}
