import { expect, test } from 'vitest';
import { findExcess } from '../../../src/importer/sources/markup-limits.js';

test.each([
  ['elements never closed', '<div>'.repeat(100_000), 'nested deeper than 512 elements'],
  ['inline elements never closed', '<b><i>'.repeat(100_000), 'nested deeper than 512 elements'],
  ['cells in cells', '<table><tr><td>'.repeat(1_000), 'nested deeper than 512 elements'],
  ['paragraphs without end', '<p>One.'.repeat(60_000), 'more than 50000 elements'],
  [
    'attributes',
    `<p ${Array.from({ length: 2_000 }, (_, n) => `a${n}=1`).join(' ')}>`,
    'an element of more than 1000 attributes',
  ],
  ['text', `<p>${'word '.repeat(300_000)}`, 'more than 1000000 characters of text'],
])('too many %s are found', (_name, html, message) => {
  expect(findExcess(html)?.message).toBe(message);
});

test.each([
  ['a list without closing tags', `<ul>${'<li>One <b>two</b>'.repeat(5_000)}</ul>`],
  ['a table without closing tags', `<table>${'<tr><td>One<td>Two'.repeat(5_000)}</table>`],
  ['paragraphs without closing tags', '<p>One.'.repeat(5_000)],
  ['markup within a script', `<script>${'"<div>"'.repeat(1_000)}</script>`],
  ['markup within a comment', `<!--${'<div>'.repeat(1_000)}-->`],
  ['tags without content', '<br><img src="a>b">'.repeat(5_000)],
  ['a picture written into a tag', `<img src="data:${'a '.repeat(1_000_000)}">`],
  ['a tag never closed', `<p title="${'<div> '.repeat(1_000)}`],
  ['less-than signs', '< '.repeat(100_000)],
])('%s may be read', (_name, html) => {
  expect(findExcess(html)).toBeNull();
});
