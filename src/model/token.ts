import type { Span } from '../common/span.js';

/** A word or punctuation mark of a story with its analysis. */
export interface Token extends Span {
  /** The characters as written. */
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech, e.g. `VERB`. */
  readonly upos: string;
  /** Penn Treebank tag, e.g. `VBD`. */
  readonly xpos: string;
  /** Index of the head in the story's tokens, -1 for the root of a sentence. */
  readonly head: number;
  /** Universal Dependencies v2 relation to the head, with subtype, e.g. `nsubj:pass`. */
  readonly dep: string;
}

/** A sentence: its span in the text and its tokens `[firstToken, lastToken)`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  /** Index after the sentence's last token. */
  readonly lastToken: number;
}

/** A span of tokens that the name finder takes for a name, `[firstToken, lastToken)`. */
export interface NameSpan {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly label: 'PER' | 'ORG' | 'LOC' | 'MISC';
}

/** A text cut into sentences and tokens, tagged and parsed, with its names. */
export interface AnalysedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}
