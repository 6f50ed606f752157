import type { EntityTypeName, SectorCode } from '../ontology/names.js';

/** How a name stands for its entity: as its name, as a demonym ("Russian"), or as a seat of power ("the Kremlin"). */
export type Reading = 'NAME' | 'DEMONYM' | 'SEAT';

/** A time in office; `from` and `to` are ISO years or dates, null when unknown or while it lasts. */
export interface OfficeTerm {
  readonly title: string;
  /** ISO 3166 alpha-3, null for an international body. */
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** One reading of one entity with every name it goes by; id and reading together are unique. */
export interface GazetteerRow {
  readonly id: string;
  readonly type: EntityTypeName;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Family names that may stand alone for a person; not among the aliases. */
  readonly surnames: readonly string[];
  /** ISO 3166 alpha-3 (3166-3 for former states) of the country it is, lies in, or acts for. */
  readonly country: string | null;
  readonly sector: SectorCode | null;
  /** Code of a custom gazetteer. */
  readonly code: string | null;
  /** True for a row that a custom gazetteer brought or changed. */
  readonly custom: boolean;
  readonly reading: Reading;
  /** Alpha-3 of the country a place is the capital of: as an actor it is that government. */
  readonly capitalOf: string | null;
  /** Inhabitants, 0 when unknown; ranks homonyms. */
  readonly population: number;
  /** ISO year or date from which the row holds, null when unlimited. */
  readonly from: string | null;
  /** ISO year or date until which the row holds, null when unlimited. */
  readonly to: string | null;
  /** Times in office of a leader, oldest first; empty for everything else. */
  readonly terms: readonly OfficeTerm[];
}

/** Tokens `[firstToken, lastToken)` that spell a name of the gazetteer, with its rows, best first. */
export interface NameMatch {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly rows: readonly GazetteerRow[];
  /** True when the name is also an everyday word or a personal name: use it only where the tagger sees a name. */
  readonly common: boolean;
  /** True when the best row is a person matched by family name alone: use it only when no other person bears it. */
  readonly surname: boolean;
}

/** Tokens `[firstToken, lastToken)` that spell a noun for people or bodies of a sector. */
export interface AgentMatch {
  readonly firstToken: number;
  readonly lastToken: number;
  /** Null for a custom code that begins with no sector. */
  readonly sector: SectorCode | null;
  /** What a joined actor code ends with: the sector, or the code of a custom agent. */
  readonly code: string;
  readonly plural: boolean;
  /** The singular. */
  readonly noun: string;
}

/** Tokens `[firstToken, lastToken)` that spell an office. */
export interface OfficeMatch {
  readonly firstToken: number;
  readonly lastToken: number;
  /** The office in lower case, singular. */
  readonly title: string;
  readonly sector: SectorCode | null;
  /** True for heads of state or government. */
  readonly head: boolean;
  readonly plural: boolean;
}

/** Tokens `[firstToken, lastToken)` that spell an item or a designation of one ("Su-34M"). */
export interface ItemMatch {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly itemId: string;
  /** The item's name; for a pattern of designations, the designation as written without spaces. */
  readonly name: string;
}

/** A class or model of goods. */
export interface ItemRow {
  /** `item:slug`. */
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** Its own id and every id above it, narrowest first. */
  readonly classes: readonly string[];
  /** True when passing it on is an arms transfer. */
  readonly arms: boolean;
  /** Common nouns, singular and plural, in lower case. */
  readonly nouns: readonly string[];
  /** Names of models, as written. */
  readonly designations: readonly string[];
}

/** A row of a custom gazetteer: a name with a code, valid within dates. */
export interface CustomActorRow {
  readonly kind: 'actor';
  readonly name: string;
  readonly code: string | null;
  readonly type: EntityTypeName | null;
  readonly aliases: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** A row of a custom gazetteer: a noun that turns an actor into a part of it. */
export interface CustomAgentRow {
  readonly kind: 'agent';
  readonly name: string;
  readonly plurals: readonly string[];
  readonly code: string;
}

export type CustomGazetteerRow = CustomActorRow | CustomAgentRow;

/** True when the row holds on the ISO date, as far as both are precise; true without a date. */
export function holdsOn(row: Pick<GazetteerRow, 'from' | 'to'>, date: string | null): boolean {
  if (date === null) return true;
  const startsAfter = row.from !== null && compareDates(date, row.from) < 0;
  const endsBefore = row.to !== null && compareDates(date, row.to) > 0;
  return !startsAfter && !endsBefore;
}

/** The office a person held on the ISO date, the latest of several; null without a date or an office then. */
export function termOn(row: GazetteerRow, date: string | null): OfficeTerm | null {
  if (date === null) return null;
  return row.terms.findLast((term) => holdsOn(term, date)) ?? null;
}

function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A row with the usual absences filled in. */
export function makeRow(
  given: Pick<GazetteerRow, 'id' | 'type' | 'name'> & Partial<GazetteerRow>,
): GazetteerRow {
  return {
    aliases: [],
    surnames: [],
    country: null,
    sector: null,
    code: null,
    custom: false,
    reading: 'NAME',
    capitalOf: null,
    population: 0,
    from: null,
    to: null,
    terms: [],
    ...given,
  };
}
