import { expect, it } from 'vitest';
import { createInfinitiveRule } from '../../src/text/tag-infinitives.js';

const CLASSES = ['IN|ADP', 'NN|NOUN', 'TO|PART', 'VB|AUX', 'VB|VERB'];
const applyRule = createInfinitiveRule(CLASSES);

/** The words whose scores the rule raises, with the classes it raises. */
function findRaised(text: string): string {
  const forms = text.split(' ');
  return forms
    .flatMap((form, i) => {
      const scores = new Float64Array(CLASSES.length);
      applyRule(forms, i, scores);
      const raised = CLASSES.filter((_, k) => (scores[k] ?? 0) > 0);
      return raised.length > 0 ? [`${form}/${raised.join('/')}`] : [];
    })
    .join(' ');
}

it.each([
  ['Oman asked Peru to ship rice', 'to/TO|PART ship/VB|AUX/VB|VERB'],
  ['Oman urged the guards of Aden to leave', 'to/TO|PART leave/VB|AUX/VB|VERB'],
  ['Togo agreed to ship rice', 'to/TO|PART ship/VB|AUX/VB|VERB'],
  ['Togo offered rice to ship owners', ''],
  ['Togo told Benin , next to ship owners', ''],
  ['They went to ship owners', ''],
])('%s: %s', (text, expected) => {
  expect(findRaised(text)).toBe(expected);
});
