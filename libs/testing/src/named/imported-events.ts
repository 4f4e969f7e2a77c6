/** Events of the import format, made from names: what a spec does not say has a harmless default. */
import { importTypes, type ImportEvent } from '@golden-thread/contracts';
import { formatInstant } from '@golden-thread/kernel';
import { instant } from '../seeded/manual-clock.ts';
import { agencyNorth, riverside } from './people.ts';

/** What every imported event may say about itself: its id, and when it happened (RFC 3339). */
export type Saying = { readonly id?: string; readonly at?: string };

function when(saying: Saying, otherwise: string): number {
  return instant(saying.at ?? otherwise);
}

/** A person registered. */
export function importedRegistration(
  personId: string,
  saying: Saying & { readonly agencyId?: string | null; readonly region?: string | null } = {},
): ImportEvent {
  const { agencyId = agencyNorth, region = riverside } = saying;
  const at = when(saying, '2026-01-05T09:00:00Z');
  return { id: saying.id ?? `reg-${personId}`, type: importTypes.PersonRegistered, at, data: { personId, agencyId, region } };
}

/** Somebody inspired somebody. */
export function importedAcknowledgement(inspirerId: string, inspiredId: string, saying: Saying = {}): ImportEvent {
  const id = saying.id ?? `ack-${inspirerId}-${inspiredId}`;
  return { id, type: importTypes.InspirationAcknowledged, at: when(saying, '2026-02-04T10:00:00Z'), data: { inspirerId, inspiredId } };
}

/** Something got better; by default for the person named. */
export function importedOutcome(
  outcomeId: string,
  subjectId: string,
  saying: Saying & Partial<Extract<ImportEvent, { type: typeof importTypes.OutcomeRecorded }>['data']> = {},
): ImportEvent {
  const { subjectType = 'person', agencyId = agencyNorth, category = 'social', ledBy = [] } = saying;
  const data = { outcomeId, subjectType, subjectId, agencyId, category, ledBy };
  return { id: saying.id ?? outcomeId, type: importTypes.OutcomeRecorded, at: when(saying, '2026-02-20T14:00:00Z'), data };
}

/** People met. */
export function importedGathering(
  gatheringId: string,
  attendees: readonly string[],
  saying: Saying & { readonly agencyId?: string | null } = {},
): ImportEvent {
  const data = { gatheringId, agencyId: saying.agencyId === undefined ? agencyNorth : saying.agencyId, attendees };
  return { id: saying.id ?? gatheringId, type: importTypes.GatheringHeld, at: when(saying, '2026-03-01T17:00:00Z'), data };
}

/** A person answered an instrument. */
export function importedConfidence(personId: string, score: number, saying: Saying & { readonly instrument?: string } = {}): ImportEvent {
  const data = { personId, score, instrument: saying.instrument ?? null };
  return { id: saying.id ?? `cf-${personId}`, type: importTypes.ConfidenceReported, at: when(saying, '2026-07-05T10:00:00Z'), data };
}

/** An imported event as a line of an import file, without the line end. */
export function importLine(event: ImportEvent): string {
  return JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: 'urn:golden-thread:testing',
    type: event.type,
    time: formatInstant(event.at),
    datacontenttype: 'application/json',
    data: event.data,
  });
}
