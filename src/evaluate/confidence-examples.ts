import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assembleRecord } from '../extract/assemble-record.js';
import { featuresOf } from '../extract/confidence.js';
import { pipelineWith } from '../extract/extractor.js';
import type { Layers } from '../extract/layers.js';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import type { Event } from '../model/event.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { DevelopmentData, ScorerErrors } from './development-data.js';
import type { Example } from './fit-logistic.js';
import { isRightTransfer, type GoldTransfer } from './judge-transfers.js';
import { judgeEvents } from './measure-calibration.js';
import { bareStory } from './bare-story.js';

/** An event with its confidence, its features and whether it is right. */
export interface ConfidenceExample extends Example {
  readonly confidence: number;
  /** The set that says so. */
  readonly source: 'events' | 'arms' | 'news';
  /** Of news: whether type and status are right, whatever the parties. */
  readonly isEvent?: boolean;
}

/** An event of unannotated news that a reader has judged. */
interface ReadEvent {
  readonly story: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** What was told of it, as `toldOf` gives it: a verdict on that holds for nothing else. */
  readonly told: string;
  /** True when its type and status are right. */
  readonly event: boolean;
  /** True when every party told is right, too; one that is missing is not counted. */
  readonly right: boolean;
}

/** Events judged by reading them with their story; none in the package. */
const READ_EVENTS = resolve(import.meta.dirname, '../../scripts/evaluate/judged-events.json');

interface Read {
  readonly layers: Layers;
  readonly record: ExtractionRecord;
}

interface GoldStory {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
  readonly date?: string | null;
}

/** Every event told of the development sets that are exhaustive, or of one judged by reading, with whether it is right. */
export function collectExamples(data: DevelopmentData): readonly ConfidenceExample[] {
  const read = reader();
  const events = linesOf<GoldStory>(data, 'data/events_dev.jsonl').map(read);
  const answer = JSON.parse(
    data.scoreRecords(
      { script: 'score-events.mjs' },
      data.fileOf('data/events_dev.jsonl'),
      events.map(({ record }) => record),
      ['--json', '--errors'],
    ),
  ) as { errors: ScorerErrors };
  const byStory = new Map(events.map((story) => [story.record.id, story]));
  const judged = judgeEvents(
    events.map(({ record }) => record),
    answer.errors,
  ).flatMap(({ story, number, isRight }) => toExample('events', byStory.get(story), number, isRight));
  const transfers = linesOf<GoldStory & { events: readonly GoldTransfer[] }>(
    data,
    'data/arms_dev.jsonl',
  ).flatMap((gold) => {
    const story = read(gold);
    return story.record.events.flatMap((event, number) =>
      event.type === 'ARMS_TRANSFER'
        ? toExample('arms', story, number, isRightTransfer(story.record, event, gold.events))
        : [],
    );
  });
  return [...judged, ...transfers, ...collectRead(data, read)];
}

/** An event's status and parties: `ASSERTED actor=country:PER recipient=country:CHL`, in the order of the alphabet. */
export function toldOf({ status, participants }: Event): string {
  const parties = participants
    .filter((party) => party.function !== 'place' && party.function !== 'instrument')
    .map(({ role, entityId }) => `${role}=${entityId}`);
  return [status, ...[...new Set(parties)].sort()].join(' ');
}

/** The events that a reader has judged; none where there is no such file. */
export function readEvents(): readonly ReadEvent[] {
  return existsSync(READ_EVENTS) ? (JSON.parse(readFileSync(READ_EVENTS, 'utf8')) as ReadEvent[]) : [];
}

function collectRead(data: DevelopmentData, read: (gold: GoldStory) => Read): readonly ConfidenceExample[] {
  const judged = readEvents();
  const wanted = new Set(judged.map(({ story }) => story));
  return linesOf<GoldStory>(data, 'data/news_dev.jsonl')
    .filter(({ id }) => wanted.has(id))
    .flatMap((gold) => {
      const story = read(gold);
      return judged.flatMap(({ story: id, start, end, type, told, event: isEvent, right }) => {
        if (id !== gold.id) return [];
        const number = story.record.events.findIndex(
          (event) =>
            event.type === type &&
            toldOf(event) === told &&
            event.tellings.some((t) => t.start < end && start < t.end),
        );
        return number < 0 ? [] : toExample('news', story, number, right).map((one) => ({ ...one, isEvent }));
      });
    });
}

function reader(): (gold: GoldStory) => Read {
  const run = pipelineWith(loadGazetteer());
  return ({ id, text, title = null, publishedAt, date }) => {
    const referenceDate = publishedAt ?? date ?? null;
    const story = bareStory({ id, text, title, publishedAt: referenceDate });
    const layers = run({ story, referenceDate, trace: null });
    return { layers, record: assembleRecord(layers, false) };
  };
}

function toExample(
  source: ConfidenceExample['source'],
  story: Read | undefined,
  number: number,
  isRight: boolean,
): ConfidenceExample[] {
  const event = story?.layers.events[number];
  if (!story || !event) return [];
  const confidence = story.record.events[number]?.confidence ?? 0;
  const features = featuresOf(story.layers, event);
  return [{ source, group: `${source} ${story.record.id}`, features, confidence, isRight }];
}

function linesOf<T>(data: DevelopmentData, file: string): readonly T[] {
  return readFileSync(data.fileOf(file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
