import { describe, expect, it } from 'vitest';
import { extractText } from '../support/extract.js';

/** The events of a text as `TYPE actors > recipients`, each party as its words and its country; an open side is `?`. */
function partiesIn(text: string): string[] {
  const record = extractText(text);
  const countries = new Map(record.entities.map((e) => [e.id, e.country]));
  return record.events.map((event) => {
    const side = (...functions: string[]): string =>
      event.participants
        .filter((p) => functions.includes(p.function))
        .map((p) => `${text.slice(p.start, p.end)}/${countries.get(p.entityId) ?? '-'}`)
        .join(' + ') || '?';
    return `${event.type} ${side('actor')} > ${side('recipient', 'target', 'victim')}`;
  });
}

describe('parties', () => {
  it.each([
    ['The bombs killed a civilian.', 'ASSAULT ? > civilian/-'],
    ['The blast killed a Danish officer.', 'ASSAULT ? > Danish officer/DNK'],
    ['The news agency Vesta condemned Peru.', 'ACCUSE Vesta/- > Peru/PER'],
    ['The Australian government condemned Peru.', 'ACCUSE Australian government/AUS > Peru/PER'],
  ])('are people of a state, names behind titles, governments: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['Lawmakers in Fiji and Tonga criticised Peru.', 'ACCUSE Lawmakers/FJI + Lawmakers/TON > Peru/PER'],
    [
      'Peruvian and Chilean diplomats met the Malian premier.',
      'CONSULT Peruvian and Chilean diplomats/PER + Peruvian and Chilean diplomats/CHL + Malian premier/MLI > ?',
    ],
    ['Peru expelled the Chilean envoy, accusing him of spying.', 'ACCUSE Peru/PER > him/CHL'],
    ['Peru accused its neighbour of sending rifles to rebels.', 'ACCUSE Peru/PER > ?'],
    ['Fiji and oil-rich Chad criticised Peru.', 'ACCUSE Fiji/FJI + Chad/TCD > Peru/PER'],
    ['The storm hit Peru, and angry Chile protested.', 'PROTEST Chile/CHL > ?'],
    ['Peru welcomed the truce between Chad and Mali.', 'SUPPORT Peru/PER > Chad/TCD + Mali/MLI'],
  ])('are several where names are coordinated: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['A newspaper based in Latvia condemned Peru.', 'ACCUSE newspaper/LVA > Peru/PER'],
    ['Prisoners rioted at a jail in Suva.', 'PROTEST Prisoners/FJI > ?'],
    ['Police in the Malian town of Gao arrested two teachers.', 'COERCE Police/MLI > teachers/-'],
    ['Ethnic Russians in Latvia criticised Peru.', 'ACCUSE Ethnic Russians/LVA > Peru/PER'],
    ['Ethnic Uzbek militants criticised Peru.', 'ACCUSE Ethnic Uzbek militants/- > Peru/PER'],
    ['Soldiers based in Germany attacked Mali.', 'ASSAULT Soldiers/- > Mali/MLI'],
  ])('have the country where they live, soldiers do not: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['Peru called for sanctions against Chad.', 'REQUEST Peru/PER > Chad/TCD'],
    ['Fiji agreed to lift its embargo on Tonga.', 'AGREE Fiji/FJI > Tonga/TON'],
    ['Chad warned that it would attack Mali.', 'THREATEN Chad/TCD > Mali/MLI'],
    ['The premier condemned an attack in Lima by Danish soldiers.', 'ACCUSE premier/- > Danish soldiers/DNK'],
    ['Miners threatened to strike unless Mali paid.', 'THREATEN Miners/- > Mali/MLI'],
  ])('are those of the deed that an event is about where it names none: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it('stay open where the deed is the speaker’s own and nobody has it done', () => {
    expect(partiesIn('Peru refused to negotiate.')).toContain('REJECT Peru/PER > ?');
  });

  it.each([
    ['Fiji imposed a curfew in Tonga.', 'COERCE Fiji/FJI > Tonga/TON'],
    ['Bombs exploded in Quito.', 'ASSAULT ? > Quito/ECU'],
    ['Mali suffered a similar attack in April.', 'ASSAULT ? > Mali/MLI'],
    ['Chad shelled a camp for Sudanese refugees.', 'ASSAULT Chad/TCD > Sudanese refugees/SDN'],
    ['Rebels battled Danish troops in Mali.', 'ASSAULT Rebels/- + Danish troops/DNK > ?'],
  ])('are hit where they live, stand behind a thing, or suffer: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['Rebels kidnapped 16 Danish civilian advisers.', 'ASSAULT Rebels/- > Danish civilian advisers/DNK'],
    ['A group of Peruvian teachers condemned Chad.', 'ACCUSE Peruvian teachers/PER > Chad/TCD'],
    ['Mali speeded up the withdrawal of its troops from Chad.', 'RETREAT Mali/MLI > Chad/TCD'],
  ])('are found past other words: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['Peru lifted its embargo on Chad, Mali, Fiji.', 'CONCEDE Peru/PER > Chad/TCD + Mali/MLI + Fiji/FJI'],
    ['Inhabitants of the Malian Sahara protested.', 'PROTEST Inhabitants/MLI > ?'],
    ['Peruvian National Assembly president Anna Lund condemned Chad.', 'ACCUSE Anna Lund/PER > Chad/TCD'],
  ])('come from lists without “and”, names of places and of bodies: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it.each([
    ['Peru wants Chad to attack Mali.', 'ASSAULT Chad/TCD > Mali/MLI'],
    ['Peru promised Chad to attack Mali.', 'ASSAULT Peru/PER > Mali/MLI'],
    ['Peru hired rebels to attack Mali.', 'ASSAULT rebels/- > Mali/MLI'],
    ['Peru vowed to attack Mali.', 'ASSAULT Peru/PER > Mali/MLI'],
  ])('do what they are told to, unless they were promised it: “%s”', (text, expected) => {
    expect(partiesIn(text)).toContain(expected);
  });

  it('of an attack stand beside its place, which may be whom it hits', () => {
    const [attack] = extractText('Fiji attacked a base in Mali.').events;
    expect(attack?.participants.map((p) => p.role).sort()).toEqual(['attacker', 'place', 'target']);
    const [bombing] = extractText('Fiji bombed Mali.').events;
    expect(bombing?.participants.map((p) => p.role).sort()).toEqual(['attacker', 'target']);
  });
});
