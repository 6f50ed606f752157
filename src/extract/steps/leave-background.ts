import { groupBy } from '../../common/group-by.js';
import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../../ontology/names.js';
import { DEFAULT_WEIGHT } from '../confidence.js';
import { noteTrigger } from '../describe-trigger.js';
import { defineExtractionStep, type DraftEvent, type Trigger } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Who does it, to whom or what. */
const CENTRAL: readonly RoleFunction[] = ['actor', ...RECIPIENT_FUNCTIONS, 'item'];

/** What each step beyond the trigger's own dependents, on which a party was found, leaves of an event's plausibility. */
const REACH_DISCOUNT = 0.93;

/**
 * Leaves out what a sentence only touches on: a noun, or a clause below its main ones about something that has not happened,
 * of which one party alone is known, where the same sentence tells another event in full and no less plausibly.
 */
export const LEAVE_BACKGROUND = defineExtractionStep({
  name: 'leave background',
  needs: ['tree', 'predications', 'statuses', 'toldEvents', 'trace'],
  gives: ['events'],
  run({ tree, predications, statuses, toldEvents, trace }) {
    const candidates = toldEvents.map((event) => {
      const trigger = predications[event.lead]?.trigger;
      if (!trigger) throw new RangeError(`no predication ${event.lead}`);
      const isAsserted = statuses[event.lead]?.status === 'ASSERTED';
      const isNews = tree.isVerb(trigger.token) && (isAsserted || isMainClause(tree, trigger.token));
      return {
        event,
        trigger,
        isNews,
        isWhole: isWhole(event),
        plausibility: plausibilityOf(trigger, event),
      };
    });
    const bySentence = groupBy(candidates, ({ trigger }) => tree.sentenceNumberOf(trigger.token));
    const fullest = new Map(
      [...bySentence].map(([sentence, told]) => [
        sentence,
        Math.max(...told.filter((one) => one.isWhole).map((one) => one.plausibility)),
      ]),
    );
    const isBackground = ({ trigger, isNews, isWhole, plausibility }: (typeof candidates)[number]): boolean =>
      !isNews && !isWhole && plausibility <= (fullest.get(tree.sentenceNumberOf(trigger.token)) ?? 0);
    if (trace)
      for (const { trigger } of candidates.filter(isBackground)) {
        const reason = 'one party alone is known, and its sentence tells another event in full';
        trace.add(noteTrigger(tree, trigger, { step: 'leave background', verdict: 'REJECTED', reason }));
      }
    return { events: candidates.filter((one) => !isBackground(one)).map(({ event }) => event) };
  },
});

/** True for the verb of the sentence, or one that is joined to it. */
function isMainClause(tree: SyntaxTree, verb: number): boolean {
  const { head, dep } = tree.token(verb);
  return head < 0 || ((dep === 'conj' || dep === 'parataxis') && isMainClause(tree, head));
}

/** True when two things that are central to it are known. */
function isWhole({ fillers }: DraftEvent): boolean {
  const central = fillers.filter((filler) => CENTRAL.includes(filler.function));
  return new Set(central.map((filler) => filler.mention.entity.id)).size > 1;
}

/** How likely the words mean the event and the fillers belong to it. */
function plausibilityOf(trigger: Trigger, { fillers }: DraftEvent): number {
  const reach = fillers.reduce((sum, filler) => sum + filler.reach, 0);
  return (trigger.frame.weight ?? DEFAULT_WEIGHT) * REACH_DISCOUNT ** reach;
}
