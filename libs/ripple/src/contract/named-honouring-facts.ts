/** Short ways to write honouring facts in specs: days count from 2026-01-01, ids are what the spec says. */
import type { Instant } from '@golden-thread/kernel';
import { day } from './named-facts.ts';
import type * as facts from '../honouring/facts.ts';

/** An hour, in days. */
export const HOUR = 1 / 24;

type Without<Fact, Field extends string> = Omit<Fact, Field | 'kind' | 'eventId' | 'at'>;

function said<Kind extends facts.HonouringFact['kind']>(kind: Kind, on: number, id: string): { kind: Kind; eventId: string; at: Instant } {
  return { kind, eventId: `${kind}:${id}@${String(on)}`, at: day(on) };
}

/** A goal was chosen. */
export function goalChosen(goalId: string, on: number, more: Partial<Without<facts.GoalChosen, 'goalId'>> = {}): facts.GoalChosen {
  return { ...said('goal-chosen', on, goalId), goalId, personId: 'ada', from: 'own-words', ...more };
}

/** How it goes on with a goal. */
export function goalTurn(kind: facts.GoalTurn['kind'], goalId: string, on: number, personId = 'ada'): facts.GoalTurn {
  return { ...said(kind, on, goalId), goalId, personId };
}

/** A next step was chosen. */
export function nextStep(sessionId: string, stepId: string | null, chosenBy: facts.ChosenBy, on: number): facts.NextStepChosen {
  return { ...said('next-step-chosen', on, `${sessionId}/${String(stepId)}`), sessionId, stepId, chosenBy, personId: 'ada' };
}

/** A session began. */
export function started(
  sessionId: string,
  on: number,
  more: Partial<Without<facts.SessionStarted, 'sessionId'>> = {},
): facts.SessionStarted {
  const nothing = { personId: 'ada', specialistId: 'luis', wanted: [], mode: null, place: null, guest: false };
  return { ...said('session-started', on, sessionId), sessionId, ...nothing, ...more };
}

/** A session came to its end. */
export function held(sessionId: string, on: number, more: Partial<Without<facts.SessionHeld, 'sessionId'>> = {}): facts.SessionHeld {
  return { ...said('session-held', on, sessionId), sessionId, personId: 'ada', endedAt: day(on), given: [], ...more };
}

/** A session of an hour, begun and ended. */
export function session(
  sessionId: string,
  on: number,
  more: Partial<Without<facts.SessionStarted, 'sessionId'>> = {},
): facts.HonouringFact[] {
  const { personId = 'ada' } = more;
  return [started(sessionId, on - HOUR, more), held(sessionId, on, { personId })];
}

/** A session was rated: heard, led, got the support wanted. */
export function rated(sessionId: string, marks: readonly [number, number, number], rater: string, on = 500): facts.SessionRated {
  const [heard, led, gotSupportWanted] = marks;
  return { ...said('session-rated', on, sessionId), sessionId, rater, heard, led, gotSupportWanted };
}

/** A person asked for a specialist. */
export function wanted(on: number, place = '', personId = 'ada'): facts.SpecialistWanted {
  return { ...said('specialist-wanted', on, `${personId}/${place}`), place, personId };
}

/** A person chose a specialist. */
export function chosen(specialistId: string, on: number, place = '', personId = 'ada'): facts.SpecialistChosen {
  return { ...said('specialist-chosen', on, `${personId}/${specialistId}/${place}`), specialistId, place, personId };
}

/** A specialist said yes. */
export function accepted(specialistId: string, on: number, place = '', personId = 'ada'): facts.SpecialistAnswered {
  return { ...said('specialist-accepted', on, `${personId}/${specialistId}/${place}`), specialistId, place, personId };
}

/** A person goes on without a specialist. */
export function released(specialistId: string, on: number, place: string | null = null, personId = 'ada'): facts.SpecialistReleased {
  return { ...said('specialist-released', on, `${personId}/${specialistId}`), specialistId, place, personId };
}

/** A person looks for no specialist any more. */
export function wantedNoMore(on: number, personId = 'ada'): facts.WantedNoMore {
  return { ...said('wanted-no-more', on, personId), personId };
}

/** A person goes on without an agency. */
export function leftAgency(agencyId: string, why: facts.WhyLeft, on: number, personId = 'ada'): facts.AgencyLeft {
  return { ...said('agency-left', on, personId), agencyId, why, personId };
}

/** A person died. */
export function died(on: number, personId = 'ada'): facts.Died {
  return { ...said('died', on, personId), personId };
}

/** It was a mistake: the person is alive. */
export function alive(on: number, personId = 'ada'): facts.Died {
  return { ...said('died-corrected', on, personId), personId };
}

/** An agency welcomed a specialist. */
export function welcomed(specialistId: string, agencyId: string, on: number): facts.SpecialistWelcomed {
  return { ...said('specialist-welcomed', on, specialistId), specialistId, agencyId };
}

/** A specialist left. */
export function specialistLeft(specialistId: string, on: number): facts.SpecialistLeft {
  return { ...said('specialist-left', on, specialistId), specialistId };
}

/** A group met, or people at a gathering. */
export function met(meetingId: string, on: number, more: Partial<Without<facts.MeetingHeld, 'meetingId'>> = {}): facts.MeetingHeld {
  const { ofGroup = true } = more;
  const nothing = { ofGroup, meetingKind: 'group-meeting', minutes: 90, attendees: [], unnamed: 0 };
  return { ...said('meeting-held', on, `${meetingId}/${String(ofGroup)}`), meetingId, heldAt: day(on), ...nothing, ...more };
}

/** Who really came. */
export function reallyCame(
  meetingId: string,
  attendees: readonly string[],
  unnamed: number | null,
  { on = 600, ofGroup = true } = {},
): facts.MeetingCorrected {
  return { ...said('meeting-corrected', on, `${meetingId}/${String(ofGroup)}`), meetingId, ofGroup, attendees, unnamed };
}
