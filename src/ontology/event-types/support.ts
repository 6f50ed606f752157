import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const AGREEMENTS = lemmas(`agreement, treaty, accord, deal, pact, memorandum, protocol, convention, charter,
        declaration, communique, contract, truce, ceasefire, cease, peace, document, statement,
        covenant, understanding`);

/** Diplomatic and political support without goods or arms. */
export const SUPPORT: EventType = {
  name: 'SUPPORT',
  description:
    'An actor backs, praises, recognises or approves another or what it does, opens or improves diplomatic relations, or signs or ratifies an agreement.',
  category: 'SUPPORT',
  categoryIf: { PLANNED: 'AGREE', DENIED: 'REJECT' },
  cameo: ['05'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who supports, approves or signs.' },
    {
      name: 'partner',
      function: 'actor',
      fillers: ACTORS,
      description: 'The other side of a signature or of restored relations.',
    },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'Whom the support is for.',
    },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  anyOf: ['actor', 'recipient', 'partner'],
  frames: [
    {
      verbs: lemmas(`support, back, endorse, champion, side with, stand by, stand with, rally behind,
        rally around, vouch for, stick by, get behind, stick up for, stand behind,
        throw weight behind`),
      roles: { actor: 'subject', recipient: 'object with by behind around for' },
      needs: ['actor'],
      contexts: ['diplomatic'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`praise, commend, applaud, hail, laud, salute, congratulate, thank, extol, compliment,
        acclaim, pay tribute to, pay homage to, eulogize, eulogise`),
      roles: { actor: 'subject', recipient: 'object to' },
      needs: ['actor'],
      weight: 0.8,
    },
    {
      verbs: lemmas(`welcome, honor, honour, defend, cheer, bless, encourage, reaffirm, uphold, affirm,
        advocate`),
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor'],
      weight: 0.4,
    },
    {
      adjectives:
        lemmas(`supportive of, grateful to, grateful for, thankful to, thankful for, appreciative of, proud of,
        pleased with, pleased by, satisfied with, delighted by, delighted with, impressed by, impressed with,
        confident in, encouraged by, heartened by, sympathetic to, united with, loyal to`),
      roles: { actor: 'subject object', recipient: 'of to for with by in' },
      needs: ['actor'],
      weight: 0.45,
    },
    {
      verbs: ['recognize', 'recognise'],
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor', 'recipient'],
      contexts: ['diplomatic'],
      weight: 0.7,
    },
    {
      verbs:
        lemmas(`approve, ratify, give approval to, vote for, vote to, vote in favor of, vote in favour of,
        sign off on, greenlight`),
      roles: { actor: 'subject', recipient: 'for' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas('pass, adopt, enact, vote through, ratify, approve, back, carry'),
      with: lemmas(`resolution, bill, law, legislation, constitution, amendment, motion, treaty, budget,
        measure, act, reform, accord, agreement, declaration, plan`),
      roles: { actor: 'subject' },
      needs: ['actor'],
      contexts: ['legislative'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`sign, ink, initial, finalize, finalise, co-sign, countersign, accede to, join, conclude,
        ratify`),
      with: AGREEMENTS,
      roles: { actor: 'subject between', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      contexts: ['diplomatic'],
      weight: 0.9,
    },
    {
      verbs: ['sign', 'sign up to', 'sign with'],
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor', 'partner'],
      reciprocal: true,
      weight: 0.6,
    },
    {
      verbs: lemmas(`express, voice, offer, extend, declare, give, lend, pledge, convey, send, show, pay,
        reiterate, announce`),
      with: lemmas(`support, solidarity, condolence, sympathy, confidence, backing, congratulation, approval,
        gratitude, appreciation, recognition, tribute, praise, respect, endorsement, blessing,
        thanks, admiration`),
      roles: { actor: 'subject', recipient: 'for with to in object indirect' },
      needs: ['actor'],
      weight: 0.8,
    },
    {
      verbs: lemmas(`establish, restore, resume, normalize, normalise, reestablish, re-establish, upgrade,
        strengthen, renew, forge, deepen, improve, mend, repair, open`),
      with: lemmas('tie, relation, relationship, embassy, consulate, contact, mission'),
      roles: { actor: 'subject between', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      contexts: ['diplomatic'],
      weight: 0.8,
    },
    {
      verbs: ['forgive', 'appreciate', 'rehabilitate', 'vindicate', 'admire'],
      roles: { actor: 'subject', recipient: 'object' },
      needs: ['actor', 'recipient'],
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `ally with, align with, ally, side, reconcile with, reconcile, make peace with, make peace`,
      ),
      roles: { actor: 'subject', partner: 'with' },
      needs: ['actor', 'partner'],
      reciprocal: true,
      weight: 0.65,
    },
    {
      nouns: lemmas(`endorsement, praise, ratification, congratulation, condolence, tribute, confidence vote,
        commendation, reconciliation, diplomatic recognition, applause, accolade`),
      roles: { actor: 'subject by from of possessor modifier', recipient: 'for to with' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      nouns: lemmas(`support, backing, approval, recognition, solidarity, sympathy, gratitude, blessing`),
      roles: { actor: 'subject by from of possessor modifier', recipient: 'for to with' },
      needs: ['actor'],
      weight: 0.35,
    },
    {
      nouns: ['signing', 'signature', 'normalization', 'normalisation'],
      roles: { actor: 'subject by between possessor', partner: 'with' },
      needs: ['actor'],
      reciprocal: true,
      weight: 0.5,
    },
  ],
};
