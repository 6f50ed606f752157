import { setImmediate } from 'node:timers/promises';
import type { Span } from '../../common/span.js';
import { createExtractor, type Extractor } from '../../extract/extractor.js';
import { lookupNameOf } from '../../graph/lookup-name.js';
import type { Entity } from '../../model/entity.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { Note } from '../../model/note.js';
import type { Story } from '../../model/story.js';
import { RECIPIENT_FUNCTIONS, type EventTypeName, type RoleFunction } from '../../ontology/names.js';
import { eventType } from '../../ontology/ontology.js';
import type { EntityTest } from '../entity-reference.js';
import { passesTest } from './claim-reasons.js';

/** How long a story may be that is read again, in UTF-16 code units. */
export const LONGEST_READ = 10_000;

/** How much of all stories is read again for one edge, in UTF-16 code units: a second or two of one core. */
export const MOST_READ = 40_000;

/** One side of an edge, and the entities of the graph that are known to be it; empty where no ids are asked for. */
export interface EdgeSide {
  readonly test: EntityTest;
  readonly known: readonly Entity[];
}

/** A sentence that mentions both sides; offsets are UTF-16 code units of the story's text. */
export interface CoMention extends Span {
  readonly storyId: string;
  readonly quote: string;
}

/** A rule that nearly found an event in a sentence that mentions both, and why it did not. */
export interface NearMiss extends Pick<
  Note,
  'start' | 'end' | 'step' | 'verdict' | 'type' | 'role' | 'rule' | 'reason'
> {
  readonly storyId: string;
  /** The words that it is about. */
  readonly quote: string;
  /** The sentence that they stand in. */
  readonly sentence: string;
}

/** What stories say where they mention both, read again with the notes of the extractor. */
export interface StoriesRead {
  readonly coMentions: readonly CoMention[];
  readonly nearMisses: readonly NearMiss[];
  /** How many stories were read. */
  readonly read: number;
}

let extractor: Extractor | null = null;

/**
 * Reads stories again, in their order, for the sentences that mention both sides and for what the rules made of these.
 * Lets others have the thread after each story. @throws ExtractionError, or the signal's reason once it is aborted
 */
export async function readStories(
  stories: readonly Story[],
  sides: readonly [EdgeSide, EdgeSide],
  type: EventTypeName | null,
  signal: AbortSignal,
): Promise<StoriesRead> {
  const isOf = sides.map(matcherOf);
  const read: StoriesRead[] = [];
  let left = MOST_READ;
  for (const story of stories) {
    if (story.text.length > Math.min(LONGEST_READ, left)) continue;
    left -= story.text.length;
    await setImmediate();
    signal.throwIfAborted();
    extractor ??= createExtractor();
    const { record, notes } = extractor.explain(story);
    const sentences = coMentioning(record, isOf);
    read.push({
      coMentions: sentences.map((index) => quoteOf(record, record.sentences[index])),
      nearMisses: notes
        .filter((note) => sentences.includes(note.sentence) && isNearMiss(note, type))
        .map((note) => ({
          ...note,
          ...quoteOf(record, note),
          sentence: quoteOf(record, record.sentences[note.sentence]).quote,
        })),
      read: 1,
    });
  }
  return {
    coMentions: read.flatMap(({ coMentions }) => coMentions),
    nearMisses: read.flatMap(({ nearMisses }) => nearMisses),
    read: read.length,
  };
}

/** The functions of the parts that make an edge. */
const EDGE_FUNCTIONS: readonly RoleFunction[] = ['actor', ...RECIPIENT_FUNCTIONS];

/** What was rejected, and roles left open without which there is no edge; what else stayed open does not matter to it. */
function isNearMiss({ verdict, type, role }: Note, asked: EventTypeName | null): boolean {
  if (type === null || (asked !== null && type !== asked)) return false;
  if (verdict !== 'OPEN') return verdict === 'REJECTED';
  const { roles } = eventType(type);
  return roles.some((one) => one.name === role && EDGE_FUNCTIONS.includes(one.function));
}

/** The numbers of the sentences that mention an entity of either side, not one and the same. */
function coMentioning(
  { sentences, mentions, entities }: ExtractionRecord,
  isOf: readonly ((entity: Entity) => boolean)[],
): readonly number[] {
  const [actors = [], recipients = []] = isOf.map((matches) => entities.filter(matches).map(({ id }) => id));
  return sentences.flatMap(({ start, end }, index) => {
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const ids = [...new Set(inside.map(({ entityId }) => entityId))];
    const hasBoth = ids.some(
      (one) => actors.includes(one) && ids.some((other) => other !== one && recipients.includes(other)),
    );
    return hasBoth ? [index] : [];
  });
}

/** Whether a story's entity is of a side: by the test itself or, since the graph joins entities, by a name of one that is known. */
function matcherOf({ test, known }: EdgeSide): (entity: Entity) => boolean {
  const namesOf = ({ type, name, aliases }: Entity) =>
    [name, ...aliases].map((one) => `${type} ${lookupNameOf(one)}`);
  const names = new Set(known.flatMap(namesOf));
  return (entity) => passesTest(entity, test) || names.has(namesOf(entity)[0] ?? '');
}

function quoteOf({ id, text }: Story, span: Span | undefined): CoMention {
  const { start, end } = span ?? { start: 0, end: 0 };
  return { storyId: id, start, end, quote: text.slice(start, end) };
}
