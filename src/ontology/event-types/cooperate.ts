import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** Cooperation in deeds that serves both sides. */
export const COOPERATE: EventType = {
  name: 'COOPERATE',
  description:
    'Actors work together to the gain of both: trade, joint exercises, shared intelligence, extradition, common projects.',
  category: 'COOPERATE',
  categoryIf: { PLANNED: 'AGREE', DENIED: 'REJECT' },
  cameo: ['06'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who cooperates.' },
    { name: 'partner', function: 'actor', fillers: ACTORS, description: 'With whom.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'To whom persons or information are handed.',
    },
    {
      name: 'person',
      function: 'recipient',
      fillers: ['PERSON', 'GROUP'],
      description: 'Who is extradited or handed over.',
    },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  anyOf: ['actor', 'partner', 'person'],
  frames: [
    {
      verbs: lemmas(
        `hold, stage, conduct, begin, launch, carry out, start, undertake, perform, complete, run, mount, operate, open, set up, establish, create, build, develop, inaugurate, organize, organise, plan`,
      ),
      with: lemmas(`joint, bilateral, multinational, trilateral`),
      without: lemmas(`statement, communique, declaration, conference, letter, press`),
      roles: { actor: 'subject between', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.6,
    },
    {
      nouns: lemmas(
        `exercise, drill, maneuver, manoeuvre, patrol, operation, training, project, venture, mission, production, effort, raid, test, expedition, research, investigation, programme, program`,
      ),
      with: lemmas(`joint, multinational, trilateral`),
      roles: { actor: 'subject between by of possessor modifier', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `train together, patrol together, fight together, train with, train alongside, exercise with, fight alongside, patrol jointly, work jointly, team with, link up with, hook up with, pool resource, combine force, work in tandem, work hand in hand, go into partnership with, work closely together, act in concert`,
      ),
      roles: { actor: 'subject', partner: 'with alongside' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `develop, build, launch, produce, explore, manage, operate, investigate, exploit, construct, manufacture, host, fund, finance, tackle, fight, combat`,
      ),
      with: lemmas(`jointly, together`),
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `resume, restart, reopen, restore, launch, open, establish, inaugurate, expand, boost, begin, increase, liberalize, liberalise, facilitate, promote, develop`,
      ),
      with: lemmas(
        `trade, commerce, export, import, flight, pipeline, railway, rail, ferry, shipping, investment, exchange, tourism, economic, commercial, trading, cultural, scientific`,
      ),
      without: lemmas(`sanction, embargo, border`),
      roles: { actor: 'subject between', partner: 'with to between' },
      needs: ['actor'],
      contexts: ['economic'],
      reciprocal: true,
      weight: 0.55,
    },
    {
      verbs: lemmas(`sell, export, supply, ship, deliver, buy, purchase, import, pump, provide`),
      with: lemmas(
        `oil, gas, wheat, grain, beef, electricity, crude, coal, rice, soybean, cotton, uranium, timber, sugar, fertilizer, coffee, corn`,
      ),
      roles: { actor: 'subject', partner: 'to from with indirect' },
      needs: ['actor', 'partner'],
      contexts: ['economic'],
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `share, pool, swap, exchange, trade, pass, hand over, turn over, provide, supply, give, relay, transfer`,
      ),
      with: lemmas(
        `intelligence, information, data, evidence, expertise, secret, technology, experience, knowledge, tip, blueprint, design, file, sample, know, dossier, research, fingerprint`,
      ),
      roles: { actor: 'subject', recipient: 'with to indirect' },
      needs: ['actor', 'recipient'],
      contexts: ['intelligence'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`invest`),
      with: lemmas(`$, €, £, million, billion, money, dollar, euro, yuan, rouble, yen`),
      roles: { actor: 'subject', partner: 'in' },
      needs: ['actor', 'partner'],
      contexts: ['economic'],
      weight: 0.45,
    },
    {
      nouns: lemmas(
        `exchange of information, exchange of intelligence, free trade area, customs union, technology transfer, economic cooperation, defense cooperation, defence cooperation, joint effort, joint project, coordination, partnership, teamwork`,
      ),
      roles: { actor: 'subject between by of possessor modifier', partner: 'with' },
      needs: ['actor', 'partner'],
      reciprocal: true,
      weight: 0.4,
    },

    {
      verbs: lemmas(`cooperate, cooperate with, co-operate, co-operate with, collaborate, collaborate with,
        team up, team up with, join forces, join forces with, work together, work with,
        partner with, partner, coordinate with, collude with, work closely with, work alongside`),
      roles: { actor: 'subject', partner: 'with alongside' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.65,
    },
    {
      verbs: ['extradite'],
      roles: { person: 'object', recipient: 'to', actor: 'subject from' },
      contexts: ['legal'],
      weight: 0.9,
    },
    {
      verbs: lemmas('hand over, turn over, surrender, transfer, render, deliver'),
      with: lemmas(
        `suspect, fugitive, criminal, murderer, terrorist, defendant, general, accused, indictee, hijacker, killer, bomber, mastermind, banker, trafficker, kingpin, lord, dealer, boss, baron, spy, smuggler`,
      ),
      roles: { recipient: 'to', person: 'object', actor: 'subject' },
      needs: ['recipient'],
      contexts: ['legal'],
      weight: 0.8,
    },
    {
      verbs: lemmas(`resume, restart, expand, boost, increase, develop, strengthen, deepen, step up, launch,
        enhance`),
      with: lemmas('trade, cooperation, co-operation, collaboration, flight, partnership, exchange'),
      roles: { actor: 'subject between', partner: 'with between' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.6,
    },
    {
      verbs: ['trade with', 'do business with', 'invest in'],
      roles: { actor: 'subject', partner: 'with in' },
      needs: ['actor', 'partner'],
      contexts: ['economic'],
      weight: 0.4,
    },
    {
      nouns: lemmas(`joint exercise, joint drill, joint maneuver, joint manoeuvre, joint patrol,
        joint operation, joint military exercise, joint naval exercise, joint training`),
      roles: { actor: 'subject between by of possessor modifier', partner: 'with' },
      reciprocal: true,
      contexts: ['military'],
      weight: 0.85,
    },
    {
      nouns: lemmas(`cooperation, co-operation, collaboration, joint venture, intelligence sharing,
        military cooperation, security cooperation, information sharing`),
      roles: { actor: 'subject between by of possessor modifier', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.4,
    },
    {
      nouns: ['extradition', 'rendition', 'handover', 'hand - over'],
      roles: { person: 'of possessor', recipient: 'to', actor: 'subject by from' },
      needs: ['person'],
      contexts: ['legal'],
      weight: 0.65,
    },
  ],
};
