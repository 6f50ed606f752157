import type { DisjointSets } from '../../common/disjoint-sets.js';
import { groupBy } from '../../common/group-by.js';
import type { WriteTransaction } from '../graph-store.js';
import { KEY_SLOTS } from '../layout.js';
import { findCopyTexts, findGroupCopies, findKeyHolders } from '../statements/copy-statements.js';
import { areNearCopies } from './compare-texts.js';
import type { PrintedStory } from './link-copies.js';
import type { DatedStory } from './story-source.js';
import { mayBeCopies, printText, type TextPrint } from './text-print.js';

/** A story of the graph with its text's print, which is made when it is asked for. */
export interface StoredText extends DatedStory {
  readonly source: string;
  print(): TextPrint;
}

/** A story and a group of the graph that it may belong to. */
interface Question {
  readonly story: PrintedStory;
  readonly groupId: string;
  /** Stories of the group to compare it with. */
  readonly ids: readonly string[];
  /** Whether others of the group hold its keys too. */
  readonly hasOthers: boolean;
}

/**
 * Joins each story to the groups of the graph, but for the left out, in which it has a near-copy; gives the first
 * stories of these groups. One that is like a thousand others is compared with a few of them: with all only when it has
 * keys of a group in common and is like none of those few.
 */
export async function joinStoredGroups(
  transaction: WriteTransaction,
  stories: readonly PrintedStory[],
  leftOut: ReadonlySet<string>,
  groups: DisjointSets,
): Promise<readonly StoredText[]> {
  const questions = await findQuestions(transaction, stories, leftOut);
  const firsts = new Map<string, StoredText>();
  const open = await settle(transaction, questions, groups, firsts);
  const groupIds = [...new Set(open.map(({ groupId }) => groupId))];
  if (groupIds.length > 0) {
    const copies = groupBy(
      await transaction.run<GroupCopy>(findGroupCopies(groupIds)),
      ({ groupId }) => groupId,
    );
    const wider = open.map((question) => ({
      ...question,
      ids: (copies.get(question.groupId) ?? [])
        .filter(({ sketch }) => mayBeCopies(question.story.print.sketch, sketch))
        .map(({ id }) => id),
    }));
    await settle(transaction, wider, groups, firsts);
  }
  return [...firsts.values()];
}

interface GroupCopy {
  readonly groupId: string;
  readonly id: string;
  readonly sketch: string;
}

interface KeyHolder extends GroupCopy {
  readonly band: number;
  readonly key: string;
  readonly holders: number;
}

async function findQuestions(
  transaction: WriteTransaction,
  stories: readonly PrintedStory[],
  leftOut: ReadonlySet<string>,
): Promise<readonly Question[]> {
  const keyed = stories.filter(({ print }) => print.keys.length > 0);
  if (keyed.length === 0) return [];
  const keys = KEY_SLOTS.map((_, band) => [...new Set(keyed.map(({ print }) => print.keys[band]!))]);
  const rows = await transaction.run<KeyHolder>(findKeyHolders(keys));
  const holders = groupBy(
    rows.filter(({ groupId }) => !leftOut.has(groupId)),
    ({ band, key }) => `${band} ${key}`,
  );
  return keyed.flatMap((story) => {
    const { sketch, keys } = story.print;
    const found = keys.flatMap((key, band) => holders.get(`${band} ${key}`) ?? []);
    return [...groupBy(found, ({ groupId }) => groupId)].map(([groupId, group]) => {
      const alike = group.filter((holder) => mayBeCopies(sketch, holder.sketch)).map(({ id }) => id);
      return {
        story,
        groupId,
        ids: [...new Set(alike)],
        hasOthers: group.some(({ holders }) => holders > 1),
      };
    });
  });
}

/** Joins where a near-copy is found, noting the first story of the group; gives the questions that are still open. */
async function settle(
  transaction: WriteTransaction,
  questions: readonly Question[],
  groups: DisjointSets,
  firsts: Map<string, StoredText>,
): Promise<readonly Question[]> {
  const asked = questions.filter(({ ids }) => ids.length > 0);
  const wanted = new Set(asked.flatMap(({ ids, groupId }) => [groupId, ...ids]));
  const texts = await readCopyTexts(transaction, [...wanted]);
  for (const { story, groupId, ids } of asked) {
    if (groups.find(story.id) === groups.find(groupId)) continue;
    if (!ids.some((id) => areNearCopies(story.print, texts.get(id)!.print()))) continue;
    groups.join(story.id, groupId);
    firsts.set(groupId, texts.get(groupId)!);
  }
  return questions.filter(
    ({ story, groupId, hasOthers }) => hasOthers && groups.find(story.id) !== groups.find(groupId),
  );
}

interface TextRow {
  readonly id: string;
  readonly source: string;
  readonly publishedAt?: string | null;
  readonly publisher?: string | null;
  readonly text: string;
}

/** Stories of the graph with their texts, by id. */
export async function readCopyTexts(
  transaction: WriteTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredText>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run<TextRow>(findCopyTexts(ids));
  return new Map(
    rows.map(({ id, source, publishedAt = null, publisher = null, text }) => {
      let print: TextPrint | undefined;
      return [id, { id, source, publishedAt, publisher, print: () => (print ??= printText(text)) }];
    }),
  );
}
