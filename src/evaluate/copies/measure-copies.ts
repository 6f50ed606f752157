import { DisjointSets } from '../../common/disjoint-sets.js';
import { Random } from '../../common/random.js';
import { linkCopies } from '../../graph/copies/link-copies.js';
import { printText } from '../../graph/copies/text-print.js';
import { EDITS, type Edit } from './edits.js';
import { INVENTED_LOOKALIKES, INVENTED_STORIES } from './invented-stories.js';

/** Pairs of near-copies of one kind: those that are found, and those that there are. */
interface Tally {
  found: number;
  all: number;
}

/** How well near-copies are found among stories and copies made of them by known edits. */
export interface CopyScore {
  /** Percent of the pairs found that are right, and of those that there are that are found. */
  readonly precision: number;
  readonly recall: number;
  /** Pairs of a story and its copy, and pairs of texts that are no copies of each other. */
  readonly pairs: number;
  readonly strangers: number;
  /** Percent found, by the path of the edit. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/**
 * Looks for near-copies as the graph does, once for each kind of edit, in a set of all stories, a copy of each of them
 * made by that edit, and invented stories that are merely alike; a pair counts as found when both are in one group.
 */
export function measureCopies(texts: readonly string[], seed = 'copies'): CopyScore {
  const stories = [...INVENTED_STORIES, ...texts.map(paragraphsOf)];
  const alike = INVENTED_LOOKALIKES.flatMap(({ stories }) => stories);
  const strange = stories.flat().filter((paragraph) => paragraph.split(' ').length > 12);
  const errors = { 'copies missed': [] as string[], 'no copies of each other': [] as string[] };
  const tallies = EDITS.map((edit): Tally & { readonly edit: Edit; readonly wrong: number } => {
    const random = new Random(seed).fork(edit.path);
    const copies = stories.map((story, n) => edit.apply(story, random.fork(n), strange));
    const everything = [...stories, ...copies, ...alike];
    const set = everything.map((paragraphs, n) => ({
      id: String(n),
      print: printText(paragraphs.join('\n\n')),
    }));
    const groups = new DisjointSets();
    linkCopies(set, groups);
    const isJoined = (a: number, b: number) => groups.find(String(a)) === groups.find(String(b));
    const isPair = (a: number, b: number) => b - a === stories.length && b < 2 * stories.length;
    let found = 0;
    let wrong = 0;
    for (let b = 0; b < set.length; b++) {
      for (let a = 0; a < b; a++) {
        if (isJoined(a, b) === isPair(a, b)) found += isPair(a, b) ? 1 : 0;
        else if (isPair(a, b)) errors['copies missed'].push(`${edit.name}: ${show(stories[a])}`);
        else {
          wrong += 1;
          errors['no copies of each other'].push(
            `${edit.name}: ${show(everything[a])} | ${show(everything[b])}`,
          );
        }
      }
    }
    return { edit, found, all: stories.length, wrong };
  });
  const sum = (count: (tally: (typeof tallies)[number]) => number) =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const found = sum((tally) => tally.found);
  const size = 2 * stories.length + alike.length;
  return {
    precision: percent(found, found + sum(({ wrong }) => wrong)),
    recall: percent(
      found,
      sum(({ all }) => all),
    ),
    pairs: sum(({ all }) => all),
    strangers: EDITS.length * ((size * (size - 1)) / 2 - stories.length),
    kinds: Object.fromEntries(tallies.map(({ edit, found, all }) => [edit.path, percent(found, all)])),
    errors,
  };
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

function show(paragraphs: readonly string[] = []): string {
  return (paragraphs[0] ?? '').slice(0, 60);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}
