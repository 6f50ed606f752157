import { readFileSync } from 'node:fs';
import { groupBy } from '../src/common/group-by.js';
import { DevelopmentData } from '../src/evaluate/development-data.js';
import type { LinkedDocument } from '../src/evaluate/merge/linked-document.js';
import { scoreItems, scorePairs, type ClusterOf } from '../src/evaluate/merge/score-clusters.js';
import { createExtractor } from '../src/extract/extractor.js';
import { clusterVariants } from '../src/graph/identity/cluster-variants.js';
import { variantOf } from '../src/graph/identity/entity-variant.js';
import { countUse, nameUseOf, parseNameTally, type NameTally } from '../src/graph/identity/name-tally.js';
import type { ExtractionRecord } from '../src/model/extraction-record.js';

/*
 * Prints B³ and pairwise precision, recall and F1 of who is who across stories, on the names that the extractor finds where
 * MEANTIME has an entity that is linked across stories: by the extractor's ids, and by the graph's. An item is a name's
 * entity in one story.
 *
 *     tsx scripts/evaluate-entities.ts [--errors]
 */

interface Item {
  readonly recordId: string;
  readonly variantId: string;
  readonly instance: string;
}

const data = new DevelopmentData();
const documents = readFileSync(data.fileOf('data/meantime_dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LinkedDocument & { readonly title: string });
const extractor = createExtractor();
const records = documents.map(({ id, text, date }) =>
  extractor.extract({ id, title: null, publishedAt: date, publisher: null, url: null, text }),
);

const entityOf = resolve(records);
const items = new Map(documents.flatMap((document, n) => itemsOf(document, records[n]!)));
const ids = [...items.keys()];
const gold: ClusterOf = (item) => items.get(item)!.instance;
const ways: Readonly<Record<string, ClusterOf>> = {
  'the extractor’s ids': (item) => items.get(item)!.recordId,
  'the graph’s ids': (item) => entityOf(items.get(item)!.variantId),
};
console.log(`${ids.length} names in ${documents.length} stories`);
for (const [how, found] of Object.entries(ways)) {
  console.log(how, 'B³', scoreItems(ids, found, gold), 'pairs', scorePairs(ids, found, gold));
}
if (process.argv.includes('--errors')) {
  for (const [how, found] of Object.entries(ways)) {
    const clusters = groupBy(ids, found);
    for (const [id, members] of clusters) {
      const instances = new Set(members.map(gold));
      if (instances.size > 1) console.log(`${how}: ${id} is ${[...instances].join(', ')}`);
    }
  }
}

/** The graph's entity of each variant when it holds these records. */
function resolve(all: readonly ExtractionRecord[]): (variantId: string) => string {
  const tallies = new Map<string, NameTally>();
  const tallyOf = (id: string): NameTally => {
    const tally = tallies.get(id) ?? parseNameTally(id);
    tallies.set(id, tally);
    return tally;
  };
  for (const { id, entities, relations } of all) {
    for (const entity of entities) {
      const held = relations.filter(
        ({ subjectId, type }) => subjectId === entity.id && type === 'HOLDS_OFFICE',
      );
      countUse(tallyOf, nameUseOf(entity, id, held), 1);
    }
  }
  const clusters = clusterVariants([...tallies.values()]);
  const entities = new Map(
    clusters.flatMap(({ id, variants }) => variants.map((variant) => [variant, id] as const)),
  );
  return (variantId) => entities.get(variantId) ?? variantId;
}

/** The entities of a record that are called by a name where the annotators marked an entity, each with the thing it is. */
function itemsOf(document: LinkedDocument, record: ExtractionRecord): readonly (readonly [string, Item])[] {
  const marked = document.entities.flatMap(({ instance, mentions }) =>
    instance === null ? [] : mentions.map(({ char: [start, end] }) => ({ instance, start, end })),
  );
  return record.mentions.flatMap((mention) => {
    if (mention.kind !== 'NAME') return [];
    // A marked phrase may hold more than the name; the shortest one that ends with it means it.
    const [mark] = marked
      .filter(({ start, end }) => end === mention.end && start <= mention.start)
      .sort((a, b) => b.start - a.start);
    const entity = record.entities.find(({ id }) => id === mention.entityId);
    if (mark === undefined || entity === undefined) return [];
    const item = { recordId: entity.id, variantId: variantOf(entity, record.id).id, instance: mark.instance };
    return [[`${record.id} ${item.variantId} ${item.instance}`, item] as const];
  });
}
