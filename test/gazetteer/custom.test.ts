import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/common/errors.js';
import { readCustomGazetteer } from '../../src/gazetteer/custom.js';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { holdsOn, termOn } from '../../src/gazetteer/row.js';
import { sentenceOf, tokensOf } from '../support/tokens.js';

const FILE = [
  '{"kind": "actor", "name": "FREEDONIA", "code": "FRE", "type": "COUNTRY"}',
  '{"kind": "actor", "name": "SYLVANIA FRONT", "code": "SYLREB", "aliases": ["THE FRONT OF SYLVANIA"]}',
  '{"kind": "actor", "name": "FRENCH", "code": "FRN"}',
  '{"kind": "actor", "name": "FIREFLY", "code": "FREGOV", "from": "1995-06-01", "to": "1999-08-15"}',
  '',
  '{"kind": "agent", "name": "HALBERDIER", "plural": ["HALBERDIERS"], "code": "MIL"}',
  '{"kind": "agent", "name": "FOREIGN MINISTER", "plural": [], "code": "GOVFRM"}',
].join('\n');

const gazetteer = loadGazetteer(readCustomGazetteer(FILE, 'marx.jsonl'));

function namesIn(text: string) {
  const tokens = tokensOf(text);
  return gazetteer.matchNames(tokens, sentenceOf(tokens)).map((match) => match.rows[0]);
}

describe('a custom gazetteer', () => {
  it('adds actors that are found whatever their case', () => {
    expect(namesIn('Freedonia met the Sylvania Front.')).toMatchObject([
      { id: 'country:freedonia', type: 'COUNTRY', code: 'FRE' },
      { id: 'organization:sylvania-front', type: 'ORGANIZATION', code: 'SYLREB', sector: 'REB' },
    ]);
  });

  it('does not take a lower-case word for an actor', () => {
    expect(namesIn('a firefly glowed')).toEqual([]);
  });

  it('gives a known entity its code', () => {
    expect(namesIn('A French crew waited.')).toMatchObject([
      { id: 'country:FRA', code: 'FRN', reading: 'DEMONYM' },
    ]);
  });

  it('keeps the dates between which a row holds', () => {
    const [row] = gazetteer.rowsNamed('firefly');
    if (!row) throw new Error('no row');
    expect(
      ['1995', '1995-05-31', '1997-01-01', '1999-08-15', '2000'].map((date) => holdsOn(row, date)),
    ).toEqual([true, false, true, true, false]);
  });

  it('adds agents with their own codes', () => {
    const tokens = tokensOf('halberdiers and the foreign minister');
    expect(gazetteer.matchAgents(tokens, sentenceOf(tokens))).toMatchObject([
      { noun: 'halberdier', sector: 'MIL', code: 'MIL', plural: true },
      { noun: 'foreign minister', sector: 'GOV', code: 'GOVFRM', plural: false },
    ]);
  });

  it.each([
    ['{"kind": "actor", "name"', undefined],
    ['[1]', undefined],
    ['{"kind": "place", "name": "X"}', 'kind'],
    ['{"kind": "actor", "code": "X"}', 'name'],
    ['{"kind": "actor", "name": 7}', 'name'],
    ['{"kind": "actor", "name": "Xanadu", "type": "Land"}', 'type'],
    ['{"kind": "actor", "name": "Xanadu", "from": "last May"}', 'from'],
    ['{"kind": "actor", "name": "Xanadu", "from": "2001", "to": "1999"}', 'to'],
    ['{"kind": "actor", "name": "Xanadu", "aliases": [""]}', 'aliases'],
    ['{"kind": "agent", "name": "squire"}', 'code'],
  ])('names file, line and field of the bad row %s', (line, field) => {
    const text = `{"kind": "actor", "name": "Ruritania", "code": null}\n${line}\n`;
    let raised: unknown;
    try {
      readCustomGazetteer(text, 'bad.jsonl');
    } catch (error) {
      raised = error;
    }
    expect(raised).toBeInstanceOf(SourceError);
    expect((raised as SourceError).place).toEqual({
      file: 'bad.jsonl',
      line: 2,
      ...(field ? { field } : {}),
    });
  });
});

describe('termOn', () => {
  it.each([
    ['1999-01-01', null],
    ['2001-01-01', 'President'],
    ['2010-03-01', 'Prime Minister'],
    ['2020-01-01', 'President'],
    [null, null],
  ])('tells the office of a leader on %s: %s', (date, title) => {
    const [putin] = gazetteer.rowsNamed('Vladimir Putin');
    expect(putin && (termOn(putin, date)?.title ?? null)).toBe(title);
  });
});
