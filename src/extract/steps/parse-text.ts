import { loadAnalyser } from '../../text/analyser.js';
import { defineExtractionStep } from '../layers.js';
import { SyntaxTree } from '../syntax-tree.js';

/** Cuts the story into sentences and tokens and parses them. */
export const PARSE_TEXT = defineExtractionStep({
  name: 'parse text',
  needs: ['story'],
  gives: ['tree'],
  run: ({ story }) => ({ tree: new SyntaxTree(loadAnalyser().analyse(story.text)) }),
});
