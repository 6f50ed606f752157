import type { ExtractionRecord } from '../model/extraction-record.js';
import { readTreebank } from './read-treebank.js';
import { countLemmas } from './treebank-counts.js';

/** The percentage of right lemmas, to a tenth, among the words that the records cut as the treebank file does. */
export function measureLemmas(
  treebank: string,
  records: readonly ExtractionRecord[],
): Record<'lemmas', number> {
  const tokens = new Map(records.map((record) => [record.id, record.tokens ?? []]));
  const sentences = readTreebank(treebank);
  const { hit, gold } = countLemmas(
    sentences,
    sentences.map(({ id }) => ({ tokens: tokens.get(id) ?? [] })),
  );
  return { lemmas: gold === 0 ? 0 : Math.round((1000 * hit) / gold) / 10 };
}
