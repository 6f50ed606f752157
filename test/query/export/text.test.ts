import { describe, expect, it } from 'vitest';
import { csvLine, xmlText } from '../../../src/query/export/text.js';

describe('text in XML', () => {
  it.each([
    ['a < b && c > "d"', 'a &lt; b &amp;&amp; c &gt; &quot;d&quot;'],
    ['two\nlines\tand\rmore', 'two&#10;lines&#9;and&#13;more'],
    ['a\u0000b\u0007c\u000bd\u001be', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
    ['\ud800 alone', '\ufffd alone'],
    ['ship 🚢', 'ship 🚢'],
    ['\u007f\u0085', '\u007f\u0085'],
  ])('%j is %j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });
});

describe('a cell of CSV', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-1.5, '-1.5'],
    [false, 'false'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [['a', 'b'], '"[""a"",""b""]"'],
    ['=1+2', "'=1+2"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A', "'@A"],
    ['\tx', "'\tx"],
    ['a=b', 'a=b'],
  ])('%j is %s', (value, written) => {
    expect(csvLine([value])).toBe(`${written}\r\n`);
  });
});
