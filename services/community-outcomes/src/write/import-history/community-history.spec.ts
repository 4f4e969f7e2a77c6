import fc, { type Arbitrary } from 'fast-check';
import { checkOf, contentFingerprint, importTypes, ImportedIds, type ImportEvent } from '@golden-thread/contracts';
import { MemoryEventStore, type StoredEvent } from '@golden-thread/event-store';
import { ImportHistory } from '@golden-thread/service-host';
import {
  ada,
  arbitraryOf,
  ben,
  cruz,
  dee,
  hillNetwork,
  importedAcknowledgement,
  importedConfidence,
  importedGathering,
  importedOutcome,
  importedRegistration,
  ManualClock,
  riversideNetwork,
} from '@golden-thread/testing';
import { confidenceSchemas } from '../../domain/confidence.schema.ts';
import { gatheringSchemas } from '../../domain/gathering.schema.ts';
import { inspirationSchemas } from '../../domain/inspiration.schema.ts';
import { outcomeSchemas } from '../../domain/outcome.schema.ts';
import { communityHistory } from './community-history.ts';

const schemas = { ...confidenceSchemas, ...gatheringSchemas, ...inspirationSchemas, ...outcomeSchemas };
const checks = Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, checkOf(schema)]));
const placed = { networkId: riversideNetwork, stream: 'outcome-1', version: 1, position: 1, previous: 0, lane: 0, recordedAt: 0 } as const;

function made() {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  return { store, history: new ImportHistory(communityHistory, { store, clock: new ManualClock() }) };
}

async function stored(event: ImportEvent): Promise<StoredEvent> {
  const { store, history } = made();
  await history.store(riversideNetwork, [event]);
  const [kept] = await store.readAfter(0);
  if (kept === undefined) throw new Error('nothing was stored');
  return kept;
}

const ids = new ImportedIds(riversideNetwork);

describe('imported history of the community', () => {
  test('an acknowledgement is a stream of its own, named after its event', async () => {
    expect(await stored(importedAcknowledgement(ada, ben, { id: 'ack 1' }))).toMatchObject({
      stream: `inspiration-${ids.streamId('ack 1')}`,
      eventId: 'ack 1',
      type: 'InspirationAcknowledged',
      about: [ada, ben],
      data: '{"inspirerId":"ada","inspiredId":"ben"}',
      meta: { origin: 'import' },
    });
  });

  test('somebody who inspired themselves is kept, and named once', async () => {
    expect(await stored(importedAcknowledgement(ada, ada))).toMatchObject({ about: [ada] });
  });

  test('an outcome names its subject where that is a person', async () => {
    expect(await stored(importedOutcome('oc-1', ada, { id: 'e-1', ledBy: ['oc-2', 'oc-2'] }))).toMatchObject({
      stream: `outcome-${ids.streamId('oc-1')}`,
      eventId: 'e-1',
      type: 'OutcomeRecorded',
      about: [ada],
      data: '{"outcomeId":"oc-1","subjectType":"person","subjectId":"ada","agencyId":"agency-north","category":"social","ledBy":["oc-2","oc-2"]}',
    });
    expect(await stored(importedOutcome('oc-3', 'riverside-market', { subjectType: 'community' }))).toMatchObject({ about: [] });
  });

  test('a gathering keeps its list as it was told, and names each attendee once', async () => {
    expect(await stored(importedGathering('gt-1', [ada, ben, ada, dee]))).toMatchObject({
      stream: `gathering-${ids.streamId('gt-1')}`,
      type: 'GatheringHeld',
      about: [ada, ben, dee],
      data: '{"gatheringId":"gt-1","agencyId":"agency-north","attendees":["ada","ben","ada","dee"]}',
    });
  });

  test('a report of confidence says nothing of an instrument that the file did not name', async () => {
    expect(await stored(importedConfidence(cruz, 5))).toMatchObject({
      stream: `confidence-${ids.streamId(cruz)}`,
      type: 'ConfidenceReported',
      about: [cruz],
      data: '{"personId":"cruz","score":5}',
    });
    expect(await stored(importedConfidence(cruz, 5, { instrument: 'ruler' }))).toMatchObject({
      data: '{"personId":"cruz","instrument":"ruler","score":5}',
    });
  });

  test('whatever comes in fits the stored schema, and is recognized as the same content', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { event: kept } = communityHistory.factOf(event, ids);
        expect(checks[kept.type]?.problems(JSON.parse(kept.data))).toEqual([]);
        expect(communityHistory.eventOf({ ...kept, ...placed })).toEqual(event);
      }),
    );
  });

  test('the same id is known, whatever it says, and only in its network', async () => {
    const { history } = made();
    const [first, other] = [importedOutcome('oc-1', ada), importedGathering('gt-1', [ada])];
    await expect(history.store(riversideNetwork, [first, other, first])).resolves.toMatchObject({ stored: 2, known: 1, position: 2 });
    expect(await history.known(riversideNetwork, ['oc-1', 'gt-1', 'ack-1'])).toEqual(
      new Map([
        ['oc-1', contentFingerprint(first)],
        ['gt-1', contentFingerprint(other)],
      ]),
    );
    expect(await history.known(hillNetwork, ['oc-1'])).toEqual(new Map());
  });

  test('two events of one outcome share its stream', async () => {
    const { store, history } = made();
    await history.store(riversideNetwork, [importedOutcome('oc-1', ada, { id: 'a' }), importedOutcome('oc-1', ben, { id: 'b' })]);
    expect((await store.readAfter(0)).map(({ stream, version }) => [stream, version])).toEqual(
      [1, 2].map((n) => [`outcome-${ids.streamId('oc-1')}`, n]),
    );
  });

  test('registrations are not kept here', async () => {
    await expect(made().history.store(riversideNetwork, [importedRegistration(ada)])).rejects.toThrow(RangeError);
  });
});

function imported<Data>(
  data: Arbitrary<Data>,
  event: (data: Data, placed: { id: string; at: number }) => ImportEvent,
): Arbitrary<ImportEvent> {
  const id = arbitraryOf(inspirationSchemas.InspirationWithdrawn).map(({ acknowledgementId }) => acknowledgementId);
  return fc.record({ id, at: fc.integer({ min: -1e15, max: 1e15 }), data }).map((made) => event(made.data, { id: made.id, at: made.at }));
}

const anyEvent = fc.oneof(
  imported(arbitraryOf(schemas.InspirationAcknowledged), ({ inspirerId, inspiredId }, at) => ({
    ...at,
    type: importTypes.InspirationAcknowledged,
    data: { inspirerId, inspiredId },
  })),
  imported(arbitraryOf(schemas.OutcomeRecorded), ({ outcomeId, subjectType, subjectId, agencyId, category, ledBy }, at) => ({
    ...at,
    type: importTypes.OutcomeRecorded,
    data: { outcomeId, subjectType, subjectId, agencyId, category, ledBy },
  })),
  imported(arbitraryOf(schemas.GatheringHeld), ({ gatheringId, agencyId, attendees }, at) => ({
    ...at,
    type: importTypes.GatheringHeld,
    data: { gatheringId, agencyId, attendees },
  })),
  imported(arbitraryOf(schemas.ConfidenceReported), ({ personId, score, instrument = null }, at) => ({
    ...at,
    type: importTypes.ConfidenceReported,
    data: { personId, score, instrument },
  })),
);
