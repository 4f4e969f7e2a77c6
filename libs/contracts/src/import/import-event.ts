/** The events of the import format, as they come out of the check: only the fields that have a meaning, always present. */
import type { Instant } from '@golden-thread/kernel';
import type { ServiceName } from '../record.ts';

/** The five types of the import format (events.md). */
export const importTypes = {
  PersonRegistered: 'org.golden-thread.import.PersonRegistered.v1',
  InspirationAcknowledged: 'org.golden-thread.import.InspirationAcknowledged.v1',
  OutcomeRecorded: 'org.golden-thread.import.OutcomeRecorded.v1',
  GatheringHeld: 'org.golden-thread.import.GatheringHeld.v1',
  ConfidenceReported: 'org.golden-thread.import.ConfidenceReported.v1',
} as const;

/** One of the five. */
export type ImportType = (typeof importTypes)[keyof typeof importTypes];

type Imported<Type extends ImportType, Data> = {
  /** The event's identity within the network. */
  readonly id: string;
  readonly type: Type;
  /** When it happened. */
  readonly at: Instant;
  readonly data: Data;
};

/** A person registered. */
export type ImportedRegistration = Imported<
  typeof importTypes.PersonRegistered,
  { readonly personId: string; readonly agencyId: string | null; readonly region: string | null }
>;

/** Somebody said who inspired them. */
export type ImportedAcknowledgement = Imported<
  typeof importTypes.InspirationAcknowledged,
  { readonly inspirerId: string; readonly inspiredId: string }
>;

/** Something got better. `outcomeId` is the event's id where the file names none. */
export type ImportedOutcome = Imported<
  typeof importTypes.OutcomeRecorded,
  {
    readonly outcomeId: string;
    readonly subjectType: 'person' | 'group' | 'agency' | 'community';
    readonly subjectId: string;
    readonly agencyId: string | null;
    readonly category: string;
    readonly ledBy: readonly string[];
  }
>;

/** People met. `gatheringId` is the event's id where the file names none. */
export type ImportedGathering = Imported<
  typeof importTypes.GatheringHeld,
  { readonly gatheringId: string; readonly agencyId: string | null; readonly attendees: readonly string[] }
>;

/** A person answered an instrument. */
export type ImportedConfidence = Imported<
  typeof importTypes.ConfidenceReported,
  { readonly personId: string; readonly score: number; readonly instrument: string | null }
>;

/** An event of history on its way in. Lists are in the order given, with repeats. */
export type ImportEvent = ImportedRegistration | ImportedAcknowledgement | ImportedOutcome | ImportedGathering | ImportedConfidence;

/** The service that keeps events of an import type. */
export function ownerOf(type: ImportType): ServiceName {
  return type === importTypes.PersonRegistered ? 'identity' : 'community-outcomes';
}
