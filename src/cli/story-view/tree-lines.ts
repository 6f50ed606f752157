import type { Span } from '../../common/span.js';
import { contains } from '../../common/span.js';
import type { ExtractionRecord, RecordToken } from '../../model/extraction-record.js';
import { plainLine } from '../plain-line.js';
import type { Display } from '../terminal.js';

/** Relations of words that stand on the line of their head when nothing hangs on them. */
const FOLDED = new Set(['det', 'case', 'mark', 'aux', 'cop', 'cc', 'nummod', 'compound', 'flat', 'fixed']);

/** The dependency tree of a sentence, a phrase a line: its relation, then its words, those of no weight on the line of their head. */
export function treeLines(record: ExtractionRecord, sentence: Span, { colors }: Display): readonly string[] {
  const tokens = record.tokens ?? [];
  const below = new Map<number, number[]>();
  tokens.forEach((token, i) => {
    if (!contains(sentence, token)) return;
    const siblings = below.get(token.head);
    if (siblings) siblings.push(i);
    else below.set(token.head, [i]);
  });
  const childrenOf = (i: number): readonly number[] => below.get(i) ?? [];
  const isFolded = (i: number): boolean => {
    const relation = relationOf(tokens[i]);
    return FOLDED.has(relation) && childrenOf(i).length === 0;
  };
  const words = (i: number): string => {
    const { start, end } = tokens[i] ?? { start: 0, end: 0 };
    return plainLine(record.text.slice(start, end));
  };
  const draw = (i: number, before: string, joint: string): readonly string[] => {
    const phrase = [i, ...childrenOf(i).filter(isFolded)].sort((a, b) => a - b);
    const shown = phrase.map((t) => (t === i ? colors.bold(words(t)) : colors.dim(words(t)))).join(' ');
    const line = `${before}${joint}${colors.dim(tokens[i]?.dep ?? '')} ${shown}`;
    const rest = childrenOf(i).filter((c) => !isFolded(c) && relationOf(tokens[c]) !== 'punct');
    const inset = before + (joint === '' ? '' : joint.startsWith('└') ? '   ' : '│  ');
    return [line, ...rest.flatMap((c, k) => draw(c, inset, k === rest.length - 1 ? '└─ ' : '├─ '))];
  };
  return childrenOf(-1).flatMap((root) => draw(root, '', ''));
}

function relationOf(token: RecordToken | undefined): string {
  return token?.dep.split(':', 1)[0] ?? '';
}
