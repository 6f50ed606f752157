import { decisionIdOf } from '../decisions.js';
import { mergeIdOf, type MergeKind } from '../merge-rows.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';

const KINDS: ReadonlySet<unknown> = new Set<MergeKind>(['EVENT', 'ENTITY']);
const AUTHORS: ReadonlySet<unknown> = new Set(['rule', 'person']);
const VERDICTS: ReadonlySet<unknown> = new Set(['SAME', 'APART']);

const MERGE_INVARIANTS: readonly Invariant<NodeView>[] = [
  {
    name: 'merge-target',
    means: 'a merge leads into one event or entity',
    complaints: ({ out }) => (out.length === 1 ? [] : [`It leads into ${out.length} nodes.`]),
  },
  {
    name: 'merge-values',
    means:
      'a merge has a kind, says whether the rule or a person made it, and has the id of the two that it made one',
    complaints: ({ id, properties: { kind, by, a, b } }) => {
      const isSound = KINDS.has(kind) && AUTHORS.has(by);
      return isSound && id === mergeIdOf(kind as MergeKind, String(a), String(b))
        ? []
        : ['Its values contradict.'];
    },
  },
];

const DECISION_INVARIANTS: readonly Invariant<NodeView>[] = [
  {
    name: 'decision-values',
    means: 'a decision has a kind and a verdict, and the id of the two that it is about',
    complaints: ({ id, properties: { kind, verdict, a, b } }) => {
      const isSound = KINDS.has(kind) && VERDICTS.has(verdict);
      return isSound && id === decisionIdOf(kind as MergeKind, String(a), String(b))
        ? []
        : ['Its values contradict.'];
    },
  },
];

/** What must hold of what tells whether two reports, or two entities, are one. */
export const IDENTITY_CHECKS = [
  checkOf({
    label: 'Merge',
    invariants: MERGE_INVARIANTS,
    view: (_, merges) => Promise.resolve(merges),
  }),
  checkOf({
    label: 'Decision',
    invariants: DECISION_INVARIANTS,
    view: (_, decisions) => Promise.resolve(decisions),
  }),
];
