import { describe, expect, it } from 'vitest';
import { extractText, fillersOf } from '../support/extract.js';

/** The arms transfers of a text as `supplier > recipient: items STATUS`, sorted; an open role is `?`. */
function transfersIn(text: string): string[] {
  const record = extractText(text);
  return record.events
    .filter((e) => e.type === 'ARMS_TRANSFER')
    .map((e) => {
      const [supplier, recipient, item] = ['supplier', 'recipient', 'item'].map((role) =>
        fillersOf(record, e, role),
      );
      return `${supplier} > ${recipient}: ${item} ${e.status}`;
    })
    .sort();
}

describe('arms transfers', () => {
  it.each([
    ['Peru sold rifles to Chile.', ['Peru > Chile: rifle ASSERTED']],
    ['Peru has supplied Chile with mortars.', ['Peru > Chile: mortar ASSERTED']],
    ['Sweden gave Kenya two patrol boats.', ['Sweden > Kenya: patrol boat ASSERTED']],
    ['Norway and Denmark sent ammunition to Ghana.', ['Denmark + Norway > Ghana: ammunition ASSERTED']],
    ['Chile signed a one billion dollar deal to buy drones from Spain.', ['Spain > Chile: drone PLANNED']],
    ["Ghana's shipment of rifles to Mali was seized by the navy.", ['Ghana > Mali: rifle ASSERTED']],
    ["Ghana's purchase of rifles from Spain was confirmed by a minister.", ['Spain > Ghana: rifle ASSERTED']],
    ['Norway will sell Ghana 66 Leopard tanks.', ['Norway > Ghana: tank PLANNED']],
    ['The court barred Chile from knowingly sending rifles to Mali.', ['Chile > Mali: rifle DENIED']],
    ['Ghana is in talks with Kenya on buying rifles.', ['? > Ghana: rifle POSSIBLE']],
    ['Kenya bought helicopters from Spain.', ['Spain > Kenya: helicopter ASSERTED']],
    ['Kenya received tanks from Spain on Monday.', ['Spain > Kenya: tank ASSERTED']],
    ['Kenya bought Spanish tanks last year.', ['Spain > Kenya: tank ASSERTED']],
    [
      'The ship took rifles from Ghana to Kenya, and Spain sold Ghana drones.',
      ['Ghana > Kenya: rifle ASSERTED', 'Spain > Ghana: drone ASSERTED'],
    ],
  ])('reads the active “%s”', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    [
      'Kenya bought radars from Spain and rifles from Ghana.',
      ['Ghana > Kenya: rifle ASSERTED', 'Spain > Kenya: radar ASSERTED'],
    ],
    [
      'Peru gave Chile tanks and Bolivia mortars.',
      ['Peru > Bolivia: mortar ASSERTED', 'Peru > Chile: tank ASSERTED'],
    ],
    [
      'Tanks were sold to Chile and radars to Bolivia by Peru.',
      ['Peru > Bolivia: radar ASSERTED', 'Peru > Chile: tank ASSERTED'],
    ],
    [
      'Norway sold Kenya radars, and Spain rifles.',
      ['Norway > Kenya: radar ASSERTED', 'Spain > Kenya: rifle ASSERTED'],
    ],
    ['Norway sold Kenya radars, rifles and mortars.', ['Norway > Kenya: mortar + radar + rifle ASSERTED']],
  ])('pairs goods and parties in “%s”', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    [
      'Kenya, to which Spain had lent helicopters, returned them.',
      ['Kenya > ?: helicopter ASSERTED', 'Spain > Kenya: helicopter ASSERTED'],
    ],
    [
      'Kenya, whose army got its first tanks from Spain, passed its old guns on to Ghana.',
      ['Kenya > Ghana: firearm ASSERTED', 'Spain > Kenya: tank ASSERTED'],
    ],
    ['Kenya became the largest buyer of Spanish rifles.', ['Spain > Kenya: rifle ASSERTED']],
    ['Spain was named as a supplier of rifles to Kenya.', ['Spain > Kenya: rifle ASSERTED']],
    ['Kenya leased two frigates from Spain.', ['Spain > Kenya: frigate ASSERTED']],
    ['Spain called off the sale of frigates to Kenya.', ['Spain > Kenya: frigate DENIED']],
    ['Spain scrapped a contract to supply Kenya with frigates.', ['Spain > Kenya: frigate DENIED']],
    [
      'Kenya has taken delivery of two Gripen fighters from Sweden.',
      ['Sweden > Kenya: fighter aircraft ASSERTED'],
    ],
    ['Planes from Spain brought ammunition to Kenya.', ['Spain > Kenya: ammunition ASSERTED']],
    ['The radars Spain gave Kenya were new.', ['Spain > Kenya: radar ASSERTED']],
    ['Spain sold Kenya Swedish howitzers.', ['Spain > Kenya: howitzer ASSERTED']],
    ['Norway shipped spare parts for F-16 fighters to Kenya.', ['Norway > Kenya: fighter aircraft ASSERTED']],
    ['Spain lifted its ban on arms sales to Kenya.', ['Spain > Kenya: weapon POSSIBLE']],
    ['Officials held talks on buying Spanish howitzers.', ['Spain > ?: howitzer POSSIBLE']],
    ['The first Abrams tanks were handed over to Kenya by Spain.', ['Spain > Kenya: tank ASSERTED']],
    ['Spanish arms sales to Kenya angered Ghana.', ['Spain > Kenya: weapon ASSERTED']],
    ['Kenya, long armed by Spain, now makes its own rifles.', ['Spain > Kenya: weapon ASSERTED']],
    ['Kenya placed an order for 20 Leopard tanks with Spain.', ['Spain > Kenya: tank PLANNED']],
    ['Kenya depends on military aid from Spain.', ['Spain > Kenya: military aid ASSERTED']],
    [
      'Kenya gets 70 jets, including 28 MiG-29s from Spain, 12 from Ghana and 30 from Peru.',
      [
        '? > Kenya: aircraft ASSERTED',
        'Ghana > Kenya: fighter aircraft ASSERTED',
        'Peru > Kenya: fighter aircraft ASSERTED',
        'Spain > Kenya: fighter aircraft ASSERTED',
      ],
    ],
  ])('reads the parties of “%s”', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    ['Rifles were sold to Chile by Peru.', ['Peru > Chile: rifle ASSERTED']],
    ['Chile was supplied with mortars by Peru.', ['Peru > Chile: mortar ASSERTED']],
    ['The mortars delivered to Chile by Peru were old.', ['Peru > Chile: mortar ASSERTED']],
    ['Missiles that Spain had shipped to Kenya were shown on Friday.', ['Spain > Kenya: missile ASSERTED']],
  ])('reads the passive or relative “%s”', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    ['The sale of tanks to Chile by Peru angered its neighbours.', ['Peru > Chile: tank ASSERTED']],
    ['Peruvian arms shipments to Chile continued all summer.', ['Peru > Chile: weapon ASSERTED']],
    ["Spain's delivery of howitzers to Kenya was completed.", ['Spain > Kenya: howitzer ASSERTED']],
    ['Kenya confirmed the purchase of drones from Spain.', ['Spain > Kenya: drone ASSERTED']],
  ])('reads the noun in “%s”', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    ['Peru will sell rifles to Chile.', 'PLANNED'],
    ['Peru agreed to sell rifles to Chile.', 'PLANNED'],
    ['Peru plans to sell rifles to Chile next year.', 'PLANNED'],
    ['Peru approved the sale of rifles to Chile.', 'PLANNED'],
    ['Peru may sell rifles to Chile.', 'POSSIBLE'],
    ['Peru is considering selling rifles to Chile.', 'POSSIBLE'],
    ['Chile is interested in buying rifles from Peru.', 'POSSIBLE'],
    ['Reporters asked whether Peru had sold rifles to Chile.', 'POSSIBLE'],
    ['Peru did not sell rifles to Chile.', 'DENIED'],
    ['Peru has sold no rifles to Chile.', 'DENIED'],
    ['No rifles were sold to Chile by Peru.', 'DENIED'],
    ['Peru denied selling rifles to Chile.', 'DENIED'],
    ['Peru denied that it had sold rifles to Chile.', 'DENIED'],
    ['Peru refused to sell rifles to Chile.', 'DENIED'],
    ['Peru has suspended the sale of rifles to Chile.', 'DENIED'],
    ['Chile urged Peru to sell rifles to Bolivia.', 'REQUESTED'],
    ['Chile asked Peru to supply rifles.', 'REQUESTED'],
    ['Bolivia said Peru sold rifles to Chile.', 'ASSERTED'],
    ['Bolivia accused Peru of selling rifles to Chile.', 'ASSERTED'],
    ['Peru stopped selling rifles to Chile.', 'ASSERTED'],
  ])('takes “%s” for %s', (text, status) => {
    expect(transfersIn(text).map((t) => t.split(' ').at(-1))).toEqual([status]);
  });

  it.each([
    ['Bolivia accused Peru of selling rifles to Chile.', ['Peru > Chile: rifle ASSERTED']],
    ['Bolivia called on Peru to send rifles to Chile.', ['Peru > Chile: rifle REQUESTED']],
    ['Bolivia asked Peru to send rifles to Chile.', ['Peru > Chile: rifle REQUESTED']],
    ['There is no evidence that Peru supplied rifles to Chile.', ['Peru > Chile: rifle DENIED']],
    ['Chile ordered rifles from Peru.', ['Peru > Chile: rifle PLANNED']],
  ])('gives the deed in “%s” to whom it is said of', (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    'He sold rifles to them.',
    'Peru sold wheat to Chile.',
    'Peru moved its own tanks to the border.',
    'Peru displayed missiles at a parade in Lima.',
    'The two countries discussed fishing rights.',
    'Peru fired missiles at Chile.',
    'Peru sold its tank museum to a company from Chile.',
    'Norway sold weather forecasts to Chile.',
  ])('finds none in “%s”', (text) => {
    expect(transfersIn(text).filter((t) => t.endsWith('ASSERTED'))).toEqual([]);
  });
});
