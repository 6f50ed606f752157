import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadDocuments } from '../../../src/api/server/read-documents.js';

describe('documents that were read', () => {
  it('are kept by their keys', () => {
    const documents = new ReadDocuments();
    const document = parse('{ a }');
    documents.set('a', document);
    expect(documents.get('a')).toBe(document);
    expect([documents.delete('a'), documents.delete('a')]).toEqual([true, false]);
    expect(documents.get('a')).toBeUndefined();
  });

  it('make room when they are many, the ones asked for longest ago first', () => {
    const documents = new ReadDocuments();
    for (let i = 0; i < 1_000; i++) documents.set(`${i}`, parse('{ a }'));
    documents.get('0');
    documents.set('new', parse('{ a }'));
    expect(['0', '1', '2', 'new'].map((key) => documents.get(key) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('make room when they are long', () => {
    const documents = new ReadDocuments();
    const long = () => parse(`{ a } #${'-'.repeat(200_000)}\n{ b }`);
    for (const key of ['1', '2', '3']) documents.set(key, long());
    expect(['1', '2', '3'].map((key) => documents.get(key) !== undefined)).toEqual([false, true, true]);
  });
});
