/** A question of the API bench, with what it is to reach. */
export interface ApiQuestion {
  readonly name: string;
  readonly query: string;
  /** One for each request, in turn. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  /** The least share of the requests a second of what it is compared with. */
  readonly ratio?: { readonly grafeo?: number; readonly neo4j?: number };
  /** Milliseconds, at most, of the median of one client alone: when kept, and after a change of the graph. */
  readonly warm?: number;
  readonly cold?: number;
}

/** The questions about a graph with such a hub and such other entities. */
export function apiQuestions(hub: string, entities: readonly string[]): readonly ApiQuestion[] {
  return [
    {
      name: 'entity with 10 relations',
      query: `query ($id: ID!) { entity(id: $id) { id name type country events(first: 10) { edges { node {
        id type status time { start } participants { role entity { id name type } } } } } } }`,
      variables: entities.map((id) => ({ id })),
      ratio: { grafeo: 0.7, neo4j: 0.6 },
    },
    {
      name: '50 events, nested',
      query: `query ($types: [EventType!]) { events(filter: { types: $types }, first: 50) { edges { node { id type status
        time { start } actors { entity { id name } } items { id name }
        claims(first: 3) { edges { node { quote story { id title } } } } } } } }`,
      variables: ['ARMS_TRANSFER', 'CONSULT', 'ASSAULT', 'AID'].map((type) => ({ types: [type] })),
      ratio: { neo4j: 0.6 },
    },
    {
      name: 'dyads over all',
      query: `{ dyads(first: 20) { edges { node { type events reports sources actor { id name } recipient { id name } } } } }`,
      variables: [{}],
      cold: 300,
      warm: 20,
    },
    {
      name: 'two-hop subgraph of a hub',
      query: `query ($id: ID!) { subgraph(around: [$id], depth: 2) { nodes { id name type distance }
        edges { from { id } to { id } type events } cuts { reason count } } }`,
      variables: [{ id: hub }],
      cold: 200,
      warm: 200,
    },
    {
      name: "a hub's ten latest events",
      query: `query ($id: ID!) { entity(id: $id) { events(first: 10) { edges { node { id type time { start } } } } } }`,
      variables: [{ id: hub }],
      warm: 5,
    },
    {
      name: 'search',
      query: `query ($text: String!) { search(text: $text, first: 10) { edges { node { __typename } } } }`,
      variables: ['rifles', 'cattle market', 'weather station'].map((text) => ({ text })),
    },
  ];
}
