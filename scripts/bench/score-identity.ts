import { groupBy } from '../../src/common/group-by.js';
import type { GoldStory } from '../corpus/gold.js';

/** A claim of the graph: where in which story which event is claimed. */
export interface FoundClaim {
  readonly story: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly event: string;
}

/** The story of which the graph takes a story for a near-copy. */
export interface FoundCopy {
  readonly story: string;
  readonly copyOf: string | null;
}

/** Of all pairs: those found and true, found, true. */
export interface PairCounts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** How well the identity of events is recovered. */
export interface EventScores {
  /** Pairs of reports in different stories. */
  readonly pairs: PairCounts;
  /** The same of the reports of which the graph has a claim. */
  readonly readPairs: PairCounts;
  /** Gold reports, and those of which the graph has a claim of a fitting type. */
  readonly reports: number;
  readonly read: number;
}

/** One story's telling of one gold event, with the events of the graph that its claims are about. */
interface Report {
  readonly story: string;
  readonly gold: string;
  readonly events: ReadonlySet<string>;
}

/**
 * Scores the events of the graph against the gold ones: a report is met by the claims of its story that have a type of
 * the event and lie on a sentence that tells it; two reports are one event to the graph when they meet a common one.
 */
export function scoreEvents(gold: readonly GoldStory[], claims: readonly FoundClaim[]): EventScores {
  const claimsByStory = groupBy(claims, ({ story }) => story);
  const reports = gold.flatMap((story) =>
    story.events.map(({ event, type, accept, told }): Report => {
      const types: readonly string[] = [type, ...accept];
      const meeting = (claimsByStory.get(story.id) ?? []).filter(
        (claim) =>
          types.includes(claim.type) && told.some((span) => claim.start < span.end && span.start < claim.end),
      );
      return { story: story.id, gold: event, events: new Set(meeting.map((claim) => claim.event)) };
    }),
  );
  const read = reports.filter(({ events }) => events.size > 0);
  return {
    pairs: countPairs(reports),
    readPairs: countPairs(read),
    reports: reports.length,
    read: read.length,
  };
}

/** Scores the groups of near-copies that the graph has against the true ones, by pairs of stories. */
export function scoreCopies(gold: readonly GoldStory[], copies: readonly FoundCopy[]): PairCounts {
  const found = new Map(copies.map(({ story, copyOf }) => [story, copyOf ?? story]));
  return countPairs(
    gold.map(({ id, copyOf }) => ({
      story: id,
      gold: copyOf ?? id,
      events: new Set([found.get(id) ?? id]),
    })),
  );
}

function countPairs(reports: readonly Report[]): PairCounts {
  let wanted = 0;
  let right = 0;
  for (const group of groupBy(reports, ({ gold }) => gold).values()) {
    for (const [a, b] of pairsOf(group)) {
      wanted++;
      if ([...a.events].some((event) => b.events.has(event))) right++;
    }
  }
  const byEvent = new Map<string, Report[]>();
  for (const report of reports) {
    for (const event of report.events) {
      const group = byEvent.get(event) ?? [];
      byEvent.set(event, group);
      group.push(report);
    }
  }
  const wrong = new Set<string>();
  for (const group of byEvent.values()) {
    for (const [a, b] of pairsOf(group)) {
      if (a.gold === b.gold) continue;
      wrong.add([`${a.story} ${a.gold}`, `${b.story} ${b.gold}`].sort().join(' '));
    }
  }
  return { right, wanted, found: right + wrong.size };
}

function* pairsOf(reports: readonly Report[]): Generator<readonly [Report, Report]> {
  for (const [i, a] of reports.entries())
    for (const b of reports.slice(i + 1)) if (a.story !== b.story) yield [a, b];
}
