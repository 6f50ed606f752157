import { formatPlace } from '../common/errors.js';
import type { ImportFailure, ImportReport } from '../importer/import-report.js';
import { plainLine } from './plain-line.js';

/** Failures that the report lists by name: all of them have been told when they came. */
const FAILURES_LISTED = 20;

/** The report in lines of English. */
export function describeReport(report: ImportReport, location: string): string {
  return [
    ...describeStories(report),
    ...describeGraph(report, location),
    ...describeMerges(report),
    describeTime(report),
    ...describeFailures(report.failed),
    ...describeLeft(report),
    ...describeEnd(report),
  ].join('\n');
}

/** The report for programs: one value of JSON; `store` is where the stories went. */
export function reportAsJson({ error, ...figures }: ImportReport, location: string): object {
  return {
    store: location,
    ...figures,
    error: error === null ? null : { code: error.code, message: error.message },
  };
}

function describeStories(report: ImportReport): readonly string[] {
  const { read, seconds, failed } = report;
  const outcome = `${report.new} new, ${report.replaced} replaced, ${report.unchanged} unchanged, ${failed.length} failed`;
  return [`Read ${count(read, 'story', 'stories')} in ${formatSeconds(seconds)}: ${outcome}.`];
}

function describeGraph({ entities, events, claims }: ImportReport, location: string): readonly string[] {
  const added = [
    count(entities, 'entity', 'entities'),
    count(events, 'event', 'events'),
    count(claims, 'claim', 'claims'),
  ];
  return [`Added to ${location}: ${added.join(', ')}.`];
}

/** Reasons of merges that the report lists, those of most merges first. */
const REASONS_LISTED = 8;

const MERGED = {
  EVENT: { one: 'event', many: 'events' },
  ENTITY: { one: 'entity', many: 'entities' },
} as const;

function describeMerges({ merges }: ImportReport): readonly string[] {
  return (['EVENT', 'ENTITY'] as const).flatMap((kind) => {
    const ofKind = merges.filter((merge) => merge.kind === kind && merge.count > 0);
    if (ofKind.length === 0) return [];
    const all = ofKind.reduce((sum, merge) => sum + merge.count, 0);
    const most = ofKind.toSorted((a, b) => b.count - a.count);
    const rest = most.slice(REASONS_LISTED).reduce((sum, merge) => sum + merge.count, 0);
    return [
      `Merged ${count(all, MERGED[kind].one, MERGED[kind].many)} with another:`,
      ...most.slice(0, REASONS_LISTED).map((merge) => `  ${merge.count} by ${merge.reason}`),
      ...(rest > 0 ? [`  ${rest} by other reasons`] : []),
    ];
  });
}

function describeTime({ steps }: ImportReport): string {
  const { reading, extraction, writing, waiting } = steps;
  const parts = [
    `reading ${formatSeconds(reading)}`,
    `extraction ${formatSeconds(extraction)}`,
    `writing ${formatSeconds(writing)}`,
    `waiting ${formatSeconds(waiting)}`,
  ];
  return `Time, steps side by side: ${parts.join(', ')}.`;
}

function describeFailures(failed: readonly ImportFailure[]): readonly string[] {
  if (failed.length === 0) return [];
  const more = failed.length - FAILURES_LISTED;
  return [
    'Failed:',
    ...failed.slice(0, FAILURES_LISTED).map((failure) => `  ${describeFailed(failure)}`),
    ...(more > 0 ? [`  and ${more} more, all of them in --report FILE`] : []),
  ];
}

function describeFailed(failure: ImportFailure): string {
  return plainLine(`${formatPlace(failure)}: ${failure.reason}`);
}

function describeLeft({ left }: ImportReport): readonly string[] {
  if (left === 0) return [];
  return [
    `${count(left, 'story is', 'stories are')} in the queue for workers: \`tidings queue\` shows how far they are.`,
  ];
}

function describeEnd({ interrupted, error, read }: ImportReport): readonly string[] {
  if (!interrupted && error === null) return [];
  const verb = interrupted ? 'Interrupted' : 'Stopped';
  return [
    `${verb} after ${count(read, 'story', 'stories')}: the graph is whole, and the same command goes on from there.`,
  ];
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
