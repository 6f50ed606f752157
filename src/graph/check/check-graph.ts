import { pagesOf } from '../../common/pages.js';
import { compareText } from '../canonical-json.js';
import type { GraphStore } from '../graph-store.js';
import { LAYOUT_VERSION } from '../layout.js';
import { countStrangers } from '../statements/check-statements.js';
import { findKeys } from '../statements/dump-statements.js';
import { findLayoutVersion } from '../statements/layout-version.js';
import { CLAIM_CHECK } from './claim-check.js';
import { ENTITY_CHECK } from './entity-check.js';
import { CORRECTION_CHECK } from './correction-check.js';
import { EVENT_CHECK } from './event-check.js';
import { IDENTITY_CHECKS } from './identity-check.js';
import type { Finding, LabelCheck } from './invariant.js';
import { NAME_CHECK } from './name-check.js';
import { STORY_CHECK } from './story-check.js';

const LABEL_CHECKS: readonly LabelCheck[] = [
  STORY_CHECK,
  CLAIM_CHECK,
  EVENT_CHECK,
  CORRECTION_CHECK,
  ENTITY_CHECK,
  NAME_CHECK,
  ...IDENTITY_CHECKS,
];

/** Ids whose pages are laid out together. */
const IDS_AT_ONCE = 5_000;

const LAYOUT_INVARIANT = {
  name: 'layout',
  means: 'the graph notes its layout version once, and every node has a label that the layout knows',
};

const KEY_INVARIANT = { name: 'key', means: 'no two nodes of a label have the same id' };

/** Every invariant: its name, and what it means. */
export const INVARIANTS = [
  ...new Map(
    [LAYOUT_INVARIANT, KEY_INVARIANT, ...LABEL_CHECKS.flatMap(({ invariants }) => invariants)].map(
      ({ name, means }) => [name, { name, means }],
    ),
  ).values(),
];

/** How far a check is: nodes looked at, of all. */
export interface CheckProgress {
  readonly done: number;
  readonly all: number;
}

/**
 * Gives what does not hold in the graph, page by page; nothing when it is sound. Each page is looked at between two
 * writes, so what others write meanwhile is no finding. @throws GraphError
 */
export async function* checkGraph(
  store: GraphStore,
  onProgress: (progress: CheckProgress) => void = () => undefined,
): AsyncGenerator<Finding> {
  yield* await checkLayout(store);
  const ids = new Map<LabelCheck, readonly string[]>();
  for (const check of LABEL_CHECKS) {
    const keys = await store.read<{ id: string }>(findKeys(check.label));
    const sorted = keys.map(({ id }) => id).sort(compareText);
    yield* sorted.filter((id, at) => id === sorted[at + 1]).map((id) => describeTwin(check.label, id));
    ids.set(check, sorted);
  }
  const all = [...ids.values()].reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  onProgress({ done, all });
  for (const [check, keys] of ids) {
    for (const some of pagesOf(keys, IDS_AT_ONCE)) {
      for (const page of await store.write((transaction) => check.pages(transaction, some))) {
        yield* await store.write((transaction) => check.check(transaction, page));
        done += page.length;
        onProgress({ done, all });
      }
    }
  }
}

function describeTwin(label: Finding['label'], id: string): Finding {
  return { invariant: KEY_INVARIANT.name, label, id, complaint: 'Another node has this id too.' };
}

async function checkLayout(store: GraphStore): Promise<readonly Finding[]> {
  const versions = await store.read<{ version: unknown }>(findLayoutVersion());
  const [strangers] = await store.read<{ nodes: number }>(countStrangers());
  const complaints: string[] = [];
  if (versions.length !== 1 || versions[0]?.version !== LAYOUT_VERSION)
    complaints.push(
      `The layout versions noted are ${versions.map(({ version }) => version).join(', ') || 'none'}.`,
    );
  const nodes = strangers?.nodes ?? 0;
  if (nodes > 0)
    complaints.push(`${nodes} ${nodes === 1 ? 'node has' : 'nodes have'} no label that the layout knows.`);
  return complaints.map((complaint) => ({
    invariant: LAYOUT_INVARIANT.name,
    label: null,
    id: null,
    complaint,
  }));
}
