import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const ASKED_FOR =
  lemmas(`request, proposal, call, offer, demand, idea, plan, appeal, bid, suggestion, invitation,
        petition, motion, claim, plea, ultimatum, application, overture, term, compromise, deal,
        resolution, recommendation, pressure, notion`);

/** Refusals of every kind. */
export const REJECT: EventType = {
  name: 'REJECT',
  description:
    'An actor refuses, turns down, vetoes, calls off a meeting, opposes a plan or breaks an accepted rule; a deed it refuses is an event of its own with status DENIED.',
  category: 'REJECT',
  cameo: ['12'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who refuses.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      fillers: ACTORS,
      description: 'Whose wish is refused.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'assist',
      description: 'Help, relations or exchange are refused.',
      words: lemmas(`aid, assistance, help, support, cooperate, cooperation, loan, troop, fund, extradite,
        extradition, asylum`),
    },
    {
      name: 'change',
      description: 'Another policy, government or institution is refused.',
      words: lemmas(`reform, resign, resignation, change, amendment, referendum, independence, law, bill,
        election`),
    },
    {
      name: 'yield',
      description: 'Release, ceasefire, or the end of sanctions, restrictions or dissent is refused.',
      words:
        lemmas(`release, ceasefire, cease, truce, withdraw, withdrawal, lift, surrender, disarm, inspector,
        veto, free, bail`),
    },
    {
      name: 'meet',
      description: 'A meeting, negotiations or mediation are refused.',
      words: lemmas(`talk, meeting, negotiation, negotiate, summit, dialogue, mediation, visit, meet, trip`),
    },
  ],
  contexts: [],
  answers: ['REQUEST', 'AGREE', 'THREATEN'],
  anyOf: ['actor', 'recipient'],
  frames: [
    {
      verbs: lemmas(`bar, prevent, block, stop, ban, exclude, deny, keep, refuse, forbid`),
      with: lemmas(`enter, entry, entrance, visit, travel, attend, visa, admission, asylum, refugee`),
      roles: { actor: 'subject', recipient: 'object from to indirect' },
      needs: ['actor', 'recipient'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`deny, withhold, refuse, decline, withdraw`),
      with: lemmas(
        `consent, approval, recognition, cooperation, permission, visa, entry, access, bail, parole, permit, request, asylum, extradition, appeal, clearance, allocation, citizenship, endorsement, license, licence, registration, accreditation`,
      ),
      without: lemmas(`comment`),
      roles: { actor: 'subject', recipient: 'to from for of indirect object' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `collapse, break down, fail, stall, founder, deadlock, fall apart, break up, bog down, end without, end in, hit, reach, stumble, unravel, come to nothing, run aground, end`,
      ),
      with: lemmas(
        `deadlock, impasse, stalemate, failure, agreement, result, acrimony, breakthrough, talk, negotiation, dialogue`,
      ),
      without: lemmas(`final`),
      roles: { actor: 'between subject with by of' },
      needs: ['actor'],
      mode: 'meet',
      weight: 0.4,
    },
    {
      verbs: lemmas(`collapse, break down, stall, founder, fall apart, break off, bog down, fail`),
      with: lemmas(`talk, negotiation, summit, dialogue, mediation, conference, initiative, deal, accord`),
      roles: { actor: 'subject between with of' },
      mode: 'meet',
      weight: 0.75,
    },
    {
      verbs: lemmas(
        `shrug off, brush off, brush aside, wave away, scoff at, laugh off, disdain, dismiss, rebut, refute, discount, ignore, deflect, play down, reject, repudiate, disavow`,
      ),
      with: lemmas(
        `criticism, concern, claim, accusation, report, suggestion, notion, idea, warning, threat, charge, allegation, speculation, rumor, rumour, fear, argument, insinuation, assertion`,
      ),
      roles: { actor: 'subject', recipient: 'from by of' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `resist, withstand, defy, fend off, ignore, rebuff, oppose, hold out against, stand up to, block, obstruct, thwart, frustrate, stall, delay, hinder, impede, hold up`,
      ),
      with: lemmas(
        `call, pressure, attempt, demand, effort, bid, push, plan, move, proposal, order, ruling, talk, process, deployment, inspection, resolution, investigation, extradition`,
      ),
      roles: { actor: 'subject', recipient: 'from by of to' },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`neglect`),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'content' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`fail`),
      with: lemmas(
        `honor, honour, comply, keep, agree, implement, fulfil, fulfill, cooperate, attend, respond, sign, ratify, deliver, reach, abide, heed, recognize, apologize, condemn`,
      ),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'content' },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(
        `say no to, say no, stand firm, stand ground, dig in heel, drag foot on, drag foot, stick to gun, turn back on, give cold shoulder to, slam door on, turn deaf ear to, close door on, close door to, walk away from, back out of, back away from, default on, vote no, quit talk, leave talk, abandon talk, hold firm, refuse to budge, go back on word, break promise, renege, disinvite, uninvite, pour cold water on, balk, demur, dissociate itself from, distance itself from, wash hands of`,
      ),
      roles: { actor: 'subject', recipient: 'object to on of from for with' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`express, voice, declare, announce, state, reiterate, maintain, signal, register`),
      with: lemmas(`opposition, rejection, refusal, objection`),
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.75,
    },

    {
      verbs: lemmas('reject, refuse, rebuff, turn down, spurn, rule out, repudiate, disavow, nix'),
      roles: { actor: 'subject', recipient: 'object from by possessor' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: ['reject', 'turn down', 'rebuff', 'throw out', 'dismiss', 'decline', 'spurn'],
      with: ASKED_FOR,
      roles: { recipient: 'from by of possessor modifier', actor: 'subject' },
      weight: 0.85,
    },
    { verbs: ['decline'], roles: { actor: 'subject', recipient: 'from' }, needs: ['actor'], weight: 0.35 },
    {
      verbs: lemmas(`dismiss, ignore, deny, decline, brush aside, brush off, shrug off, defy, resist, oppose,
        refuse, disregard, overrule, disallow, strike down, quash, shoot down`),
      with: [
        ...ASKED_FOR,
        ...lemmas(`visa, entry, access, permission, bail, permit, warning, order, asylum, parole,
        extradition, injunction, visit`),
      ],
      roles: { actor: 'subject', recipient: 'from by to of indirect possessor modifier' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`veto, vote down, vote against, defeat, block, strike down, scupper, thwart, filibuster,
        stonewall, derail`),
      with: lemmas(`resolution, bill, law, measure, motion, proposal, legislation, amendment, plan, bid, deal,
        reform, nomination, budget, request, attempt, constitution, effort, treaty, nominee`),
      roles: { actor: 'subject', recipient: 'by from possessor' },
      needs: ['actor'],
      contexts: ['political_institutions'],
      weight: 0.75,
    },
    {
      verbs: ['veto', 'vote against', 'vote down'],
      roles: { actor: 'subject' },
      needs: ['actor'],
      mode: 'yield',
      weight: 0.85,
    },
    {
      verbs: lemmas('oppose, defy, snub, shun, balk at, baulk at, rebel against, flout'),
      roles: { actor: 'subject', recipient: 'object against at' },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      adjectives: lemmas(
        `opposed to, unwilling, reluctant, averse to, hostile to, resistant to, unreceptive to, unprepared`,
      ),
      roles: { actor: 'subject object', recipient: 'to by' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      verbs:
        lemmas(`boycott, walk out of, walk out on, storm out of, skip, cancel, call off, scrap, postpone, delay,
        break off, pull out of, put off, abort, shun, snub, scotch`),
      with: lemmas(`talk, meeting, visit, summit, trip, negotiation, conference, dialogue, session, tour,
        consultation, ceremony, hearing`),
      roles: { actor: 'subject', recipient: 'with to by' },
      mode: 'meet',
      contexts: ['diplomatic'],
      weight: 0.8,
    },
    {
      verbs: lemmas(`violate, breach, contravene, renege on, break, infringe, go back on, flout, disobey,
        backtrack on, tear up, rip up`),
      with: lemmas(`resolution, agreement, treaty, law, promise, pledge, accord, deal, commitment, pact,
        obligation, sanction, embargo, sovereignty, term, ban, airspace, curfew`),
      roles: { actor: 'subject', recipient: 'with of to' },
      needs: ['actor'],
      mode: 'yield',
      contexts: ['legal'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `turn away, turn back, refuse entry to, deny entry to, deny access to, bar from entering`,
      ),
      roles: { actor: 'subject', recipient: 'object to' },
      needs: ['actor', 'recipient'],
      weight: 0.7,
    },
    {
      nouns: ['rejection', 'refusal', 'veto', 'rebuff', 'snub', 'turndown'],
      roles: { actor: 'subject by of from possessor modifier', recipient: 'to' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      nouns: lemmas('cancellation, violation, breach, defiance, objection, non-compliance'),
      roles: { actor: 'subject by possessor modifier', recipient: 'with to' },
      needs: ['actor'],
      weight: 0.4,
    },
  ],
};
