import type { Participant } from '../../model/event.js';
import type { Span } from '../../common/span.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import type { ClaimDetails } from '../event-summary.js';
import { contentHashOf } from '../record-rows.js';
import { findNodes } from '../statements/dump-statements.js';
import type { Invariant, NodeView } from './invariant.js';
import { compareProperties } from './compare-properties.js';
import { placeOf } from '../copies/story-source.js';
import { printText } from '../copies/text-print.js';
import { keyProperties } from '../copies/update-copies.js';
import { KEY_SLOTS } from '../layout.js';
import { checkOf } from './label-check.js';
import { readDetails, readEntityIds, readSaid } from './read-details.js';

interface StoryView extends NodeView {
  readonly text: string;
  readonly claims: readonly ClaimView[];
  /** The story that it is a near-copy of, null when it is of none, undefined when that one is not there. */
  readonly original: NodeView['properties'] | null | undefined;
  /** The entities that it mentions. */
  readonly mentioned: ReadonlySet<string>;
}

interface ClaimView {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Null when they are no JSON. */
  readonly details: ClaimDetails | null;
}

const ROLES = new Map(
  EVENT_TYPES.map(({ name, roles }) => [name as string, new Map(roles.map((role) => [role.name, role]))]),
);

/** Relationships that hold what a story says of an entity. */
const SAYING: ReadonlySet<string> = new Set(['MENTIONS', 'STATES']);

const STORY_INVARIANTS: readonly Invariant<StoryView>[] = [
  {
    name: 'story-content',
    means: 'the content hash of a story is that of its title, date, publisher, address and text',
    complaints: ({ id, text, properties }) => {
      const field = (name: string) => (properties[name] as string | undefined) ?? null;
      const head = {
        title: field('title'),
        publishedAt: field('publishedAt'),
        publisher: field('publisher'),
      };
      const hash = contentHashOf({ id, ...head, url: field('url'), text });
      return properties['contentHash'] === hash ? [] : ['What it holds is not what was read.'];
    },
  },
  {
    name: 'story-copy-keys',
    means: 'the keys and the sketch by which near-copies of a story are found are those of its text',
    complaints: ({ text, properties }) => {
      const computed = keyProperties(printText(text));
      const names = [...KEY_SLOTS, 'copySketch'];
      const stored = Object.fromEntries(names.map((name) => [name, properties[name]]));
      return compareProperties(stored, computed);
    },
  },
  {
    name: 'story-source',
    means:
      'a near-copy has the source of its original, which is no copy itself; every other story is its own source',
    complaints: ({ id, properties, original }) => {
      if (original === undefined)
        return [`It is a copy of ${String(properties['copyOf'])}, which is not there.`];
      if (typeof original?.['copyOf'] === 'string') return ['It is a copy of a copy.'];
      const first = original ?? properties;
      const { source } = placeOf(id, {
        id: String(first['id']),
        publishedAt: null,
        publisher: (first['publisher'] as string | undefined) ?? null,
      });
      return compareProperties({ source: properties['source'] }, { source });
    },
  },
  {
    name: 'story-mentions',
    means:
      'a story mentions an entity once under each id of its record, and states relations of entities that it mentions',
    complaints: ({ out, mentioned }) => {
      const mentions = out
        .filter(({ type }) => type === 'MENTIONS')
        .map(
          ({ endId, properties }) =>
            (readSaid(properties['said'])?.['recordId'] as string | undefined) ?? endId,
        );
      const twice = mentions.filter((id, index) => mentions.indexOf(id) < index);
      const stated = out
        .filter(({ type }) => type === 'STATES')
        .flatMap(({ endId, properties }) => [endId, String(readSaid(properties['said'])?.['objectId'])]);
      const unmentioned = new Set(stated.filter((id) => id === null || !mentioned.has(id)));
      return [
        ...twice.map((id) => `It mentions ${id} more than once.`),
        ...[...unmentioned].map((id) => `It states a relation of ${id}, which it does not mention.`),
      ];
    },
  },
  {
    name: 'story-said',
    means: 'what a story says of an entity, with a mention or a stated relation, is a JSON object',
    complaints: ({ out }) =>
      out
        .filter(({ type, properties }) => SAYING.has(type) && readSaid(properties['said']) === null)
        .map(({ type, endId }) => `${type} to ${String(endId)} says what cannot be read.`),
  },
  {
    name: 'claim-quote',
    means: 'a claim quotes its story to the letter, from its start to its end (UTF-16 code units)',
    complaints: ofClaims(({ properties: { quote, start, end } }, { text }) => {
      const isSpan = Number.isInteger(start) && Number.isInteger(end) && (start as number) < (end as number);
      const found = isSpan ? text.slice(start as number, end as number) : '';
      return found !== '' && found === quote
        ? []
        : [`does not quote the text at ${String(start)}–${String(end)}`];
    }),
  },
  {
    name: 'claim-details',
    means: 'the details of a claim are JSON, and every span in them lies within the text',
    complaints: ofClaims(({ details }, { text }) => {
      if (details === null) return ['has details that cannot be read'];
      const spans: readonly (Span | undefined)[] = [
        details.trigger,
        ...(details.participants ?? []),
        ...(details.quantities ?? []),
        ...(details.attribution ?? []),
      ];
      const isWithin = (span: Span | undefined) =>
        span !== undefined && span.start >= 0 && span.start <= span.end && span.end <= text.length;
      return spans.every(isWithin) ? [] : ['has a span outside the text'];
    }),
  },
  {
    name: 'claim-roles',
    means:
      'who takes part in a claim is mentioned by its story and plays a role that the ontology gives the type',
    complaints: ofClaims(({ details, properties: { type, entityIds } }, { mentioned }) =>
      (details?.participants ?? []).flatMap(({ entityId, ...participant }) =>
        complainOfRole(
          { ...participant, entityId: readEntityIds(entityIds)?.[entityId] ?? entityId },
          type,
          mentioned,
        ),
      ),
    ),
  },
];

/** Complaints about each claim of a story, with its id. */
function ofClaims(
  complaints: (claim: ClaimView, story: StoryView) => readonly string[],
): Invariant<StoryView>['complaints'] {
  return (story) =>
    story.claims.flatMap((claim) => complaints(claim, story).map((complaint) => `${claim.id} ${complaint}.`));
}

function complainOfRole(
  { role, function: played, entityId }: Participant,
  type: unknown,
  mentioned: StoryView['mentioned'],
): readonly string[] {
  const known = ROLES.get(String(type))?.get(role);
  if (known === undefined) return [`has the role ${role}, which ${String(type)} does not know`];
  const complaints: string[] = [];
  if (known.function !== played) complaints.push(`has ${role} as ${played}, which is ${known.function}`);
  if (!mentioned.has(entityId))
    complaints.push(`has as ${role} ${entityId}, which its story does not mention`);
  return complaints;
}

/** What must hold of stories and of the claims that they make. */
export const STORY_CHECK = checkOf({
  label: 'Story',
  invariants: STORY_INVARIANTS,
  async view(transaction, stories): Promise<readonly StoryView[]> {
    const madeBy = (story: NodeView) =>
      story.out.flatMap(({ type, endId }) => (type === 'MAKES' && endId !== null ? [endId] : []));
    const rows = await transaction.run<Omit<ClaimView, 'details'>>(
      findNodes('Claim', stories.flatMap(madeBy)),
    );
    const claims = new Map(
      rows.map((row) => [row.id, { ...row, details: readDetails(row.properties['details']) }]),
    );
    const copied = stories.flatMap(({ properties: { copyOf } }) =>
      typeof copyOf === 'string' ? [copyOf] : [],
    );
    const originals = new Map(
      (await transaction.run<NodeView>(findNodes('Story', [...new Set(copied)]))).map((node) => [
        node.id,
        node,
      ]),
    );
    return stories.map((story) => ({
      ...story,
      original:
        typeof story.properties['copyOf'] === 'string'
          ? originals.get(story.properties['copyOf'])?.properties
          : null,
      text: typeof story.properties['text'] === 'string' ? story.properties['text'] : '',
      claims: madeBy(story).flatMap((id) => claims.get(id) ?? []),
      mentioned: new Set(
        story.out.flatMap(({ type, endId }) => (type === 'MENTIONS' && endId !== null ? [endId] : [])),
      ),
    }));
  },
});
