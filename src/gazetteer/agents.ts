import type { SectorCode } from '../ontology/names.js';
import { pluralOf } from './plural.js';
import { PhraseIndex } from './phrase-index.js';
import { readTable, splitCell } from './table.js';

/** What a noun for people or bodies says. */
export interface AgentForm {
  readonly sector: SectorCode | null;
  readonly code: string;
  readonly noun: string;
  readonly plural: boolean;
}

/** What a title says. */
export interface OfficeForm {
  readonly sector: SectorCode;
  readonly title: string;
  readonly head: boolean;
  readonly plural: boolean;
}

/** Index of the nouns that stand for people or bodies of a sector, singular and plural. */
export function indexAgents(): PhraseIndex<AgentForm> {
  const index = new PhraseIndex<AgentForm>();
  for (const [code = '', nouns = ''] of readTable('agents.psv', 2)) {
    const sector = code as SectorCode;
    for (const entry of splitCell(nouns)) {
      const [noun = '', plural = pluralOf(noun)] = entry.split('/');
      if (plural !== '') index.add(plural, { sector, code, noun, plural: true });
      if (noun !== plural) index.add(noun, { sector, code, noun, plural: false });
    }
  }
  return index;
}

/** Index of the titles of office, singular and plural. */
export function indexOffices(): PhraseIndex<OfficeForm> {
  const index = new PhraseIndex<OfficeForm>();
  for (const [code = '', rank = '', titles = ''] of readTable('offices.psv', 3)) {
    const shared = { sector: code as SectorCode, head: rank === 'HEAD' };
    for (const entry of splitCell(titles)) {
      const [title = '', plural = pluralOf(title)] = entry.split('/');
      if (plural !== '') index.add(plural, { ...shared, title, plural: true });
      if (title !== plural) index.add(title, { ...shared, title, plural: false });
    }
  }
  return index;
}
