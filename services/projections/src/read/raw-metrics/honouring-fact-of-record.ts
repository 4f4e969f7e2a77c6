/**
 * Published events as facts of the honouring figures H1 to H6 (docs/decisions/0014): what they mean there, beside what they mean to the ripple.
 * Pure. Where an event names its person or session by its stream alone, the id is taken from there.
 */
import {
  gatheringCorrected,
  gatheringHeld,
  goalChosen,
  goalPickedUpAgain,
  goalReached,
  goalSetAside,
  groupMeetingCorrected,
  groupMeetingHeld,
  identityToldConfirmed,
  identityToldCorrected,
  nextStepChosen,
  personDied,
  personDiedCorrected,
  personErased,
  personLeftAgency,
  preferencesToldConfirmed,
  preferencesToldCorrected,
  publishedEvents,
  sessionArranged,
  sessionHeld,
  sessionRated,
  sessionStarted,
  specialistAccepted,
  specialistChosen,
  specialistLeft,
  specialistReleased,
  specialistUnable,
  specialistWanted,
  specialistWelcomed,
  wantedNoMore,
  type PublishedContract,
  type RoadRecord,
  type Told,
} from '@golden-thread/contracts';
import { idOfStream, isConfirmed, type Instant } from '@golden-thread/kernel';
import type { HonouringFact, Telling } from '@golden-thread/ripple';
import { UnreadableFact } from '../ripple-of-network/fact-of-record.ts';

const GROUP_MEETING = 'group-meeting';
const NOT_SAID = 'not-said';

/** What every fact begins with, and the id in the name of the event's stream. */
type Said = { readonly base: { readonly eventId: string; readonly at: Instant }; readonly idIn: (category: string) => string };
type Mapping = (data: unknown, said: Said) => HonouringFact;

const mappings: ReadonlyMap<string, Mapping> = new Map([
  // preferences
  maps(goalChosen, ({ personId, from, told }, { base, idIn }) => ({
    kind: 'goal-chosen',
    ...base,
    ...{ goalId: idIn('goal'), personId, from },
    ...telling(told),
  })),
  maps(goalReached, ({ personId, told }, said) => ({ kind: 'goal-reached', ...goalTurn(personId, told, said) })),
  maps(goalSetAside, ({ personId, told }, said) => ({ kind: 'goal-set-aside', ...goalTurn(personId, told, said) })),
  maps(goalPickedUpAgain, ({ personId, told }, said) => ({ kind: 'goal-picked-up-again', ...goalTurn(personId, told, said) })),
  // sessions
  maps(sessionArranged, ({ personId, specialistId, mode = null }, { base, idIn }) => ({
    kind: 'session-arranged',
    ...base,
    ...{ sessionId: idIn('session'), personId, specialistId, mode },
  })),
  maps(sessionStarted, ({ personId, specialistId, wanted, mode = null, place = null, guest = false }, { base, idIn }) => ({
    kind: 'session-started',
    ...base,
    ...{ sessionId: idIn('session'), personId, specialistId, wanted, mode, place, guest },
  })),
  maps(sessionHeld, ({ personId, endedAt, given }, { base, idIn }) => ({
    kind: 'session-held',
    ...base,
    ...{ sessionId: idIn('session'), personId, endedAt, given },
  })),
  maps(nextStepChosen, ({ personId, chosenBy, stepId = null }, { base, idIn }) => ({
    kind: 'next-step-chosen',
    ...base,
    ...{ sessionId: idIn('session'), personId, stepId, chosenBy },
  })),
  maps(sessionRated, ({ raterPseudonym: rater, heard, led, gotSupportWanted }, { base, idIn }) => ({
    kind: 'session-rated',
    ...base,
    ...{ sessionId: idIn('rating'), rater, heard, led, gotSupportWanted },
  })),
  maps(groupMeetingHeld, ({ meetingId, at: heldAt, minutes, attendees, unnamed }, { base }) => ({
    kind: 'meeting-held',
    ...base,
    ...{ meetingId, ofGroup: true, meetingKind: GROUP_MEETING, heldAt, minutes, attendees, unnamed },
  })),
  maps(groupMeetingCorrected, ({ meetingId, attendees, unnamed }, { base }) => ({
    kind: 'meeting-corrected',
    ...base,
    ...{ meetingId, ofGroup: true, attendees, unnamed },
  })),
  // community-outcomes
  maps(gatheringHeld, ({ gatheringId: meetingId, kind: meetingKind = NOT_SAID, minutes = null, attendees, unnamed = 0 }, { base }) => ({
    kind: 'meeting-held',
    ...base,
    ...{ meetingId, ofGroup: false, meetingKind, heldAt: base.at, minutes, attendees, unnamed },
  })),
  maps(gatheringCorrected, ({ gatheringId: meetingId, attendees, unnamed = null }, { base }) => ({
    kind: 'meeting-corrected',
    ...base,
    ...{ meetingId, ofGroup: false, attendees, unnamed },
  })),
  // identity
  maps(specialistWanted, ({ programmeId, told }, { base, idIn }) => ({
    kind: 'specialist-wanted',
    ...base,
    ...{ personId: idIn('pairing'), place: placeOf(programmeId) },
    ...telling(told),
  })),
  maps(specialistChosen, ({ specialistId, programmeId, told }, { base, idIn }) => ({
    kind: 'specialist-chosen',
    ...base,
    ...{ personId: idIn('pairing'), specialistId, place: placeOf(programmeId) },
    ...telling(told),
  })),
  maps(specialistAccepted, ({ specialistId, programmeId }, { base, idIn }) => ({
    kind: 'specialist-accepted',
    ...base,
    ...{ personId: idIn('pairing'), specialistId, place: placeOf(programmeId) },
  })),
  maps(specialistUnable, ({ specialistId, programmeId }, { base, idIn }) => ({
    kind: 'specialist-unable',
    ...base,
    ...{ personId: idIn('pairing'), specialistId, place: placeOf(programmeId) },
  })),
  maps(specialistReleased, ({ specialistId, programmeId = null, told }, { base, idIn }) => ({
    kind: 'specialist-released',
    ...base,
    ...{ personId: idIn('pairing'), specialistId, place: programmeId },
    ...telling(told),
  })),
  maps(wantedNoMore, ({ told }, { base, idIn }) => ({ kind: 'wanted-no-more', ...base, personId: idIn('pairing'), ...telling(told) })),
  maps(personLeftAgency, ({ agencyId, why, told }, { base, idIn }) => ({
    kind: 'agency-left',
    ...base,
    ...{ personId: idIn('person'), agencyId, why },
    ...telling(told),
  })),
  maps(personDied, (_, { base, idIn }) => ({ kind: 'died', ...base, personId: idIn('person') })),
  maps(personDiedCorrected, (_, { base, idIn }) => ({ kind: 'died-corrected', ...base, personId: idIn('person') })),
  maps(specialistWelcomed, ({ agencyId }, { base, idIn }) => ({
    kind: 'specialist-welcomed',
    ...base,
    specialistId: idIn('specialist'),
    agencyId,
  })),
  maps(specialistLeft, (_, { base, idIn }) => ({ kind: 'specialist-left', ...base, specialistId: idIn('specialist') })),
  maps(personErased, ({ personId }, { base }) => ({ kind: 'person-erased', ...base, personId })),
  // any of them
  ...[preferencesToldConfirmed, identityToldConfirmed].map((contract) =>
    maps(contract, ({ eventId: toldId }, { base }) => ({ kind: 'telling-confirmed', ...base, toldId })),
  ),
  ...[preferencesToldCorrected, identityToldCorrected].map((contract) =>
    maps(contract, ({ eventId: toldId }, { base }) => ({ kind: 'telling-corrected', ...base, toldId })),
  ),
]);

/** The types in whatever version: without the number at the end. */
const names: ReadonlySet<string> = new Set(Array.from(mappings.keys(), nameOf));

/**
 * What a record that was read is to the honouring figures; null for one that is nothing to them.
 * Throws UnreadableFact where it stands in a stream of another kind.
 */
export function honouringFactOf({ event }: RoadRecord): HonouringFact | null {
  const { eventId, occurredAt: at, subject, type } = event;
  if (!names.has(nameOf(type))) return null;
  const newest = publishedEvents.newest(type, event.data);
  const mapping = newest && mappings.get(newest.contract.type);
  if (newest === undefined || mapping === undefined) return null;
  const idIn = (category: string): string => {
    if (subject?.startsWith(`${category}-`) !== true) throw new UnreadableFact(type, 'its stream is not one of its kind');
    return idOfStream(category, subject);
  };
  return mapping(newest.data, { base: { eventId, at }, idIn });
}

function nameOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

function goalTurn(personId: string, told: Told, { base, idIn }: Said) {
  return { ...base, goalId: idIn('goal'), personId, ...telling(told) };
}

function placeOf(programmeId: string | undefined): string {
  return programmeId ?? '';
}

/** What is unconfirmed counts in no figure until it is confirmed (P2). */
function telling(told: Told): Telling {
  return isConfirmed(told) ? {} : { unconfirmed: true };
}

/** Ties a contract to what its data means; the data was checked by the contract's schema before. */
function maps<Data>(
  contract: Pick<PublishedContract, 'type'> & { readonly examples: readonly Data[] },
  mapping: (data: Data, said: Said) => HonouringFact,
): [type: string, mapping: Mapping] {
  return [contract.type, mapping as Mapping];
}
