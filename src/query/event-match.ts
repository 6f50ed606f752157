import type { EventCard } from '../graph/event-card.js';
import { RECIPIENT_FUNCTIONS } from '../ontology/names.js';
import { COUNTRY_ID, type EntityTest } from './entity-reference.js';
import type { EventTest } from './event-filter.js';
import { ITEM_FUNCTIONS } from './event-links.js';

/** What tests ask of an entity beside its id. */
export interface EntityTraits {
  readonly country: string | null;
  readonly type: string;
  readonly classes: readonly string[];
}

/** What is known of entities, by id. */
export type Traits = ReadonlyMap<string, EntityTraits>;

/** True when an event with this card passes the test: what `matchEvents` asks of the graph, asked of one moment of it. */
export function passes(test: EventTest, card: EventCard, traits: Traits): boolean {
  return CONDITIONS.every((holds) => holds(test, card, traits));
}

type Condition = (test: EventTest, card: EventCard, traits: Traits) => boolean;
type CardRole = EventCard['roles'][number];

const CONDITIONS: readonly Condition[] = [
  ({ types }, { type }) => types === null || types.some((one) => one === type),
  ({ categories }, { category }) => categories === null || categories.some((one) => one === category),
  ({ modes }, { mode }) => modes === null || modes.some((one) => one === mode),
  ({ statuses }, { status }) => statuses === null || statuses.includes(status),
  ({ minReports }, { reports }) => minReports === null || reports >= minReports,
  ({ minConfidence }, { confidence }) => minConfidence === null || confidence >= minConfidence,
  ({ since: day }, { since, until }) => day === null || (until ?? since ?? '') >= day,
  ({ until: day }, { since }) => day === null || (since !== null && since <= day),
  isReportedBy,
  hasParties,
  ({ participant }, { roles }, traits) =>
    participant === null || roles.some(({ entityId }) => isMeant(participant, entityId, traits)),
  ({ items }, { roles }, traits) =>
    items === null ||
    roles.some((role) => ITEM_FUNCTIONS.includes(role.function) && isItem(items, role, traits)),
  ({ place }, { roles }, traits) =>
    place === null ||
    roles.some(({ function: played, entityId }) => played === 'place' && isWithin(place, entityId, traits)),
  ({ and }, card, traits) => (and ?? []).every((inner) => passes(inner, card, traits)),
  ({ or }, card, traits) => or === null || or.some((inner) => passes(inner, card, traits)),
  ({ not }, card, traits) => not === null || !passes(not, card, traits),
];

function isReportedBy({ stories, publisher }: EventTest, card: EventCard): boolean {
  if (stories === null && publisher === null) return true;
  return card.stories.some(
    (story) =>
      (stories === null || stories.includes(story.id)) &&
      (publisher === null || story.publisher?.toLowerCase() === publisher.toLowerCase()),
  );
}

function hasParties({ actor, recipient }: EventTest, card: EventCard, traits: Traits): boolean {
  const doers = card.roles.filter(({ function: played }) => played === 'actor');
  const actors = actor === null ? doers : doers.filter(({ entityId }) => isMeant(actor, entityId, traits));
  if (actor !== null && actors.length === 0) return false;
  if (recipient === null) return true;
  const isRecipient = (role: CardRole): boolean =>
    RECIPIENT_FUNCTIONS.includes(role.function) ||
    (card.reciprocal &&
      role.function === 'actor' &&
      (actor === null || actors.some(({ entityId }) => entityId !== role.entityId)));
  return card.roles.some((role) => isRecipient(role) && isMeant(recipient, role.entityId, traits));
}

function isMeant({ ids, country, type }: EntityTest, id: string, traits: Traits): boolean {
  const known = traits.get(id);
  return (
    (ids === null || ids.includes(id)) &&
    (country === null || known?.country === country) &&
    (type === null || known?.type === type)
  );
}

function isItem(items: readonly string[], { entityId }: CardRole, traits: Traits): boolean {
  return items.includes(entityId) || (traits.get(entityId)?.classes ?? []).some((one) => items.includes(one));
}

function isWithin(place: EntityTest, id: string, traits: Traits): boolean {
  const countries = (place.ids ?? []).flatMap((one) => COUNTRY_ID.exec(one)?.[1] ?? []);
  if (countries.length === 0) return isMeant(place, id, traits);
  const country = traits.get(id)?.country ?? '';
  const isThere = (place.ids ?? []).includes(id) || countries.includes(country);
  return isThere && isMeant({ ...place, ids: null }, id, traits);
}
