import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { QueryError } from '../common/errors.js';
import type { GraphStore, Statement } from '../graph/graph-store.js';
import { ROLE_FUNCTIONS } from '../ontology/names.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import { matchEvents } from './event-conditions.js';
import { playsRole } from './event-links.js';
import { readEventDays, type EventDay } from './event-days.js';
import type { EventTest } from './event-filter.js';
import { EVENT_COLUMNS, readEventRow } from './events.js';
import type { EntityNode, EventNode } from './nodes.js';
import { pagePerParent, pagePerRow, pagesOf, type Page, type PageOf } from './page.js';
import { ParameterList } from './parameters.js';
import { HUB_STORIES } from './story-counts.js';
import type { GraphReader } from './warm-answers.js';

/** Which events of an entity are meant: those that pass the test, in which it plays the role. */
export interface PartTest {
  readonly test: EventTest;
  /** An event type's own name of a role, or a function of roles; null for any part. */
  readonly role: string | null;
}

const ROLE_NAMES = [
  ...new Set([...EVENT_TYPES.flatMap(({ roles }) => roles.map(({ name }) => name)), ...ROLE_FUNCTIONS]),
];

/** The role as the graph writes it, whatever the case. @throws QueryError BAD_FILTER for one that no event type has */
export function roleNamed(role: string | null | undefined): string | null {
  if (role == null) return null;
  const known = ROLE_NAMES.find((name) => name.toLowerCase() === role.trim().toLowerCase());
  if (known !== undefined) return known;
  const suggestions = suggestionList(role.slice(0, 50), ROLE_NAMES).slice(0, 3);
  throw new QueryError(
    'BAD_FILTER',
    `No event type has the role "${role.slice(0, 50)}".${didYouMean(suggestions)}`,
  );
}

/** One page of the events of each of these entities: parent, event, k0, k1 …. */
export function buildEventsOfEntities(entityIds: readonly string[], part: PartTest, page: Page): Statement {
  const match = (parameters: ParameterList) =>
    matchEvents(part.test, parameters, {
      clauses: `MATCH (:Entity {id: parent})<-[r]-(e:Event)${roleLine(part, parameters)}\nWITH DISTINCT e`,
      kept: 'e',
    });
  return pagePerParent(page, entityIds, match, ['e'], EVENT_COLUMNS);
}

/** How many events each of these entities takes part in: parent, total; entities without any are left out. */
export function buildEventCountOfEntities(entityIds: readonly string[], part: PartTest): Statement {
  const parameters = new ParameterList();
  const clauses = `UNWIND ${parameters.add(entityIds)} AS parent
MATCH (:Entity {id: parent})<-[r]-(e:Event)${roleLine(part, parameters)}
WITH parent, e`;
  const match = matchEvents(part.test, parameters, { clauses, kept: 'parent, e' });
  return { cypher: `${match}\nRETURN parent, count(DISTINCT e.id) AS total`, params: parameters.all() };
}

/** Days on which an entity's events are looked for. */
export interface DaysOfEntity {
  readonly parent: string;
  readonly days: readonly string[];
}

/**
 * One page of the events of each of these entities that began on its days: parent, event, k0, k1 …. It reads the events
 * of those days, and not all that the entity ever took part in.
 */
export function buildEventsOnDays(rows: readonly DaysOfEntity[], part: PartTest, page: Page): Statement {
  const open = (parameters: ParameterList) =>
    `UNWIND ${parameters.add(rows.map((row) => ({ ...row })))} AS row\nWITH row.parent AS parent, row.days AS days`;
  const match = (parameters: ParameterList) =>
    matchEvents(part.test, parameters, {
      clauses: `UNWIND days AS day
MATCH (e:Event {since: day})
WITH e, parent
MATCH (e)-[r]->(x:Entity) WHERE x.id = parent${part.role === null ? '' : ` AND ${playsRole(part.role, parameters)}`}
WITH DISTINCT e`,
      kept: 'e',
    });
  return pagePerRow(page, open, ['parent', 'days'], match, ['e'], EVENT_COLUMNS);
}

/** How many times more events a further search reads than the one before. */
const FURTHER = 4;

/**
 * The page that each of these entities has of its events. Of an entity with many events, in the order of days, it reads
 * day by day until the page is full, as long as that is less than all the entity's own. @throws GraphError
 */
export async function readEventsOfEntities(
  { store, warm }: GraphReader,
  entities: readonly Pick<EntityNode, 'id' | 'storyCount'>[],
  part: PartTest,
  page: Page,
): Promise<readonly PageOf<EventNode>[]> {
  const hubs = isByDay(page) ? entities.filter(({ storyCount }) => storyCount >= HUB_STORIES) : [];
  const hubIds = new Set(hubs.map(({ id }) => id));
  const others = entities.map(({ id }) => id).filter((id) => !hubIds.has(id));
  const [ofHubs, ofOthers] = await Promise.all([
    hubs.length === 0 ? new Map<string, PageOf<EventNode>>() : readByDays({ store, warm }, hubs, part, page),
    readWhole(store, others, part, page),
  ]);
  return entities.map(({ id }) => (ofHubs.get(id) ?? ofOthers.get(id))!);
}

async function readWhole(
  store: GraphStore,
  ids: readonly string[],
  part: PartTest,
  page: Page,
): Promise<ReadonlyMap<string, PageOf<EventNode>>> {
  if (ids.length === 0) return new Map();
  const pages = pagesOf(page, ids, await store.read(buildEventsOfEntities(ids, part, page)), readEventRow);
  return new Map(ids.map((id, index) => [id, pages[index]!]));
}

async function readByDays(
  { store, warm }: GraphReader,
  hubs: readonly Pick<EntityNode, 'id' | 'storyCount'>[],
  part: PartTest,
  page: Page,
): Promise<ReadonlyMap<string, PageOf<EventNode>>> {
  const days = daysOfPage(page, part.test.until, await readEventDays(warm));
  const found = new Map<string, PageOf<EventNode>>();
  let searches = hubs.map((hub) => new DaySearch(hub, page, days));
  while (searches.some(({ pays }) => pays)) {
    const rows = searches.filter(({ pays }) => pays).map((search) => search.next());
    const answer = await store.read(buildEventsOnDays(rows, part, page));
    const ids = rows.map(({ parent }) => parent);
    pagesOf(page, ids, answer, readEventRow).forEach((one, index) => {
      if (one.hasNextPage) found.set(ids[index]!, one);
    });
    searches = searches.filter(({ id }) => !found.has(id));
  }
  const left = await readWhole(
    store,
    searches.map(({ id }) => id),
    part,
    page,
  );
  return new Map([...found, ...left]);
}

/** How far an entity's events have been looked for. */
class DaySearch {
  readonly id: string;
  private readonly worth: number;
  private budget: number;
  private end = 0;
  private read = 0;

  constructor(
    { id, storyCount }: Pick<EntityNode, 'id' | 'storyCount'>,
    page: Page,
    private readonly days: readonly EventDay[],
  ) {
    this.id = id;
    this.worth = storyCount;
    const events = days.reduce((sum, day) => sum + day.events, 0);
    this.budget = (2 * (page.size + 1) * events) / storyCount;
  }

  /** False when as many events have been read as the entity may have, or would be. */
  get pays(): boolean {
    return this.end < this.days.length && this.read + this.budget <= this.worth;
  }

  /** The days to read from the start: what has been read is read again, which is a quarter of it at most. */
  next(): DaysOfEntity {
    while (this.end < this.days.length && this.read < this.budget) {
      this.read += this.days[this.end]!.events;
      this.end++;
    }
    this.budget *= FURTHER;
    return { parent: this.id, days: this.days.slice(0, this.end).map(({ day }) => day) };
  }
}

function isByDay({ keys, backward, after }: Page): boolean {
  const isKnown = after === null || /^\d{4}-\d\d-\d\d$/.test(String(after[0]));
  return !backward && keys[0]?.name === 'DATE' && isKnown;
}

/** The days that a page may hold, in its order, from its cursor on. */
function daysOfPage(
  { keys, after }: Page,
  until: string | null,
  days: readonly EventDay[],
): readonly EventDay[] {
  const isForward = keys[0]?.direction === 'ASC';
  const start = after === null ? null : String(after[0]);
  const isAsked = ({ day }: EventDay) =>
    (until === null || day <= until) && (start === null || (isForward ? day >= start : day <= start));
  const asked = days.filter(isAsked);
  return isForward ? asked : asked.reverse();
}

function roleLine({ role }: PartTest, parameters: ParameterList): string {
  return role === null ? '' : ` WHERE ${playsRole(role, parameters)}`;
}
