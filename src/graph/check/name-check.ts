import { findDecisionsOf } from '../decisions.js';
import { clusterVariants } from '../identity/cluster-variants.js';
import { nameIdOfVariant } from '../identity/entity-variant.js';
import { formatNameTally, parseNameTally, type NameTally } from '../identity/name-tally.js';
import { NamePool } from '../name-pool.js';
import { variantOfMention } from '../resolve-rows.js';
import { findMentionsOf } from '../statements/story-statements.js';
import { isReadable } from './read-details.js';
import { readMention, type StoredMention } from '../said-text.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';

interface NameView extends NodeView {
  readonly tally: NameTally;
  /** The stories that tell of each variant of the name, as the entity that rule and decisions make it. */
  readonly stories: ReadonlyMap<string, number>;
}

const NAME_INVARIANTS: readonly Invariant<NameView>[] = [
  {
    name: 'name-tally',
    means: 'a name holds a tally of variants that go by it',
    complaints: ({ id, properties, tally }) => {
      const strangers = [...tally.variants.keys()].filter((variant) => nameIdOfVariant(variant) !== id);
      const isSound = formatNameTally(tally) === properties['tally'] && strangers.length === 0;
      return isSound ? [] : ['Its tally contradicts.'];
    },
  },
  {
    name: 'name-stories',
    means: 'the stories that tell of a variant mention the entity that rule and decisions make it',
    complaints: ({ tally, stories }) =>
      [...tally.variants.values()]
        .filter(({ id, stories: counted }) => (stories.get(id) ?? 0) !== counted)
        .map(({ id, stories: counted }) => `${id} has ${stories.get(id) ?? 0} stories, not ${counted}.`),
  },
];

/** What must hold of the names by which entities are told apart. */
export const NAME_CHECK = checkOf({
  label: 'Name',
  invariants: NAME_INVARIANTS,
  async view(transaction, names): Promise<readonly NameView[]> {
    const decisions = await findDecisionsOf(transaction, 'ENTITY');
    const pool = new NamePool(transaction, decisions);
    const tallies = await pool.read(names.map(({ id }) => id));
    const entityOf = new Map(
      clusterVariants([...tallies.values()], decisions).flatMap(({ id, variants }) =>
        variants.map((variant) => [variant, id] as const),
      ),
    );
    const variants = names.flatMap(({ id }) => [...(tallies.get(id)?.variants.keys() ?? [])]);
    const entityIds = [...new Set(variants.map((variant) => entityOf.get(variant)!))];
    const mentions = (await transaction.run<StoredMention>(findMentionsOf(entityIds)))
      .filter(isReadable)
      .map(readMention);
    const stories = new Map<string, number>();
    for (const row of mentions) {
      const { id } = variantOfMention(row);
      if (entityOf.get(id) === row.entityId) stories.set(id, (stories.get(id) ?? 0) + 1);
    }
    return names.map((name) => ({
      ...name,
      tally: tallies.get(name.id) ?? parseNameTally(name.id),
      stories,
    }));
  },
});
