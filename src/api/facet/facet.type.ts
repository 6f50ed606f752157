import { Arg, Field, Int, ObjectType } from 'type-graphql';
import {
  buildFacet,
  buildFacetSize,
  EVENT_FACETS,
  readFacetRow,
  type EventFacetName,
  type FacetValue,
} from '../../query/facets.js';
import type { EventTest } from '../../query/event-filter.js';
import { checkSize, DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '../../query/page.js';
import { readTotal, type ApiContext } from '../context.js';
import { describedEnum } from '../enums.js';
import { pageCost } from '../limits/complexity.js';

@ObjectType('FacetValue', { description: 'A value that events of a list have, and how many have it.' })
class FacetValueType implements FacetValue {
  @Field(() => String, { description: 'As filters take it.' })
  readonly value!: string;

  @Field(() => String, { description: 'As a person calls it; the value itself where that says it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Events of the whole list, not of the page alone, that have it.' })
  readonly count!: number;
}

const EventFacetEnum = describedEnum(
  'EventFacet',
  Object.fromEntries(Object.entries(EVENT_FACETS).map(([name, facet]) => [name.toUpperCase(), facet])),
  'What the events of a list can be grouped by.',
);

const FACETS_BY_ENUM = new Map(
  (Object.keys(EVENT_FACETS) as EventFacetName[]).map((name) => [name.toUpperCase(), name]),
);

@ObjectType('EventFacets', {
  description: `How the events of a list spread: each facet lists its values, the most frequent first, and is counted only when asked for. A list shows the first so many; \`distinct\` tells how many there are.`,
})
export class EventFacetsType {
  constructor(
    private readonly api: ApiContext,
    private readonly test: EventTest,
  ) {}

  async list(name: EventFacetName, first: number | null | undefined): Promise<readonly FacetValue[]> {
    const size = checkSize('first', first ?? DEFAULT_PAGE_SIZE);
    return (await this.api.store.read(buildFacet(this.test, name, size))).map(readFacetRow);
  }

  @Field(() => Int, { description: 'How many different values a facet has; its list may show fewer.' })
  distinct(
    @Arg('facet', () => EventFacetEnum, { description: 'Of which facet.' }) facet: string,
  ): Promise<number> {
    const name = FACETS_BY_ENUM.get(facet) as EventFacetName;
    return readTotal(this.api, buildFacetSize(this.test, name));
  }
}

for (const name of Object.keys(EVENT_FACETS) as EventFacetName[]) addFacetField(name);

function addFacetField(name: EventFacetName): void {
  const prototype = EventFacetsType.prototype;
  const list = function (this: EventFacetsType, first: number | null | undefined) {
    return this.list(name, first);
  };
  Object.defineProperty(prototype, name, { value: list });
  Arg('first', () => Int, {
    nullable: true,
    description: `How many values: up to ${LARGEST_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} when left out.`,
  })(prototype, name, 0);
  Field(() => [FacetValueType], { complexity: pageCost, description: EVENT_FACETS[name].description })(
    prototype,
    name,
    { value: list },
  );
}
