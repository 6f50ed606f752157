import { groupBy } from '../../common/group-by.js';
import { clusterReports } from '../../graph/identity/cluster-reports.js';
import { compareReports } from '../../graph/identity/compare-reports.js';
import type { EventReport } from '../../graph/identity/event-report.js';
import type { ReportDecision } from '../../graph/identity/place-report.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { Story } from '../../model/story.js';
import { bareStory } from '../bare-story.js';
import { readLinkedDocuments, type LinkedDocument } from './linked-document.js';
import { reportLinkedEvents } from './report-linked-event.js';
import { scoreItems, scorePairs, type ClusterOf } from './score-clusters.js';

/** The documents as stories: only the lemmas of their words are taken from what is extracted. */
export function readLinkedStories(file: string): Story[] {
  return readLinkedDocuments(file).map(({ id, text, date }) => bareStory({ id, text, publishedAt: date }));
}

/**
 * How well the events of different stories are told to be one, given what annotators marked in each story: an item is
 * an event of one story with all its mentions there, so that nothing within a story is measured. Beside the rule stand
 * two that need no thought: every event for itself, and all events of one word together.
 */
export function measureMerge(file: string, records: readonly ExtractionRecord[]) {
  const documents = readLinkedDocuments(file);
  const reports = documents.flatMap((document, n) => reportLinkedEvents(document, lemmasOf(records[n])));
  const items = reports.map(({ id }) => id);
  const gold = goldOf(documents);
  const clusters = clusterReports(reports, partsOfStories(reports));
  const found = clusterMap(clusters.flatMap(({ first, reports: ids }) => ids.map((id) => [id, first])));
  const word = clusterMap(reports.map(({ id, stems, type }) => [id, stems[0] ?? type]));
  const alone: ClusterOf = (id) => id;
  const told = [...groupBy(items, gold).values()].filter(({ length }) => length > 1).flat();
  const score = (rule: ClusterOf) => ({
    events: scoreItems(items, rule, gold),
    repeated: scoreItems(items, rule, gold, told),
    pairs: scorePairs(items, rule, gold),
  });
  return {
    ...score(found),
    alone: score(alone),
    word: score(word),
    told: told.length,
    errors: listErrors(reports, found, gold),
  };
}

/** What annotators took for two events of one story stays two: that is given. */
function partsOfStories(reports: readonly EventReport[]): readonly ReportDecision[] {
  return [...groupBy(reports, ({ storyId }) => storyId).values()].flatMap((own) =>
    own.flatMap((a, n) =>
      own.slice(n + 1).map((b): ReportDecision => ({ verdict: 'APART', a: a.id, b: b.id })),
    ),
  );
}

type Pair = readonly [EventReport, EventReport];

/** Pairs that the rule joined wrongly, and those that it left apart, with its reasons. */
function listErrors(reports: readonly EventReport[], found: ClusterOf, gold: ClusterOf) {
  const pairs = reports.flatMap((a, n) => reports.slice(n + 1).map((b): Pair => [a, b]));
  const list = (isError: (a: string, b: string) => boolean): readonly string[] =>
    pairs.filter(([a, b]) => isError(a.id, b.id)).map(([a, b]) => showPair(a, b));
  return {
    'joined wrongly': list((a, b) => found(a) === found(b) && gold(a) !== gold(b)),
    'left apart': list((a, b) => found(a) !== found(b) && gold(a) === gold(b)),
  };
}

function showPair(a: EventReport, b: EventReport): string {
  const { verdict, score, reasons } = compareReports(a, b);
  const show = ({ id, stems, window }: EventReport): string =>
    `${id} [${stems.join(' ')}] ${window?.from ?? '?'}`;
  return `${show(a)} | ${show(b)} => ${verdict} ${score}: ${reasons.join('; ')}`;
}

function goldOf(documents: readonly LinkedDocument[]): ClusterOf {
  return clusterMap(
    documents.flatMap(({ id, events }) =>
      events.map((event) => [`${id} ${event.id}`, event.instance ?? `${id} ${event.id}`] as const),
    ),
  );
}

function clusterMap(clusters: readonly (readonly [string, string])[]): ClusterOf {
  const map = new Map(clusters);
  return (item) => map.get(item) ?? item;
}

/** The lemma of the word that ends at a character. */
function lemmasOf(record: ExtractionRecord | undefined): (end: number) => string | null {
  const lemmas = new Map((record?.tokens ?? []).map(({ end, lemma }) => [end, lemma]));
  return (end) => lemmas.get(end) ?? null;
}
