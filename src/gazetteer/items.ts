import type { Sentence, Token } from '../model/token.js';
import { DESIGNATION_PATTERNS } from './designation-patterns.js';
import { PhraseIndex } from './phrase-index.js';
import { endsToken, splitSentence, startsToken, type Pieces } from './pieces.js';
import { pluralOf } from './plural.js';
import type { ItemMatch, ItemRow } from './row.js';
import { slugOf } from '../common/stable-id.js';
import { readTable, splitCell } from './table.js';

/** The taxonomy of goods: every row by id, parents before children. */
export function readItems(): ReadonlyMap<string, ItemRow> {
  const items = new Map<string, ItemRow>();
  for (const [name = '', parentName = '', nouns = '', designations = ''] of readTable('items.psv', 4)) {
    const id = `item:${slugOf(name)}`;
    const parent = parentName === '' ? null : `item:${slugOf(parentName)}`;
    const above = parent === null ? undefined : items.get(parent);
    items.set(id, {
      id,
      name,
      parent,
      classes: [id, ...(above?.classes ?? [])],
      arms: above?.arms ?? id === ARMS_ROOT,
      nouns: splitCell(nouns).flatMap(formsOf),
      designations: splitCell(designations),
    });
  }
  return items;
}

const ARMS_ROOT = 'item:weapon';

function formsOf(entry: string): readonly string[] {
  const [noun = '', plural = pluralOf(noun)] = entry.split('/');
  return [...new Set([noun, plural])].filter((form) => form !== '');
}

interface ItemForm {
  readonly itemId: string;
  readonly name: string;
}

const LONGEST_DESIGNATION = 4;

/** Finds items by their nouns, whatever the case, by designations as capitalised, and by designation patterns. */
export class ItemFinder {
  private readonly phrases = new PhraseIndex<ItemForm>();

  constructor(readonly items: ReadonlyMap<string, ItemRow>) {
    for (const item of items.values()) {
      const form = { itemId: item.id, name: item.name };
      for (const noun of item.nouns) this.phrases.add(noun, form);
      for (const designation of item.designations) {
        this.phrases.add(designation, form, true);
        this.phrases.add(pluralOf(designation), form, true);
      }
    }
  }

  /** Items of the sentence from left to right, none overlapping another. */
  match(tokens: readonly Token[], sentence: Sentence): readonly ItemMatch[] {
    const found = this.phrases.match(tokens, sentence);
    const matches: ItemMatch[] = found.map(({ firstToken, lastToken, value }) => ({
      firstToken,
      lastToken,
      ...value,
    }));
    const taken = new Set<number>();
    for (const { firstToken, lastToken } of matches) {
      for (let index = firstToken; index < lastToken; index++) taken.add(index);
    }
    const extra = matchDesignations(splitSentence(tokens, sentence), taken);
    if (extra.length === 0) return matches;
    return [...matches, ...extra].sort((a, b) => a.firstToken - b.firstToken);
  }
}

function matchDesignations(pieces: Pieces, taken: ReadonlySet<number>): readonly ItemMatch[] {
  const matches: ItemMatch[] = [];
  for (let at = 0; at < pieces.texts.length; at++) {
    const token = pieces.tokens[at] ?? 0;
    if (taken.has(token) || !startsToken(pieces, at) || !/^[A-Z]|^2S/.test(pieces.texts[at] ?? '')) continue;
    for (let length = LONGEST_DESIGNATION; length > 0; length--) {
      const last = at + length - 1;
      const lastToken = (pieces.tokens[last] ?? -1) + 1;
      if (lastToken === 0 || taken.has(lastToken - 1) || !endsToken(pieces, last)) continue;
      const name = pieces.texts.slice(at, last + 1).join('-');
      if (!/\d/.test(name)) continue;
      const family = DESIGNATION_PATTERNS.find(({ pattern }) => pattern.test(name));
      if (!family) continue;
      matches.push({ firstToken: token, lastToken, itemId: family.itemId, name });
      at = last;
      break;
    }
  }
  return matches;
}
