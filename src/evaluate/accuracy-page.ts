import { printMarkdownTable } from '../common/markdown-table.js';
import type { FigureSet } from './compare-figures.js';
import { describeValue, type Accuracy, type Figure, type FigureValue, type Peer } from './figure.js';

/** What the page says of a set beside its figures. */
interface DescribedSet extends FigureSet {
  readonly title: string;
  readonly about: string;
}

const INTRODUCTION = `# Accuracy

How often Tidings is right, in percent unless a figure says otherwise. This page is made by \`tidings evaluate --write\`; the same figures stand in \`accuracy.json\`.

All sets here are **development sets**: they were looked at while the rules and words were written, so text that nobody has looked at will come out somewhat worse. They are no part of this package: the public ones are named below, the others were annotated for this project. \`tidings evaluate\` reads them, with the programs that score them, from \`../shared/eval\` beside the checkout or from the folder that \`--data\` names. It measures again, prints each figure beside the one committed, and fails when one is worse by more than a point; names of sets measure those alone, \`--errors\` lists what was wrong.`;

const PEERS_NOTE = `Two peers were measured by the same scorers on the same sets: PETRARCH2, ported and run on trees of CoreNLP, and the trees and names of spaCy with lists of verbs.`;

/** The page \`docs/accuracy.md\`: what each figure means, its value, the peers' beside it, and the command that measures it. */
export function printAccuracyPage(sets: readonly DescribedSet[], accuracy: Accuracy): string {
  const sections = sets.flatMap((set) => {
    const values = accuracy[set.name];
    return values ? [printSection(set, values)] : [];
  });
  return `${[INTRODUCTION, PEERS_NOTE, ...sections].join('\n\n')}\n`;
}

function printSection(
  { name, title, about, figures }: DescribedSet,
  values: Readonly<Record<string, FigureValue>>,
): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers ?? {}) as Peer[]))];
  const rows = figures.flatMap((figure) => {
    const value = values[figure.path];
    if (value === undefined) return [];
    return [
      [
        figure.name,
        figure.means,
        describeValue(figure, value),
        ...peers.map((peer) => describePeer(figure, peer)),
      ],
    ];
  });
  const table = printMarkdownTable(['figure', 'what it means', 'Tidings', ...peers], rows);
  return [`## ${title}`, about, table, `\`tidings evaluate ${name}\``].join('\n\n');
}

function describePeer(figure: Figure, peer: Peer): string {
  const value = figure.peers?.[peer];
  return value === undefined ? '' : describeValue(figure, value);
}
