import { compareTellings } from '../compare-tellings.js';
import { noteTrigger, triggerWords } from '../describe-trigger.js';
import { defineExtractionStep, neededRoles, type Predication } from '../layers.js';
import { mergeTellings } from '../merge-tellings.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { toTelling, type Telling } from '../telling.js';
import type { DraftNote } from '../trace.js';

/** Finds which predications of a story tell of one event, makes one event of them, and drops what is none. */
export const LINK_EVENTS = defineExtractionStep({
  name: 'link events',
  needs: ['tree', 'predications', 'statuses', 'quantities', 'times', 'trace'],
  gives: ['toldEvents'],
  run({ tree, predications, statuses, quantities, times, trace }) {
    const groups: Telling[][] = [];
    predications.forEach((predication, number) => {
      const telling = toTelling(tree, {
        number,
        predication,
        status: statuses[number]?.status ?? 'ASSERTED',
        quantities: quantities[number] ?? [],
        time: times[number] ?? null,
      });
      const before = findTold(groups, telling);
      const isReal = before !== undefined || isWhole(predication);
      if (before) before.push(telling);
      else if (isReal) groups.push([telling]);
      if (trace && (before || !isReal)) trace.add(noteLink(tree, predication, before?.[0]?.predication));
    });
    return { toldEvents: groups.map(mergeTellings) };
  },
});

/** How many events a story may have told since one it comes back to. */
const LONGEST_MEMORY = 30;

/** The tellings of the event that this one is of too, those of the event told last among the likeliest. */
function findTold(groups: readonly Telling[][], telling: Telling): Telling[] | undefined {
  const compared = groups
    .slice(-LONGEST_MEMORY)
    .map((group) => ({ group, likeness: compareTellings(group, telling) }));
  const best =
    compared.findLast(({ likeness }) => likeness === 'told') ??
    compared.findLast(({ likeness }) => likeness !== null);
  return best?.group;
}

/** Says which event told before it tells of again, or why it is none at all. */
function noteLink(tree: SyntaxTree, later: Predication, earlier: Predication | undefined): DraftNote {
  const { trigger, fillers } = later;
  const open = (role: string): boolean => !fillers.some((f) => f.role === role);
  const missing = neededRoles(trigger).filter(open);
  const lacks = missing.length > 0 ? missing : (trigger.type.anyOf ?? []);
  const [verdict, reason] = earlier
    ? (['JOINED', `the event told before by “${triggerWords(tree, earlier.trigger)}”`] as const)
    : (['REJECTED', `no event without ${lacks.join(' or ')}`] as const);
  return noteTrigger(tree, trigger, { step: 'link events', verdict, reason });
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
