import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const BALLOTS = lemmas(`election, vote, primary, runoff, referendum, ballot, presidency, poll, seat, majority,
        landslide, nomination, re-election, caucus, plebiscite, mayoralty, race, governorship, term, round`);

/** Popular votes and their outcome. */
export const ELECTION: EventType = {
  name: 'ELECTION',
  description: 'People vote: an election, a primary or a referendum is held, won or lost.',
  category: null,
  cameo: [],
  roles: [
    {
      name: 'electorate',
      function: 'actor',
      fillers: ['COUNTRY', 'GROUP', 'ORGANIZATION'],
      description: 'Who votes: the country or its voters.',
    },
    { name: 'winner', function: 'recipient', fillers: ACTORS, description: 'Who wins.' },
    { name: 'loser', function: 'topic', fillers: ACTORS, description: 'Who loses or is beaten.' },
    PLACE_ROLE,
  ],
  modes: [
    { name: 'presidential', description: 'For a head of state.', words: ['presidential', 'presidency'] },
    {
      name: 'parliamentary',
      description: 'For a parliament.',
      words: lemmas('parliamentary, legislative, congressional, midterm, seat, assembly'),
    },
    {
      name: 'local',
      description: 'For a region, town or council.',
      words: lemmas('local, municipal, mayoral, gubernatorial, provincial, regional, mayor, governor'),
    },
    {
      name: 'primary',
      description: 'Within a party, for its candidate or leader.',
      words: ['primary', 'caucus', 'leadership', 'nomination'],
    },
    { name: 'referendum', description: 'On a question.', words: ['referendum', 'plebiscite'] },
  ],
  contexts: ['election'],
  anyOf: ['electorate', 'winner', 'loser', 'place'],
  frames: [
    {
      verbs: lemmas(
        `vote, vote in, vote on, vote for, vote against, vote over, cast ballot in, turn out for, flock to, take part in`,
      ),
      with: lemmas(`referendum, election, poll, ballot, runoff, plebiscite, primary, round`),
      without: lemmas(`parliament, council, senate, lawmaker, parliamentarian, opinion`),
      roles: { electorate: 'subject', place: 'in' },
      needs: ['electorate'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `defeat, beat, oust, unseat, trounce, edge, edge out, outpoll, thrash, crush, rout, oust from`,
      ),
      with: lemmas(
        `race, election, vote, runoff, poll, primary, contest, leadership, ballot, presidential, round, ballotage, referendum`,
      ),
      without: lemmas(`bill, team, final, match, amendment, motion`),
      roles: { winner: 'subject', loser: 'object' },
      needs: ['winner', 'loser'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `retain, hold, keep, win, regain, gain, capture, take, pick up, garner, secure, receive, get, poll, claim, score`,
      ),
      with: lemmas(
        `seat, majority, presidency, vote, mandate, governorship, mayoralty, percent, re-election, reelection, victory, landslide, constituency, election, primary, plurality`,
      ),
      without: lemmas(
        `court, medal, game, match, lawsuit, confidence, protest, military, series, race, grand, war`,
      ),
      roles: { winner: 'subject', electorate: 'of possessor modifier', place: 'in' },
      needs: ['winner'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`claim, declare, proclaim, celebrate, concede, pronounce, confirm`),
      with: lemmas(`victory, winner, defeat, elected`),
      without: lemmas(`war, militant, terrorism, battle, game, court, is`),
      roles: { winner: 'object subject', loser: 'over' },
      needs: ['winner'],
      weight: 0.45,
    },
    {
      verbs: lemmas(
        `come first, finish first, top poll, come out ahead, win outright, win re-election, win reelection, sweep to victory, sweep to power, romp to victory, storm to victory, sail to victory, cruise to victory, return to power, go into runoff, advance to runoff, face runoff, win power, come to power in election, force runoff`,
      ),
      roles: { winner: 'subject', loser: 'over against', place: 'in' },
      needs: ['winner'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`reject, approve, back, endorse, vote down, adopt, say no to, say yes to, accept`),
      with: lemmas(`referendum, plebiscite`),
      roles: { electorate: 'subject', place: 'in' },
      needs: ['electorate'],
      mode: 'referendum',
      weight: 0.7,
    },
    {
      nouns: lemmas(
        `voting, polling, gubernatorial election, mayoral election, congressional election, senate election, council election, assembly election, party election, rerun, re - run, national election, state election, free election, democratic election, independence referendum, constitutional referendum, presidential primary, presidential race, presidential poll, parliamentary poll, general poll`,
      ),
      roles: { winner: 'of by', electorate: 'subject possessor modifier', place: 'in of' },
      weight: 0.4,
    },

    {
      verbs: lemmas('win, sweep, clinch, carry, take, secure, claim, capture, gain'),
      with: BALLOTS,
      roles: { winner: 'subject', loser: 'against over', electorate: 'of possessor modifier', place: 'in' },
      needs: ['winner'],
      weight: 0.75,
    },
    {
      verbs: ['lose', 'concede', 'concede defeat in'],
      with: [...BALLOTS, 'defeat'],
      roles: { loser: 'subject', winner: 'to', electorate: 'of possessor modifier' },
      needs: ['loser'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`elect, re-elect, reelect, vote in, return to power, vote into office, elect as,
        vote into power`),
      roles: { winner: 'object', electorate: 'subject by' },
      needs: ['winner'],
      weight: 0.7,
    },
    {
      verbs: ['elect', 're-elect', 'choose', 'pick'],
      with: lemmas(`president, parliament, leader, mayor, assembly, governor, lawmaker, government, speaker,
        chancellor, senator`),
      roles: { electorate: 'subject', winner: 'object' },
      needs: ['electorate'],
      weight: 0.65,
    },
    {
      verbs: lemmas('defeat, beat, oust, unseat, trounce, edge out, narrowly defeat, outpoll'),
      with: lemmas(`president, incumbent, rival, candidate, opponent, challenger, senator, mayor, governor,
        party, coalition`),
      roles: { winner: 'subject', loser: 'object' },
      needs: ['winner', 'loser'],
      weight: 0.45,
    },
    {
      verbs: lemmas('vote, go to polls, cast ballot, cast vote, head to polls, queue to vote'),
      unlessBy: ['LEG', 'GOV', 'JUD'],
      roles: { electorate: 'subject', place: 'in' },
      needs: ['electorate'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`hold, call, conduct, stage, schedule, organize, organise, have, announce, postpone`),
      with: lemmas('election, vote, referendum, poll, runoff, primary, plebiscite'),
      roles: { electorate: 'subject', place: 'in' },
      weight: 0.85,
    },
    {
      verbs: ['form', 'head'],
      with: ['government', 'coalition'],
      roles: { winner: 'subject' },
      needs: ['winner'],
      weight: 0.35,
    },
    {
      nouns: lemmas(`election, presidential election, general election, parliamentary election, referendum,
        runoff, run - off, by - election, primary election, legislative election, local election,
        municipal election, plebiscite, snap election, midterm election, re-election, reelection,
        leadership election, early election, primary, caucus, mid - term election,
        regional election, presidential runoff, federal election, provincial election,
        runoff election, presidential vote, election victory, electoral victory, landslide victory,
        election win, election defeat`),
      roles: { winner: 'of by', electorate: 'subject possessor modifier', place: 'in of' },
      weight: 0.65,
    },
    {
      nouns: ['poll', 'ballot', 'vote'],
      roles: { electorate: 'subject possessor modifier', place: 'in' },
      needs: ['electorate'],
      weight: 0.3,
    },
  ],
};
