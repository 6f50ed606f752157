import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** Verbal concessions: giving in, easing, pardoning, apologising. */
export const CONCEDE: EventType = {
  name: 'CONCEDE',
  description:
    'An actor gives way in words or rules: apologises, pardons, lifts or eases a restriction, calls off a protest, drops a demand, or declares a ceasefire or a withdrawal still to come.',
  category: 'CONCEDE',
  categoryIf: { DENIED: 'REJECT' },
  cameo: ['080', '081', '082', '083'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who gives way.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      orPlace: true,
      fillers: ACTORS,
      description: 'Who gains by it.',
    },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  anyOf: ['actor', 'recipient'],
  frames: [
    {
      verbs: lemmas(
        `lift, ease, relax, loosen, soften, remove, waive, cancel, annul, nullify, reverse, revoke, rescind, repeal, end, scale back, roll back, abolish, scrap, reduce, shorten, dismantle, withdraw, suspend, cut, do away with, water down`,
      ),
      with: lemmas(
        `blockade, siege, closure, measure, rule, control, requirement, quota, levy, hold, freeze, suspension, fatwa, barrier, cap, penalty, injunction, warrant, limit, grip, regulation, visa, restriction, ban, curfew, prohibition, condition, checkpoint, surcharge, blacklist`,
      ),
      without: lemmas(`troop, soldier`),
      roles: { actor: 'subject', recipient: 'on against for of' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `withdraw, scrap, drop, shelve, abandon, reverse, repeal, freeze, put off, give up, back away from, back down from, step back from`,
      ),
      with: lemmas(
        `bill, law, reform, tax, hike, increase, plan, proposal, decree, policy, decision, demand, claim, candidacy, privatization, privatisation, charge, opposition, remark, comment, statement, ruling, amendment`,
      ),
      roles: { actor: 'subject', recipient: 'on against for' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`soften, moderate, tone down, change, reverse, revise, reconsider, shift`),
      with: lemmas(`stance, position, tone, line, rhetoric, course, attitude`),
      roles: { actor: 'subject', recipient: 'on to toward towards' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`retract, take back, withdraw, disown, recant`),
      with: lemmas(`statement, remark, comment, allegation, accusation, word, claim, threat`),
      roles: { actor: 'subject', recipient: 'about against' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `heed, grant, answer, accede to, accept, agree to, bow to, yield to, give in to, honor, honour, comply with`,
      ),
      with: lemmas(`demand, request, call, plea, appeal, wish, petition, ultimatum, pressure`),
      roles: { actor: 'subject', recipient: 'from of by possessor' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`make, offer, announce, grant`),
      with: lemmas(`concession, gesture, compromise`),
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`beg, ask, seek, plead for, ask for, beg for`),
      with: lemmas(`forgiveness`),
      roles: { actor: 'subject', recipient: 'from of' },
      needs: ['actor'],
      weight: 0.9,
    },
    {
      verbs: lemmas(`admit, acknowledge, accept, take, own up to, concede, confess`),
      with: lemmas(
        `mistake, error, wrongdoing, guilt, responsibility, fault, blame, failure, shortcoming, defeat`,
      ),
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`allow, permit, let, authorize, authorise`),
      with: lemmas(
        `resume, return, reopen, operate, publish, leave, run, protest, demonstrate, march, enter, visit, travel, register, compete, contest, speak, worship, pray, vote, work, go, meet, hold, form, stay, campaign`,
      ),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor', 'recipient'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`postpone, delay, stay, halt, suspend, defer, call off, put off, extend`),
      with: lemmas(`execution, demolition, eviction, deportation, deadline, expulsion, hanging, annexation`),
      roles: { actor: 'subject', recipient: 'of for' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `rule in favor of, rule in favour of, find in favor of, find in favour of, find innocent, find not guilty, grant bail, grant parole, grant clemency, spare life, reduce sentence, overturn conviction, quash conviction, drop case, dismiss case, throw out case`,
      ),
      roles: { actor: 'subject', recipient: 'object of to for against' },
      contexts: ['legal'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`take step, take steps, move`),
      with: lemmas(
        `improve, enhance, liberalize, liberalise, democratize, ease, expand, restore, guarantee, open, free, legalize`,
      ),
      over: 'infinitive',
      roles: { actor: 'subject', recipient: 'content' },
      needs: ['actor'],
      weight: 0.4,
    },
    {
      verbs: lemmas(
        `restore, return, relinquish, transfer, hand over, cede, share, devolve, yield, surrender`,
      ),
      with: lemmas(
        `parliament, power, democracy, constitution, monarchy, autonomy, sovereignty, authority, rule, freedom`,
      ),
      roles: { actor: 'subject', recipient: 'to for with' },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(
        `say sorry, say sorry to, reverse course, change course, change tack, change tune, eat word, swallow pride, make amends, make amend, express contrition, throw in towel, admit defeat, concede defeat`,
      ),
      roles: { actor: 'subject', recipient: 'to for' },
      needs: ['actor'],
      weight: 0.45,
    },

    {
      verbs: ['apologize', 'apologise', 'atone for', 'repent', 'apologize to', 'apologise to'],
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.95,
    },
    {
      adjectives: lemmas(
        'sorry for, sorry about, apologetic for, apologetic about, remorseful for, repentant for, ashamed of',
      ),
      roles: { actor: 'subject', recipient: 'to for' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas('express, voice, convey, show, offer, issue, make, give'),
      with: ['regret', 'remorse', 'apology', 'contrition', 'sorrow'],
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`concede, give in, give in to, back down, relent, yield to, bow to, accede to, cave in,
        cave in to, climb down, capitulate, capitulate to, succumb to, back off, acquiesce to,
        acquiesce in, knuckle under, give way to, backtrack, make concession, backpedal`),
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `pardon, acquit, amnesty, exonerate, absolve, reprieve, exculpate, give amnesty, clear of, vindicate`,
      ),
      roles: { actor: 'subject', recipient: 'object to' },
      needs: ['recipient'],
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: ['grant', 'give', 'offer', 'declare', 'announce', 'issue', 'extend'],
      with: lemmas(`amnesty, pardon, clemency, reprieve, concession, immunity, stay, autonomy, independence`),
      roles: { actor: 'subject', recipient: 'indirect to for' },
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`commute, reduce, overturn, quash, annul, throw out, set aside, vacate, cut, suspend`),
      with: ['sentence', 'conviction', 'verdict', 'term'],
      roles: { actor: 'subject', recipient: 'of against possessor' },
      contexts: ['legal'],
      weight: 0.8,
    },
    {
      verbs:
        lemmas(`lift, ease, relax, loosen, shorten, dilute, remove, suspend, repeal, end, waive, rescind, scrap, abolish,
        drop, withdraw, roll back, revoke, overturn, soften, phase out, do away with, reverse,
        terminate, scale back`),
      with: lemmas(`sanction, embargo, ban, curfew, restriction, emergency, lockdown, censorship, tariff,
        boycott, moratorium, quarantine, limit, decree, prohibition, law`),
      roles: { actor: 'subject', recipient: 'on against for' },
      weight: 0.9,
    },
    {
      verbs: lemmas('call off, suspend, halt, end, cancel, abandon, postpone, break off, stop'),
      with: lemmas('protest, strike, demonstration, rally, march, boycott, campaign'),
      roles: { actor: 'subject', recipient: 'against' },
      weight: 0.8,
    },
    {
      verbs: lemmas(`drop, withdraw, dismiss, abandon, retract, give up, waive, renounce, shelve, soften`),
      with: lemmas(`charge, demand, claim, lawsuit, objection, suit, complaint, opposition, accusation,
        precondition, insistence, threat`),
      roles: { actor: 'subject', recipient: 'against on' },
      weight: 0.8,
    },
    {
      verbs: lemmas('declare, announce, proclaim, call, order, offer, extend, decree'),
      with: lemmas('ceasefire, cease, truce, armistice, cessation, pause, withdrawal, moratorium'),
      roles: { actor: 'subject', recipient: 'with' },
      weight: 0.85,
    },
    {
      verbs:
        lemmas(`legalize, legalise, unban, decriminalize, decriminalise, reinstate, liberalize, liberalise,
        democratize`),
      roles: { actor: 'subject', recipient: 'object' },
      contexts: ['rights_freedoms'],
      weight: 0.65,
    },
    {
      verbs: ['restore', 'return', 'give back'],
      with: lemmas('right, citizenship, constitution, democracy, passport, license, licence'),
      roles: { actor: 'subject', recipient: 'to of for' },
      needs: ['actor'],
      contexts: ['rights_freedoms'],
      weight: 0.7,
    },
    {
      nouns: lemmas(`apology, pardon, amnesty, acquittal, clemency, reprieve, concession, climbdown,
        exoneration, commutation`),
      roles: { recipient: 'to for of', actor: 'subject by from possessor modifier' },
      weight: 0.6,
    },
    {
      nouns: ['lifting', 'easing', 'relaxation', 'repeal', 'loosening', 'removal'],
      with: lemmas('sanction, embargo, ban, curfew, restriction, emergency, lockdown, tariff, law'),
      roles: { actor: 'subject by possessor', recipient: 'against on for' },
      weight: 0.75,
    },
  ],
};
