/** What the engine is told: plain facts of one network, each once or many times, in any order. */
import type { Instant } from '@golden-thread/kernel';

/** Who an outcome is about. */
export type SubjectType = 'person' | 'group' | 'agency' | 'community';

/** A person registered; of several registrations the one with the smallest (at, eventId) gives agency and region. */
export type Registration = {
  kind: 'registration';
  eventId: string;
  at: Instant;
  personId: string;
  agencyId: string | null;
  region: string | null;
};

/** A word that was written down from memory: it counts in no figure until a {@link TellingConfirmed} names it. Absent: confirmed. */
export type Telling = { unconfirmed?: true };

/** Somebody said who inspired them. */
export type Acknowledgement = {
  kind: 'acknowledgement';
  eventId: string;
  at: Instant;
  inspirerId: string;
  inspiredId: string;
} & Telling;

/** The acknowledgement whose eventId is `acknowledgementId` is taken back, unless this word is corrected; may arrive before it. */
export type AcknowledgementWithdrawn = {
  kind: 'acknowledgement-withdrawn';
  eventId: string;
  at: Instant;
  acknowledgementId: string;
};

/** What can be said about an outcome, and corrected later. */
export type OutcomeContent = {
  subjectType: SubjectType;
  subjectId: string;
  agencyId: string | null;
  category: string;
  ledBy: readonly string[];
};

/**
 * The inspirer of the acknowledgement whose eventId is `acknowledgementId` took their name off: the tie is the stand-in's, as if it had
 * never been told otherwise. Of several the one with the smallest (at, eventId) counts; may arrive before the acknowledgement.
 */
export type NameTakenOff = { kind: 'name-taken-off'; eventId: string; at: Instant; acknowledgementId: string; standInId: string };

/** Something got better; `ledBy` holds the outcomeIds that led to it. */
export type Outcome = { kind: 'outcome'; eventId: string; at: Instant; outcomeId: string } & OutcomeContent & Telling;

/** For each field that a correction names, the correction with the largest (at, eventId) wins; may arrive before the outcome. */
export type OutcomeCorrected = {
  kind: 'outcome-corrected';
  eventId: string;
  at: Instant;
  outcomeId: string;
  changes: Partial<OutcomeContent>;
} & Telling;

/** The outcome does not count any more, whatever was or will be said about it; unless this word is corrected. */
export type OutcomeWithdrawn = { kind: 'outcome-withdrawn'; eventId: string; at: Instant; outcomeId: string };

/** People met. */
export type Gathering = {
  kind: 'gathering';
  eventId: string;
  at: Instant;
  gatheringId: string;
  agencyId: string | null;
  attendees: readonly string[];
};

/** Who really came: the correction with the largest (at, eventId) wins; may arrive before the gathering. */
export type GatheringCorrected = {
  kind: 'gathering-corrected';
  eventId: string;
  at: Instant;
  gatheringId: string;
  attendees: readonly string[];
};

/** A person's answer to an instrument. */
export type ConfidenceReport = {
  kind: 'confidence';
  eventId: string;
  at: Instant;
  personId: string;
  score: number;
  instrument: string;
} & Telling;

/**
 * The person heard what was written down under the eventId `toldId`, and agreed: it counts under its own key, as if it had been confirmed at
 * once. Judged are acknowledgements, outcomes, reports, and what amends them; may arrive before what it judges.
 */
export type TellingConfirmed = { kind: 'telling-confirmed'; eventId: string; at: Instant; toldId: string };

/** The person heard what was written down under the eventId `toldId`, and meant something else: it was never told, whatever is said later. */
export type TellingCorrected = { kind: 'telling-corrected'; eventId: string; at: Instant; toldId: string };

/** From here on, and for all that was before, nothing is counted that names the person. */
export type PersonErased = { kind: 'person-erased'; eventId: string; at: Instant; personId: string };

/** Everything the engine can be told. Ids are opaque text; `at` is when it happened. */
export type Fact =
  | Registration
  | Acknowledgement
  | AcknowledgementWithdrawn
  | NameTakenOff
  | Outcome
  | OutcomeCorrected
  | OutcomeWithdrawn
  | Gathering
  | GatheringCorrected
  | ConfidenceReport
  | TellingConfirmed
  | TellingCorrected
  | PersonErased;
