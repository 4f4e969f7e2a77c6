import type { RoadRecord } from '@golden-thread/contracts';
import { ownType, PERSON_ERASED } from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import { ada, ben, cruz, hillNetwork, projectionScenariosOf, riversideNetwork } from '@golden-thread/testing';
import type { InspirationEvent } from '../../domain/inspiration.schema.ts';
import { type InspirationOfPerson, inspirationsOfPersonProjection } from './inspirations-of-person.projection.ts';

const self = { how: 'self', readBack: false, interpreter: 'none' } as const;
const fromMemory = { how: 'aloud', writtenBy: 'luis', readBack: false, interpreter: 'none' } as const;
const given = projectionScenariosOf(inspirationsOfPersonProjection);
const STREAM = 'inspiration-i';

let position = 0;
beforeEach(() => (position = 0));

function record(service: 'community-outcomes' | 'identity', event: Partial<RoadRecord['event']>): RoadRecord {
  position += 1;
  const networkId = event.networkId ?? riversideNetwork;
  const blank = {
    networkId,
    occurredAt: position,
    subject: STREAM,
    streamVersion: position,
    about: [],
    correlationId: null,
    causationId: null,
  };
  const link = { service, storeId: `${service}-store`, lane: laneOf(networkId), position, previous: position - 1 };
  return { ...link, event: { eventId: `e-${position}`, type: '', data: null, ...blank, ...event } };
}

function said<Type extends InspirationEvent['type']>(
  type: Type,
  data: Extract<InspirationEvent, { type: Type }>['data'],
  more: Partial<RoadRecord['event']> = {},
): RoadRecord {
  return record('community-outcomes', { type: ownType('community-outcomes', type), data, ...more });
}

const acknowledged = (told: typeof self | typeof fromMemory = self) =>
  said('InspirationAcknowledged', { inspirerId: ben, inspiredId: ada, whoItWas: 'sealed elsewhere', told }, { eventId: 'ack' });
const allowed = () => said('TellingAllowed', { personId: ada, told: self });
const erased = (person: string) => record('identity', { type: PERSON_ERASED, subject: `person-${person}`, about: [person] });

async function listed(...records: readonly RoadRecord[]): Promise<InspirationOfPerson[]> {
  return ((await given(...records).documents())['inspirations'] ?? []) as InspirationOfPerson[];
}

describe('P13: what the list knows', () => {
  test('P13: is that the inspirer may know, as long as the inspired says so', async () => {
    const known = async (...records: readonly RoadRecord[]) => (await listed(...records)).map((each) => each.known);
    const [ack, yes] = [acknowledged(), allowed()];
    expect(await known(ack)).toEqual([false]);
    expect(await known(ack, yes)).toEqual([true]);
    expect(await known(ack, yes, said('TellingKeptPrivate', { personId: ada, told: self }))).toEqual([false]);
    expect(await known(ack, yes, said('InspirationWithdrawn', { acknowledgementId: 'ack', personId: ada, told: self }))).toEqual([false]);
    const memory = [acknowledged(fromMemory), allowed()];
    expect(await known(...memory)).toEqual([false]);
    expect(await known(...memory, said('ToldConfirmed', { eventId: 'ack', personId: ada }))).toEqual([true]);
    expect(await known(...memory, said('ToldCorrected', { eventId: 'ack', personId: ada }))).toEqual([false]);
    expect(
      await known(ack, yes, said('NamingAllowed', { personId: ben, told: self }), said('NamingKeptPrivate', { personId: ben, told: self })),
    ).toEqual([true]);
  });

  test('P13: is no word, and nothing of people but in the fields they are found by', async () => {
    const [document] = await listed(acknowledged(), allowed());
    expect(document).toMatchObject({ inspired: ada, inspirer: ben, known: true, at: 1 });
    expect(JSON.stringify(document?.facts)).not.toMatch(/sealed elsewhere|ada|ben|luis/);
  });

  test('P13: forgets the inspirer who took their name off', async () => {
    const takenOff = said('NameTakenOff', { acknowledgementId: 'ack', standInId: 'stand-in', told: self });
    const documents = await listed(acknowledged(), allowed(), takenOff);
    expect(documents).toMatchObject([{ inspirer: 'stand-in', inspired: ada }]);
    expect(JSON.stringify(documents)).not.toContain(ben);
  });

  test('P13: is kept apart by network and by stream', async () => {
    const elsewhere = said('TellingAllowed', { personId: ada, told: self }, { networkId: hillNetwork });
    const other = said('ToldConfirmed', { eventId: 'ack', personId: ada }, { subject: 'outcome-i' });
    expect(await listed(acknowledged(), elsewhere, other)).toMatchObject([{ known: false, facts: [expect.anything()] }]);
    expect(await listed(allowed())).toEqual([]);
  });
});

describe('an erased person', () => {
  test('is "someone" where they lifted somebody, whichever came first', async () => {
    const [ack, yes, gone] = [acknowledged(), allowed(), erased(ben)];
    const expected = [expect.objectContaining({ inspirer: null, known: false, inspired: ada })];
    expect(await listed(ack, yes, gone)).toEqual(expected);
    const afterwards = projectionScenariosOf(inspirationsOfPersonProjection, { erased: [{ networkId: riversideNetwork, personId: ben }] });
    const late = (await afterwards(gone, ack, yes).documents())['inspirations'];
    expect(late).toEqual(expected);
    expect(JSON.stringify(late)).not.toContain(ben);
  });

  test('takes what they said with them, whichever came first', async () => {
    const [ack, yes, gone] = [acknowledged(), allowed(), erased(ada)];
    const nobodys = [expect.objectContaining({ inspired: null, inspirer: null, known: false, at: 0, facts: [] })];
    const afterwards = projectionScenariosOf(inspirationsOfPersonProjection, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    for (const left of [await listed(ack, yes, gone), (await afterwards(gone, ack, yes).documents())['inspirations']]) {
      expect(left).toEqual(nobodys);
      expect(JSON.stringify(left)).not.toContain(ada);
    }
    expect(await listed(ack, yes, erased(cruz))).toMatchObject([{ inspirer: ben, inspired: ada, known: true }]);
  });
});
