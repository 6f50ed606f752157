import { DisjointSets } from '../../common/disjoint-sets.js';
import { groupBy } from '../../common/group-by.js';
import type { Story } from '../../model/story.js';
import type { GraphValue, WriteTransaction } from '../graph-store.js';
import { KEY_SLOTS } from '../layout.js';
import {
  findClaimedEvents,
  findCopyGroups,
  findGroupCopies,
  placeCopies,
} from '../statements/copy-statements.js';
import { joinStoredGroups, readCopyTexts } from './join-stored-groups.js';
import { linkCopies, type PrintedStory } from './link-copies.js';
import { firstOf, placeOf, type CopyPlace, type DatedStory } from './story-source.js';
import { printText, type TextPrint } from './text-print.js';

/** A story that is added, with the hash of what was read of it. */
export interface AddedStory extends Story {
  readonly contentHash: string;
}

/** What a change does to groups of near-copies. */
export interface CopyUpdate {
  /** By id of an added story: what the graph keeps with it for finding its near-copies, and its place among them. */
  readonly properties: ReadonlyMap<string, CopyPlace & Readonly<Record<string, GraphValue>>>;
  /** Events that are to be computed anew, since stories that claim them have another source now. */
  readonly eventIds: readonly string[];
}

/** A story at hand whose place is to be found; `before` is the source it has in the graph. */
type PlacedStory = PrintedStory & DatedStory & { readonly before: string | null };

/**
 * Brings the groups of near-copies up to date, before the added stories are written and the removed ones deleted. Groups
 * are the connected parts of `areNearCopies`, which is a matter of two texts alone: they do not depend on the order.
 */
export async function updateCopies(
  transaction: WriteTransaction,
  added: readonly AddedStory[],
  removedIds: readonly string[],
): Promise<CopyUpdate> {
  const stored =
    removedIds.length === 0 ? [] : await transaction.run<StoredGroup>(findCopyGroups(removedIds));
  const addedById = new Map(added.map((story) => [story.id, story]));
  const staying = stored.filter(({ id, contentHash }) => addedById.get(id)?.contentHash === contentHash);
  const stayingIds = new Set(staying.map(({ id }) => id));
  const leavingIds = new Set(removedIds.filter((id) => !stayingIds.has(id)));
  const broken = new Set(stored.filter(({ id }) => leavingIds.has(id)).map(({ groupId }) => groupId));

  const prints = new Map(added.map(({ id, text }) => [id, printText(text)]));
  const fresh = added
    .filter(({ id }) => !stayingIds.has(id))
    .map((story): PlacedStory => ({ ...story, print: prints.get(story.id)!, before: null }));
  const survivors = await readSurvivors(transaction, [...broken], leavingIds);
  const groups = new DisjointSets();
  linkCopies([...fresh, ...survivors], groups);
  const joined = await joinStoredGroups(transaction, fresh, broken, groups);

  const firsts = new Map<string, DatedStory>();
  for (const [first, ...others] of groupBy([...fresh, ...survivors, ...joined], ({ id }) =>
    groups.find(id),
  ).values()) {
    firsts.set(groups.find(first!.id), firstOf([first!, ...others]));
  }
  const placeIn = (id: string, groupId: string) => {
    const first = firsts.get(groups.find(groupId));
    return first === undefined ? null : placeOf(id, first);
  };
  const moves = [
    ...survivors.map(({ id, before }) => ({ id, before, ...placeIn(id, id)! })),
    ...(
      await readMembers(
        transaction,
        joined.filter(({ id }) => placeIn(id, id)!.copyOf !== null),
      )
    ).map(({ id, groupId, before }) => ({ id, before, ...placeIn(id, groupId)! })),
  ];
  if (moves.length > 0) {
    await transaction.run(placeCopies(moves.map(({ id, copyOf, source }) => ({ id, copyOf, source }))));
  }
  const places = new Map<string, CopyPlace>([
    ...staying.map(({ id, groupId, source }) => {
      const unmoved = { copyOf: groupId === id ? null : groupId, source };
      return [id, placeIn(id, broken.has(groupId) ? id : groupId) ?? unmoved] as const;
    }),
    ...fresh.map(({ id }) => [id, placeIn(id, id)!] as const),
  ]);
  return {
    properties: new Map(
      [...places].map(([id, place]) => [id, { ...keyProperties(prints.get(id)!), ...place }]),
    ),
    eventIds: await findEventsOf(
      transaction,
      moves.filter(({ before, source }) => before !== source).map(({ id }) => id),
    ),
  };
}

interface StoredGroup {
  readonly id: string;
  readonly groupId: string;
  readonly source: string;
  readonly contentHash: string;
}

/** The stories that are left of groups that lose one: they may no longer be near-copies of each other. */
async function readSurvivors(
  transaction: WriteTransaction,
  groupIds: readonly string[],
  leavingIds: ReadonlySet<string>,
): Promise<readonly PlacedStory[]> {
  if (groupIds.length === 0) return [];
  const copies = await transaction.run<{ id: string }>(findGroupCopies(groupIds));
  const ids = copies.map(({ id }) => id).filter((id) => !leavingIds.has(id));
  const texts = await readCopyTexts(transaction, ids);
  return [...texts.values()].map((story) => ({ ...story, before: story.source, print: story.print() }));
}

/** The stories of groups, each with the source that it has. */
async function readMembers(
  transaction: WriteTransaction,
  firsts: readonly { readonly id: string; readonly source: string }[],
): Promise<readonly { readonly id: string; readonly groupId: string; readonly before: string }[]> {
  if (firsts.length === 0) return [];
  const copies = await transaction.run<{ groupId: string; id: string }>(
    findGroupCopies(firsts.map(({ id }) => id)),
  );
  const sources = new Map(firsts.map(({ id, source }) => [id, source]));
  return copies.map(({ id, groupId }) => ({
    id,
    groupId,
    before: sources.get(groupId)!,
  }));
}

async function findEventsOf(
  transaction: WriteTransaction,
  storyIds: readonly string[],
): Promise<readonly string[]> {
  if (storyIds.length === 0) return [];
  return (await transaction.run<{ eventId: string }>(findClaimedEvents(storyIds))).map(
    ({ eventId }) => eventId,
  );
}

/** What of a print stands on its story. */
export function keyProperties({ keys, sketch }: TextPrint): Readonly<Record<string, GraphValue>> {
  if (keys.length === 0) return {};
  return {
    ...Object.fromEntries(KEY_SLOTS.map((property, band) => [property, keys[band]!])),
    copySketch: sketch,
  };
}
