import { groupBy } from '../common/group-by.js';
import type { EventType, Frame } from '../ontology/event-type.js';

/** A frame with its type and the words that open it: the first is the trigger's lemma, the rest its particles. */
export interface FrameEntry {
  /** What the word is that opens it. */
  readonly part: PartOfSpeech;
  readonly type: EventType;
  readonly frame: Frame;
  readonly particles: readonly string[];
}

/** Frames by the part of speech and lemma of the word that opens them; adjectives by their form, participles too. */
export type FrameIndex = Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly FrameEntry[]>>>;

export type PartOfSpeech = 'verbs' | 'nouns' | 'adjectives';

/** The frames of all types by trigger; a noun of several words is found by its last, a verb or adjective by its first. */
export function indexFrames(types: readonly EventType[]): FrameIndex {
  const frames = types.flatMap((type) => type.frames.map((frame) => ({ type, frame })));
  const index = (part: PartOfSpeech): ReadonlyMap<string, readonly FrameEntry[]> =>
    byLemma(
      frames.flatMap(({ type, frame }) =>
        (frame[part] ?? []).map((trigger) => {
          const particles = trigger.split(' ');
          const lemma = (part === 'nouns' ? particles.pop() : particles.shift()) ?? '';
          return { lemma, entry: { part, type, frame, particles } };
        }),
      ),
    );
  return { verbs: index('verbs'), nouns: index('nouns'), adjectives: index('adjectives') };
}

function byLemma(
  triggers: readonly { readonly lemma: string; readonly entry: FrameEntry }[],
): ReadonlyMap<string, readonly FrameEntry[]> {
  const groups = groupBy(triggers, ({ lemma }) => lemma);
  return new Map([...groups].map(([lemma, group]) => [lemma, group.map(({ entry }) => entry)]));
}
