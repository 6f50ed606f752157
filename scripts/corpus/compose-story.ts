import { BACKGROUND_FRAMES, COMMENT_FRAMES } from './background-frames.js';
import { isoDayOf } from './calendar.js';
import { fillFrame } from './fill.js';
import type { GoldReport } from './gold.js';
import type { Random } from '../../src/common/random.js';
import { fillSlot, type Telling } from './report-slots.js';
import type { World, WorldEvent } from './world.js';

/** Sentences of a story. */
const STORY_SENTENCES = 20;

/** Share of the stories that look back on an event before, and of those that open with a dateline. */
const MENTION_SHARE = 0.2;
const DATELINE_SHARE = 0.25;

/** A story to be told: of which event, on which day, as the how-manieth report of it. */
export interface Assignment {
  readonly event: WorldEvent;
  readonly day: number;
  /** 0 for the first report of the event: reports begin with sentences of their own as long as there are some. */
  readonly report: number;
  /** An event of before that it may look back on. */
  readonly earlier: WorldEvent | null;
}

/** A sentence with the event that it tells, the numbers it gives and the entities it names. */
export interface ToldSentence {
  readonly text: string;
  readonly event: WorldEvent | null;
  readonly numbers: ReadonlyMap<string, number>;
  readonly entities: readonly string[];
}

/** A story by paragraphs. */
export interface ComposedStory {
  readonly title: string;
  /** What another paper could put above it. */
  readonly otherTitle: string;
  readonly paragraphs: readonly (readonly ToldSentence[])[];
}

/** The story of an assignment: the same one each time it is composed from an equal random stream. */
export function composeStory(
  { event, day, report, earlier }: Assignment,
  world: World,
  random: Random,
): ComposedStory {
  const other = world.drawCountry(random, event.a);
  const tell = (frame: string, told: WorldEvent | null): ToldSentence => {
    const numbers = new Map<string, number>();
    const entities: string[] = [];
    const telling: Telling = {
      event: told ?? event,
      other,
      day,
      random,
      onEntity: (id) => entities.push(id),
      onQuantity: (of, value) => numbers.set(of, value),
    };
    const text = fillFrame(frame, (name) => fillSlot(name, telling), random);
    return { text, event: told, numbers, entities };
  };
  const draw = (frames: readonly string[], count: number, told: WorldEvent | null): ToldSentence[] =>
    random
      .shuffle(frames)
      .slice(0, count)
      .map((frame) => tell(frame, told));
  const { kind } = event;
  const lead = tell(turnTo(kind.leads, report), event);
  const [second, ...details] = draw(kind.details, random.integer(2, 4), event);
  const comments = draw(COMMENT_FRAMES, random.integer(2, 4), null);
  const mentions =
    earlier !== null && random.chance(MENTION_SHARE) ? draw(earlier.kind.mentions, 1, earlier) : [];
  const told = 2 + details.length + comments.length + mentions.length;
  const background = draw(BACKGROUND_FRAMES, STORY_SENTENCES - told, null);
  const opening = random.chance(DATELINE_SHARE) ? `${datelineOf(event)} — ${lead.text}` : lead.text;
  const sentences = [
    { ...lead, text: opening },
    ...(second ? [second] : []),
    ...random.shuffle([...details, ...comments, ...background.slice(0, 3)]),
    ...random.shuffle([...mentions, ...background.slice(3)]),
  ];
  return {
    title: tell(turnTo(kind.headlines, report), event).text,
    otherTitle: tell(turnTo(kind.headlines, report + 1), event).text,
    paragraphs: breakLines(sentences, random),
  };
}

/** The events that a story tells, its news first, with the spans of the sentences that tell them. */
export function reportsOf(paragraphs: ComposedStory['paragraphs']): readonly GoldReport[] {
  const reports = new Map<WorldEvent, { told: GoldReport['told'][number][]; numbers: Map<string, number> }>();
  let start = 0;
  for (const paragraph of paragraphs) {
    for (const { text, event, numbers } of paragraph) {
      const span = { start, end: start + text.length };
      start = span.end + 1;
      if (event === null) continue;
      const report = reports.get(event) ?? { told: [], numbers: new Map<string, number>() };
      reports.set(event, report);
      report.told.push(span);
      for (const [of, value] of numbers) report.numbers.set(of, value);
    }
    start++;
  }
  return [...reports].map(([event, { told, numbers }]) => reportOf(event, told, numbers));
}

/** The text of paragraphs: sentences behind a space, paragraphs behind an empty line. */
export function textOf(paragraphs: ComposedStory['paragraphs']): string {
  return paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n');
}

function reportOf(
  event: WorldEvent,
  told: GoldReport['told'],
  numbers: ReadonlyMap<string, number>,
): GoldReport {
  const { kind } = event;
  const parties = (['a', 'b', 'g', 'p'] as const).flatMap((letter) => {
    const roleFunction = kind.parties[letter];
    const entity = event[letter];
    return roleFunction && entity !== null ? [{ function: roleFunction, entityId: entity.id }] : [];
  });
  return {
    event: event.id,
    type: kind.type,
    accept: kind.accept ?? [],
    parties,
    placeId: event.city?.id ?? null,
    day: isoDayOf(event.day),
    quantities: [...numbers].map(([of, value]) => ({ of, value }) as GoldReport['quantities'][number]),
    told,
    twin: event.twin,
  };
}

function datelineOf({ city, a }: WorldEvent): string {
  const place = city ?? a.capital;
  return place === a.capital
    ? place.name.toUpperCase()
    : `${place.name.toUpperCase()}, ${a.name.replace(/^the /, '')}`;
}

function turnTo(frames: readonly string[], turn: number): string {
  const frame = frames[turn % frames.length];
  if (frame === undefined) throw new RangeError('a kind of event without sentences');
  return frame;
}

function breakLines(
  sentences: readonly ToldSentence[],
  random: Random,
): readonly (readonly ToldSentence[])[] {
  const paragraphs: ToldSentence[][] = [];
  let room = 0;
  for (const sentence of sentences) {
    if (room-- > 0) paragraphs.at(-1)?.push(sentence);
    else {
      paragraphs.push([sentence]);
      room = random.integer(0, 2);
    }
  }
  return paragraphs;
}
