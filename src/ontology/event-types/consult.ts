import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const GATHERINGS = lemmas(`talk, meeting, summit, negotiation, conference, session, consultation, discussion,
        dialogue, forum, gathering, assembly, round, ceremony, funeral, inauguration, hearing, banquet, reception, lunch, dinner, debate, roundtable`);

/** Meetings, visits, talks and calls. */
export const CONSULT: EventType = {
  name: 'CONSULT',
  description:
    'Actors meet, visit, host, negotiate or speak with each other, face to face or at a distance, alone or in a larger circle.',
  category: 'CONSULT',
  categoryIf: { PLANNED: 'AGREE', DENIED: 'REJECT' },
  cameo: ['04'],
  roles: [
    { name: 'participant', function: 'actor', fillers: ACTORS, description: 'Who meets, talks or visits.' },
    {
      name: 'partner',
      function: 'actor',
      fillers: ACTORS,
      description: 'The other side of a meeting or talk.',
    },
    {
      name: 'host',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'Who is visited, or under whose roof others meet.',
    },
    PLACE_ROLE,
  ],
  modes: [
    { name: 'visit', description: 'The actor travels to the recipient, who is the host.', words: ['visit'] },
    {
      name: 'third-party',
      description: 'Somebody else hosts or mediates the meeting.',
      words: ['mediate', 'mediation', 'mediator', 'broker', 'neutral', 'indirect'],
    },
    {
      name: 'multilateral',
      description:
        'The meeting stands in the frame of an alliance, a conference or an international organisation.',
      words: lemmas(`multilateral, trilateral, quadrilateral, plenary, g7, g8, g20, nato, apec, asean, brics,
        opec, cop`),
    },
    {
      name: 'phone',
      description: 'They speak by telephone or another remote medium.',
      words: lemmas(`phone, telephone, video, videoconference, teleconference, virtual, virtually,
        telephonically, online, hotline`),
    },
  ],
  contexts: [],
  anyOf: ['participant', 'partner', 'host'],
  frames: [
    {
      verbs: lemmas(
        `meet with, negotiate with, confer with, consult with, hold talk with, speak with, talk with`,
      ),
      roles: { participant: 'subject', partner: 'with' },
      needs: ['partner'],
      reciprocal: true,
      weight: 0.6,
    },

    {
      verbs: lemmas(
        `leave for, depart for, head for, head to, set off for, set out for, embark for, return from, return to`,
      ),
      with: lemmas(
        `visit, talk, summit, meeting, trip, tour, conference, negotiation, capital, delegation, mission`,
      ),
      roles: { participant: 'subject', host: 'for from to', place: 'for from to' },
      needs: ['participant'],
      mode: 'visit',
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `leave for, depart for, fly out to, swing through, stop off in, touch down in, drop in on, stop in`,
      ),
      roles: { participant: 'subject', host: 'for to in on through', place: 'for to in' },
      needs: ['participant', 'host'],
      mode: 'visit',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `sit down, sit down together, sit down for, reach out to, get in touch with, hold forth with, swap view, exchange view, exchange opinion, exchange letter, liaise with, brainstorm with, deliberate, deliberate with, hold audience with, brief, debrief, convene with, gather with`,
      ),
      roles: { participant: 'subject', partner: 'with to object' },
      needs: ['participant', 'partner'],
      reciprocal: true,
      weight: 0.55,
    },
    {
      verbs: lemmas(
        `sit down together, hold consultation, hold discussion, hold conversation, confer together, meet together`,
      ),
      roles: { participant: 'subject', partner: 'with' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.75,
    },
    {
      verbs: lemmas(`give, accord, extend, offer, grant, lay on, receive, get`),
      with: lemmas(`welcome, reception, audience, banquet, hospitality`),
      roles: { participant: 'subject', partner: 'to for indirect' },
      reciprocal: true,
      needs: ['participant', 'partner'],
      mode: 'visit',
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `pay, make, begin, start, undertake, conclude, complete, wind up, wrap up, end, finish, cut short, embark on, kick off, go on, continue`,
      ),
      with: lemmas(`visit, trip, tour, stopover, mission, swing, pilgrimage`),
      roles: { participant: 'subject', host: 'to of with', place: 'to of in' },
      needs: ['participant'],
      mode: 'visit',
      weight: 0.75,
    },
    {
      verbs: lemmas(`exchange, swap`),
      with: lemmas(`view, opinion, letter, message, visit, greeting, envoy, delegation`),
      roles: { participant: 'subject', partner: 'with' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `mediate in, mediate with, act as go - between, arbitrate between, intercede with, intervene with, shuttle, conciliate`,
      ),
      with: lemmas(`side, party, talk, dispute, crisis, faction, conflict, settlement, peace`),
      roles: { participant: 'subject', partner: 'between with' },
      needs: ['participant'],
      mode: 'third-party',
      contexts: ['diplomatic'],
      weight: 0.75,
    },
    {
      nouns: lemmas(
        `shuttle diplomacy, working lunch, working dinner, state banquet, exchange of view, round of talk, private audience, get - together, sit - down, peace mission, fact - finding trip, fence - mending trip, encounter, one - on - one, working session, closed - door meeting, closed - door session, huddle, courtesy call`,
      ),
      roles: { participant: 'subject between of by possessor modifier', partner: 'with' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.6,
    },

    {
      verbs: ['meet', 'meet with', 'meet up with', 'sit down with'],
      roles: { participant: 'subject', partner: 'object with' },
      needs: ['participant', 'partner'],
      reciprocal: true,
      weight: 0.95,
    },
    {
      verbs: ['meet'],
      roles: { participant: 'subject' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.5,
    },
    {
      verbs: lemmas(`confer, confer with, consult, consult with, negotiate, negotiate with, parley,
        bargain with, exchange views, compare notes, haggle with`),
      roles: { participant: 'subject', partner: 'with object' },
      needs: ['participant'],
      reciprocal: true,
      contexts: ['diplomatic'],
      weight: 0.85,
    },
    {
      verbs: lemmas('talk to, talk with, speak with, speak to, converse with, chat with, talk'),
      roles: { participant: 'subject', partner: 'to with' },
      needs: ['participant', 'partner'],
      reciprocal: true,
      weight: 0.5,
    },
    {
      verbs: ['discuss', 'debate'],
      roles: { participant: 'subject', partner: 'with' },
      needs: ['participant', 'partner'],
      reciprocal: true,
      weight: 0.85,
    },
    {
      verbs: ['discuss'],
      roles: { participant: 'subject' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.5,
    },
    {
      verbs: lemmas('phone, telephone, ring up, speak by phone, speak by telephone'),
      roles: { participant: 'subject', partner: 'object with' },
      needs: ['participant'],
      mode: 'phone',
      reciprocal: true,
      weight: 0.85,
    },
    {
      verbs: ['visit'],
      roles: { participant: 'subject', host: 'object', place: 'object' },
      needs: ['participant'],
      mode: 'visit',
      weight: 0.85,
    },
    {
      verbs:
        lemmas(`arrive in, travel to, fly to, fly into, journey to, tour, stop over in, jet to, arrive at,
        call on`),
      roles: { participant: 'subject', host: 'object in to at on', place: 'object in to at' },
      needs: ['participant', 'host'],
      mode: 'visit',
      weight: 0.5,
    },
    {
      verbs: ['host', 'receive', 'welcome', 'entertain', 'greet', 'play host to'],
      roles: { participant: 'subject', partner: 'object to' },
      reciprocal: true,
      needs: ['participant', 'partner'],
      mode: 'visit',
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `host, organize, organise, convene, chair, broker, facilitate, sponsor, mediate, moderate`,
      ),
      with: GATHERINGS,
      roles: { host: 'subject', participant: 'between with' },
      needs: ['host'],
      mode: 'third-party',
      weight: 0.75,
    },
    {
      verbs: lemmas('mediate, intercede, mediate between, arbitrate, act as mediator, shuttle between'),
      roles: { participant: 'subject', partner: 'between with' },
      needs: ['participant'],
      mode: 'third-party',
      contexts: ['diplomatic'],
      weight: 0.85,
    },
    {
      verbs: lemmas(
        `attend, take part in, participate in, join, address, sit in on, convene, hold, chair, open, go to, come to, travel to, lead, resume, reopen, restart, enter, continue, start, begin, conclude, wrap up, end, arrange`,
      ),
      with: lemmas(`summit, meeting, talk, negotiation, conference, consultation, roundtable, discussion,
        dialogue`),
      roles: { participant: 'subject', partner: 'with between' },
      needs: ['participant'],
      weight: 0.8,
    },
    {
      verbs: ['attend', 'address', 'participate in'],
      with: ['summit', 'conference', 'forum'],
      roles: { participant: 'subject' },
      needs: ['participant'],
      mode: 'multilateral',
      weight: 0.7,
    },
    {
      verbs: ['convene', 'gather', 'reconvene', 'assemble', 'huddle'],
      roles: { participant: 'subject' },
      needs: ['participant'],
      reciprocal: true,
      weight: 0.35,
    },
    {
      nouns: lemmas(`meeting, summit, negotiation, consultation, peace talk, summit meeting,
        face - to - face meeting, summit talk, bilateral talk, nuclear talk, trade talk,
        round table, roundtable, peace conference, mediation, peace negotiation, emergency meeting,
        high - level talk`),
      roles: { participant: 'subject between of by possessor modifier', partner: 'with' },
      reciprocal: true,
      weight: 0.75,
    },
    {
      nouns: lemmas('talk, discussion, dialogue, conversation, parley, audience, rendezvous, contact'),
      roles: { participant: 'subject between of by possessor modifier', partner: 'with' },
      reciprocal: true,
      weight: 0.6,
    },
    {
      nouns: lemmas(`phone call, telephone call, conference call, video call, telephone conversation,
        phone conversation, videoconference, teleconference, video conference`),
      roles: { participant: 'subject between by possessor from', partner: 'with to' },
      mode: 'phone',
      reciprocal: true,
      weight: 0.8,
    },
    {
      nouns: lemmas('visit, state visit, official visit, working visit, stopover'),
      without: ['site', 'website', 'page', 'museum', 'emergency'],
      roles: { participant: 'subject by of from possessor modifier', host: 'to with', place: 'to in' },
      mode: 'visit',
      weight: 0.75,
    },
    {
      nouns: ['trip', 'tour', 'pilgrimage'],
      roles: { participant: 'subject by of possessor modifier', host: 'to of', place: 'to of in' },
      needs: ['participant'],
      mode: 'visit',
      weight: 0.4,
    },
  ],
};
