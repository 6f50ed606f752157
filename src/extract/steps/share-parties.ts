import { addToGroup } from '../../common/group-by.js';
import { wordList } from '../../common/word-list.js';
import type { Role } from '../../ontology/event-type.js';
import { RECIPIENT_FUNCTIONS } from '../../ontology/names.js';
import { defineExtractionStep, type Predication, type RoleFiller } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';

/**
 * Lets an event about a deed take from it the party it leaves open: who "called for sanctions against Peru" speaks to Peru,
 * who "condemned the raid by Chad" blames Chad, who "threatened to strike unless Mali paid" threatens Mali.
 */
export const SHARE_PARTIES = defineExtractionStep({
  name: 'share parties',
  needs: ['tree', 'readings'],
  gives: ['sharedReadings'],
  run({ tree, readings }) {
    const done = new Map<number, Predication[]>();
    const shared = new Map<Predication, Predication>();
    // From the innermost outwards: what a demand takes from its deed goes on to who rejects the demand.
    for (const reading of [...readings].sort((a, b) => depthOf(tree, b) - depthOf(tree, a))) {
      const { token } = reading.trigger;
      const deeds = deedsBelow(tree, token, done);
      const complete = deeds.reduce((taker, deed) => takeParties(tree, taker, deed), reading);
      shared.set(reading, complete);
      addToGroup(done, token, complete);
    }
    return { sharedReadings: readings.map((reading) => shared.get(reading) ?? reading) };
  },
});

function depthOf(tree: SyntaxTree, { trigger }: Predication): number {
  return [...tree.ancestors(trigger.token)].length;
}

/** How many words may stand between an event and the deed it is about. */
const DEEPEST_DEED = 4;

/** Relations through which an event reaches its deed: its clause, its object, a phrase or a clause of that. */
const LINKS = new Set(wordList('ccomp xcomp obj obl nmod acl conj'));

/** Prepositions of what an event is about. */
const ABOUT = new Set(
  wordList('of to for on over against at about from with by into towards toward regarding'),
);

/** The readings nearest below a trigger that tell what it is about. */
function deedsBelow(
  tree: SyntaxTree,
  trigger: number,
  readings: ReadonlyMap<number, readonly Predication[]>,
): readonly Predication[] {
  const visit = (i: number, depth: number): readonly Predication[] =>
    tree
      .children(i)
      .filter((c) => c > trigger && isAbout(tree, c))
      .flatMap((c) => readings.get(c) ?? (depth < DEEPEST_DEED ? visit(c, depth + 1) : []));
  return visit(trigger, 1);
}

function isAbout(tree: SyntaxTree, child: number): boolean {
  const relation = tree.relation(child);
  if (relation === 'advcl') return tree.isInfinitive(child) || tree.isCondition(child);
  if (!LINKS.has(relation) || tree.token(child).dep === 'acl:relcl') return false;
  if (relation === 'conj') return !tree.isVerb(child);
  const preposition = tree.preposition(child);
  return preposition === null || tree.isVerb(child) || ABOUT.has(preposition);
}

/** The reading with its open party filled by who does the deed, or, where it does the deed itself, by who has it done. */
function takeParties(tree: SyntaxTree, reading: Predication, deed: Predication): Predication {
  const { trigger, fillers } = reading;
  const role = trigger.type.roles.find((r) => r.ofDeed);
  if (!role || fillers.some((f) => f.role === role.name && f.slot !== 'content')) return reading;
  const own = new Set(fillers.filter((f) => f.role !== role.name).map((f) => f.mention.entity.id));
  const others = deed.fillers.filter((f) => !own.has(f.mention.entity.id) && fits(role, f));
  const doers = others.filter((f) => f.function === 'actor');
  const parties =
    doers.length > 0 || isOfNoun(tree, deed)
      ? doers
      : others.filter((f) => RECIPIENT_FUNCTIONS.includes(f.function));
  if (parties.length === 0) return reading;
  const taken = parties.map((f): RoleFiller => ({
    ...f,
    role: role.name,
    function: role.function,
    slot: 'deed',
    reach: f.reach + 1,
  }));
  return { ...reading, fillers: [...fillers.filter((f) => f.role !== role.name), ...taken] };
}

/** "accused its neighbour of arming rebels": the noun is who does it, whoever that is. */
const isOfNoun = (tree: SyntaxTree, { trigger }: Predication): boolean =>
  tree.isVerb(trigger.token) && tree.token(trigger.token).dep === 'acl';

const fits = (role: Role, { mention }: RoleFiller): boolean => role.fillers.includes(mention.entity.type);
