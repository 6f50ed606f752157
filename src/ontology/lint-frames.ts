import { CONTEXTS } from './contexts.js';
import type { EventType, Frame } from './event-type.js';
import { SLOT_NAMES } from './slots.js';

/** What is wrong with the frames of an event type, each problem with the frame's number (from 1) and its first word. */
export function lintFrames(type: EventType): readonly string[] {
  const problems = type.frames.flatMap((frame, n) =>
    problemsOf(type, frame).map((problem) => `frame ${n + 1} (${firstWord(frame)}): ${problem}`),
  );
  return [...problems, ...doubleTriggers(type)];
}

const firstWord = (frame: Frame): string =>
  frame.verbs?.[0] ?? frame.nouns?.[0] ?? frame.adjectives?.[0] ?? 'no trigger';

function problemsOf(type: EventType, frame: Frame): readonly string[] {
  return [...wordProblems(frame), ...roleProblems(type, frame), ...valueProblems(type, frame)];
}

/** Prefixes that the text layer leaves in one token with their word ("co-operate"); it cuts every other hyphen out. */
const JOINED_PREFIX = /^(anti|co|counter|cyber|de|non|re)-/;
const LEMMA = /^[\p{Ll}\p{N}\p{Sc}'’.-]+( [\p{Ll}\p{N}'’.-]+)*$/u;

function wordProblems(frame: Frame): readonly string[] {
  const triggers = [...(frame.verbs ?? []), ...(frame.nouns ?? []), ...(frame.adjectives ?? [])];
  const companions = [...(frame.with ?? []), ...(frame.without ?? [])];
  const cutByText = (word: string): boolean => /\w-\w/.test(word) && !JOINED_PREFIX.test(word);
  return [
    ...(triggers.length === 0 ? ['has no trigger'] : []),
    ...(frame.with?.length === 0 ? ['"with" is empty'] : []),
    ...[...triggers, ...companions]
      .filter((word) => !LEMMA.test(word))
      .map((word) => `"${word}" is no lemma: lower case, single spaces`),
    ...[...triggers, ...companions]
      .filter((word) => word.split(' ').some(cutByText))
      .map((word) => `"${word}" never matches: the text layer makes the hyphen a token, write " - "`),
    ...triggers
      .filter((word) => /\b(an?|the)\b/.test(word))
      .map((word) => `"${word}" never matches: leave the article out`),
    ...companions
      .filter((word) => word.includes(' '))
      .map((word) => `"with" and "without" take single words, not "${word}"`),
    ...doubles(frame.verbs ?? []).map((word) => `verb "${word}" stands twice`),
    ...doubles(frame.nouns ?? []).map((word) => `noun "${word}" stands twice`),
    ...doubles(frame.adjectives ?? []).map((word) => `adjective "${word}" stands twice`),
    ...doubles(companions).map((word) => `"with" and "without" name "${word}" twice`),
  ];
}

function roleProblems(type: EventType, frame: Frame): readonly string[] {
  const known = new Set(type.roles.map((role) => role.name));
  const filled = new Set([...Object.keys(frame.roles), ...Object.keys(frame.implies ?? {})]);
  return [
    ...(Object.keys(frame.roles).length === 0 ? ['fills no role'] : []),
    ...[...filled].filter((name) => !known.has(name)).map((name) => `unknown role "${name}"`),
    ...(frame.needs ?? [])
      .filter((name) => !filled.has(name))
      .map((name) => `needs "${name}", which it never fills`),
    ...Object.entries(frame.roles).flatMap(([role, slots]) =>
      slots
        .split(' ')
        .filter((slot) => !SLOT_NAMES.has(slot))
        .map((slot) => `role "${role}" names the unknown slot "${slot}"`),
    ),
    ...Object.entries(frame.implies ?? {})
      .filter(([, id]) => !/^item:[a-z0-9-]+$/.test(id))
      .map(([role, id]) => `role "${role}" implies "${id}", which is no item's id`),
  ];
}

function valueProblems(type: EventType, frame: Frame): readonly string[] {
  const { mode, contexts = [], weight } = frame;
  return [
    ...(mode !== undefined && !type.modes.some((m) => m.name === mode) ? [`unknown mode "${mode}"`] : []),
    ...contexts.filter((name) => !(name in CONTEXTS)).map((name) => `unknown context "${name}"`),
    ...(weight !== undefined && !(weight > 0 && weight <= 1) ? [`weight ${weight} is not in (0, 1]`] : []),
  ];
}

/** Triggers that two frames claim for the same roles under the same companions: only one of them can ever count. */
function doubleTriggers(type: EventType): readonly string[] {
  const seen = new Map<string, number>();
  return type.frames.flatMap((frame, n) => {
    const words = [
      ...(frame.verbs ?? []).map((w) => `verb ${w}`),
      ...(frame.nouns ?? []).map((w) => `noun ${w}`),
      ...(frame.adjectives ?? []).map((w) => `adjective ${w}`),
    ];
    return words.flatMap((word) => {
      const key = JSON.stringify([
        word,
        Object.entries(frame.roles).sort(),
        frame.with ?? [],
        frame.needs ?? [],
        frame.without ?? [],
        frame.over ?? '',
        frame.unlessBy ?? [],
      ]);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, n);
      return before === undefined || before === n
        ? []
        : [`frame ${n + 1} (${firstWord(frame)}): ${word} stands in frame ${before + 1} with the same roles`];
    });
  });
}

/** The words that stand more than once. */
export function doubles(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word, n) => words.indexOf(word) !== n))];
}
