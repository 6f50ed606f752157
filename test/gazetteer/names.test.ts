import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { sentenceOf, tokensOf } from '../support/tokens.js';

const gazetteer = loadGazetteer();

function namesIn(text: string) {
  const tokens = tokensOf(text);
  return gazetteer.matchNames(tokens, sentenceOf(tokens)).map((match) => ({
    ...match,
    text: text.slice(tokens[match.firstToken]?.start, tokens[match.lastToken - 1]?.end),
    best: match.rows[0],
  }));
}

describe('matchNames', () => {
  it.each([
    ['Envoys of the US met in Geneva.', 'US', 'country:USA', 'NAME'],
    ['A U.S.-made radar arrived.', 'U.S.', 'country:USA', 'NAME'],
    ['The DPRK sent a ship.', 'DPRK', 'country:PRK', 'NAME'],
    ["Guards left Côte d'Ivoire.", "Côte d'Ivoire", 'country:CIV', 'NAME'],
    ['Guards left Cote d’Ivoire.', 'Cote d’Ivoire', 'country:CIV', 'NAME'],
    ['Two Iraqis waited.', 'Iraqis', 'country:IRQ', 'DEMONYM'],
    ['A Dutch crew waited.', 'Dutch', 'country:NLD', 'DEMONYM'],
    ['North Korean crews waited.', 'North Korean', 'country:PRK', 'DEMONYM'],
    ['A Soviet crew waited.', 'Soviet', 'country:SUN', 'DEMONYM'],
    ['The Kremlin was silent.', 'Kremlin', 'organization:kremlin', 'SEAT'],
    ['The Pentagon was silent.', 'Pentagon', 'organization:united-states-department-of-defense', 'SEAT'],
    [
      '10 Downing Street was silent.',
      '10 Downing Street',
      'organization:government-of-the-united-kingdom',
      'SEAT',
    ],
    ['Villagers fled al-Qaeda.', 'al-Qaeda', 'organization:al-qaida', 'NAME'],
    ['Al Qaida denied it.', 'Al Qaida', 'organization:al-qaida', 'NAME'],
    ['Nato denied it.', 'Nato', 'organization:north-atlantic-treaty-organization', 'NAME'],
    [
      'The UN security council met.',
      'UN security council',
      'organization:united-nations-security-council',
      'NAME',
    ],
    ['Crowds filled Kiev.', 'Kiev', 'place:703448', 'NAME'],
    ['Crowds filled Kharkiv.', 'Kharkiv', 'place:706483', 'NAME'],
    ['Crowds filled Los Angeles.', 'Los Angeles', 'place:5368361', 'NAME'],
    ['Crowds filled Washington, D.C. today.', 'Washington, D.C.', 'place:4140963', 'NAME'],
    ["Crowds filled Sana'a.", "Sana'a", 'place:71137', 'NAME'],
    ['Snow fell in Tibet.', 'Tibet', 'place:1279685', 'NAME'],
    ['Kim Jong-un spoke.', 'Kim Jong-un', 'person:kim-jong-un', 'NAME'],
    ['Kim Jong Un spoke.', 'Kim Jong Un', 'person:kim-jong-un', 'NAME'],
    ['Rosoboronexport sold it.', 'Rosoboronexport', 'organization:rosoboronexport', 'NAME'],
    ['Russia’s navy sailed.', 'Russia', 'country:RUS', 'NAME'],
  ])('reads in "%s" the name %s as %s (%s)', (text, name, id, reading) => {
    const found = namesIn(text).find((match) => match.text === name);
    expect(found?.best).toMatchObject({ id, reading });
  });

  it.each([
    'Tell us more.',
    'Us and them.',
    'The it crowd.',
    'A book on isis.',
    'Isis is a journal.',
    'TELL US ALL NOW',
  ])('finds no name in "%s"', (text) => {
    expect(namesIn(text).map((match) => match.text)).toEqual([]);
  });

  it('understands a headline in capitals', () => {
    expect(namesIn('RUSSIA SHELLS KHARKIV AGAIN').map((match) => match.best?.id)).toEqual([
      'country:RUS',
      'place:706483',
    ]);
  });

  it('takes the longest name', () => {
    expect(namesIn('The Russian Defence Ministry spoke.').map((match) => match.text)).toEqual([
      'Russian Defence Ministry',
    ]);
  });

  it('keeps every bearer of a name, the country first', () => {
    const ids = namesIn('Georgia waited.')[0]?.rows.map((row) => row.id);
    expect(ids?.[0]).toBe('country:GEO');
    expect(ids).toContain('place:4197000');
  });

  it.each(['Nice', 'Reading', 'Mobile', 'Bath', 'Split', 'Police', 'Victoria', 'Male', 'Man'])(
    'marks the city %s as in need of support',
    (name) => {
      expect(namesIn(`They left ${name} early.`)[0]).toMatchObject({ common: true });
    },
  );

  it.each(['London', 'Paris', 'Kyiv', 'Beijing', 'Damascus', 'Bangkok', 'Gaza', 'Moscow', 'Aleppo'])(
    'takes the city %s without support',
    (name) => {
      expect(namesIn(`They left ${name} early.`)[0]).toMatchObject({ common: false, surname: false });
    },
  );

  it('says which country a capital speaks for', () => {
    expect(namesIn('Moscow refused.')[0]?.best).toMatchObject({
      type: 'PLACE',
      country: 'RUS',
      capitalOf: 'RUS',
    });
  });

  it('tells a bare family name and its bearers', () => {
    expect(namesIn('Then Netanyahu left.')[0]).toMatchObject({ surname: true, rows: [{ country: 'ISR' }] });
    expect(namesIn('Then Kim left.')[0]?.rows.length).toBeGreaterThan(1);
  });

  it('does not run over a comma', () => {
    expect(namesIn('They saw Niger, Delta crews said.').map((match) => match.text)).not.toContain(
      'Niger, Delta',
    );
  });
});

describe('rowsNamed', () => {
  it.each([
    ['ukraine', 'country:UKR'],
    ['TURKIYE', 'country:TUR'],
    ['sao paulo', 'place:3448439'],
    ['hizbullah', 'organization:hezbollah'],
  ])('finds %s whatever its case and accents', (name, id) => {
    expect(gazetteer.rowsNamed(name)[0]?.id).toBe(id);
  });

  it('finds nothing for a name it does not know', () => {
    expect(gazetteer.rowsNamed('Quorlandia')).toEqual([]);
  });
});
