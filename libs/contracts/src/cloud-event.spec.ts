import { RecordChain } from '@golden-thread/testing';
import { fromCloudEvent, toCloudEvent, UnreadableRecord, type CloudEvent } from './cloud-event.ts';
import { inspirationAcknowledged } from './community-outcomes/inspiration-acknowledged/schema.ts';
import { withheldType } from './published-contract.ts';

const chain = new RecordChain();
chain.next(inspirationAcknowledged, { inspirerId: 'dee', inspiredId: 'cruz' });
const record = chain.next(inspirationAcknowledged, { inspirerId: 'ada', inspiredId: 'ben' }, { about: ['ada', 'ben'] });

describe('the wire form of a record', () => {
  test('is a CloudEvent whose positions sort as text', () => {
    expect(toCloudEvent(record)).toMatchObject({
      specversion: '1.0',
      source: '/networks/riverside-network/community-outcomes',
      time: '2026-02-04T10:00:00Z',
      position: '00000000000000000002',
      previous: '00000000000000000001',
      about: '["ada","ben"]',
    });
  });

  test('is read back as it was, also through JSON', () => {
    const full = { ...record, event: { ...record.event, correlationId: 'c-1', causationId: 'c-2' } };
    for (const written of [record, full]) expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(written))))).toEqual(written);
  });

  test('a withheld record carries its link and nothing else', () => {
    const event = {
      ...record.event,
      type: withheldType('community-outcomes'),
      subject: null,
      streamVersion: null,
      about: null,
      data: null,
    };
    const wire = toCloudEvent({ ...record, event });
    for (const name of ['subject', 'streamversion', 'about', 'data', 'correlationid']) expect(wire).not.toHaveProperty(name);
    expect(fromCloudEvent(wire)).toEqual({ ...record, event });
  });

  test.each<[string, Partial<Record<keyof CloudEvent, unknown>>]>([
    ['specversion', { specversion: '0.3' }],
    ['networkid', { networkid: undefined }],
    ['source', { source: '/networks/riverside-network/kitchen' }],
    ['source', { source: '/networks/hill-network/identity' }],
    ['position', { position: '2' }],
    ['position', { position: '99999999999999999999' }],
    ['lane', { lane: -1 }],
    ['time', { time: 'yesterday' }],
    ['about', { about: '[1]' }],
    ['about', { about: '[' }],
    ['streamversion', { streamversion: 1.5 }],
    ['subject', { subject: '' }],
  ])('a record with a wrong %s cannot be read, and says so', (name, change) => {
    expect(() => fromCloudEvent({ ...toCloudEvent(record), ...change })).toThrow(UnreadableRecord);
    expect(() => fromCloudEvent({ ...toCloudEvent(record), ...change })).toThrow(name);
  });

  test('what is no object cannot be read', () => {
    expect(() => fromCloudEvent('{}')).toThrow(UnreadableRecord);
  });
});
