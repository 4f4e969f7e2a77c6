import {
  communityOutcomesToldConfirmed,
  communityOutcomesToldCorrected,
  confidenceReported,
  gatheringCorrected,
  gatheringHeld,
  groupMeetingCorrected,
  groupMeetingHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  nameTakenOff,
  networkFounded,
  outcomeCorrected,
  outcomeRecorded,
  outcomeWithdrawn,
  personErased,
  personRegistered,
  specialistWelcomed,
  withheldType,
  type OutcomeRecorded,
  type RoadRecord,
} from '@golden-thread/contracts';
import { unreadableRecord } from '@golden-thread/event-road';
import { ada, ben, instant, RecordChain } from '@golden-thread/testing';
import { meaningOf, UnreadableFact } from './fact-of-record.ts';

const at = '2026-02-04T10:00:00Z';
const chain = new RecordChain();
const envelope = { eventId: 'e1', at: instant(at) };
const published = { eventId: 'e1', at };

function withData(record: RoadRecord, data: unknown): RoadRecord {
  return { ...record, event: { ...record.event, data } };
}

const acknowledged = chain.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben }, published);

describe('what published events mean to the engine', () => {
  it('a registration gives agency and region', () => {
    const record = chain.next(personRegistered, { personId: ada, agencyId: 'north', regionId: 'riverside', by: 'self' }, published);
    expect(meaningOf(record)).toEqual({ kind: 'registration', ...envelope, personId: ada, agencyId: 'north', region: 'riverside' });
  });

  it('an acknowledgement is a tie', () => {
    expect(meaningOf(acknowledged)).toEqual({ kind: 'acknowledgement', ...envelope, inspirerId: ada, inspiredId: ben });
  });

  it('an outcome, its correction and its withdrawal', () => {
    const content: Omit<OutcomeRecorded, 'outcomeId'> = {
      subjectType: 'person',
      subjectId: ben,
      agencyId: null,
      category: 'social',
      ledBy: ['oc-1'],
    };
    expect(meaningOf(chain.next(outcomeRecorded, { outcomeId: 'oc-2', ...content }, published))).toEqual({
      kind: 'outcome',
      ...envelope,
      outcomeId: 'oc-2',
      ...content,
    });
    expect(meaningOf(chain.next(outcomeCorrected, { outcomeId: 'oc-2', changes: { category: 'human' } }, published))).toEqual({
      kind: 'outcome-corrected',
      ...envelope,
      outcomeId: 'oc-2',
      changes: { category: 'human' },
    });
    expect(meaningOf(chain.next(outcomeWithdrawn, { outcomeId: 'oc-2' }, published))).toEqual({
      kind: 'outcome-withdrawn',
      ...envelope,
      outcomeId: 'oc-2',
    });
  });

  it('a gathering and its correction', () => {
    const held = chain.next(gatheringHeld, { gatheringId: 'gt-1', agencyId: 'north', attendees: [ada, ben], unnamed: 3 }, published);
    expect(meaningOf(held)).toEqual({ kind: 'gathering', ...envelope, gatheringId: 'gt-1', agencyId: 'north', attendees: [ada, ben] });
    const corrected = chain.next(gatheringCorrected, { gatheringId: 'gt-1', attendees: [ada] }, published);
    expect(meaningOf(corrected)).toEqual({ kind: 'gathering-corrected', ...envelope, gatheringId: 'gt-1', attendees: [ada] });
  });

  it('a report without an instrument counts as confidence', () => {
    const report = { kind: 'confidence', ...envelope, personId: ada, score: 5 };
    expect(meaningOf(chain.next(confidenceReported, { personId: ada, score: 5 }, published))).toEqual({
      ...report,
      instrument: 'confidence',
    });
    expect(meaningOf(chain.next(confidenceReported, { personId: ada, score: 5, instrument: 'ruler' }, published))).toEqual({
      ...report,
      instrument: 'ruler',
    });
  });

  it('a welcome is the registration of a specialist, under the id of the stream', () => {
    const welcome = { agencyId: 'north', standing: 'certified', languages: ['en'], supportKinds: [] } as const;
    const record = chain.next(
      specialistWelcomed,
      { ...welcome, languages: ['en'], supportKinds: [] },
      { ...published, stream: 'specialist-luis' },
    );
    expect(meaningOf(record)).toEqual({ kind: 'registration', ...envelope, personId: 'luis', agencyId: 'north', region: null });
    const elsewhere = { ...record, event: { ...record.event, subject: 'person-luis' } };
    expect(() => meaningOf(elsewhere)).toThrow(new UnreadableFact(specialistWelcomed.type, 'its stream is not one of its kind'));
  });

  it('P2: what is unconfirmed is told as such, and so is what the person said of it later', () => {
    const unconfirmed = { how: 'aloud', readBack: false } as const;
    const from = (record: RoadRecord) => meaningOf(record);
    expect(from(chain.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben, told: unconfirmed }))).toMatchObject({
      unconfirmed: true,
    });
    expect(from(chain.next(confidenceReported, { personId: ada, score: 5, told: unconfirmed }))).toMatchObject({ unconfirmed: true });
    expect(from(chain.next(outcomeCorrected, { outcomeId: 'oc-2', changes: {}, told: unconfirmed }))).toMatchObject({ unconfirmed: true });
    const readBack = { how: 'aloud', readBack: true } as const;
    expect(from(chain.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben, told: readBack }))).not.toHaveProperty(
      'unconfirmed',
    );
    expect(from(chain.next(communityOutcomesToldConfirmed, { eventId: 'e0', of: 'OutcomeRecorded' }, published))).toEqual({
      kind: 'telling-confirmed',
      ...envelope,
      toldId: 'e0',
    });
    expect(from(chain.next(communityOutcomesToldCorrected, { eventId: 'e0' }, published))).toEqual({
      kind: 'telling-corrected',
      ...envelope,
      toldId: 'e0',
    });
  });

  it('P13: a name taken off puts the stand-in in its place', () => {
    const taken = { acknowledgementId: 'ack-1', standInId: 'stand-in', told: { how: 'self', readBack: false } } as const;
    expect(meaningOf(chain.next(nameTakenOff, taken, published))).toEqual({
      kind: 'name-taken-off',
      ...envelope,
      acknowledgementId: 'ack-1',
      standInId: 'stand-in',
    });
  });

  it('taking back counts at once, confirmed or not', () => {
    const taken = chain.next(inspirationWithdrawn, { acknowledgementId: 'ack-1', told: { how: 'phone', readBack: false } }, published);
    expect(meaningOf(taken)).toEqual({ kind: 'acknowledgement-withdrawn', ...envelope, acknowledgementId: 'ack-1' });
  });

  it('P13: a meeting of a group is none of its own: it counts as the gathering that it becomes', () => {
    const meeting = { meetingId: 'gt-1', at: instant(at), minutes: 90, facilitators: [], attendees: [ada], unnamed: 0, topics: [] };
    expect(meaningOf(chain.next(groupMeetingHeld, meeting))).toBe('no-effect');
    expect(meaningOf(chain.next(groupMeetingCorrected, { meetingId: 'gt-1', attendees: [ben], unnamed: 1 }))).toBe('no-effect');
  });

  it('a founding changes no figure; what is withheld is none of ours; what nobody knows is unhandled', () => {
    expect(meaningOf(chain.next(networkFounded, { name: 'Riverside', languages: [], timezone: 'UTC' }))).toBe('no-effect');
    const event = { ...acknowledged.event, subject: null, data: null };
    expect(meaningOf({ ...acknowledged, event: { ...event, type: withheldType('community-outcomes') } })).toBe('withheld');
    expect(meaningOf({ ...acknowledged, event: { ...event, type: 'org.golden-thread.community-outcomes.SongSung.v1' } })).toBe('unhandled');
  });

  it('data that does not fit its contract is a named problem without its content', () => {
    expect(() => meaningOf(withData(acknowledged, { inspirerId: ada }))).toThrow(
      new UnreadableFact(inspirationAcknowledged.type, 'inspiredId is missing'),
    );
    expect(() => meaningOf(withData(acknowledged, { inspirerId: ada, inspiredId: 7 }))).toThrow(/inspiredId is a number/);
  });

  it('an event that its own service could not publish is a problem', () => {
    const { event, ...link } = acknowledged;
    const record = unreadableRecord({ link, ...event, stream: 'inspiration-1', about: [], problem: 'sealed' });
    expect(() => meaningOf(record)).toThrow(UnreadableFact);
  });

  it('C7: an erasure is applied also where its data is damaged: its envelope names the person', () => {
    const erased = chain.next(personErased, { personId: ada, keys: 'record', certificateId: 'c-1' }, { ...published, about: [ada] });
    const fact = { kind: 'person-erased', ...envelope, personId: ada };
    expect(meaningOf(erased)).toEqual(fact);
    expect(meaningOf(withData(erased, { keys: 'record' }))).toEqual(fact);
  });
});
