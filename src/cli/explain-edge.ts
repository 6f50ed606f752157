import { QueryError } from '../common/errors.js';
import { readReference } from '../query/export/filter-parameters.js';
import type { OptionRow, OptionValues } from './command.js';
import { writeLine, type CommandContext, type ExitStatus } from './context.js';
import { withGraph } from './open-graph.js';
import { EVENT_TYPE_NAMES } from '../ontology/names.js';
import { parseWhole } from './parse-whole.js';
import { plainLine } from './plain-line.js';

/** An edge that is asked for: who would do it to whom. */
export interface EdgeQuestion {
  readonly actor: string;
  readonly recipient: string;
}

/** The options that ask for an edge of the graph. */
export const EDGE_OPTIONS: readonly OptionRow[] = [
  { flags: '--actor <value>', summary: 'who would do it: a name, or an id such as country:NOR' },
  { flags: '--recipient <value>', summary: 'whom it would be done to' },
  { flags: '--type <type>', summary: 'what; anything when left out', choices: EVENT_TYPE_NAMES },
  {
    flags: '--stories <number>',
    summary: 'how many stories that mention both are read again: up to 20 (default: 5)',
    parse: parseWhole('--stories', 0, 20),
  },
];

const DOCUMENT = `query Explain($actor: EntityRef!, $recipient: EntityRef!, $type: EventType, $stories: Int) {
  explain(actor: $actor, recipient: $recipient, type: $type, stories: $stories) {
    found sentence claimCount storyCount storiesRead coMentionCount nearMissCount
    events(first: 5) { edges { node { id type status time { text } claims(first: 1) { edges { node { ...said } } } } } }
    claims { reason claim { ...said } }
    coMentions { quote story { id title } }
    nearMisses { quote sentence type role verdict rule reason }
  }
}
fragment said on Claim { quote status story { id title } }`;

interface SaidData {
  readonly quote: string;
  readonly story: { readonly id: string; readonly title: string | null };
}

interface ExplanationData {
  readonly found: boolean;
  readonly sentence: string;
  readonly events: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly type: string;
        readonly claims: { readonly edges: readonly { readonly node: SaidData }[] };
      };
    }[];
  };
  readonly claims: readonly { readonly reason: string; readonly claim: SaidData }[];
  readonly coMentions: readonly SaidData[];
  readonly nearMisses: readonly {
    readonly quote: string;
    readonly sentence: string;
    readonly type: string | null;
    readonly role: string | null;
    readonly rule: string;
    readonly reason: string;
  }[];
}

/** Prints why the graph has no such edge, as the API's `explain` gives it. @throws QueryError */
export function explainEdge(
  context: CommandContext,
  { actor, recipient }: EdgeQuestion,
  options: OptionValues,
): Promise<ExitStatus> {
  return withGraph<ExitStatus>(context, options, async (store) => {
    const { data, errors } = await context.services.executeDocument({
      ...{ store, document: DOCUMENT, operationName: null },
      variables: {
        actor: readReference(actor),
        recipient: readReference(recipient),
        type: options['type'],
        stories: options['stories'],
      },
    });
    if (errors?.[0]) throw new QueryError('BAD_FILTER', errors[0].message);
    const { explain } = data as { readonly explain: ExplanationData };
    await writeLine(
      context.output,
      options['json'] === true ? JSON.stringify(explain, null, 2) : describeExplanation(explain),
    );
    return 0;
  });
}

function describeExplanation({ sentence, events, claims, coMentions, nearMisses }: ExplanationData): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'Events:',
      events.edges.map(({ node: { id, type, claims: told } }) =>
        [`${type} ${id}`, ...told.edges.map(({ node }) => describeSaid(node))].join(': '),
      ),
    ],
    ['Claims that are not it:', claims.map(({ reason, claim }) => `${reason}: ${describeSaid(claim)}`)],
    ['Sentences that mention both:', coMentions.map(describeSaid)],
    [
      'Rules that nearly fired there:',
      nearMisses.map(
        ({ quote, type, role, rule, reason }) =>
          `“${plainLine(quote)}”, ${[type, role].filter((one) => one !== null).join(' ')} (${rule}): ${reason}`,
      ),
    ],
  ];
  const told = parts.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)],
  );
  return [sentence, ...told].join('\n');
}

function describeSaid({ quote, story: { id, title } }: SaidData): string {
  return `“${plainLine(quote)}” (${plainLine(title ?? id)})`;
}
