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
  anyOf: ['actor', 'recipient'],
  frames: [
    {
      verbs: lemmas('reject, refuse, rebuff, turn down, spurn, rule out, repudiate, disavow, nix'),
      roles: { actor: 'subject', recipient: 'object from by possessor' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: ['reject', 'turn down', 'rebuff', 'throw out'],
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
