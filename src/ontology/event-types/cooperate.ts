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
      verbs: lemmas(`cooperate, cooperate with, co-operate, co-operate with, collaborate, collaborate with,
        team up, team up with, join forces, join forces with, work together, work with,
        partner with, partner, coordinate with, collude with, work closely with, work alongside`),
      roles: { actor: 'subject', partner: 'with alongside' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.65,
    },
    {
      verbs: lemmas('share, exchange, pass on, swap, trade, pass, provide, supply, hand over, give'),
      with: ['intelligence', 'information', 'data', 'evidence', 'expertise'],
      roles: { actor: 'subject', recipient: 'with to indirect' },
      needs: ['actor', 'recipient'],
      contexts: ['intelligence'],
      weight: 0.75,
    },
    {
      verbs: ['extradite'],
      roles: { person: 'object', recipient: 'to', actor: 'subject from' },
      contexts: ['legal'],
      weight: 0.9,
    },
    {
      verbs: lemmas('hand over, turn over, surrender, transfer, render, deliver'),
      with: lemmas('suspect, fugitive, criminal, murderer, terrorist, defendant'),
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
