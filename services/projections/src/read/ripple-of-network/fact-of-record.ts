/**
 * Published events as facts of the ripple engine: the one place where the language of the services becomes the language of the metrics.
 * Pure. Who changes what an event means to the figures raises RIPPLE_RELEASE: engines are then filled anew from the feeds.
 */
import {
  communityOutcomesToldConfirmed,
  communityOutcomesToldCorrected,
  confidenceReported,
  gatheringCorrected,
  gatheringHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  isWithheld,
  nameTakenOff,
  outcomeCorrected,
  outcomeRecorded,
  outcomeWithdrawn,
  personErased,
  personRegistered,
  publishedEvents,
  specialistWelcomed,
  type RoadRecord,
  type Told,
} from '@golden-thread/contracts';
import { isUnreadable } from '@golden-thread/event-road';
import { idOfStream, isConfirmed, type Instant } from '@golden-thread/kernel';
import type { Fact, Telling } from '@golden-thread/ripple';

/** The instrument of a report that names none (metrics.md 2.1, M14). */
const DEFAULT_INSTRUMENT = 'confidence';

/**
 * What a record is to the engine: a fact; `no-effect`, a known type that changes no figure; `withheld`, its service's own affair;
 * `unhandled`, a type that nobody here knows.
 */
export type Meaning = Fact | 'no-effect' | 'withheld' | 'unhandled';

/** A record that does not say what its type promises. It is parked (C7). The message holds nothing of its content. */
export class UnreadableFact extends Error {
  constructor(type: string, problem: string) {
    super(`${type} cannot be read: ${problem}`);
    this.name = 'UnreadableFact';
  }
}

type Envelope = { readonly eventId: string; readonly at: Instant; readonly stream: string };
type Mapping = (data: unknown, envelope: Envelope) => Fact;

const mappings: ReadonlyMap<string, Mapping> = new Map([
  maps(personRegistered, ({ personId, agencyId, regionId }, { eventId, at }) => ({
    kind: 'registration',
    eventId,
    at,
    personId,
    agencyId,
    region: regionId,
  })),
  // A specialist is known in ripples by the id of their stream; the welcome counts as a registration (metrics.md 1.1).
  maps(specialistWelcomed, ({ agencyId }, { eventId, at, stream }) => ({
    kind: 'registration',
    eventId,
    at,
    personId: idOfStream('specialist', stream),
    agencyId,
    region: null,
  })),
  maps(personErased, ({ personId }, { eventId, at }) => ({ kind: 'person-erased', eventId, at, personId })),
  maps(inspirationAcknowledged, ({ inspirerId, inspiredId, told }, { eventId, at }) => ({
    kind: 'acknowledgement',
    eventId,
    at,
    inspirerId,
    inspiredId,
    ...telling(told),
  })),
  // Nobody may be told from it who it was: it counts at once, like taking back.
  maps(nameTakenOff, ({ acknowledgementId, standInId }, { eventId, at }) => ({
    kind: 'name-taken-off',
    eventId,
    at,
    acknowledgementId,
    standInId,
  })),
  // Taking back counts at once, confirmed or not: no figure may go on counting what the person may have taken back.
  maps(inspirationWithdrawn, ({ acknowledgementId }, { eventId, at }) => ({
    kind: 'acknowledgement-withdrawn',
    eventId,
    at,
    acknowledgementId,
  })),
  maps(outcomeRecorded, ({ outcomeId, subjectType, subjectId, agencyId, category, ledBy, told }, { eventId, at }) => ({
    kind: 'outcome',
    eventId,
    at,
    ...{ outcomeId, subjectType, subjectId, agencyId, category, ledBy },
    ...telling(told),
  })),
  maps(outcomeCorrected, ({ outcomeId, changes, told }, { eventId, at }) => ({
    kind: 'outcome-corrected',
    eventId,
    at,
    outcomeId,
    changes,
    ...telling(told),
  })),
  maps(outcomeWithdrawn, ({ outcomeId }, { eventId, at }) => ({ kind: 'outcome-withdrawn', eventId, at, outcomeId })),
  maps(gatheringHeld, ({ gatheringId, agencyId, attendees }, { eventId, at }) => ({
    kind: 'gathering',
    eventId,
    at,
    gatheringId,
    agencyId,
    attendees,
  })),
  maps(gatheringCorrected, ({ gatheringId, attendees }, { eventId, at }) => ({
    kind: 'gathering-corrected',
    eventId,
    at,
    gatheringId,
    attendees,
  })),
  maps(confidenceReported, ({ personId, score, instrument = DEFAULT_INSTRUMENT, told }, { eventId, at }) => ({
    kind: 'confidence',
    eventId,
    at,
    personId,
    score,
    instrument,
    ...telling(told),
  })),
  maps(communityOutcomesToldConfirmed, ({ eventId: toldId }, { eventId, at }) => ({ kind: 'telling-confirmed', eventId, at, toldId })),
  maps(communityOutcomesToldCorrected, ({ eventId: toldId }, { eventId, at }) => ({ kind: 'telling-corrected', eventId, at, toldId })),
]);

/** Reads a record. Throws {@link UnreadableFact} where it does not fit its contract, or could not be published by its own service. */
export function meaningOf(record: RoadRecord): Meaning {
  const { event } = record;
  const mapping = mappings.get(event.type);
  if (mapping === undefined) return isWithheld(event.type) ? 'withheld' : otherMeaning(record);
  const envelope = { eventId: event.eventId, at: event.occurredAt };
  if (publishedEvents.check(event.type)?.fits(event.data) === true) return mapped(mapping, record, event.data);
  const erased = event.type === personErased.type ? event.about?.[0] : undefined;
  // An erasure is never parked: the envelope, too, says whom it is about.
  if (erased !== undefined) return { kind: 'person-erased', ...envelope, personId: erased };
  throw misfit(event.type, event.data);
}

/** Records of a type without a mapping of its own: an older version of one that has it, a type without effect, or none that is known. */
function otherMeaning(record: RoadRecord): Meaning {
  const { type, data } = record.event;
  if (isUnreadable(record)) throw new UnreadableFact(type, 'its own service could not publish it');
  const newest = publishedEvents.newest(type, data);
  if (newest === undefined) return 'unhandled';
  if (publishedEvents.check(type)?.fits(data) !== true) throw misfit(type, data);
  const mapping = mappings.get(newest.contract.type);
  return mapping === undefined ? 'no-effect' : mapped(mapping, record, newest.data);
}

function mapped(mapping: Mapping, { event }: RoadRecord, data: unknown): Fact {
  const { eventId, occurredAt: at, subject, type } = event;
  try {
    return mapping(data, { eventId, at, stream: subject ?? '' });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFact(type, 'its stream is not one of its kind');
    throw error;
  }
}

function misfit(type: string, data: unknown): UnreadableFact {
  const problems = publishedEvents.check(type)?.problems(data) ?? [];
  return new UnreadableFact(type, problems.map(({ field, reason }) => `${field} ${reason}`).join('; '));
}

/** What is unconfirmed counts in no figure until it is confirmed (P2). */
function telling(told: Told | undefined): Telling {
  return isConfirmed(told) ? {} : { unconfirmed: true };
}

/** Ties a contract to what its data means; the data is checked by the contract's schema before. */
function maps<Data>(
  contract: { readonly type: string; readonly examples: readonly Data[] },
  mapping: (data: Data, envelope: Envelope) => Fact,
): [type: string, mapping: Mapping] {
  return [contract.type, mapping as Mapping];
}
