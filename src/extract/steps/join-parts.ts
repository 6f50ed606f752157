import { defineExtractionStep, type Predication, type RoleFiller } from '../layers.js';
import { hostVerbOf } from '../arguments/lent-subjects.js';
import type { SyntaxTree } from '../syntax-tree.js';

/**
 * Joins what one clause tells twice into one predication: verb and event noun ("launched an attack on", "the strikes
 * killed"), deed and outcome ("shelled the port, killing four"; "killed by an earthquake").
 */
export const JOIN_PARTS = defineExtractionStep({
  name: 'join parts',
  needs: ['tree', 'readings'],
  gives: ['predications'],
  run({ tree, readings }) {
    const bySentence = new Map<number, Predication[]>();
    for (const reading of readings) {
      const sentence = tree.sentenceNumberOf(reading.trigger.token);
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), reading]);
    }
    return { predications: [...bySentence.values()].flatMap((sentence) => joinParts(tree, sentence)) };
  },
});

/** The predications of one sentence with each part taken into its whole. */
function joinParts(tree: SyntaxTree, readings: readonly Predication[]): readonly Predication[] {
  const joined = [...readings];
  for (const part of readings) {
    const whole = joined.find(
      (other) => other.trigger.token !== part.trigger.token && isPartOf(tree, part, other),
    );
    if (!whole) continue;
    joined[joined.indexOf(whole)] = { ...whole, fillers: addFillers(whole, part) };
    joined.splice(joined.indexOf(part), 1);
  }
  return joined;
}

/** True when the part tells of the whole's deed, by the same type or as an effect of it. */
function isPartOf(tree: SyntaxTree, part: Predication, whole: Predication): boolean {
  if (part.trigger.frame.status !== whole.trigger.frame.status) return false;
  const sameType = part.trigger.type === whole.trigger.type;
  const effect = whole.trigger.type.absorbs?.includes(part.trigger.type.name) ?? false;
  if (!sameType && !effect) return false;
  const [inner, outer] = [part.trigger.token, whole.trigger.token];
  if (tree.isVerb(inner)) return isOutcome(tree, inner, outer) || hasCause(part, outer);
  return (
    sameType && tree.isVerb(outer) && CARRIED.has(tree.relation(inner)) && tree.token(inner).head === outer
  );
}

/** Relations of an event noun to the verb that carries it. */
const CARRIED = new Set(['obj', 'obl', 'nsubj', 'iobj']);

/** "shelled the port, killing four". */
function isOutcome(tree: SyntaxTree, inner: number, outer: number): boolean {
  const { xpos } = tree.token(inner);
  return xpos === 'VBG' && tree.child(inner, 'nsubj') === undefined && hostVerbOf(tree, inner) === outer;
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
