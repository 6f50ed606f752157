/** An answer as `ANSWER_DOCUMENT` gives it. */
export interface AnswerData {
  readonly question: string;
  readonly kind: string | null;
  readonly sentence: string;
  readonly operation: string | null;
  readonly understood: readonly { readonly text: string; readonly as: string }[];
  readonly unread: readonly { readonly text: string; readonly hint: string | null }[];
  readonly nearest: readonly string[];
  readonly dyads: List<DyadData> | null;
  readonly parties: List<PartyData> | null;
  readonly events: List<EventData> | null;
  readonly denied: List<EventData> | null;
  readonly quantities: readonly QuantityData[] | null;
}

interface List<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
}

interface Named {
  readonly name: string;
}

interface ClaimData {
  readonly quote: string;
  readonly attributedTo: readonly Named[];
}

interface Counts {
  readonly events: number;
  readonly reports: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly evidence: readonly ClaimData[];
}

interface DyadData extends Counts {
  readonly actor: Named;
  readonly recipient: Named;
  readonly items: readonly string[];
}

interface PartyData extends Counts {
  readonly entity: Named;
}

interface EventData {
  readonly type: string;
  readonly status: string;
  readonly time: { readonly start: string | null; readonly end: string | null } | null;
  readonly place: Named | null;
  readonly actors: readonly { readonly entity: Named }[];
  readonly recipients: readonly { readonly entity: Named }[];
  readonly items: readonly Named[];
  readonly reports: number;
  readonly claims: { readonly edges: readonly { readonly node: ClaimData }[] };
}

interface QuantityData {
  readonly quantity: {
    readonly of: string;
    readonly value: number;
    readonly unit: string | null;
    readonly qualifier: string;
    readonly claims: readonly ClaimData[];
  };
  readonly event: Pick<EventData, 'time' | 'place'>;
}

/** The question with all that the table of an answer shows. */
export const ANSWER_DOCUMENT = `query Ask($question: String!, $first: Int) {
  ask(question: $question, first: $first) {
    question kind sentence operation yes count nearest
    understood { text start end as }
    unread { text start end hint }
    dyads { totalCount edges { node {
      type actor { id name } recipient { id name } items events reports sources first last evidence { ...said }
    } } }
    parties { totalCount edges { node { entity { id name type } events reports sources first last evidence { ...said } } } }
    events { totalCount edges { node { ...told } } }
    denied { totalCount edges { node { ...told } } }
    quantities { quantity { of value unit qualifier claims { ...said } } event { id time { start end } place { name } } }
  }
}
fragment said on Claim { quote status attributedTo { name } story { id title publisher publishedAt } }
fragment told on Event {
  id type mode status time { text start end } place { name }
  actors { entity { id name } } recipients { entity { id name } } items { name }
  reports sources confidence
  claims(first: 3) { edges { node { ...said } } }
}`;

/** A table of an answer: the titles of its columns and the cells of its rows. */
export interface AnswerTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that there are, whether given or not. */
  readonly total: number;
}

/** The rows of an answer; null where it has none. */
export function tableOf({ dyads, parties, events, denied, quantities }: AnswerData): AnswerTable | null {
  if (quantities)
    return {
      titles: ['Number', 'When', 'Where', 'Evidence'],
      rows: quantities.map(quantityCells),
      total: quantities.length,
    };
  if (dyads)
    return { titles: ['Who', 'To whom', 'What', 'When', 'Reports', 'Evidence'], ...rowsOf(dyads, dyadCells) };
  if (parties)
    return { titles: ['What', 'Events', 'When', 'Reports', 'Evidence'], ...rowsOf(parties, partyCells) };
  const list = events && events.totalCount > 0 ? events : denied;
  if (!list) return null;
  return {
    titles: ['Event', 'Who', 'To whom', 'What', 'Where', 'When', 'Evidence'],
    ...rowsOf(list, eventCells),
  };
}

function rowsOf<Node>(
  { totalCount, edges }: List<Node>,
  cells: (node: Node) => readonly string[],
): Pick<AnswerTable, 'rows' | 'total'> {
  return { rows: edges.map(({ node }) => cells(node)), total: totalCount };
}

function dyadCells(dyad: DyadData): readonly string[] {
  const { actor, recipient, items, first, last, reports, evidence } = dyad;
  return [
    actor.name,
    recipient.name,
    orDash(items.join(', ')),
    describeDates(first, last),
    String(reports),
    said(evidence),
  ];
}

function partyCells({ entity, events, first, last, reports, evidence }: PartyData): readonly string[] {
  return [entity.name, String(events), describeDates(first, last), String(reports), said(evidence)];
}

function eventCells({
  type,
  status,
  actors,
  recipients,
  items,
  place,
  time,
  claims,
}: EventData): readonly string[] {
  const names = (list: readonly { readonly entity: Named }[]) =>
    orDash(list.map(({ entity }) => entity.name).join(', '));
  return [
    status === 'ASSERTED' ? type : `${type}, ${status}`,
    names(actors),
    names(recipients),
    orDash(items.map(({ name }) => name).join(', ')),
    place?.name ?? '–',
    describeDates(time?.start ?? null, time?.end ?? null),
    said(claims.edges.map(({ node }) => node)),
  ];
}

function quantityCells({ quantity, event }: QuantityData): readonly string[] {
  const { value, unit, qualifier, claims } = quantity;
  const about = qualifier === 'EXACTLY' ? '' : `${qualifier.toLowerCase().replaceAll('_', ' ')} `;
  return [
    `${about}${value.toLocaleString('en')}${unit === null ? '' : ` ${unit}`}`,
    describeDates(event.time?.start ?? null, event.time?.end ?? null),
    event.place?.name ?? '–',
    said(claims),
  ];
}

function orDash(text: string): string {
  return text === '' ? '–' : text;
}

function describeDates(first: string | null, last: string | null): string {
  if (first === null) return last ?? '–';
  return last === null || last === first ? first : `${first} to ${last}`;
}

function said([first]: readonly ClaimData[]): string {
  if (!first) return '–';
  const by = first.attributedTo.map(({ name }) => name).join(', ');
  return `“${first.quote}”${by === '' ? '' : ` (according to ${by})`}`;
}
