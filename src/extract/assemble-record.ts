import { groupBy } from '../common/group-by.js';
import { hashOf } from '../common/stable-id.js';
import type { Span } from '../common/span.js';
import type { Entity, Mention, Relation } from '../model/entity.js';
import type { Attribution, Event, Participant } from '../model/event.js';
import type { ExtractionRecord, RecordToken } from '../model/extraction-record.js';
import type { EventType } from '../ontology/event-type.js';
import type { PloverCategory } from '../ontology/names.js';
import { triggerWords } from './describe-trigger.js';
import { modeOf } from './event-mode.js';
import type { DraftEntity, DraftEvent, DraftMention, Layers, Predication, RoleFiller } from './layers.js';
import { spreadMention } from './mention-entities.js';
import type { SyntaxTree } from './syntax-tree.js';

/** The extraction record of a story from its finished layers. */
export function assembleRecord(layers: Layers, withTokens: boolean): ExtractionRecord {
  const { story, tree } = layers;
  const events = layers.events.map((event, n) => toEvent(layers, event, n));
  const cited = layers.events.flatMap((e) => e.fillers.map((f) => f.mention));
  const mentions = [layers.names, layers.items, layers.nominals, layers.pronouns]
    .flat()
    .flatMap(spreadMention);
  const drafts = [...mentions, ...cited].map(({ entity }) => entity);
  const entities = joinEntities([...drafts, ...layers.officeStates], layers.relations);
  return {
    id: story.id,
    title: story.title,
    publishedAt: story.publishedAt,
    publisher: story.publisher,
    url: story.url,
    text: story.text,
    sentences: tree.sentences.map(({ start, end }) => ({ start, end })),
    ...(withTokens ? { tokens: tree.tokens.map(toRecordToken) } : {}),
    entities,
    mentions: mentions.map((m) => toMention(tree, m)).sort((a, b) => a.start - b.start || a.end - b.end),
    events,
    relations: layers.relations,
  };
}

function toRecordToken({ start, end, upos, xpos, lemma, head, dep }: RecordToken): RecordToken {
  return { start, end, upos, xpos, lemma, head, dep };
}

const spanOf = (tree: SyntaxTree, m: DraftMention): Span => tree.spanOf(m.firstToken, m.lastToken);

function toMention(tree: SyntaxTree, m: DraftMention): Mention {
  return { ...spanOf(tree, m), type: m.entity.type, kind: m.kind, entityId: m.entity.id };
}

/** One entity for each id, with all the names it goes by in the story and the country of an office it holds. */
function joinEntities(drafted: readonly DraftEntity[], relations: readonly Relation[]): readonly Entity[] {
  const byId = groupBy(drafted, ({ id }) => id);
  const countryOfOffice = new Map(
    relations.flatMap((r) =>
      r.objectId.startsWith('country:') ? [[r.subjectId, r.objectId.slice(8)] as const] : [],
    ),
  );
  return [...byId].map(([id, drafts]) => {
    const [first] = drafts;
    if (!first) throw new RangeError(`no mention of ${id}`);
    const name = drafts.map((d) => d.name).reduce((a, b) => (b.length > a.length ? b : a));
    const names = new Set(drafts.flatMap((d) => [d.name, ...d.aliases]));
    names.delete(name);
    return {
      id,
      type: first.type,
      name,
      aliases: [...names].sort(),
      country: first.country ?? countryOfOffice.get(id) ?? null,
      sector: first.sector ?? (countryOfOffice.has(id) ? 'GOV' : null),
      code: first.code,
      classes: first.classes,
      ...(drafts.some((d) => d.known) ? { known: true } : {}),
    };
  });
}

function toEvent(layers: Layers, draft: DraftEvent, n: number): Event {
  const { tree, story, predications } = layers;
  const at = (number: number): Predication => {
    const predication = predications[number];
    if (!predication) throw new RangeError(`no predication ${number}`);
    return predication;
  };
  const tellings = draft.tellings.map(at);
  const lead = at(draft.lead);
  const { type, frame } = lead.trigger;
  const status = layers.statuses[draft.lead];
  const origin = tree.token(tellings[0]?.trigger.token ?? lead.trigger.token).start;
  const triggerOf = ({ trigger }: Predication): Span => tree.spanOf(trigger.firstToken, trigger.lastToken);
  const modes = [lead, ...tellings].map((p) => modeOf(tree, p));
  const mode = modes.find((m) => m !== null) ?? null;
  return {
    id: `event:${hashOf(story.id, type.name, origin, status?.status ?? null, ...partOf(lead))}`,
    type: type.name,
    category: (status && type.categoryIf?.[status.status]) ?? categoryOf(type, mode),
    mode,
    contexts: [...new Set([...type.contexts, ...tellings.flatMap((p) => p.trigger.frame.contexts ?? [])])],
    status: status?.status ?? 'ASSERTED',
    reciprocal: (frame.reciprocal ?? false) && isMutual(draft.fillers),
    trigger: triggerOf(lead),
    participants: draft.fillers.map((f): Participant => ({
      role: f.role,
      function: f.function,
      entityId: f.mention.entity.id,
      code: f.mention.code,
      ...spanOf(tree, f.mention),
    })),
    quantities: draft.quantities,
    time: draft.time,
    attribution: (layers.speakers[draft.lead] ?? []).flatMap(({ mention, verb }): Attribution[] =>
      mention ? [{ entityId: mention.entity.id, ...spanOf(tree, mention), verb }] : [],
    ),
    evidence: evidenceOf(tree, lead, draft.sources.map(at)),
    tellings: tellings.map(triggerOf),
    rule: ruleOf(tree, lead, draft.fillers, status?.reasons ?? []),
    confidence: layers.confidences[n] ?? 0,
  };
}

/** How many sentences a quote may skip to reach one that adds to it. */
const QUOTE_GAP = 1;

/** The sentence of the fullest telling, on to those near it that add something. */
function evidenceOf(tree: SyntaxTree, lead: Predication, sources: readonly Predication[]): Span {
  const sentenceOf = ({ trigger }: Predication): number => tree.sentenceNumberOf(trigger.token);
  const adding = sources.map(sentenceOf).sort((a, b) => a - b);
  let [first, last] = [sentenceOf(lead), sentenceOf(lead)];
  for (const n of adding) if (n > last && n - last <= 1 + QUOTE_GAP) last = n;
  for (const n of adding.reverse()) if (n < first && first - n <= 1 + QUOTE_GAP) first = n;
  return { start: tree.sentences[first]?.start ?? 0, end: tree.sentences[last]?.end ?? 0 };
}

/** The PLOVER category of an event of that mode. */
function categoryOf({ modes, category }: EventType, mode: string | null): PloverCategory | null {
  return modes.find(({ name }) => name === mode)?.category ?? category;
}

/** What tells the deeds of one trigger apart: the number of those after the first. */
function partOf({ part = 0 }: Predication): readonly number[] {
  return part > 0 ? [part] : [];
}

/** True for two actors or more. */
function isMutual(fillers: readonly RoleFiller[]): boolean {
  return fillers.filter((f) => f.function === 'actor').length > 1;
}

/** E.g. `sell: subject = supplier, to = recipient, object = item; PLANNED by agree`. */
function ruleOf(
  tree: SyntaxTree,
  { trigger }: Predication,
  fillers: readonly RoleFiller[],
  reasons: readonly string[],
): string {
  const slots = [...new Map(fillers.map((f) => [f.role, `${f.slot} = ${f.role}`])).values()];
  const status = reasons.length > 0 ? `; status by ${reasons.join(', ')}` : '';
  return `${triggerWords(tree, trigger)}${slots.length > 0 ? `: ${slots.join(', ')}` : ''}${status}`;
}
