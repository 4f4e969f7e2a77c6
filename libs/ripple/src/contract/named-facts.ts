/** Short ways to write facts in specs: days count from 2026-01-01, ids are what the spec says. */
import type { Instant } from '@golden-thread/kernel';
import type { Acknowledgement, Fact, Gathering, Outcome, OutcomeContent, Registration } from '../facts.ts';

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
export function erased(personId: string, on = 950): Fact {
  return { kind: 'person-erased', eventId: `erased:${personId}`, at: day(on), personId };
}
