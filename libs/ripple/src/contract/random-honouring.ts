/** Random courses of people, sessions and meetings that go wrong in every way the definitions foresee, the same for the same seed. */
import { Random } from './random-facts.ts';
import type { HonouringFact } from '../honouring/facts.ts';

const DAY = 86_400_000_000;
const START = Date.UTC(2026, 0, 1) * 1000;
const SPAN = 120;
const KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'];
const WHY = ['reached-what-i-wanted', 'moved', 'other-support', 'not-for-me', 'other', 'not-said'] as const;

type Envelope = { readonly eventId: string; readonly at: number };
type Maker = (random: Random, envelope: Envelope) => HonouringFact;

const people = ['ada', 'ben', '\u{1f600}', '\uff5e'];
const specialists = ['luis', 'mara'];
const agencies = ['north', 'south'];
const sessions = Array.from({ length: 30 }, (_, i) => `s${String(i)}`);
const goals = ['g1', 'g2', 'g3', 'g4'];
const meetings = ['m1', 'm2', 'm3', 'm4'];
const places = ['', '', '', 'work'];

/** Ids of a random world are drawn anew for each fact, so that they contradict each other. Some of what is told is from memory. */
const telling = (random: Random): { unconfirmed?: true } => (random.next() < 0.2 ? { unconfirmed: true } : {});
const person = (random: Random): { personId: string } => ({ personId: random.of(people) });
const pair = (random: Random) => ({ ...person(random), specialistId: random.of(specialists), place: random.of(places) });

const makers: readonly Maker[] = [
  (r, e) => ({
    kind: 'goal-chosen',
    ...e,
    ...person(r),
    goalId: r.of(goals),
    from: r.of(['vision', 'preference', 'suggestion', 'own-words']),
    ...telling(r),
  }),
  (r, e) => ({
    kind: r.of(['goal-reached', 'goal-set-aside', 'goal-picked-up-again']),
    ...e,
    ...person(r),
    goalId: r.of(goals),
    ...telling(r),
  }),
  (r, e) => ({
    kind: 'next-step-chosen',
    ...e,
    ...person(r),
    sessionId: r.of(sessions),
    stepId: r.of([null, 'a', 'b']),
    chosenBy: r.of(['person', 'together', 'specialist']),
  }),
  (r, e) => ({
    kind: 'session-arranged',
    ...e,
    ...person(r),
    sessionId: r.of(sessions),
    specialistId: r.of(specialists),
    mode: r.of([null, 'walk', 'phone']),
  }),
  sessionStarted,
  sessionStarted,
  sessionHeld,
  sessionHeld,
  sessionHeld,
  (r, e) => ({
    kind: 'session-rated',
    ...e,
    sessionId: r.of(sessions),
    rater: r.of(['r1', 'r2', 'r3']),
    heard: r.below(5),
    led: r.below(5),
    gotSupportWanted: r.below(5),
  }),
  (r, e) => ({ kind: 'specialist-wanted', ...e, ...person(r), place: r.of(places), ...telling(r) }),
  specialistChosen,
  specialistChosen,
  specialistChosen,
  specialistAnswered,
  specialistAnswered,
  specialistAnswered,
  specialistAnswered,
  (r, e) => ({ kind: 'specialist-released', ...e, ...pair(r), place: r.of([null, '', 'work']), ...telling(r) }),
  (r, e) => ({ kind: 'wanted-no-more', ...e, ...person(r), ...telling(r) }),
  (r, e) => ({ kind: 'agency-left', ...e, ...person(r), agencyId: r.of(agencies), why: r.of(WHY), ...telling(r) }),
  (r, e) => ({ kind: r.of(['died-corrected', 'died-corrected', 'died']), ...e, ...person(r) }),
  (r, e) => ({ kind: 'specialist-welcomed', ...e, specialistId: r.of(specialists), agencyId: r.of(agencies) }),
  (r, e) => (r.next() < 0.3 ? { kind: 'specialist-left', ...e, specialistId: r.of(specialists) } : meetingHeld(r, e)),
  meetingHeld,
  (r, e) => ({
    kind: 'meeting-corrected',
    ...e,
    meetingId: r.of(meetings),
    ofGroup: r.next() < 0.5,
    attendees: r.some(people, 4),
    unnamed: r.of([null, r.below(5)]),
  }),
];

function specialistChosen(random: Random, envelope: Envelope): HonouringFact {
  return { kind: 'specialist-chosen', ...envelope, ...pair(random), ...telling(random) };
}

function specialistAnswered(random: Random, envelope: Envelope): HonouringFact {
  return { kind: random.next() < 0.9 ? 'specialist-accepted' : 'specialist-unable', ...envelope, ...pair(random) };
}

function sessionStarted(random: Random, envelope: Envelope): HonouringFact {
  return {
    kind: 'session-started',
    ...envelope,
    ...person(random),
    sessionId: random.of(sessions),
    specialistId: random.of(specialists),
    wanted: random.some(KINDS, 2),
    mode: random.of([null, 'walk', 'video']),
    place: random.of([null, 'home', 'street']),
    guest: random.next() < 0.15,
  };
}

function sessionHeld(random: Random, envelope: Envelope): HonouringFact {
  const endedAt = envelope.at + random.of([0, 0, -random.below(DAY), random.below(DAY)]);
  return { kind: 'session-held', ...envelope, ...person(random), sessionId: random.of(sessions), endedAt, given: random.some(KINDS, 3) };
}

function meetingHeld(random: Random, envelope: Envelope): HonouringFact {
  return {
    kind: 'meeting-held',
    ...envelope,
    meetingId: random.of(meetings),
    ofGroup: random.next() < 0.5,
    meetingKind: random.of(['group-meeting', 'walk']),
    heldAt: envelope.at,
    minutes: random.of([null, 60, 90]),
    attendees: random.some(people, 5),
    unnamed: random.below(4),
  };
}

/** Facts of one random network without verdicts and erasures, each once, in no order; and what to go on drawing with. */
export function randomHonouring(seed: number): { facts: HonouringFact[]; random: Random; asOf: number } {
  const random = new Random(seed);
  const count = 10 + random.below(240);
  const facts = Array.from({ length: count }, (_, i) => {
    const eventId = random.of([`e${String(i)}`, `\u{1f600}${String(i)}`, `\uff5e${String(i)}`]);
    return random.of(makers)(random, { eventId, at: START + random.below(SPAN) * DAY + random.of([0, 0, random.below(DAY)]) });
  });
  return { facts, random, asOf: START + SPAN * DAY };
}

/** The people of every random network. */
export const RANDOM_PEOPLE: readonly string[] = people;
