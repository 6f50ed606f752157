import type { PartyReference } from '../event-filter.js';
import type { ReadQuestion } from './interpret.js';
import { TYPE_VERBS } from './vocabulary.js';

/** Questions that anybody can ask of any graph. */
export const SAMPLE_QUESTIONS: readonly string[] = [
  'Who supplied weapons to whom?',
  'Which countries imposed sanctions on Russia?',
  'How many people were killed in earthquakes in Turkey?',
];

/**
 * Questions close to one that could not be read, made of what could be. `nameOf` gives the name of a country by its
 * alpha-3 code. Not all of them need be readable.
 */
export function nearestQuestions(
  { partial, understood }: ReadQuestion,
  nameOf: (alpha3: string) => string,
): readonly string[] {
  const questions = [...(partial ? questionsOf(partial.filter) : []), ...namedQuestions(understood)];
  return [...new Set(questions)];

  function questionsOf(filter: NonNullable<ReadQuestion['partial']>['filter']): readonly string[] {
    const [type] = filter.types ?? [];
    const dates = datesOf(filter.since ?? null, filter.until ?? null);
    const actor = partyName(filter.actor);
    const recipient = partyName(filter.recipient);
    const place = partyName(filter.place);
    const where = place ? ` in ${place}` : '';
    if (type === undefined) return [];
    if (type === 'DISASTER' || type === 'ACCIDENT')
      return [
        `Where did ${filter.modes?.[0] ?? 'flood'}s strike${dates}?`,
        ...(place ? [`What happened in ${place}${dates}?`] : []),
      ];
    const verb = TYPE_VERBS[type];
    return [
      ...(actor && recipient
        ? [`Who ${verb} ${recipient}${where}${dates}?`, `What did ${actor} do to ${recipient}${dates}?`]
        : []),
      ...(recipient && !actor ? [`Who ${verb} ${recipient}${where}${dates}?`] : []),
      ...(actor && !recipient
        ? [`Whom has ${actor} ${verb}${where}${dates}?`, `What did ${actor} do${dates}?`]
        : []),
      ...(place ? [`What happened in ${place}${dates}?`] : []),
      `Who ${verb} whom${dates}?`,
    ];
  }

  function partyName(reference: PartyReference | null | undefined): string | null {
    if (reference?.country != null) return nameOf(reference.country);
    return reference?.name ?? null;
  }
}

/** What happened around the names that were read. */
function namedQuestions(understood: ReadQuestion['understood']): readonly string[] {
  return understood.flatMap(({ as }) => {
    const name = /^(?:actor|recipient|target|victim|takes part|participant): (.+)$/.exec(as)?.[1];
    const place = /^place: (.+)$/.exec(as)?.[1];
    if (place !== undefined) return [`What happened in ${place}?`];
    return name === undefined ? [] : [`What did ${name} do?`];
  });
}

function datesOf(since: string | null, until: string | null): string {
  if (since !== null && until !== null) {
    const year = since.slice(0, 4);
    return since === `${year}-01-01` && until === `${year}-12-31`
      ? ` in ${year}`
      : ` between ${since} and ${until}`;
  }
  if (since !== null) return ` since ${since}`;
  return until === null ? '' : ` until ${until}`;
}
