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
  const verbs = new Map<string, FrameEntry[]>();
  const nouns = new Map<string, FrameEntry[]>();
  for (const type of types) {
    for (const frame of type.frames) {
      for (const trigger of frame.verbs ?? []) {
        const [lemma = '', ...particles] = trigger.split(' ');
        verbs.set(lemma, [...(verbs.get(lemma) ?? []), { type, frame, particles }]);
      }
      for (const trigger of frame.nouns ?? []) {
        const words = trigger.split(' ');
        const lemma = words.pop() ?? '';
        nouns.set(lemma, [...(nouns.get(lemma) ?? []), { type, frame, particles: words }]);
      }
    }
  }
  return { verbs, nouns };
}
