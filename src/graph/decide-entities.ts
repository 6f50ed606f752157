import { changeStories } from './change-stories.js';
import { dropDecision, findDecisionsOf, noteDecision, type Decision } from './decisions.js';
import { explainEntities } from './explain-entities.js';
import type { WriteTransaction } from './graph-store.js';
import type { IdentitySubject } from './identity-subject.js';
import { isAlone } from './identity/entity-variant.js';
import type { NameUse } from './identity/name-tally.js';
import { locateEntities, type LocatedPair } from './locate-entities.js';
import type { MergeRow } from './merge-rows.js';
import { nameUsesIn, variantOfMention } from './resolve-rows.js';
import { findMergesInto } from './statements/merge-statements.js';
import { findMentionsOf } from './statements/story-statements.js';
import { readMention, type StoredMention } from './said-text.js';

/** Decisions about entities, which are named by their ids or by those of their variants. */
export const ENTITY_SUBJECT: IdentitySubject = {
  async merge(transaction, a, b, why) {
    const pair = await locate(transaction, a, b);
    if (pair.a.id !== pair.b.id) {
      await decide(transaction, () => dropParting(transaction, pair));
      if (!(await areOne(transaction, pair))) {
        const [variantA, variantB] = [pair.a.variantId, pair.b.variantId];
        await decide(transaction, () =>
          noteDecision(transaction, { kind: 'ENTITY', verdict: 'SAME', a: variantA, b: variantB, why }),
        );
      }
    }
    const { a: into } = await locate(transaction, pair.a.variantId, pair.b.variantId);
    return transaction.run<MergeRow>(findMergesInto('Entity', [into.id]));
  },

  async unmerge(transaction, { a, b, by }, why) {
    if (by === 'person') await decide(transaction, () => dropDecision(transaction, { kind: 'ENTITY', a, b }));
    if (await areOne(transaction, { a: { variantId: a }, b: { variantId: b } }))
      await decide(transaction, () =>
        noteDecision(transaction, { kind: 'ENTITY', verdict: 'APART', a, b, why }),
      );
    const pair = await locate(transaction, a, b);
    return [pair.a.id, pair.b.id];
  },

  explain: explainEntities,
};

async function locate(transaction: WriteTransaction, a: string, b: string): Promise<LocatedPair> {
  return locateEntities(transaction, await findDecisionsOf(transaction, 'ENTITY'), a, b);
}

async function areOne(
  transaction: WriteTransaction,
  { a, b }: { readonly a: { readonly variantId: string }; readonly b: { readonly variantId: string } },
): Promise<boolean> {
  const pair = await locate(transaction, a.variantId, b.variantId);
  return pair.a.id === pair.b.id;
}

/** Takes back what people decided to be apart of two entities. */
async function dropParting(transaction: WriteTransaction, { a, b }: LocatedPair): Promise<void> {
  const ofBoth = ({ a: one, b: other }: Decision): boolean =>
    (a.variants.includes(one) && b.variants.includes(other)) ||
    (a.variants.includes(other) && b.variants.includes(one));
  for (const decision of await findDecisionsOf(transaction, 'ENTITY'))
    if (decision.verdict === 'APART' && ofBoth(decision)) await dropDecision(transaction, decision);
}

/** Makes the graph what it is by other decisions. */
async function decide(transaction: WriteTransaction, change: () => Promise<void>): Promise<void> {
  const before = await findDecisionsOf(transaction, 'ENTITY');
  const entityBefore = new Map<string, string>();
  for (const id of aloneIn(before)) entityBefore.set(id, (await locate(transaction, id, id)).a.id);
  await change();
  const after = await findDecisionsOf(transaction, 'ENTITY');
  const [fresh, gone] = [
    difference(aloneIn(after), aloneIn(before)),
    difference(aloneIn(before), aloneIn(after)),
  ];
  await changeStories(transaction, {
    added: [],
    removedIds: [],
    decided: {
      added: await usesOf(transaction, fresh, (id) => id),
      removed: await usesOf(transaction, gone, (id) => entityBefore.get(id) ?? id),
      decidedBefore: before,
    },
  });
}

/** Variants that count for names only because something is decided of them. */
function aloneIn(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisions.flatMap(({ a, b }) => [a, b]).filter(isAlone));
}

function difference(some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...some].filter((id) => !others.has(id));
}

/** One use of each variant for each story that tells of it. */
async function usesOf(
  transaction: WriteTransaction,
  variantIds: readonly string[],
  entityOf: (variantId: string) => string,
): Promise<readonly NameUse[]> {
  if (variantIds.length === 0) return [];
  const rows = await transaction.run<StoredMention>(findMentionsOf([...new Set(variantIds.map(entityOf))]));
  const mentions = rows.map(readMention).filter((row) => variantIds.includes(variantOfMention(row).id));
  return nameUsesIn(mentions, []);
}
