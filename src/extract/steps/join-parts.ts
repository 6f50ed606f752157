import { groupBy } from '../../common/group-by.js';
import { noteTrigger, triggerWords } from '../describe-trigger.js';
import { defineExtractionStep, type Predication, type RoleFiller, type Trigger } from '../layers.js';
import { placeAsParty } from '../place-as-party.js';
import { governorsAt } from '../clause-relation.js';
import { hostVerbOf } from '../arguments/lent-subjects.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { DraftNote, Trace } from '../trace.js';

/**
 * Joins what one clause tells twice into one predication: verb and event noun ("launched an attack on", "the strikes
 * killed"), deed and outcome ("shelled the port, killing four"; "killed by an earthquake").
 */
export const JOIN_PARTS = defineExtractionStep({
  name: 'join parts',
  needs: ['tree', 'sharedReadings', 'trace'],
  gives: ['predications'],
  run({ tree, sharedReadings, trace }) {
    const bySentence = groupBy(sharedReadings, ({ trigger }) => tree.sentenceNumberOf(trigger.token));
    const joined = [...bySentence.values()].flatMap((sentence) => joinParts(tree, sentence, trace));
    return { predications: countToCause(tree, joined, trace).map(placeAsParty) };
  },
});

/** For how many sentences deaths that nobody is said to cause are counted to the disaster told last. */
const CAUSE_REACH = 3;

/** "An earthquake struck Peru. Eleven people were killed.": an effect without a doer is the disaster's that was told before. */
function countToCause(
  tree: SyntaxTree,
  predications: readonly Predication[],
  trace: Trace | null,
): readonly Predication[] {
  let cause: Predication | undefined;
  return predications.map((predication) => {
    const { trigger, fillers, causes } = predication;
    if (trigger.type.absorbs) cause = predication;
    if (!cause?.trigger.type.absorbs?.includes(trigger.type.name)) return predication;
    const distance = tree.sentenceNumberOf(trigger.token) - tree.sentenceNumberOf(cause.trigger.token);
    if (distance > CAUSE_REACH || fillers.some((f) => f.function === 'actor')) return predication;
    const { type, frame } = cause.trigger;
    trace?.add(noteJoined(tree, trigger, cause.trigger));
    const own = addFillers({ ...cause, fillers: [] }, predication);
    return { trigger: { ...trigger, type, frame }, fillers: own, causes };
  });
}

/** A predication with the tokens of all triggers that were joined into it. */
interface Whole {
  readonly reading: Predication;
  readonly tokens: readonly number[];
}

/** The predications of one sentence with each part taken into its whole. */
function joinParts(
  tree: SyntaxTree,
  readings: readonly Predication[],
  trace: Trace | null,
): readonly Predication[] {
  let wholes: readonly Whole[] = readings.map((reading) => ({ reading, tokens: [reading.trigger.token] }));
  for (const { trigger } of readings) {
    const part = wholes.find((w) => w.reading.trigger === trigger);
    const whole = part && wholes.find((w) => w !== part && isPartOf(tree, part.reading, w));
    if (!part || !whole) continue;
    trace?.add(noteJoined(tree, trigger, whole.reading.trigger));
    const tells = !isNamedBy(tree, part.reading, whole);
    const joined = {
      reading: tells ? { ...whole.reading, fillers: addFillers(whole.reading, part.reading) } : whole.reading,
      tokens: [...whole.tokens, ...part.tokens],
    };
    wholes = wholes.flatMap((w) => (w === part ? [] : w === whole ? [joined] : [w]));
  }
  return wholes.map(({ reading }) => reading);
}

/** Says that a word tells more of what another one reports. */
function noteJoined(tree: SyntaxTree, part: Trigger, whole: Trigger): DraftNote {
  const reason = `part of the ${whole.type.name} by “${triggerWords(tree, whole)}”`;
  return noteTrigger(tree, part, { step: JOIN_PARTS.name, verdict: 'JOINED', reason });
}

/** True when the part tells of the whole's deed: by the same type, as an effect or aim of it, or as what the verb is about. */
function isPartOf(tree: SyntaxTree, part: Predication, whole: Whole): boolean {
  const { trigger } = whole.reading;
  if (isNamedBy(tree, part, whole)) return true;
  if (part.trigger.frame.status !== trigger.frame.status) return false;
  const { name } = part.trigger.type;
  const inner = part.trigger.token;
  const sameType = part.trigger.type === trigger.type;
  const aim = sameType || (trigger.type.aims?.includes(name) ?? false);
  const effect = sameType || (trigger.type.absorbs?.includes(name) ?? false);
  if (tree.isVerb(inner))
    return whole.tokens.some(
      (outer) =>
        (sameType && describes(tree, inner, outer)) ||
        (effect && (isOutcome(tree, inner, outer) || hasCause(part, outer))) ||
        (aim && (isOutcome(tree, inner, outer) || isPurpose(tree, inner, outer))),
    );
  return sameType && whole.tokens.some((outer) => carries(tree, outer, inner));
}

/**
 * True for a noun of another type that only names what the whole's verb is about: in "lifted the ban", "rejected the appeal" and
 * "a curfew imposed on Monday" nothing is banned, asked or imposed anew. Who gets which goods is worth telling all the same.
 */
function isNamedBy(tree: SyntaxTree, part: Predication, { reading }: Whole): boolean {
  const { token, type } = part.trigger;
  const { frame, token: verb } = reading.trigger;
  if (tree.isVerb(token) || type === reading.trigger.type) return false;
  if (part.fillers.some((f) => f.function === 'item')) return false;
  if (!carries(tree, verb, token)) return false;
  if (reading.trigger.type.answers?.includes(type.name)) return true;
  const isWanted = frame.with?.includes(tree.token(token).lemma.toLowerCase()) ?? false;
  return isWanted && !deniesNouns(tree, verb);
}

/** True for "call off" or "postpone": that the event does not happen is worth telling. */
function deniesNouns(tree: SyntaxTree, verb: number): boolean {
  return governorsAt(tree, verb).some((g) => g.status === 'DENIED' && !g.clausesOnly);
}

/** True when the noun is what the verb takes, or what it stands behind as a participle: "launched an attack", "the attack launched by". */
function carries(tree: SyntaxTree, verb: number, noun: number): boolean {
  const { head } = tree.token(noun);
  if (!tree.isVerb(verb)) return false;
  if (head === verb) return CARRIED.has(tree.relation(noun));
  return tree.token(verb).head === noun && tree.token(verb).dep === 'acl';
}

/** Relations of an event noun to the verb that carries it. */
const CARRIED = new Set(['obj', 'obl', 'nsubj', 'iobj']);

/** "shelled the port, killing four". */
function isOutcome(tree: SyntaxTree, inner: number, outer: number): boolean {
  const { xpos } = tree.token(inner);
  return xpos === 'VBG' && tree.child(inner, 'nsubj') === undefined && hostVerbOf(tree, inner) === outer;
}

/** "the attack that killed nine" */
function describes(tree: SyntaxTree, inner: number, outer: number): boolean {
  const { head } = tree.token(inner);
  return head === outer && !tree.isVerb(outer) && tree.relation(inner) === 'acl' && !tree.isInfinitive(inner);
}

/** "marched to demand reforms". */
function isPurpose(tree: SyntaxTree, inner: number, outer: number): boolean {
  const { dep, head } = tree.token(inner);
  return tree.isInfinitive(inner) && dep === 'advcl' && head === outer;
}

/** "the strikes killed four", "killed by an earthquake". */
function hasCause({ causes }: Predication, outer: number): boolean {
  return causes.includes(outer);
}

/** The whole's fillers with the part's for roles that it leaves open; an effect of another type hands on by function. */
function addFillers(whole: Predication, part: Predication): readonly RoleFiller[] {
  const filled = new Set(whole.fillers.map((f) => f.role));
  const held = new Set(whole.fillers.map((f) => f.mention.entity.id));
  const handed = part.fillers.flatMap((f): RoleFiller[] => {
    const role = whole.trigger.type.roles.find((r) =>
      part.trigger.type === whole.trigger.type ? r.name === f.role : r.function === f.function,
    );
    if (!role || filled.has(role.name) || held.has(f.mention.entity.id)) return [];
    return role.fillers.includes(f.mention.entity.type)
      ? [{ ...f, role: role.name, reach: f.reach + 1 }]
      : [];
  });
  return [...whole.fillers, ...handed];
}
