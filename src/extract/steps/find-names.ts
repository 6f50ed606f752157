import { wordList } from '../../common/word-list.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { holdsOn, type GazetteerRow, type NameMatch } from '../../gazetteer/row.js';
import type { NameSpan, Sentence } from '../../model/token.js';
import type { EntityTypeName } from '../../ontology/names.js';
import { linkAcronyms } from '../acronyms.js';
import { entityOfName, entityOfRow } from '../draft-entity.js';
import { tellEthnicGroups } from '../ethnic-groups.js';
import { defineExtractionStep, type DraftMention } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { TokenRanges } from '../token-ranges.js';

/** Entity types that a label of the name finder may stand for, likeliest first. */
const TYPES_OF_LABEL: Readonly<Record<NameSpan['label'], readonly EntityTypeName[]>> = {
  PER: ['PERSON'],
  ORG: ['ORGANIZATION', 'GROUP', 'COUNTRY', 'FACILITY'],
  LOC: ['COUNTRY', 'PLACE', 'FACILITY'],
  MISC: ['COUNTRY', 'GROUP', 'ORGANIZATION'],
};

/** Finds names: those of the gazetteer and those of the name finder, each linked to one entity. */
export function findNames(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find names',
    needs: ['tree', 'referenceDate'],
    gives: ['names'],
    run({ tree, referenceDate }) {
      const found = tree.sentences.flatMap((sentence) => gazetteer.matchNames(tree.tokens, sentence));
      const countries = new TokenRanges(found.filter((m) => m.rows.some((row) => row.type === 'COUNTRY')));
      const tagged = tree.analysed.names
        .map((span) => trimName(tree, span))
        .map((span) => cutAfterCountry(tree, span, countries.sharing(span)))
        .filter((s) => s.lastToken > s.firstToken && !isDescription(tree, gazetteer, s));
      const matches = found
        .map((match) => ({ ...match, rows: match.rows.filter((row) => isKnownOn(row, referenceDate)) }))
        .filter((match) => match.rows.length > 0);
      const spans = new TokenRanges(tagged);
      const kept = matches.filter((match) => standsAlone(match, spans.sharing(match)));
      const links = new NameLinks(tree, gazetteer);
      const fromGazetteer = kept.map((match) => links.ofMatch(match, spans.sharing(match)[0]));
      const known = new TokenRanges(kept);
      const unknown = tagged.filter((span) => span.label !== 'MISC' && known.sharing(span).length === 0);
      const named = linkAcronyms(tree, [...fromGazetteer, ...unknown.map((span) => links.ofSpan(span))]);
      const names = [...named, ...links.surnamesBeside(named)];
      return { names: tellEthnicGroups(tree, names).toSorted((a, b) => a.firstToken - b.firstToken) };
    },
  });
}

/**
 * A tagger's span without what it swallowed behind a country: "Peru | for 54 K9", "Peru | 66 Leopard".
 * Nothing is left of one that is but a row of countries and demonyms: "Egypt | Soviet tanks".
 */
function cutAfterCountry(tree: SyntaxTree, span: NameSpan, countries: readonly NameMatch[]): NameSpan {
  const inside = countries.filter((m) => m.firstToken >= span.firstToken && m.lastToken <= span.lastToken);
  const size = inside.reduce((sum, m) => sum + m.lastToken - m.firstToken, 0);
  if (inside.length > 1 && size === span.lastToken - span.firstToken)
    return { ...span, lastToken: span.firstToken };
  const cut = inside.find((m) => m.lastToken < span.lastToken && beginsAnother(tree, m.lastToken));
  return cut ? { ...span, lastToken: cut.lastToken } : span;
}

/** A preposition, or a number of things: "sell Peru | 66 Leopard tanks". */
function beginsAnother(tree: SyntaxTree, i: number): boolean {
  const { xpos } = tree.token(i);
  return xpos === 'IN' || (xpos === 'CD' && /^(?:NN|JJ)/.test(tree.tokens[i + 1]?.xpos ?? ''));
}

/** A match counts beside what the tagger saw: alone when it is unmistakable, with it when they agree or it is the wider. */
function standsAlone(match: NameMatch, rivals: readonly NameSpan[]): boolean {
  if (rivals.length === 0) return !match.common && !match.surname;
  const size = match.lastToken - match.firstToken;
  return rivals.every((span) => {
    const taggedSize = span.lastToken - span.firstToken;
    if (size > taggedSize) return true;
    if (size < taggedSize) return false;
    return (
      match.rows.some((row) => TYPES_OF_LABEL[span.label].includes(row.type)) ||
      (!match.common && !match.surname) ||
      match.rows.some(isGreatCapital)
    );
  });
}

/** A state is spoken of by its name long after its end. */
function isKnownOn(row: GazetteerRow, date: string | null): boolean {
  return holdsOn(row.type === 'COUNTRY' ? { from: row.from, to: null } : row, date);
}

/** A name that hardly ever is a person's in news: "Washington". */
function isGreatCapital({ capitalOf, population }: GazetteerRow): boolean {
  return capitalOf !== null && population >= GREAT_CITY;
}

const GREAT_CITY = 500_000;

const NOT_IN_NAMES = new Set(wordList(`'s ’s ' ’ the a an The A An " “ ” , . ) (`));

/** A tagger's span without leading article, quotes and trailing possessive. */
function trimName(tree: SyntaxTree, span: NameSpan): NameSpan {
  let { firstToken, lastToken } = span;
  while (firstToken < lastToken && NOT_IN_NAMES.has(tree.token(firstToken).text)) firstToken++;
  while (firstToken < lastToken && NOT_IN_NAMES.has(tree.token(lastToken - 1).text)) lastToken--;
  return { ...span, firstToken, lastToken };
}

/** The span as a stretch of text that gazetteers can search like a sentence. */
function insideOf(tree: SyntaxTree, { firstToken, lastToken }: NameSpan): Sentence {
  return { ...tree.sentenceOf(firstToken), firstToken, lastToken };
}

/** True for a supposed name that only says whose body it is: "Danish government". */
function isDescription(tree: SyntaxTree, gazetteer: Gazetteer, span: NameSpan): boolean {
  const inside = insideOf(tree, span);
  const noun = gazetteer.matchAgents(tree.tokens, inside).find((m) => m.lastToken === span.lastToken);
  if (!noun || /^\p{Lu}/u.test(tree.token(noun.firstToken).text)) return false;
  const owner = gazetteer
    .matchNames(tree.tokens, { ...inside, lastToken: noun.firstToken })
    .find((m) => m.firstToken === span.firstToken && m.lastToken === noun.firstToken);
  return owner?.rows.some((row) => row.type === 'COUNTRY' || row.capitalOf !== null) ?? false;
}

/** Links the names of one story: surnames and short forms go to the full name that the story itself gives. */
class NameLinks {
  private readonly persons = new Map<string, DraftMention['entity']>();

  constructor(
    private readonly tree: SyntaxTree,
    private readonly gazetteer: Gazetteer,
  ) {
    for (const span of tree.analysed.names) {
      if (span.label !== 'PER' || span.lastToken - span.firstToken < 2) continue;
      const surname = tree.token(span.lastToken - 1).text;
      const entity = this.entityOfSpan(span);
      const other = this.persons.get(surname);
      // Two persons of one surname: a bare surname then names neither.
      this.persons.set(surname, other && other.id !== entity.id ? entityOfName('PERSON', surname) : entity);
    }
  }

  ofMatch(match: NameMatch, rival: NameSpan | undefined): DraftMention {
    const fitting = rival
      ? match.rows.find((row) => TYPES_OF_LABEL[rival.label].includes(row.type))
      : undefined;
    const row = fitting ?? match.rows[0];
    if (!row) throw new RangeError('a match without rows');
    const kind = row.reading === 'DEMONYM' ? 'DEMONYM' : 'NAME';
    const spoken = this.tree.textOf(match.firstToken, match.lastToken);
    return this.mention(
      match,
      kind,
      entityOfRow(row, this.namingRow(row), kind === 'DEMONYM' ? this.namingRow(row).name : spoken),
      row,
    );
  }

  ofSpan(span: NameSpan): DraftMention {
    return this.mention(span, 'NAME', this.entityOfSpan(span));
  }

  /** Surnames of the story's persons that stand alone, as proper nouns or capitalised within a sentence, beside no proper noun, outside the mentions given. */
  surnamesBeside(mentions: readonly DraftMention[]): readonly DraftMention[] {
    const { tree } = this;
    const taken = new TokenRanges(mentions);
    const isProper = (i: number): boolean => tree.tokens[i]?.xpos.startsWith('NNP') ?? false;
    return tree.tokens.flatMap(({ text }, i) => {
      const at = { firstToken: i, lastToken: i + 1 };
      const mayBeName = isProper(i) || tree.sentenceOf(i).firstToken !== i;
      const person = mayBeName ? this.persons.get(text) : undefined;
      if (!person || isProper(i - 1) || isProper(i + 1) || taken.sharing(at).length > 0) return [];
      return [this.mention(at, 'NAME', person)];
    });
  }

  private entityOfSpan(span: NameSpan): DraftMention['entity'] {
    const name = this.tree.textOf(span.firstToken, span.lastToken);
    const single = span.lastToken - span.firstToken === 1;
    if (span.label === 'PER') {
      const known = single ? this.persons.get(name) : undefined;
      const row = this.gazetteer.rowsNamed(name).find((r) => r.type === 'PERSON');
      if (known)
        return {
          ...known,
          aliases: known.name === name ? known.aliases : [...new Set([...known.aliases, name])],
        };
      return row ? entityOfRow(row, row, name) : entityOfName('PERSON', name);
    }
    if (span.label === 'ORG') return entityOfName('ORGANIZATION', name, this.backgroundOf(span));
    return entityOfName('PLACE', name, { country: this.demonymWithin(span) });
  }

  /** The country and sector that the words of an organisation's name give away: "Ruritanian Defence Ministry". */
  private backgroundOf(span: NameSpan): Pick<DraftMention['entity'], 'country' | 'sector'> {
    const inside = insideOf(this.tree, span);
    const country =
      this.gazetteer.matchNames(this.tree.tokens, inside).flatMap((m) => m.rows)[0]?.country ?? null;
    const sector = this.gazetteer.matchAgents(this.tree.tokens, inside).map((m) => m.sector)[0] ?? null;
    return { country, sector };
  }

  /** The country that a demonym within a place's name tells: "Malian Sahara". */
  private demonymWithin(span: NameSpan): string | null {
    const inside = insideOf(this.tree, span);
    const rows = this.gazetteer.matchNames(this.tree.tokens, inside).flatMap((m) => m.rows[0] ?? []);
    return rows.find((row) => row.reading === 'DEMONYM')?.country ?? null;
  }

  private namingRow(row: GazetteerRow): GazetteerRow {
    return (row.type === 'COUNTRY' && row.country ? this.gazetteer.countryRow(row.country) : null) ?? row;
  }

  private mention(
    at: { firstToken: number; lastToken: number },
    kind: DraftMention['kind'],
    entity: DraftMention['entity'],
    row?: GazetteerRow,
  ): DraftMention {
    const head = this.tree.headOf(at.firstToken, at.lastToken);
    return {
      firstToken: at.firstToken,
      lastToken: at.lastToken,
      head,
      kind,
      entity,
      code: row ? (row.code ?? this.namingRow(row).code) : null,
    };
  }
}
