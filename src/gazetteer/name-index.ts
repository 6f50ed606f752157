import type { Sentence, Token } from '../model/token.js';
import { agreesInCase, isUpperSentence } from './letter-case.js';
import { endsToken, keyOfName, splitName, splitSentence, startsToken, type Pieces } from './pieces.js';
import { rankOf } from './rank.js';
import type { GazetteerRow, NameMatch } from './row.js';

interface Entry {
  readonly pieces: readonly string[];
  readonly row: GazetteerRow;
  readonly surname: boolean;
  readonly anyCase: boolean;
}

/** How a name is entered: as a bare family name, or (custom files in capitals) whatever its case in the text. */
export interface NameOptions {
  readonly surname?: boolean;
  readonly anyCase?: boolean;
}

/** Finds names in sentences: a hash on whole folded names, bounded by the longest name that starts with a word. */
export class NameIndex {
  private readonly entries = new Map<string, Entry | Entry[]>();
  private readonly longest = new Map<string, number>();

  private readonly deferred = new Map<string, string[]>();
  private readonly expanded = new Map<string, GazetteerRow>();

  /**
   * `common` holds the folded names that are also everyday words or personal names; `expand` makes the row of a
   * deferred source when one of its names is first met.
   */
  constructor(
    private readonly common: ReadonlySet<string>,
    private readonly expand: (source: string) => GazetteerRow,
  ) {}

  /** Enters a row under a folded name without making it yet: tens of thousands of cities load at once this way. */
  defer(key: string, source: string): void {
    const known = this.deferred.get(key);
    if (known) known.push(source);
    else this.deferred.set(key, [source]);
    const end = key.indexOf(' ');
    this.lengthen(end < 0 ? key : key.slice(0, end), end < 0 ? 1 : key.split(' ').length);
  }

  add(name: string, row: GazetteerRow, options: NameOptions = {}): void {
    const pieces = splitName(name);
    const first = pieces[0]?.toLowerCase();
    if (first === undefined) return;
    const key = pieces.join(' ').toLowerCase();
    const entry = { pieces, row, surname: options.surname ?? false, anyCase: options.anyCase ?? false };
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, entry);
    else if (Array.isArray(known)) known.push(entry);
    else this.entries.set(key, [known, entry]);
    this.lengthen(first, pieces.length);
  }

  /** Rows with that name whatever its case, best first. */
  rowsNamed(name: string): readonly GazetteerRow[] {
    const key = keyOfName(name);
    return sortRows(this.entriesOf(key).filter((entry) => !entry.surname));
  }

  /** Rows of the persons with that family name. */
  rowsWithSurname(name: string): readonly GazetteerRow[] {
    const key = keyOfName(name);
    return sortRows(this.entriesOf(key).filter((entry) => entry.surname));
  }

  /** The row of a deferred source, the same one each time. */
  rowOf(source: string): GazetteerRow {
    const known = this.expanded.get(source);
    if (known) return known;
    const row = this.expand(source);
    this.expanded.set(source, row);
    return row;
  }

  /** Names of the sentence from left to right, the longest at each place, none overlapping another. */
  match(tokens: readonly Token[], sentence: Sentence): readonly NameMatch[] {
    const pieces = splitSentence(tokens, sentence);
    const upper = isUpperSentence(pieces.texts);
    const matches: NameMatch[] = [];
    let at = 0;
    while (at < pieces.texts.length) {
      const found = startsToken(pieces, at) ? this.longestAt(pieces, at, upper) : null;
      if (found) {
        matches.push(found.match);
        at += found.length;
      } else at++;
    }
    return matches;
  }

  private longestAt(pieces: Pieces, at: number, upper: boolean): { match: NameMatch; length: number } | null {
    const bound = this.longest.get(pieces.keys[at] ?? '') ?? 0;
    for (let length = Math.min(bound, pieces.keys.length - at); length > 0; length--) {
      if (!endsToken(pieces, at + length - 1)) continue;
      const key = length === 1 ? (pieces.keys[at] ?? '') : pieces.keys.slice(at, at + length).join(' ');
      const entries = this.entriesOf(key).filter((entry) => agrees(entry, pieces.texts, at, upper));
      if (entries.length === 0) continue;
      return { match: this.toMatch(pieces, at, length, key, entries), length };
    }
    return null;
  }

  private toMatch(
    pieces: Pieces,
    at: number,
    length: number,
    key: string,
    entries: readonly Entry[],
  ): NameMatch {
    const rows = sortRows(entries);
    return {
      firstToken: pieces.tokens[at] ?? 0,
      lastToken: (pieces.tokens[at + length - 1] ?? 0) + 1,
      rows,
      common: this.common.has(key),
      surname: entries.every((entry) => entry.surname || entry.row !== rows[0]),
    };
  }

  private addNamesOf(row: GazetteerRow, key: string): void {
    for (const name of [row.name, ...row.aliases]) {
      if (keyOfName(name) === key) this.add(name, row);
    }
  }

  private lengthen(first: string, length: number): void {
    if (length > (this.longest.get(first) ?? 0)) this.longest.set(first, length);
  }

  private entriesOf(key: string): readonly Entry[] {
    const sources = this.deferred.get(key);
    if (sources) {
      this.deferred.delete(key);
      for (const source of sources) this.addNamesOf(this.rowOf(source), key);
    }
    const known = this.entries.get(key);
    if (known === undefined) return [];
    return Array.isArray(known) ? known : [known];
  }
}

function agrees(entry: Entry, texts: readonly string[], at: number, upper: boolean): boolean {
  if (entry.anyCase) return entry.pieces.some((_, offset) => /^\p{Lu}/u.test(texts[at + offset] ?? ''));
  return entry.pieces.every((piece, offset) => agreesInCase(piece, texts[at + offset] ?? '', upper));
}

function sortRows(entries: readonly Entry[]): readonly GazetteerRow[] {
  if (entries.length === 1 && entries[0]) return [entries[0].row];
  const ranked = entries.map((entry) => ({
    row: entry.row,
    rank: rankOf(entry.row) - (entry.surname ? 1 : 0),
  }));
  ranked.sort((a, b) => b.rank - a.rank || (a.row.id < b.row.id ? -1 : 1));
  return [...new Set(ranked.map(({ row }) => row))];
}
