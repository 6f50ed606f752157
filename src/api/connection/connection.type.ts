import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when the list goes on behind the page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when the list goes on before the page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' })
  readonly endCursor!: string | null;
}

/** A class that type-graphql knows as a type. */
type TypeClass = abstract new () => object;

/** The connection type of a list of nodes, `<name>Connection`, with its edges. */
export function connectionTypeOf(name: string, nodeType: () => TypeClass): new () => object {
  @ObjectType(`${name}Edge`, { description: `A place in a list, and the ${name} that stands there.` })
  class Edge {
    @Field(nodeType, { description: 'What stands there.' })
    readonly node!: object;

    @Field(() => String, { description: 'Stays valid when the graph changes.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'What the page holds, in the order of the list.' })
    readonly edges!: readonly Edge[];

    @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many the whole list holds; counted only when asked for.' })
    readonly totalCount!: number;
  }
  return Connection;
}
