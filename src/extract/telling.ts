import { wordList } from '../common/word-list.js';
import type { Quantity, TimeSpan } from '../model/event.js';
import type { StatusName } from '../ontology/names.js';
import { DEFINITE } from './definite.js';
import type { Predication } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';

/** How a trigger presents its event: a clause tells it, "the attack" comes back to it, "an attack" brings one up, "a second attack" one more. */
type Presentation = 'clause' | 'definite' | 'open' | 'new' | 'further';

/** One place in a story that tells of an event: a predication with what the steps before found about it. */
export interface Telling {
  /** Number of the predication. */
  readonly number: number;
  readonly predication: Predication;
  readonly status: StatusName;
  readonly quantities: readonly Quantity[];
  readonly time: TimeSpan | null;
  readonly sentence: number;
  /** Lemma of the trigger's head. */
  readonly word: string;
  readonly presentation: Presentation;
}

/** The telling of a predication. */
export function toTelling(
  tree: SyntaxTree,
  found: Pick<Telling, 'number' | 'predication' | 'status' | 'quantities' | 'time'>,
): Telling {
  const { token } = found.predication.trigger;
  return {
    ...found,
    sentence: tree.sentenceNumberOf(token),
    word: tree.token(token).lemma.toLowerCase(),
    presentation: presentationOf(tree, token),
  };
}

function presentationOf(tree: SyntaxTree, trigger: number): Presentation {
  const words = tree
    .children(trigger, 'det', 'amod', 'nummod', 'advmod')
    .map((c) => tree.token(c).lemma.toLowerCase());
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (has(FURTHER)) return 'further';
  if (tree.isVerb(trigger)) return 'clause';
  if (has(INDEFINITE)) return 'new';
  return has(DEFINITE) ? 'definite' : 'open';
}

const INDEFINITE = new Set(['a', 'an', 'any', 'every', 'each', 'some', 'several', 'no']);
/** Words that set an event off from one told before. */
const FURTHER = new Set(
  wordList(`
    another other second third fourth fifth first previous prior past separate similar further additional new next
    former recent also again previously earlier formerly before once twice`),
);
