import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** What is promised or vowed without being an offer. */
const UNFRIENDLY = lemmas(
  `revenge, retaliation, vengeance, retribution, reprisal, avenge, retaliate, fight, attack, destroy, crush, punish, strike, kill, bomb, annihilate, defeat, jihad, war, boycott, resist, expel`,
);

/** Agreements, offers and promises to cooperate. */
export const AGREE: EventType = {
  name: 'AGREE',
  description:
    'One actor agrees, offers, promises or shows itself willing to cooperate: to meet, help, sign, make peace or work together later.',
  category: 'AGREE',
  categoryIf: { DENIED: 'REJECT' },
  cameo: ['03'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who agrees, offers or promises.' },
    { name: 'partner', function: 'actor', fillers: ACTORS, description: 'The other side of an agreement.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      fillers: ACTORS,
      description: 'To whom it is offered or promised.',
    },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  anyOf: ['actor', 'partner'],
  frames: [
    {
      adjectives: lemmas(`ready for, prepared for`),
      with: lemmas(
        `talk, dialogue, negotiation, compromise, discussion, meeting, peace, cooperation, truce, ceasefire`,
      ),
      roles: { actor: 'subject', recipient: 'with' },
      needs: ['actor'],
      weight: 0.7,
    },

    {
      verbs: lemmas(
        `express, signal, voice, indicate, declare, reaffirm, reiterate, underline, underscore, stress, state, confirm, convey, affirm, emphasise, emphasize, repeat, profess`,
      ),
      with: lemmas(`readiness, willingness, commitment, intention, determination, openness, preparedness`),
      roles: { actor: 'subject', recipient: 'to with in' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`give, grant, offer, provide, extend, hold out, hold`),
      with: lemmas(
        `consent, assent, nod, assurance, guarantee, undertaking, pledge, promise, invitation, commitment, word, branch, prospect, go, light`,
      ),
      roles: { actor: 'subject', recipient: 'to indirect for' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(`find, reach, seek, discover`),
      with: ['common', 'ground'],
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.4,
    },
    {
      verbs: lemmas(
        `shake hands on, come to terms, come to agreement, come to understanding, make up with, meet halfway, compromise, compromise with, compromise on, concur, concur with, settle on, settle with, bury hatchet, mend fence, agree with, strike bargain, subscribe to, sign up for, sign on to, get on board, come on board, give word, give green light, give go - ahead`,
      ),
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.65,
    },

    {
      verbs: ['agree', 'agree to', 'agree on', 'agree upon'],
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.8,
    },
    {
      verbs:
        lemmas(`reach, strike, clinch, conclude, seal, hammer out, cut, make, broker, negotiate, work out,
        forge, hash out, ink, achieve, close, arrive at, come to, cement, thrash out, enter into`),
      with: lemmas(`agreement, deal, accord, pact, compromise, settlement, understanding, consensus, treaty,
        bargain, arrangement, peace, truce, ceasefire, cease`),
      roles: { actor: 'subject between', partner: 'with' },
      reciprocal: true,
      weight: 0.9,
    },
    {
      verbs: ['settle', 'resolve', 'patch up', 'bury', 'iron out'],
      with: lemmas(`dispute, conflict, difference, standoff, row, quarrel, disagreement, crisis, impasse,
        hatchet`),
      roles: { actor: 'subject between', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.7,
    },
    {
      verbs: ['promise', 'pledge', 'offer', 'guarantee', 'undertake'],
      without: UNFRIENDLY,
      roles: { actor: 'subject', recipient: 'indirect to object' },
      needs: ['actor'],
      weight: 0.8,
    },
    {
      adjectives: lemmas(`willing, ready, prepared, open to, amenable to, receptive to, agreeable to`),
      roles: { actor: 'subject', recipient: 'to with' },
      needs: ['actor'],
      over: 'infinitive',
      weight: 0.6,
    },
    {
      adjectives: lemmas('open to, amenable to, receptive to, agreeable to, favorable to, favourable to'),
      with: lemmas(`talk, dialogue, negotiation, compromise, proposal, idea, offer, meeting, cooperation, discussion, mediation,
        settlement, deal, plan, resumption, truce, ceasefire, cease`),
      roles: { actor: 'subject', recipient: 'with of from' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: ['vow', 'volunteer', 'commit to', 'assure', 'reassure', 'commit'],
      without: UNFRIENDLY,
      roles: { actor: 'subject', recipient: 'object to' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      verbs: lemmas(`accept, take up, embrace, assent to, consent to, say yes to, sign up to, sign on to,
        sign off on, go along with`),
      with: lemmas(`invitation, offer, proposal, plan, invite, mediation, deal, term, condition, ceasefire,
        cease, truce, compromise, framework, roadmap, request, settlement, peace, resolution,
        initiative, agreement, accord, pact, proposition, demand, call, recommendation, suggestion, draft, ruling, arbitration, mission, candidacy, observer, outcome, result`),
      roles: { actor: 'subject', recipient: 'from of possessor' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: ['invite'],
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor', 'recipient'],
      contexts: ['diplomatic'],
      weight: 0.75,
    },
    {
      verbs: ['propose', 'put forward', 'float', 'table'],
      with: lemmas(`talk, negotiation, meeting, summit, dialogue, ceasefire, cease, truce, peace, cooperation,
        pact, treaty, swap, plan, compromise, proposal, deal, initiative`),
      roles: { actor: 'subject', recipient: 'to with' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas('consent, assent, acquiesce, acquiesce in, consent to, assent to'),
      roles: { actor: 'subject', recipient: 'to with' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      nouns: lemmas(`agreement, deal, accord, pact, compromise, consensus, treaty, rapprochement, detente,
        peace deal, peace agreement, peace accord, peace treaty, trade deal, trade agreement,
        nuclear deal, ceasefire agreement, framework agreement`),
      roles: { actor: 'subject between by of possessor modifier', partner: 'with' },
      reciprocal: true,
      weight: 0.35,
    },
    {
      nouns: lemmas(`promise, pledge, commitment, offer, assurance, guarantee, vow, invitation, overture,
        proposal, peace offer, peace proposal, undertaking, readiness, willingness`),
      roles: { actor: 'subject by from of possessor modifier', recipient: 'to for' },
      needs: ['actor'],
      weight: 0.45,
    },
  ],
};
