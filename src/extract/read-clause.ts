import { slugOf } from '../common/stable-id.js';
import { loadGazetteer, type Gazetteer } from '../gazetteer/gazetteer.js';
import type { EntityTypeName, EventTypeName, RoleFunction, StatusName } from '../ontology/names.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import type { Span } from '../common/span.js';
import { entityOfName } from './draft-entity.js';
import { modeOf } from './event-mode.js';
import { defineExtractionStep, type DraftMention, type Layers, type Predication } from './layers.js';
import { indexMentions } from './mention-table.js';
import { composePipeline } from './pipeline.js';
import { fillRoles } from './steps/fill-roles.js';
import { findItems } from './steps/find-items.js';
import { findNames } from './steps/find-names.js';
import { findNominals } from './steps/find-nominals.js';
import { findTitles } from './steps/find-titles.js';
import { findTriggers } from './steps/find-triggers.js';
import { JOIN_PARTS } from './steps/join-parts.js';
import { JUDGE_STATUSES } from './steps/judge-statuses.js';
import { PARSE_TEXT } from './steps/parse-text.js';
import { RESOLVE_ITEMS } from './steps/resolve-items.js';
import { SHARE_PARTIES } from './steps/share-parties.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Words of a clause that stand for something open, by the character at which they start. */
export interface OpenWord {
  readonly start: number;
  /** Tells one from another. */
  readonly key: string;
  /** What may stand there. */
  readonly type: EntityTypeName;
}

/** A token as the text layer sees it. */
export interface ClauseToken extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
}

/** Something that a clause names, or leaves open. */
export interface ClauseMention extends Span {
  /** The key of the open word that stands there; null for what is named. */
  readonly open: string | null;
  readonly id: string;
  readonly name: string;
  readonly type: EntityTypeName;
  readonly country: string | null;
  /** The country that a capital is when it acts. */
  readonly standsFor: string | null;
  /** True for a name, false for a common noun. */
  readonly named: boolean;
  /** The words before the noun that its entity knows nothing of: the model in "F-35 jets", "masked" in "masked gunmen". */
  readonly details: readonly (Span & { readonly text: string })[];
}

/** Who or what plays a role of a deed. */
export interface DeedRole {
  readonly role: string;
  readonly function: RoleFunction;
  /** Where it stands, `implied` for what only the verb says. */
  readonly slot: string;
  readonly mention: ClauseMention;
}

/** One thing that a clause says is done. */
export interface Deed {
  readonly type: EventTypeName;
  readonly mode: string | null;
  readonly status: StatusName;
  /** The words that make it so. */
  readonly reasons: readonly string[];
  readonly trigger: Span;
  /** Lemmas that the trigger insists on beside it: "impose" + sanctions. */
  readonly companions: readonly string[];
  readonly roles: readonly DeedRole[];
  readonly reciprocal: boolean;
}

/** A clause as the steps of the extraction read it. */
export interface ClauseReading {
  readonly tokens: readonly ClauseToken[];
  readonly mentions: readonly ClauseMention[];
  /** Words that only say what a name's bearer is: "President" before one. */
  readonly titles: readonly Span[];
  readonly deeds: readonly Deed[];
}

/** Reads one clause by the same trees and frames as stories, with some of its words left open. */
export type ClauseReader = (text: string, open?: readonly OpenWord[]) => ClauseReading;

const OPEN_PREFIX = 'open:';
const NOWHERE = { id: '', title: null, publishedAt: null, publisher: null, url: null };

/** A reader of clauses with the built-in gazetteer; models load with the first clause. */
export function createClauseReader(): ClauseReader {
  const gazetteer = loadGazetteer();
  const before = [
    PARSE_TEXT,
    findNames(gazetteer),
    findTitles(gazetteer),
    findItems(gazetteer),
    RESOLVE_ITEMS,
    findNominals(gazetteer),
  ];
  const after = [findTriggers(EVENT_TYPES), fillRoles(gazetteer), SHARE_PARTIES, JOIN_PARTS, JUDGE_STATUSES];
  return (text, open = []) => {
    const run = composePipeline<Layers>(
      ['story', 'referenceDate', 'trace'],
      [...before, indexWithOpenWords(open), ...after],
    );
    const layers = run({ story: { ...NOWHERE, text }, referenceDate: null, trace: null });
    const { tree, predications, statuses, mentionAt, titles } = layers;
    return {
      tokens: tree.tokens.map(({ start, end, text, lemma, upos, xpos }) => ({
        start,
        end,
        text,
        lemma,
        upos,
        xpos,
      })),
      mentions: [...new Set(mentionAt.values())].map((mention) => toMention(tree, gazetteer, mention)),
      titles: titles.map(({ firstToken, lastToken }) => tree.spanOf(firstToken, lastToken)),
      deeds: predications.map((predication, n) => toDeed(tree, gazetteer, predication, statuses[n])),
    };
  };
}

function toDeed(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  predication: Predication,
  verdict: Layers['statuses'][number] | undefined,
): Deed {
  const { trigger, fillers } = predication;
  const actors = fillers.filter((f) => f.function === 'actor');
  return {
    type: trigger.type.name,
    mode: modeOf(tree, predication),
    status: verdict?.status ?? 'ASSERTED',
    reasons: verdict?.reasons ?? [],
    trigger: tree.spanOf(trigger.firstToken, trigger.lastToken),
    companions: trigger.frame.with ?? [],
    roles: fillers.map((f) => ({
      role: f.role,
      function: f.function,
      slot: f.slot,
      mention: toMention(tree, gazetteer, f.mention),
    })),
    reciprocal: (trigger.frame.reciprocal ?? false) && actors.length > 1,
  };
}

function toMention(tree: SyntaxTree, gazetteer: Gazetteer, mention: DraftMention): ClauseMention {
  const { firstToken, lastToken, kind, entity } = mention;
  const { id, name, type, country, standsFor } = entity;
  return {
    ...tree.spanOf(firstToken, lastToken),
    open: id.startsWith(OPEN_PREFIX) ? id.slice(OPEN_PREFIX.length) : null,
    id,
    name,
    type,
    country,
    standsFor,
    named: kind === 'NAME',
    details: kind === 'NOMINAL' ? detailsOf(tree, gazetteer, mention) : [],
  };
}

/** The tokens before the longest noun of the item, or the noun of the group; a name before a group's noun is its country's. */
function detailsOf(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  { firstToken, lastToken, entity: { id, type, country } }: DraftMention,
): ClauseMention['details'] {
  const tokens = Array.from({ length: lastToken - firstToken }, (_, i) => firstToken + i);
  const nouns = new Set(gazetteer.item(id)?.nouns ?? []);
  const groupNoun = /^group:(.+)-[^-]+$/.exec(id)?.[1]?.split('-') ?? [];
  const isNoun = (from: number): boolean =>
    type === 'ITEM'
      ? nouns.has(tree.textOf(from, lastToken).toLowerCase())
      : slugOf(tree.textOf(from, lastToken)).split('-').length <= groupNoun.length;
  const isDemonym = (i: number): boolean => i > 0 && /^\p{Lu}/u.test(tree.token(i).text);
  const start = type === 'ITEM' || groupNoun.length > 0 ? (tokens.find(isNoun) ?? lastToken) : firstToken;
  return tokens
    .filter((i) => i < start && !(country !== null && type === 'GROUP' && isDemonym(i)))
    .map((i) => ({ ...tree.spanOf(i, i + 1), text: tree.token(i).text }));
}

/** Makes open words stand where names would. */
function indexWithOpenWords(open: readonly OpenWord[]) {
  return defineExtractionStep({
    name: 'index mentions and open words',
    needs: ['tree', 'names', 'items', 'nouns'],
    gives: ['mentionAt'],
    run: ({ tree, names, items, nouns }) => ({
      mentionAt: indexMentions(openMentions(tree, open), names, items, nouns),
    }),
  });
}

function openMentions(tree: SyntaxTree, open: readonly OpenWord[]): readonly DraftMention[] {
  return open.flatMap(({ start, key, type }): readonly DraftMention[] => {
    const at = tree.tokens.findIndex((token) => token.start === start);
    if (at < 0) return [];
    const entity = entityOfName(type, key, { id: `${OPEN_PREFIX}${key}` });
    return [
      {
        firstToken: at,
        lastToken: at + 1,
        head: at,
        kind: 'NAME',
        entity: { ...entity, classes: type === 'ITEM' ? ANY_ITEM : [] },
        code: null,
      },
    ];
  });
}

/** The classes that an open item stands for: whatever a role asks for. */
const ANY_ITEM: readonly string[] = EVENT_TYPES.flatMap((type) =>
  type.roles.flatMap((role) => role.under ?? []),
);
