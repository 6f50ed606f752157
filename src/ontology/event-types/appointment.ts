import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const OFFICES =
  lemmas(`president, minister, ambassador, leader, chief, secretary, chairman, chairwoman, chair,
        director, governor, mayor, commissioner, general, judge, commander, envoy, official,
        premier, chancellor, speaker, cabinet, government, head, adviser, advisor, spokesman,
        deputy, prosecutor, aide, justice, bishop, pope, cardinal, monarch, king, queen, ceo,
        undersecretary, senator, officer, successor, representative, board, council`);
const POSTS = lemmas(`post, office, power, position, presidency, premiership, leadership, role, duty, throne,
        chairmanship, command, job, seat, portfolio, parliament, cabinet, ministry, governorship,
        papacy`);

/** Offices taken up and given up. */
export const APPOINTMENT: EventType = {
  name: 'APPOINTMENT',
  description:
    'A person is appointed, nominated, chosen by a body, sworn in, promoted, dismissed, overthrown, retires or resigns: an office changes hands.',
  category: null,
  cameo: [],
  roles: [
    {
      name: 'appointee',
      function: 'recipient',
      fillers: ACTORS,
      description: 'Whose office begins or ends.',
    },
    {
      name: 'appointer',
      function: 'actor',
      fillers: ACTORS,
      description: 'Who appoints, nominates or dismisses.',
    },
    PLACE_ROLE,
  ],
  modes: [
    { name: 'appoint', description: 'An office is given: appointed, named, chosen, sworn in.' },
    {
      name: 'nominate',
      description: 'Somebody is put forward for an office.',
      words: ['nominate', 'nominee', 'nomination'],
    },
    {
      name: 'resign',
      description: 'The holder gives the office up.',
      words: ['resign', 'resignation', 'abdicate', 'abdication'],
      category: 'RETREAT',
    },
    { name: 'retire', description: 'The holder retires.', words: ['retire', 'retirement'] },
    {
      name: 'dismiss',
      description: 'The holder is put out of office.',
      words: lemmas('dismiss, dismissal, sack, oust, ouster, coup, overthrow'),
    },
  ],
  contexts: ['political_institutions'],
  anyOf: ['appointee', 'appointer'],
  frames: [
    {
      verbs: lemmas(`inaugurate, enthrone, install`),
      without: lemmas(
        `bridge, dam, pipeline, road, camera, system, plant, airport, railway, missile, museum, hospital, factory, software`,
      ),
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.7,
    },

    {
      verbs: lemmas(
        `name, choose, select, pick, designate, promote, elevate, tap, proclaim, elect, appoint, nominate, install, swear in, ordain, consecrate, crown, anoint, confirm, reelect, re-elect, hire, recruit, acclaim`,
      ),
      with: lemmas(
        `president, minister, ambassador, leader, chief, secretary, chairman, chairwoman, director, governor, mayor, commissioner, judge, commander, envoy, premier, chancellor, speaker, cabinet, head, adviser, advisor, spokesman, deputy, prosecutor, justice, bishop, archbishop, pope, cardinal, king, queen, ceo, successor, representative, candidate, nominee, patriarch, general, editor, administrator, negotiator, mediator, rapporteur`,
      ),
      without: lemmas(`car, winner, suspect, player, squad, goal, statement, visit, decision, way, remark`),
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `succeed, replace, take over from, take over, take over as, step into, step in as, serve as, assume, ascend, inherit, take helm, take reins, take helm of, take reins of, take charge of, take charge, come to power, rise to, accede to, start work as, begin term, begin term as, enter office, return as, return to office`,
      ),
      with: lemmas(
        `president, minister, leader, secretary, chairman, director, governor, mayor, commissioner, judge, commander, premier, chancellor, speaker, head, chief, deputy, pope, king, queen, throne, helm, reins, office, presidency, general, ambassador, power, charge, term`,
      ),
      without: lemmas(`police, seize, control, company, court`),
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `vote out, vote out of office, drive from office, hound from office, remove from post, strip of rank, strip of title, strip of post, relieve of duty, relieve of command, relieve of post, dismiss as, sack as, drop as, replace as, oust as, unseat, dislodge, boot out, turf out, kick upstairs, purge, cashier, dethrone, push out, ease out, show door, give marching order, suspend from duty, suspend from office, suspend as, demote, remove as`,
      ),
      without: lemmas(`sanction, aircraft, helicopter, plane, jet, statue, ban, missile, drone, wall`),
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee', 'appointer'],
      mode: 'dismiss',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `call it quits, leave office, submit resignation, offer resignation, announce resignation, stand aside, leave post, give up post, give up leadership, quit as, quit over, renounce throne, lay down office, quit post, vacate post, retire from politics, stand down as, announce retirement, resign over, walk away from job, leave cabinet, leave government, quit government, quit cabinet, quit parliament`,
      ),
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'resign',
      weight: 0.75,
    },
    {
      verbs: lemmas(`submit, tender, offer, hand in, announce, present, give`),
      with: lemmas(`resignation`),
      roles: { appointee: 'subject of from possessor' },
      needs: ['appointee'],
      mode: 'resign',
      weight: 0.8,
    },
    {
      verbs: lemmas(
        `dissolve, disband, shake up, reshuffle, dismiss, sack, fire, form, name, unveil, swear in, appoint, revamp`,
      ),
      with: lemmas(`cabinet, government, administration`),
      without: lemmas(`building, sanction, plan, decision`),
      roles: { appointer: 'subject', appointee: 'object' },
      needs: ['appointer'],
      mode: 'appoint',
      weight: 0.5,
    },
    {
      nouns: lemmas(
        `succession, ousting, unseating, swearing - in ceremony, changing of guard, change of guard, leadership change, power transition, change of leadership, handover of power, transfer of power, palace coup, bloodless coup, coup attempt, attempted coup, military takeover, change of government, government change, investiture, ordination, consecration, demotion, defenestration, power transfer`,
      ),
      roles: { appointee: 'of possessor against', appointer: 'subject by' },
      needs: ['appointee'],
      weight: 0.5,
    },

    {
      verbs: lemmas(`appoint, reappoint, appoint as, swear in, swear in as, crown,
        enthrone, confirm as, name as, reinstate, anoint, install as`),
      roles: { appointee: 'object', appointer: 'subject' },
      mode: 'appoint',
      weight: 0.85,
    },
    {
      verbs: lemmas(`name, confirm, choose, select, pick, designate, promote, hire, elect, tap, proclaim,
        reelect, re-elect, recruit, ordain`),
      with: OFFICES,
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.65,
    },
    {
      verbs: lemmas('become, take over as, serve as, succeed, replace, take office as'),
      with: OFFICES,
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.5,
    },
    {
      verbs: lemmas(`take office, assume office, assume power, take oath, ascend throne, take oath of office,
        take power, come to power`),
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.75,
    },
    {
      verbs: lemmas('assume, take, take up, take over, win, accept, enter, return to'),
      with: lemmas(`office, presidency, premiership, oath, post, throne, chairmanship, command, leadership`),
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.65,
    },
    {
      verbs: ['nominate', 'renominate', 'put forward'],
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'nominate',
      weight: 0.75,
    },
    {
      verbs: lemmas(`resign, step down, abdicate, quit, stand down, step aside, resign from, resign as,
        step down from, step down as, hand in resignation, tender resignation, bow out`),
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'resign',
      weight: 0.85,
    },
    {
      verbs:
        lemmas(`quit, leave, vacate, relinquish, give up, resign, renounce, leave office, hand over, cede,
        abdicate, exit`),
      with: POSTS,
      roles: { appointee: 'subject' },
      needs: ['appointee'],
      mode: 'resign',
      weight: 0.7,
    },
    {
      verbs: ['retire', 'retire from', 'retire as'],
      roles: { appointee: 'subject object', appointer: 'by' },
      needs: ['appointee'],
      mode: 'retire',
      weight: 0.65,
    },
    {
      verbs:
        lemmas(`oust, depose, sack, overthrow, topple, unseat, dethrone, dismiss from, remove from office,
        remove from power, remove as, fire as, relieve of, drive from power,
        impeach and remove, axe`),
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'dismiss',
      weight: 0.75,
    },
    {
      verbs: lemmas(`fire, dismiss, remove, sack, replace, suspend, drop, relieve, discharge, oust, demote,
        purge, recall, reshuffle, shuffle, force out, dissolve, axe`),
      with: OFFICES,
      roles: { appointee: 'object', appointer: 'subject' },
      needs: ['appointee'],
      mode: 'dismiss',
      weight: 0.7,
    },
    {
      verbs: lemmas('seize power, stage coup, take power, overthrow, usurp power'),
      roles: { appointer: 'subject', appointee: 'object from' },
      needs: ['appointer'],
      mode: 'dismiss',
      contexts: ['pro_autocracy'],
      weight: 0.65,
    },
    {
      nouns:
        lemmas(`appointment, inauguration, swearing - in, coronation, reappointment, reinstatement, enthronement,
        promotion, swearing in, accession`),
      roles: { appointee: 'of possessor', appointer: 'subject by' },
      needs: ['appointee'],
      mode: 'appoint',
      weight: 0.65,
    },
    {
      nouns: ['nomination'],
      roles: { appointee: 'of possessor', appointer: 'subject by' },
      needs: ['appointee'],
      mode: 'nominate',
      weight: 0.5,
    },
    {
      nouns: ['resignation', 'abdication'],
      roles: { appointee: 'of by possessor subject from' },
      mode: 'resign',
      weight: 0.85,
    },
    {
      nouns: ['retirement'],
      roles: { appointee: 'of possessor subject' },
      needs: ['appointee'],
      mode: 'retire',
      weight: 0.6,
    },
    {
      nouns: lemmas(`dismissal, ouster, sacking, firing, removal, deposition, overthrow,
        impeachment and removal, toppling`),
      roles: { appointee: 'of possessor', appointer: 'subject by' },
      needs: ['appointee'],
      mode: 'dismiss',
      weight: 0.65,
    },
    {
      nouns: lemmas(`coup, military coup, coup d'etat, putsch, coup attempt, military takeover, power grab`),
      roles: { appointee: 'against', appointer: 'subject by of possessor modifier' },
      mode: 'dismiss',
      contexts: ['pro_autocracy'],
      weight: 0.65,
    },
    {
      nouns: lemmas('cabinet reshuffle, reshuffle, government reshuffle, cabinet shake - up'),
      roles: { appointer: 'subject by of possessor modifier' },
      mode: 'appoint',
      weight: 0.75,
    },
  ],
};
