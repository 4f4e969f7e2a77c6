/** Short ways to write facts in specs: days count from 2026-01-01, ids are what the spec says. */
import type { Instant } from '@golden-thread/kernel';
import type {
  Acknowledgement,
  ConfidenceReport,
  Fact,
  Gathering,
  Outcome,
  OutcomeContent,
  PersonErased,
  Registration,
  Telling,
  TellingConfirmed,
  TellingCorrected,
} from '../facts.ts';

const START = Date.UTC(2026, 0, 1) * 1000;

/** A day, and a part of one, after 2026-01-01T00:00:00Z. */
export function day(number: number): Instant {
  return START + Math.round(number * 86_400_000_000);
}

/** `from` inspired `to`. */
export function inspired(from: string, to: string, on: number, eventId = `${from}>${to}@${String(on)}`): Acknowledgement {
  return { kind: 'acknowledgement', eventId, at: day(on), inspirerId: from, inspiredId: to };
}

/** Somebody took an acknowledgement back. */
export function tookBack(acknowledgement: Acknowledgement, on = 900): Fact {
  const { eventId: acknowledgementId } = acknowledgement;
  return { kind: 'acknowledgement-withdrawn', eventId: `back:${acknowledgementId}`, at: day(on), acknowledgementId };
}

/** What was told under an event id was read back, and the person agreed. */
export function confirmed(toldId: string, on = 910): TellingConfirmed {
  return { kind: 'telling-confirmed', eventId: `yes:${toldId}@${String(on)}`, at: day(on), toldId };
}

/** What was told under an event id was read back, and the person meant something else. */
export function corrected(toldId: string, on = 920): TellingCorrected {
  return { kind: 'telling-corrected', eventId: `no:${toldId}@${String(on)}`, at: day(on), toldId };
}

/** The inspirer of an acknowledgement took their name off. */
export function nameTakenOff({ eventId: acknowledgementId }: Acknowledgement, standInId: string, on = 930): Fact {
  return { kind: 'name-taken-off', eventId: `off:${acknowledgementId}@${String(on)}`, at: day(on), acknowledgementId, standInId };
}

/** The same fact, written down from memory. */
export function fromMemory<Told extends Telling>(fact: Told): Told {
  return { ...fact, unconfirmed: true };
}

/** Somebody reported. */
export function reported(personId: string, score: number, on: number): ConfidenceReport {
  return { kind: 'confidence', eventId: `report:${personId}@${String(on)}`, at: day(on), personId, score, instrument: 'confidence' };
}

/** Somebody registered. */
export function registered(personId: string, on: number, agencyId: string | null = null, region: string | null = null): Registration {
  return { kind: 'registration', eventId: `reg:${personId}@${String(on)}`, at: day(on), personId, agencyId, region };
}

/** Somebody's outcome. */
export function outcome(outcomeId: string, on: number, content: Partial<OutcomeContent> = {}): Outcome {
  const told: OutcomeContent = { subjectType: 'person', subjectId: 'ada', agencyId: null, category: 'social', ledBy: [], ...content };
  return { kind: 'outcome', eventId: `out:${outcomeId}@${String(on)}`, at: day(on), outcomeId, ...told };
}

/** People met. */
export function gathering(gatheringId: string, on: number, attendees: readonly string[]): Gathering {
  return { kind: 'gathering', eventId: `met:${gatheringId}@${String(on)}`, at: day(on), gatheringId, agencyId: null, attendees };
}

/** A person was erased. */
export function erased(personId: string, on = 950): PersonErased {
  return { kind: 'person-erased', eventId: `erased:${personId}`, at: day(on), personId };
}
