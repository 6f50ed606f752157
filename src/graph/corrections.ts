import { hashOf } from '../common/stable-id.js';
import { GraphError } from '../common/errors.js';
import { canonicalJson } from './canonical-json.js';
import { noteChange } from './change-log.js';
import { correctEvent, entitiesIn, type CorrectionText, type SummarisedEvent } from './correct-event.js';
import { findDecisionsOf } from './decisions.js';
import type { GraphStore, StatementRunner, WriteTransaction } from './graph-store.js';
import { locateEntities } from './locate-entities.js';
import type { ReportRow } from './report-pool.js';
import { findCorrections, putCorrection } from './statements/correction-statements.js';
import { deleteNodes } from './statements/dump-statements.js';
import { findEntities } from './statements/entity-statements.js';
import { findReports } from './statements/report-statements.js';

/** What a person has said of an event: it stands above what the claims give, as long as its report is there. */
export interface Correction {
  readonly id: string;
  /** The report of the event that it was said of. */
  readonly reportId: string;
  readonly by: string;
  /** ISO 8601 date-time. */
  readonly at: string;
  readonly why: string;
  readonly says: CorrectionText;
}

/** A correction as the graph holds it. */
export type CorrectionRow = Omit<Correction, 'says'> & { readonly says: string };

/** What a person corrects: who, when and why, and what of which event. */
export type NewCorrection = Omit<Correction, 'id' | 'reportId'>;

/** All corrections, in the order in which they were said. */
export async function findAllCorrections(runner: StatementRunner): Promise<readonly Correction[]> {
  return (await runner.run<CorrectionRow>(findCorrections())).map(readCorrection);
}

/** The id of a correction: that of its event and its words, so that the same is not said twice. */
export function correctionIdOf(reportId: string, says: CorrectionText): string {
  return `correction:${hashOf(reportId, canonicalJson(says))}`;
}

/** The corrections at hand, and what they do to events. */
export class Corrections {
  private readonly byReport = new Map<string, Correction[]>();

  private constructor(
    readonly all: readonly Correction[],
    private readonly entities: ReadonlyMap<string, string>,
  ) {
    for (const correction of all) {
      const same = this.byReport.get(correction.reportId);
      if (same === undefined) this.byReport.set(correction.reportId, [correction]);
      else same.push(correction);
    }
  }

  /** Reads what people have corrected, and which entities they mean; `leaving` are those that are about to go. */
  static async read(runner: StatementRunner, leaving: ReadonlySet<string> = new Set()): Promise<Corrections> {
    const all = await findAllCorrections(runner);
    const named = [...new Set(all.flatMap(({ says }) => [...entitiesIn(says), ...removedIn(says)]))];
    return new Corrections(all, named.length === 0 ? new Map() : await locate(runner, named, leaving));
  }

  /** The corrections of an event with these reports, in the order in which they were said. */
  of(reportIds: Iterable<string>): readonly Correction[] {
    const found = [...new Set(reportIds)].flatMap((id) => this.byReport.get(id) ?? []);
    return found.sort((a, b) => this.all.indexOf(a) - this.all.indexOf(b));
  }

  /** The event as these corrections leave it. */
  apply(computed: SummarisedEvent, corrections: readonly Correction[]): SummarisedEvent {
    const texts = corrections.map(({ says }) => says);
    return correctEvent(computed, texts, (id) => this.entities.get(id) ?? null);
  }

  /** The reports of corrections that name any of these entities or variants. */
  reportsNaming(ids: ReadonlySet<string>): readonly string[] {
    return this.all
      .filter(({ says }) =>
        [...entitiesIn(says), ...removedIn(says)].some(
          (id) => ids.has(id) || ids.has(this.entities.get(id) ?? id),
        ),
      )
      .map(({ reportId }) => reportId);
  }
}

/** Notes a correction of an event, and gives it; said before, it is as it was. @throws GraphError NOT_FOUND */
export async function noteCorrection(
  store: GraphStore,
  eventId: string,
  { by, at, why, says }: NewCorrection,
  updateEvent: UpdateEvent,
): Promise<Correction> {
  return store.write(async (transaction) => {
    const [row] = await transaction.run<ReportRow>(findReports([eventId]));
    if (row === undefined) throw new GraphError('NOT_FOUND', `the graph holds no event "${eventId}"`);
    const id = correctionIdOf(eventId, says);
    const before = (await findAllCorrections(transaction)).find((correction) => correction.id === id);
    if (before !== undefined) return before;
    await assertKnown(transaction, entitiesIn(says));
    const correction = { id, reportId: eventId, by, at, why, says };
    await transaction.run(putCorrection({ ...correction, says: canonicalJson(says) }));
    await updateEvent(transaction, [row.eventId]);
    return correction;
  });
}

/** Takes a correction back, and gives what it was and its event, null when that is not there. @throws GraphError NOT_FOUND */
export async function dropCorrection(
  store: GraphStore,
  id: string,
  updateEvent: UpdateEvent,
): Promise<{ readonly correction: Correction; readonly eventId: string | null }> {
  return store.write(async (transaction) => {
    const correction = (await findAllCorrections(transaction)).find((one) => one.id === id);
    if (correction === undefined) throw new GraphError('NOT_FOUND', `the graph holds no correction "${id}"`);
    const [row] = await transaction.run<ReportRow>(findReports([correction.reportId]));
    await transaction.run(deleteNodes('Correction', [id]));
    if (row === undefined) await noteChange(transaction, { events: [] });
    else await updateEvent(transaction, [row.eventId]);
    return { correction, eventId: row?.eventId ?? null };
  });
}

type UpdateEvent = (transaction: WriteTransaction, eventIds: readonly string[]) => Promise<void>;

/** The correction of a row. */
export function readCorrection({ id, reportId, by, at, why, says }: CorrectionRow): Correction {
  return { id, reportId, by, at, why, says: JSON.parse(says) as CorrectionText };
}

function removedIn({ removed = [] }: CorrectionText): readonly string[] {
  return removed.map(({ entityId }) => entityId);
}

/** The entities that these ids stand for: themselves, or what they have become part of. */
async function locate(
  runner: StatementRunner,
  ids: readonly string[],
  leaving: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await runner.run<{ id: string }>(findEntities(ids));
  const found = new Map(rows.filter(({ id }) => !leaving.has(id)).map(({ id }) => [id, id]));
  const decisions = await findDecisionsOf(runner, 'ENTITY');
  for (const id of ids.filter((one) => !found.has(one))) {
    const into = await locateEntities(runner, decisions, id, id).catch(() => null);
    if (into !== null && !leaving.has(into.a.id)) found.set(id, into.a.id);
  }
  return found;
}

async function assertKnown(runner: StatementRunner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await locate(runner, ids, new Set());
  const stranger = ids.find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new GraphError('NOT_FOUND', `the graph holds no entity "${stranger.slice(0, 100)}"`);
}
