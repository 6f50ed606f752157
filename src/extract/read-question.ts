import { loadGazetteer } from '../gazetteer/gazetteer.js';
import type { EntityTypeName, EventTypeName, StatusName } from '../ontology/names.js';
import { RECIPIENT_FUNCTIONS } from '../ontology/names.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import { entityOfName } from './draft-entity.js';
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
import { SHARE_PARTIES } from './steps/share-parties.js';
import { JUDGE_STATUSES } from './steps/judge-statuses.js';
import { PARSE_TEXT } from './steps/parse-text.js';
import { RESOLVE_ITEMS } from './steps/resolve-items.js';
import type { SyntaxTree } from './syntax-tree.js';

/** A party or thing that a question names. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** What a question asks for: events of a type with what it names; null where it leaves a role open. */
export interface QuestionReading {
  readonly type: EventTypeName;
  readonly actor: NamedThing | null;
  readonly recipient: NamedThing | null;
  readonly item: NamedThing | null;
  readonly status: StatusName;
}

/** Reads questions by the same trees and frames as stories; null for one that asks for no event. */
export type QuestionReader = (question: string) => QuestionReading | null;

/** Words that leave a role open, with the type of what may fill it. */
const OPEN_WORDS: ReadonlyMap<string, EntityTypeName> = new Map([
  ['who', 'GROUP'],
  ['whom', 'GROUP'],
  ['what', 'ITEM'],
]);

const OPEN_PREFIX = 'open:';

/** A reader of questions with the built-in gazetteer. */
export function createQuestionReader(): QuestionReader {
  const gazetteer = loadGazetteer();
  const run = composePipeline<Layers>(
    ['story', 'referenceDate', 'trace'],
    [
      PARSE_TEXT,
      findNames(gazetteer),
      findTitles(gazetteer),
      findItems(gazetteer),
      RESOLVE_ITEMS,
      findNominals(gazetteer),
      INDEX_WITH_OPEN_WORDS,
      findTriggers(EVENT_TYPES),
      fillRoles(gazetteer),
      SHARE_PARTIES,
      JOIN_PARTS,
      JUDGE_STATUSES,
    ],
  );
  const nowhere = { id: '', title: null, publishedAt: null, publisher: null, url: null };
  const read = (question: string): QuestionReading | null => {
    const story = { ...nowhere, text: question };
    const { predications, statuses } = run({ story, referenceDate: null, trace: null });
    const asked = predications
      .map((predication, n) => ({ predication, verdict: statuses[n] }))
      .sort((a, b) => b.predication.fillers.length - a.predication.fillers.length)[0];
    if (!asked || asked.predication.fillers.length === 0) return null;
    // The question mark makes no event doubtful here: it is what is asked.
    const doubtful = asked.verdict?.reasons.every((reason) => reason === '?') ?? true;
    return readingOf(asked.predication, doubtful ? 'ASSERTED' : (asked.verdict?.status ?? 'ASSERTED'));
  };
  return (question) => read(question) ?? readAs(question, read);
}

/** Questions of an auxiliary before their subject, and the same in the order of a statement, which the parser knows better. */
const INVERSIONS: readonly (readonly [RegExp, string])[] = [
  [/^what (did|does|do|will|has|have) (.+) (\S+?) (to|from) (.+?)\??$/i, '$2 $1 $3 what $4 $5.'],
  [/^what (did|does|do|will|has|have) (.+) (\S+?)\??$/i, '$2 $1 $3 what.'],
  [
    /^(to|from) whom (did|does|do|will|has|have) (\S+|the \S+(?: \S+)?) (\S+?) (.+?)\??$/i,
    '$3 $2 $4 $5 $1 whom.',
  ],
];

function readAs(question: string, read: QuestionReader): QuestionReading | null {
  for (const [pattern, order] of INVERSIONS) {
    if (pattern.test(question.trim())) return read(question.trim().replace(pattern, order));
  }
  return null;
}

function readingOf({ trigger, fillers }: Predication, status: StatusName): QuestionReading {
  const named = (functions: readonly string[]): NamedThing | null => {
    const mention = fillers.find((f) => functions.includes(f.function) && f.slot !== 'implied')?.mention;
    if (!mention || mention.entity.id.startsWith(OPEN_PREFIX)) return null;
    return { id: mention.entity.id, name: mention.entity.name };
  };
  return {
    type: trigger.type.name,
    actor: named(['actor']),
    recipient: named(RECIPIENT_FUNCTIONS),
    item: named(['item']),
    status,
  };
}

/** Makes "who", "whom", "what" and "which countries" stand where names would. */
const INDEX_WITH_OPEN_WORDS = defineExtractionStep({
  name: 'index mentions and open words',
  needs: ['tree', 'names', 'items', 'nouns'],
  gives: ['mentionAt'],
  run: ({ tree, names, items, nouns }) => ({
    mentionAt: indexMentions(openWords(tree), names, items, nouns),
  }),
});

function openWords(tree: SyntaxTree): readonly DraftMention[] {
  return tree.tokens.flatMap((token, i): DraftMention[] => {
    const word = token.text.toLowerCase();
    const asks = word === 'which' || word === 'what';
    const next = tree.tokens[i + 1]?.upos === 'NOUN' ? i + 1 : -1;
    const noun = asks ? (token.dep === 'det' ? token.head : next) : -1;
    const type = noun >= 0 ? 'GROUP' : OPEN_WORDS.get(word);
    if (!type) return [];
    const at = noun >= 0 ? noun : i;
    const entity = entityOfName(type, word, { id: `${OPEN_PREFIX}${word}` });
    const classes = type === 'ITEM' ? ANY_ITEM : [];
    return [
      {
        firstToken: at,
        lastToken: at + 1,
        head: at,
        kind: 'PRONOUN',
        entity: { ...entity, classes },
        code: null,
      },
    ];
  });
}

/** The classes that an open item stands for: whatever a role asks for. */
const ANY_ITEM: readonly string[] = EVENT_TYPES.flatMap((type) =>
  type.roles.flatMap((role) => role.under ?? []),
);
