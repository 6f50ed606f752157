import { groupBy } from '../common/group-by.js';
import type { EventType, Frame } from '../ontology/event-type.js';

/** A frame with its type and the words that open it: the first is the trigger's lemma, the rest its particles. */
export interface FrameEntry {
  readonly type: EventType;
  readonly frame: Frame;
  readonly particles: readonly string[];
}

/** Frames by the lemma and part of speech of the word that opens them. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly FrameEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly FrameEntry[]>;
}

/** The frames of all types by trigger; a noun of several words is found by its last, a verb with particles by its first. */
export function indexFrames(types: readonly EventType[]): FrameIndex {
  const frames = types.flatMap((type) => type.frames.map((frame) => ({ type, frame })));
  const verbs = frames.flatMap(({ type, frame }) =>
    (frame.verbs ?? []).map((trigger) => {
      const [lemma = '', ...particles] = trigger.split(' ');
      return { lemma, entry: { type, frame, particles } };
    }),
  );
  const nouns = frames.flatMap(({ type, frame }) =>
    (frame.nouns ?? []).map((trigger) => {
      const particles = trigger.split(' ');
      const lemma = particles.pop() ?? '';
      return { lemma, entry: { type, frame, particles } };
    }),
  );
  return { verbs: byLemma(verbs), nouns: byLemma(nouns) };
}

function byLemma(
  triggers: readonly { readonly lemma: string; readonly entry: FrameEntry }[],
): ReadonlyMap<string, readonly FrameEntry[]> {
  const groups = groupBy(triggers, ({ lemma }) => lemma);
  return new Map([...groups].map(([lemma, group]) => [lemma, group.map(({ entry }) => entry)]));
}
