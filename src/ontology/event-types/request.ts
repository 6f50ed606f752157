import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** Requests, demands and orders, made in words. */
export const REQUEST: EventType = {
  name: 'REQUEST',
  description:
    'An actor asks, urges, demands or orders, in words and short of a threat; what is asked for is an event of its own with status REQUESTED.',
  category: 'REQUEST',
  cameo: ['10'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who asks.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      fillers: ACTORS,
      description: 'Who is asked.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'assist',
      description: 'For help, relations or exchange of any kind.',
      words: lemmas(`aid, assistance, help, assist, support, loan, troop, weapon, relief, cooperate,
        cooperation, fund, money, donate, asylum`),
    },
    {
      name: 'change',
      description: 'For another policy, government or institution.',
      words: lemmas(`reform, resign, resignation, election, policy, change, dismissal, dismiss, referendum,
        independence, constitution, amend`),
    },
    {
      name: 'yield',
      description: 'For release, ceasefire, or the end of sanctions, restrictions or dissent.',
      words:
        lemmas(`release, free, ceasefire, cease, truce, lift, ease, withdraw, withdrawal, end, stop, halt,
        restraint, surrender, disarm, refrain`),
    },
    {
      name: 'meet',
      description: 'For a meeting, negotiations or mediation.',
      words: lemmas(`talk, meeting, negotiation, negotiate, summit, dialogue, meet, mediate, mediation, visit,
        discussion, discuss`),
    },
  ],
  contexts: [],
  quantities: ['money'],
  anyOf: ['actor', 'recipient'],
  frames: [
    {
      verbs: lemmas(`want, seek, request, demand`),
      with: lemmas(
        `pause, recognition, truce, ceasefire, cease, halt, explanation, apology, inquiry, investigation, release, withdrawal, resignation, recount, extradition, compensation, reform, sanction, asylum, mediation, talk, dialogue, guarantee, assurance`,
      ),
      roles: { actor: 'subject', recipient: 'from of by' },
      needs: ['actor'],
      weight: 0.6,
    },

    {
      verbs: lemmas(
        `tell, challenge, direct, push, nudge, dare, advise, counsel, task, charge, expect, want, require, mandate, press, pressure, prod, encourage, instruct, invite, remind, oblige, order, command`,
      ),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'object indirect content' },
      needs: ['actor', 'recipient'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`turn to, look to, reach out to, appeal to, approach`),
      with: lemmas(`help, assistance, support, aid, backing, protection, mediation, loan, advice`),
      roles: { actor: 'subject', recipient: 'to object' },
      needs: ['actor', 'recipient'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`issue, give, set, impose`),
      with: lemmas(
        `deadline, ultimatum, reminder, instruction, directive, decree, subpoena, summons, recommendation`,
      ),
      roles: { actor: 'subject', recipient: 'to for indirect' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`give`),
      with: lemmas(`week, day, hour, month, deadline`),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'indirect to object' },
      needs: ['actor', 'recipient'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`subpoena, summon`),
      without: lemmas(`ambassador, envoy, diplomat, charge`),
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['recipient'],
      contexts: ['legal'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `press for, agitate for, clamor for, clamour for, hold out for, cry out for, pray for, beg for, ask for, sue for, angle for, fish for, advocate for, argue for`,
      ),
      with: lemmas(
        `release, withdrawal, reform, ceasefire, cease, truce, peace, independence, autonomy, resignation, investigation, inquiry, talk, dialogue, help, aid, intervention, restraint, sanction, pardon, forgiveness, calm, recount, referendum, election`,
      ),
      roles: { actor: 'subject', recipient: 'from of with to' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      nouns: lemmas(
        `application, bid, instruction, directive, subpoena, summons, reminder, recommendation, ransom demand`,
      ),
      roles: { actor: 'subject by from of possessor modifier', recipient: 'to with on' },
      needs: ['actor', 'recipient'],
      weight: 0.4,
    },

    {
      verbs:
        lemmas(`say, declare, state, reiterate, stress, insist, warn, tell, add, conclude, argue, emphasise,
        emphasize, repeat, write, maintain, remind`),
      with: ['must', 'should', 'ought'],
      roles: { actor: 'subject', recipient: 'indirect object content' },
      needs: ['actor', 'recipient'],
      weight: 0.7,
    },
    {
      verbs: lemmas(`urge, call on, call upon, appeal to, implore, beseech, exhort, plead with, petition,
        pressure, press, lobby, prod, entreat, admonish, beg, enjoin`),
      roles: { actor: 'subject', recipient: 'object on upon to with' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: ['ask', 'request', 'ask for', 'put request'],
      without: lemmas('if, whether, who, whom, what, which, why, how, when, where, question'),
      roles: { actor: 'subject', recipient: 'object of from indirect' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: ['demand', 'solicit', 'insist on', 'insist upon'],
      roles: { actor: 'subject', recipient: 'from of object' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`call for, appeal for, plead for, push for, press for, appeal, plead, agitate for,
        clamor for, clamour for, bid for, campaign for, lobby for, petition for`),
      roles: { actor: 'subject', recipient: 'to on with from content' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: ['order', 'instruct', 'command', 'oblige', 'summon'],
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor', 'recipient'],
      weight: 0.7,
    },
    { verbs: ['order'], roles: { actor: 'subject' }, needs: ['actor'], weight: 0.45 },
    {
      verbs: ['seek', 'look for', 'apply for'],
      with: lemmas(`aid, help, assistance, asylum, talk, meeting, support, permission, approval, loan,
        extradition, extension, membership, explanation, mediation, negotiation, protection,
        clarification, backing, pardon, bail, injunction, release, bailout, assurance, compensation, redress, custody, endorsement, arbitration, apology, guarantee, concession, investigation, inquiry, recount, review, delay, intervention, restraint, relief, refuge, exemption, waiver, return, reparation, damage, sanction, resolution, truce, ceasefire, cease, peace, settlement, dialogue, cooperation, commitment`),
      roles: { actor: 'subject', recipient: 'from of with' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: lemmas(
        `seek, want, require, advise, recommend, encourage, suggest, propose, remind, challenge, persuade, convince`,
      ),
      roles: { actor: 'subject', recipient: 'object from to' },
      needs: ['actor', 'recipient'],
      weight: 0.35,
    },
    {
      verbs: lemmas(
        `issue, make, send, submit, file, renew, reiterate, present, launch, step up, repeat, echo, lodge, put in, put forward, address, deliver`,
      ),
      with: lemmas(`appeal, call, request, demand, plea, petition, application, entreaty, bid, cry`),
      roles: { actor: 'subject', recipient: 'to on from' },
      needs: ['actor'],
      weight: 0.8,
    },
    {
      nouns: lemmas(`request, demand, appeal, plea, petition, urging, entreaty, exhortation,
        extradition request, evacuation order`),
      roles: { actor: 'subject by from of possessor modifier', recipient: 'to on' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      nouns: ['call', 'order', 'pressure'],
      roles: { actor: 'subject by from of possessor modifier', recipient: 'to on' },
      needs: ['actor'],
      weight: 0.35,
    },
  ],
};
