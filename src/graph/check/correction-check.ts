import { correctionIdOf } from '../corrections.js';
import type { CorrectionText } from '../correct-event.js';
import type { ReportRow } from '../report-pool.js';
import { findReports } from '../statements/report-statements.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';

interface CorrectionView extends NodeView {
  /** The event of its report; null when no story tells of that any more. */
  readonly eventId: string | null;
}

const CORRECTION_INVARIANTS: readonly Invariant<CorrectionView>[] = [
  {
    name: 'correction-values',
    means: 'a correction says who made it, when and of what, and has the id of its report and its words',
    complaints: ({ id, properties: { reportId, says, by, at } }) => {
      const text = JSON.parse(String(says)) as CorrectionText;
      const isSound = typeof by === 'string' && typeof at === 'string';
      return isSound && id === correctionIdOf(String(reportId), text) ? [] : ['Its values contradict.'];
    },
  },
  {
    name: 'correction-target',
    means: 'a correction leads to the event that its report is about, and nowhere while the report is gone',
    complaints: ({ out, eventId }) => {
      const ends = out.map(({ endId }) => endId).join();
      return ends === (eventId ?? '')
        ? []
        : [`It leads to ${ends || 'nothing'}, not ${eventId ?? 'nothing'}.`];
    },
  },
];

/** What must hold of what people have corrected. */
export const CORRECTION_CHECK = checkOf({
  label: 'Correction',
  invariants: CORRECTION_INVARIANTS,
  async view(transaction, nodes): Promise<readonly CorrectionView[]> {
    const reportIds = nodes.map(({ properties }) => String(properties['reportId']));
    const rows = await transaction.run<ReportRow>(findReports([...new Set(reportIds)]));
    const eventOf = new Map(rows.map(({ reportId, eventId }) => [reportId, eventId]));
    return nodes.map((node, index) => ({ ...node, eventId: eventOf.get(reportIds[index]!) ?? null }));
  },
});
