/** What the honouring figures are told: plain facts of one network, each once or many times, in any order. */
import type { Instant } from '@golden-thread/kernel';
import type { PersonErased, Telling, TellingConfirmed, TellingCorrected } from '../facts.ts';

/** What a goal grew from. */
export type GrewFrom = 'vision' | 'preference' | 'suggestion' | 'own-words';
/** Who chose a next step. */
export type ChosenBy = 'person' | 'together' | 'specialist';
/** Why a person goes on without an agency, as they said. */
export type WhyLeft = 'reached-what-i-wanted' | 'moved' | 'other-support' | 'not-for-me' | 'other' | 'not-said';

type Said<Kind extends string> = { readonly kind: Kind; readonly eventId: string; readonly at: Instant };
type OfPerson<Kind extends string> = Said<Kind> & { readonly personId: string };
/** A programme, or the empty text for support outside of any. */
type AtPlace = { readonly place: string };

/** A person chose a goal. */
export type GoalChosen = OfPerson<'goal-chosen'> & Telling & { readonly goalId: string; readonly from: GrewFrom };

/** A person said how it goes on with a goal. */
export type GoalTurn = OfPerson<'goal-reached' | 'goal-set-aside' | 'goal-picked-up-again'> & Telling & { readonly goalId: string };

/** A next step was chosen in a session; of several words on one step the one with the largest key counts. */
export type NextStepChosen = OfPerson<'next-step-chosen'> & {
  readonly sessionId: string;
  readonly stepId: string | null;
  readonly chosenBy: ChosenBy;
};

/** A session was arranged. */
export type SessionArranged = OfPerson<'session-arranged'> & {
  readonly sessionId: string;
  readonly specialistId: string;
  readonly mode: string | null;
};

/** A session began. A guest has an id for that day only. */
export type SessionStarted = OfPerson<'session-started'> & {
  readonly sessionId: string;
  readonly specialistId: string;
  readonly wanted: readonly string[];
  readonly mode: string | null;
  readonly place: string | null;
  readonly guest: boolean;
};

/** A session came to its end; of several words the one with the smallest key counts. */
export type SessionHeld = OfPerson<'session-held'> & {
  readonly sessionId: string;
  readonly endedAt: Instant;
  readonly given: readonly string[];
};

/** A session was rated by the person, who is known here by a pseudonym; the rating with the smallest key counts. */
export type SessionRated = Said<'session-rated'> & {
  readonly sessionId: string;
  readonly rater: string;
  readonly heard: number;
  readonly led: number;
  readonly gotSupportWanted: number;
};

/** A person asked for a specialist. */
export type SpecialistWanted = OfPerson<'specialist-wanted'> & Telling & AtPlace;

/** A person chose a specialist. */
export type SpecialistChosen = OfPerson<'specialist-chosen'> & Telling & AtPlace & { readonly specialistId: string };

/** The specialist who was chosen said yes, or no. */
export type SpecialistAnswered = OfPerson<'specialist-accepted' | 'specialist-unable'> & AtPlace & { readonly specialistId: string };

/** A person goes on without a specialist: at one place, or wherever they walk together (null). */
export type SpecialistReleased = OfPerson<'specialist-released'> &
  Telling & { readonly specialistId: string; readonly place: string | null };

/** A person looks for no specialist any more. */
export type WantedNoMore = OfPerson<'wanted-no-more'> & Telling;

/** A person goes on without an agency. */
export type AgencyLeft = OfPerson<'agency-left'> & Telling & { readonly agencyId: string; readonly why: WhyLeft };

/** A person died, or that was a mistake: it takes back whatever was said before. */
export type Died = OfPerson<'died' | 'died-corrected'>;

/** An agency welcomed a specialist. */
export type SpecialistWelcomed = Said<'specialist-welcomed'> & { readonly specialistId: string; readonly agencyId: string };

/** A specialist left. */
export type SpecialistLeft = Said<'specialist-left'> & { readonly specialistId: string };

/**
 * People met: a group (`ofGroup`), or a gathering. A meeting of a group is told a second time as a gathering with the same id, and counts
 * once. `meetingKind` is its code, `minutes` null where nobody said.
 */
export type MeetingHeld = Said<'meeting-held'> & {
  readonly meetingId: string;
  readonly ofGroup: boolean;
  readonly meetingKind: string;
  readonly heldAt: Instant;
  readonly minutes: number | null;
  readonly attendees: readonly string[];
  readonly unnamed: number;
};

/** Who really came: the correction with the largest key counts; an `unnamed` of null leaves the number as it was. */
export type MeetingCorrected = Said<'meeting-corrected'> & {
  readonly meetingId: string;
  readonly ofGroup: boolean;
  readonly attendees: readonly string[];
  readonly unnamed: number | null;
};

/** Everything these figures can be told. Ids are opaque text; `at` is when it happened. */
export type HonouringFact =
  | GoalChosen
  | GoalTurn
  | NextStepChosen
  | SessionArranged
  | SessionStarted
  | SessionHeld
  | SessionRated
  | SpecialistWanted
  | SpecialistChosen
  | SpecialistAnswered
  | SpecialistReleased
  | WantedNoMore
  | AgencyLeft
  | Died
  | SpecialistWelcomed
  | SpecialistLeft
  | MeetingHeld
  | MeetingCorrected
  | Readonly<TellingConfirmed>
  | Readonly<TellingCorrected>
  | Readonly<PersonErased>;
