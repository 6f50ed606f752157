import { QueryError } from '../../common/errors.js';
import { EVENT_TYPE_NAMES, STATUSES } from '../../ontology/names.js';
import type { Command, OptionValues } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { parsePublished, STORE_OPTION } from '../option-rows.js';

/** The operation behind the command: what it says is checked as the API checks it. */
const DOCUMENT = `mutation Correct($id: ID!, $correction: EventCorrection!, $why: String!) {
  correctEvent(id: $id, correction: $correction, why: $why) {
    correction { id by at why changes { field value } }
    event { id type status }
  }
}`;

/** Ids with commas between them. */
const readIds = (value: string): readonly string[] =>
  value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** Says what is so of an event. */
export const CORRECT_COMMAND: Command = {
  name: 'correct',
  argument: '<event>',
  argumentSummary: 'id of an event, as a query gives it',
  summary: 'say what is so of an event, whatever the stories say',
  options: [
    STORE_OPTION,
    { flags: '--why <reason>', summary: 'the reason, kept with the correction', mandatory: true },
    { flags: '--type <type>', summary: 'what kind of event it is', choices: EVENT_TYPE_NAMES },
    { flags: '--status <status>', summary: 'what is to be said of it', choices: STATUSES },
    { flags: '--actor <ids>', summary: 'who does it: ids of entities, with commas', parse: readIds },
    { flags: '--recipient <ids>', summary: 'whom it is done to', parse: readIds },
    { flags: '--item <ids>', summary: 'what passes or is used', parse: readIds },
    { flags: '--place <ids>', summary: 'where', parse: readIds },
    { flags: '--since <date>', summary: 'the first day', parse: parsePublished },
    { flags: '--until <date>', summary: 'the last day; the first one when left out', parse: parsePublished },
    { flags: '--retract', summary: 'it did not happen, or was misread' },
    { flags: '--json', summary: 'the event and the correction as JSON' },
  ],
  examples: [
    [
      'tidings correct event:1f0c9a --status PLANNED --why "signed, not delivered"',
      'kept through later imports; `tidings corrections --withdraw ID` takes it back',
    ],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const { data, errors } = await context.services.executeDocument({
        ...{ store, document: DOCUMENT, operationName: null },
        variables: { id: words[0], correction: correctionIn(options), why: options['why'] },
      });
      if (errors?.[0]) throw new QueryError('BAD_FILTER', errors[0].message);
      const { correctEvent } = data as CorrectAnswer;
      const { correction, event } = correctEvent;
      const changes = correction.changes.map(({ field, value }) => `  ${field}: ${value}`);
      const text = [`${event.id} is corrected by ${correction.id}:`, ...changes].join('\n');
      await writeLine(context.output, options['json'] === true ? JSON.stringify(correctEvent) : text);
      return 0;
    }),
};

const FIELDS = ['type', 'status', 'actor', 'recipient', 'item', 'place', 'since', 'until', 'retract'];

function correctionIn(options: OptionValues): Record<string, unknown> {
  return Object.fromEntries(
    FIELDS.filter((field) => options[field] !== undefined).map((field) => [field, options[field]]),
  );
}

interface CorrectAnswer {
  readonly correctEvent: {
    readonly event: { readonly id: string };
    readonly correction: {
      readonly id: string;
      readonly changes: readonly { readonly field: string; readonly value: string }[];
    };
  };
}
