import { DAYS, isoDayOf } from './calendar.js';
import { composeStory, reportsOf, textOf, type Assignment } from './compose-story.js';
import { editCopy } from './edit-copy.js';
import type { CorpusStory, GoldStory } from './gold.js';
import { Random } from '../../src/common/random.js';
import { World, type WorldEvent } from './world.js';

/** Share of the stories that are near-copies of another one. */
const COPY_SHARE = 0.15;

/** Reports an event gets: one most often, ten at most. */
const REPORTS = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8, 10];

/** Days after the event on which it is reported. */
const LAGS = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3];

const PUBLISHERS = [
  'The Northern Ledger',
  'Harbour Gazette',
  'The Meridian Post',
  'Plains Dispatch',
  'The Evening Lantern',
  'Continental Wire',
  'The Observer of the Straits',
  'Highland Chronicle',
  'The Daily Almanac',
  'Capital Bulletin',
  'The Lowland Mail',
  'Riverside Courier',
];

/** A story to be written: its assignment, and of which one it is a copy. */
interface Slot {
  readonly assignment: Assignment;
  readonly publisher: string;
  readonly day: number;
  /** Names the random streams of the text. */
  readonly key: string;
  readonly copyOf: Slot | null;
  id: string;
}

/** The stories of a corpus with what is true of them, by day of publication: wholly decided by seed and number. */
export function* generateCorpus(
  seed: string,
  stories: number,
): Generator<{ readonly story: CorpusStory; readonly gold: GoldStory }> {
  const random = new Random(seed);
  const world = new World(random.fork('world'));
  const slots = planStories(world, random.fork('plan'), stories);
  slots.forEach((slot, index) => (slot.id = `corpus:${seed}:${String(index).padStart(6, '0')}`));
  for (const slot of slots) yield writeStory(slot, world, random);
}

function planStories(world: World, random: Random, stories: number): readonly Slot[] {
  const slots: Slot[] = [];
  const told: WorldEvent[] = [];
  while (slots.length < stories) {
    for (const event of world.drawEvents()) {
      slots.push(...planReports(event, told, random));
      told.push(event);
    }
  }
  return slots.slice(0, stories).sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
}

function planReports(event: WorldEvent, told: readonly WorldEvent[], random: Random): readonly Slot[] {
  const slots: Slot[] = [];
  const publishers = random.shuffle(PUBLISHERS);
  const reports = random.pick(REPORTS);
  for (let report = 0; report < reports; report++) {
    const day = Math.min(DAYS - 1, event.day + random.pick(LAGS));
    const earlier = told.length > 0 ? random.pick(told) : null;
    const slot: Slot = {
      assignment: { event, day, report, earlier: earlier !== null && earlier.day < day - 6 ? earlier : null },
      publisher: publishers[report] ?? random.pick(PUBLISHERS),
      day,
      key: `${event.id} ${report}`,
      copyOf: null,
      id: '',
    };
    slots.push(slot);
    // A group of copies has 1, 2, 3 … of them, each further one less likely.
    for (let copy = 0; random.chance(copy === 0 ? COPY_SHARE * 0.7 : 0.45); copy++)
      slots.push({
        ...slot,
        publisher: random.pick(PUBLISHERS.filter((name) => name !== slot.publisher)),
        day: Math.min(DAYS - 1, day + random.integer(0, 1)),
        key: `${slot.key} copy ${copy}`,
        copyOf: slot,
      });
  }
  return slots;
}

function writeStory(slot: Slot, world: World, random: Random): { story: CorpusStory; gold: GoldStory } {
  const { assignment, copyOf } = slot;
  const composed = composeStory(assignment, world, random.fork((copyOf ?? slot).key));
  const copy = copyOf === null ? null : editCopy(composed.paragraphs, random.fork(slot.key));
  const paragraphs = copy?.paragraphs ?? composed.paragraphs;
  const number = slot.id.split(':').at(-1) ?? '';
  return {
    story: {
      id: slot.id,
      title:
        copyOf === null || !random.fork(`${slot.key} title`).chance(0.5)
          ? composed.title
          : composed.otherTitle,
      text: textOf(paragraphs),
      publishedAt: isoDayOf(slot.day),
      publisher: slot.publisher,
      url: `https://example.org/${slot.publisher.toLowerCase().replaceAll(' ', '-')}/${number}`,
    },
    gold: {
      id: slot.id,
      copyOf: copyOf?.id ?? null,
      edits: copy?.edits ?? [],
      events: reportsOf(paragraphs),
      entities: [...new Set(paragraphs.flat().flatMap((sentence) => sentence.entities))].sort(),
    },
  };
}
