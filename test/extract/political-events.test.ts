import { describe, expect, it } from 'vitest';
import { extractText, nameIn } from '../support/extract.js';

/** The events of a text as `TYPE actors > recipients`, sorted; an open side is `?`. */
function eventsIn(text: string): string[] {
  const record = extractText(text);
  return record.events
    .map((event) => {
      const side = (...functions: string[]): string =>
        event.participants
          .filter((p) => functions.includes(p.function))
          .map((p) => nameIn(record, p.entityId))
          .sort()
          .join(' + ') || '?';
      return `${event.type} ${side('actor')} > ${side('recipient', 'target', 'victim')}`;
    })
    .sort();
}

describe('political events', () => {
  it.each([
    ['Norway imposed sanctions on Peru.', 'SANCTION Norway > Peru'],
    ['Norway accused Peru of lying.', 'ACCUSE Norway > Peru'],
    ['Norway condemned the government of Peru.', 'ACCUSE Norway > Peru'],
    ['Norway demanded that Peru release the sailors.', 'REQUEST Norway > Peru'],
    ['Norway said that Peru must return the ship.', 'REQUEST Norway > Peru'],
    ['Norway refused to lift its embargo on Peru.', 'REJECT Norway > Peru'],
    ['Norway threatened to break relations with Peru.', 'THREATEN Norway > Peru'],
    ["Norway supports Peru's efforts.", 'SUPPORT Norway > Peru'],
    ['Norwegian jets bombed Peruvian troops.', 'ASSAULT Norway > Peru'],
    ['Norway withdrew its troops from Peru.', 'RETREAT Norway > Peru'],
    ['Norway moved its soldiers out of Peru.', 'RETREAT Norway > Peru'],
    ['Norway is critical of Peru.', 'ACCUSE Norway > Peru'],
    ['Norway is willing to talk to Peru.', 'AGREE Norway > Peru'],
    ['Norway was outraged by the decision of Peru.', 'ACCUSE Norway > Peru'],
    ['Norwegian police put three ministers on trial.', 'ACCUSE ? > ministers'],
    ['Several ministers remain in custody in Peru.', 'COERCE ? > Several ministers'],
    ['Norway test-fired a missile.', 'MOBILIZE Norway > ?'],
    ['Norway told Peru that it had to open its ports.', 'REQUEST Norway > Peru'],
    ['Norway called for Peru to release the sailors.', 'REQUEST Norway > Peru'],
    ['Two rockets landed near a market in Lima.', 'ASSAULT ? > Lima'],
    ['Norwegian missiles hit a market in Lima.', 'ASSAULT Norway > Lima'],
    ['The Hezbollah militia condemned Peru.', 'ACCUSE Hezbollah > Peru'],
    ['Tens of thousands of students demonstrated against Peru.', 'PROTEST students > Peru'],
    ['Norway asked Peru, which had closed the pass, to open it.', 'REQUEST Norway > Peru'],
    ['The court fined Peru for invading Chile.', 'ASSAULT Peru > Chile'],
    ['Rebels took twenty tourists hostage.', 'ASSAULT Rebels > tourists'],
    ['The Peruvians taken hostage by rebels in Chad were freed.', 'ASSAULT rebels > Peru'],
    ['Norway took full control of Peru.', 'ASSAULT Norway > Peru'],
    ['Norway severed its ties with Peru.', 'SANCTION Norway > Peru'],
    ['Norway reinforced its troops in Peru.', 'MOBILIZE Norway > ?'],
    ['Norwegian ministers were taken to task by Peru.', 'ACCUSE Peru > Norway'],
    ['Norway called the decision of Peru a disgrace.', 'ACCUSE Norway > Peru'],
    ['Norway barred Peru from entering the contest.', 'REJECT Norway > Peru'],
    ['Norway promised revenge on Peru.', 'THREATEN Norway > Peru'],
    ['Norway promised reforms to Peru.', 'AGREE Norway > Peru'],
    ['Farmers blocked the road.', 'PROTEST Farmers > ?'],
    ['Police blocked the road.', 'COERCE Police > ?'],
    ['Norway and Peru held joint drills.', 'COOPERATE Norway + Peru > ?'],
    ['Norway held drills.', 'MOBILIZE Norway > ?'],
    ['Measles killed nine children in Peru.', 'DISASTER ? > children'],
  ])('“%s” tells %s', (text, expected) => {
    expect(eventsIn(text)).toContain(expected);
  });

  it.each([
    ['Peru and Chile held talks on Monday.', 'CONSULT Chile + Peru > ?'],
    ['Peru gave a warm welcome to Chile.', 'CONSULT Chile + Peru > ?'],
    ['Peru launched an attack on Chile.', 'ASSAULT Peru > Chile'],
    ['Norway imposed sanctions on Peru.', 'SANCTION Norway > Peru'],
    ['Norway lifted its ban on Peru.', 'CONCEDE Norway > Peru'],
    ['Norway rejected an appeal by Peru.', 'REJECT Norway > Peru'],
    ['Farmers marched to demand answers from Peru.', 'PROTEST Farmers > Peru'],
    ['Norway praised the besieged town of Gori.', 'SUPPORT Norway > ?'],
  ])('“%s” tells one event and no more', (text, expected) => {
    expect(eventsIn(text)).toEqual([expected]);
  });

  it.each([
    ['The ministers of Norway are ready.', 'no clause stands below the word'],
    ['The critical ministers of Norway slept.', 'the adjective stands before its noun'],
    ['Reporters asked the minister of Peru who had paid.', 'a question is no request'],
    ['Norway asked Peru if the bridge was open.', 'a question is no request'],
    ['Norway warned Peru of heavy floods.', 'nobody threatens with floods'],
  ])('“%s” tells nothing: %s', (text) => {
    expect(eventsIn(text)).toEqual([]);
  });

  it('leaves out a noun with one party beside an event told in full', () => {
    expect(eventsIn('Norway condemned Peru after the protests of farmers.')).toEqual([
      'ACCUSE Norway > Peru',
    ]);
  });

  it.each([
    ['a noun of the only event', 'Norway regretted the protests of farmers.', 'PROTEST farmers > ?'],
    ['a verb', 'Norway condemned Peru, and farmers protested in Chad.', 'PROTEST farmers > ?'],
    ['a plan in a main clause', 'Norway condemned Peru, and Chad will protest.', 'PROTEST Chad > ?'],
  ])('keeps %s with one party', (_, text, expected) => {
    expect(eventsIn(text)).toContain(expected);
  });

  it('has both sides of a meeting as actors of one reciprocal event', () => {
    const { events } = extractText('Peru met Chile on Monday.');
    expect(events).toMatchObject([{ type: 'CONSULT', reciprocal: true }]);
    expect(events[0]?.participants.map((p) => p.function)).toEqual(['actor', 'actor']);
  });

  it.each([
    ['Norway gave Peru food aid.', 'AID', 'AID'],
    ['Norway will give Peru food aid.', 'AID', 'AGREE'],
    ['Norway did not give Peru food aid.', 'AID', 'REJECT'],
    ['Norway will withdraw its troops from Peru.', 'RETREAT', 'CONCEDE'],
    ['Norway will impose sanctions on Peru.', 'SANCTION', 'THREATEN'],
    ['The president of Peru resigned.', 'APPOINTMENT', 'RETREAT'],
    ['The president of Peru was sworn in.', 'APPOINTMENT', null],
  ])('counts “%s”, an event of %s, to the PLOVER category %s', (text, type, category) => {
    expect(extractText(text).events).toContainEqual(expect.objectContaining({ type, category }));
  });
});
