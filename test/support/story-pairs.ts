import type { EventTypeName } from '../../src/ontology/names.js';

/** A story in words of our own, with its day. */
interface Told {
  readonly on: string | null;
  readonly text: string;
}

/** Two stories, and the type of event that both tell of; whether it is one event. */
export interface StoryPair {
  readonly about: string;
  readonly type: EventTypeName;
  readonly a: Told;
  readonly b: Told;
  readonly isOne: boolean;
}

const on = (day: string | null, text: string): Told => ({ on: day, text });

const one = (about: string, type: EventTypeName, a: Told, b: Told): StoryPair => ({
  about,
  type,
  a,
  b,
  isOne: true,
});
const two = (about: string, type: EventTypeName, a: Told, b: Told): StoryPair => ({
  about,
  type,
  a,
  b,
  isOne: false,
});

/** Pairs of stories of many kinds: one event in other words, or two that look alike. */
export const STORY_PAIRS: readonly StoryPair[] = [
  one(
    'an arms sale',
    'ARMS_TRANSFER',
    on(
      '2031-03-12',
      'Germany sold 24 howitzers to Lithuania on Tuesday, the defence ministry in Vilnius said.',
    ),
    on(
      '2031-03-13',
      'Lithuania has bought 24 howitzers from Germany, it emerged on Wednesday. The deal was signed on Tuesday.',
    ),
  ),
  two(
    'two sales of other weapons',
    'ARMS_TRANSFER',
    on('2031-03-12', 'Germany sold 24 howitzers to Lithuania on Tuesday.'),
    on('2031-03-12', 'Germany sold two frigates to Lithuania on Tuesday.'),
  ),
  two(
    'two sales of one weapon in other months',
    'ARMS_TRANSFER',
    on('2031-03-12', 'Sweden delivered 12 fighter jets to Brazil on Monday.'),
    on('2031-06-19', 'Sweden delivered 12 fighter jets to Brazil on Wednesday.'),
  ),
  one(
    'a visit',
    'CONSULT',
    on('2031-05-06', 'Emmanuel Macron met Narendra Modi in New Delhi on Monday.'),
    on(
      '2031-05-06',
      'Indian Prime Minister Narendra Modi held talks with French President Emmanuel Macron on Monday.',
    ),
  ),
  two(
    'two visits of one president',
    'CONSULT',
    on('2031-05-06', 'Emmanuel Macron met Narendra Modi in New Delhi on Monday.'),
    on('2031-05-06', 'Emmanuel Macron met Xi Jinping in Beijing on Tuesday.'),
  ),
  two(
    'a meeting and a telephone call in another week',
    'CONSULT',
    on('2031-05-06', 'Emmanuel Macron met Narendra Modi in New Delhi on Monday.'),
    on('2031-05-20', 'Emmanuel Macron spoke with Narendra Modi by telephone on Monday.'),
  ),
  one(
    'a protest',
    'PROTEST',
    on(
      '2031-02-10',
      'Thousands of farmers marched through Warsaw on Sunday to protest against cheap imports.',
    ),
    on(
      '2031-02-10',
      'Polish farmers took to the streets of Warsaw on Sunday. Police put their number at 8,000.',
    ),
  ),
  two(
    'protests in two towns',
    'PROTEST',
    on('2031-02-10', 'Thousands of farmers protested in Warsaw on Sunday.'),
    on('2031-02-10', 'Thousands of farmers protested in Krakow on Sunday.'),
  ),
  two(
    'protests in one town in two weeks',
    'PROTEST',
    on('2031-02-10', 'Thousands of farmers protested in Warsaw on Sunday.'),
    on('2031-02-17', 'Thousands of farmers protested in Warsaw on Sunday.'),
  ),
  one(
    'a bombing',
    'ASSAULT',
    on('2031-08-14', 'A car bomb killed at least 11 people in Mogadishu on Wednesday.'),
    on(
      '2031-08-15',
      'The death toll of a car bombing in Mogadishu on Wednesday has risen to 17. Al-Shabaab claimed the attack.',
    ),
  ),
  two(
    'two bombings in one town',
    'ASSAULT',
    on('2031-08-14', 'A car bomb killed at least 11 people in Mogadishu on Wednesday.'),
    on('2031-08-19', 'A car bomb killed at least 3 people in Mogadishu on Sunday.'),
  ),
  two(
    'bombings in two countries on one day',
    'ASSAULT',
    on('2031-08-14', 'A car bomb killed at least 11 people in Mogadishu on Wednesday.'),
    on('2031-08-14', 'A car bomb killed at least 11 people in Nairobi on Wednesday.'),
  ),
  one(
    'an air strike',
    'ASSAULT',
    on('2031-01-20', 'Israeli warplanes struck Damascus overnight on Sunday, killing five people.'),
    on('2031-01-20', 'Israel bombed the Syrian capital Damascus on Sunday night.'),
  ),
  two(
    'strikes on two towns of one country',
    'ASSAULT',
    on('2031-01-20', 'Russia shelled Kharkiv on Sunday, killing three people.'),
    on('2031-01-20', 'Russia shelled Odesa on Sunday, killing three people.'),
  ),
  one(
    'an election',
    'ELECTION',
    on('2031-10-06', 'Amina Diallo won the presidential election in Senegal on Sunday.'),
    on(
      '2031-10-07',
      "Opposition leader Amina Diallo has won Sunday's presidential election in Senegal with 54 percent of the vote.",
    ),
  ),
  two(
    'elections in two countries',
    'ELECTION',
    on('2031-10-06', 'Voters in Senegal went to the polls on Sunday in a presidential election.'),
    on('2031-10-06', 'Voters in Bolivia went to the polls on Sunday in a presidential election.'),
  ),
  one(
    'a flood',
    'DISASTER',
    on(
      '2031-07-03',
      'Floods killed 40 people in Sylhet on Tuesday after days of rain, officials in Bangladesh said.',
    ),
    on('2031-07-04', 'At least 62 people have died in flooding that hit Sylhet on Tuesday, rescuers said.'),
  ),
  two(
    'a flood and an earthquake at one place',
    'DISASTER',
    on('2031-07-03', 'Floods killed 40 people in Sylhet on Tuesday.'),
    on('2031-07-03', 'An earthquake killed 4 people in Sylhet on Tuesday.'),
  ),
  one(
    'an earthquake without any date',
    'DISASTER',
    on(null, 'A magnitude 7.1 earthquake struck near Antofagasta on Thursday, killing at least 12 people.'),
    on(
      null,
      "Rescuers in Antofagasta searched for survivors after Thursday's 7.1 magnitude earthquake, which killed 31 people in the north of Chile.",
    ),
  ),
  two(
    'earthquakes of two magnitudes',
    'DISASTER',
    on('2031-07-03', 'A magnitude 7.1 earthquake struck Antofagasta on Tuesday.'),
    on('2031-07-03', 'A magnitude 5.2 earthquake struck Antofagasta on Tuesday.'),
  ),
  one(
    'a sanction',
    'SANCTION',
    on(
      '2031-04-02',
      'The European Union imposed sanctions on Belarus on Tuesday over the jailing of journalists.',
    ),
    on('2031-04-02', 'Belarus was hit with new sanctions by the European Union on Tuesday.'),
  ),
  two(
    'sanctions on two countries',
    'SANCTION',
    on('2031-04-02', 'The European Union imposed sanctions on Belarus on Tuesday.'),
    on('2031-04-02', 'The European Union imposed sanctions on Venezuela on Tuesday.'),
  ),
  one(
    'an arrest',
    'COERCE',
    on('2031-09-11', 'Turkish police arrested the opposition politician Selin Aksoy in Ankara on Wednesday.'),
    on(
      '2031-09-11',
      'Selin Aksoy was detained by police in the Turkish capital Ankara on Wednesday morning.',
    ),
  ),
  two(
    'arrests of two people',
    'COERCE',
    on('2031-09-11', 'Turkish police arrested the opposition politician Selin Aksoy in Ankara on Wednesday.'),
    on('2031-09-11', 'Turkish police arrested the journalist Deniz Kaya in Ankara on Wednesday.'),
  ),
  one(
    'a strike at a mine',
    'PROTEST',
    on('2031-11-05', 'Workers at the Escondida copper mine in Chile went on strike on Tuesday.'),
    on('2031-11-05', 'A strike by miners began at Escondida in Chile on Tuesday over wages.'),
  ),
  two(
    'a strike and a march in one country',
    'PROTEST',
    on('2031-11-05', 'Miners in Chile went on strike on Tuesday.'),
    on('2031-11-05', 'Students in Chile marched for free schools on Tuesday.'),
  ),
  one(
    'a resignation',
    'APPOINTMENT',
    on('2031-12-02', 'Finance Minister Olga Petrenko resigned on Monday.'),
    on(
      '2031-12-03',
      'Olga Petrenko, the Ukrainian finance minister, stepped down on Monday after a row over taxes.',
    ),
  ),
  two(
    'an appointment and a resignation',
    'APPOINTMENT',
    on('2031-12-02', 'Olga Petrenko was appointed finance minister on Monday.'),
    on('2031-12-03', 'Olga Petrenko resigned on Monday.'),
  ),
  one(
    'a treaty',
    'SUPPORT',
    on('2031-06-17', 'Peru and Ecuador signed a trade agreement in Lima on Monday.'),
    on('2031-06-18', 'Ecuador signed a trade agreement with Peru on Monday.'),
  ),
  one(
    'a train crash',
    'ACCIDENT',
    on('2031-03-20', 'A passenger train derailed near Lahore on Wednesday, killing 14 people.'),
    on('2031-03-21', 'At least 19 people were killed when a train derailed outside Lahore on Wednesday.'),
  ),
  two(
    'a train crash and a plane crash',
    'ACCIDENT',
    on('2031-03-20', 'A train derailed in Lahore on Wednesday, killing 14 people.'),
    on('2031-03-20', 'A plane crashed in Lahore on Wednesday, killing 14 people.'),
  ),
  one(
    'aid',
    'AID',
    on('2031-05-22', 'Japan gave $50 million in aid to Sudan on Wednesday.'),
    on('2031-05-22', 'Sudan received $50 million in humanitarian aid from Japan on Wednesday.'),
  ),
  two(
    'two sums of aid',
    'AID',
    on('2031-05-22', 'Japan gave $50 million in aid to Sudan on Wednesday.'),
    on('2031-05-22', 'Japan gave $20 million in aid to Sudan on Wednesday.'),
  ),
  two(
    'a request for arms and the arms',
    'ARMS_TRANSFER',
    on('2031-05-22', 'Ukraine asked Germany for tanks on Wednesday.'),
    on('2031-05-22', 'Germany delivered tanks to Ukraine on Wednesday.'),
  ),
  one(
    'a denial of the deed',
    'ARMS_TRANSFER',
    on('2031-05-22', 'Iran sent drones to Russia on Wednesday, the United States said.'),
    on('2031-05-22', 'Iran did not send drones to Russia on Wednesday, its foreign ministry said.'),
  ),
  two(
    'accusations of two weeks',
    'ACCUSE',
    on('2031-05-08', 'Armenia accused Azerbaijan of shelling a village.'),
    on('2031-05-22', 'Armenia accused Azerbaijan of lying.'),
  ),
  two(
    'one president, two words on one day',
    'ACCUSE',
    on('2031-05-08', 'Armenia accused Azerbaijan of shelling a village on Wednesday.'),
    on('2031-05-08', 'Armenia condemned Azerbaijan over a broken pipeline on Wednesday.'),
  ),
];
