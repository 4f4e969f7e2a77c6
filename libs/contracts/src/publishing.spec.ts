import { Type } from 'typebox';
import { publishedContract } from './published-contract.ts';
import { asFarAs, publisher, UnpublishableEvent, type PublishableEvent } from './publishing.ts';

const lampLit = publishedContract({
  service: 'sessions',
  name: 'LampLit',
  version: 2,
  reach: 'platform',
  schema: Type.Object({
    by: Type.String(),
    told: Type.Optional(Type.Object({ how: Type.String() })),
    wicks: Type.Optional(Type.Array(Type.Object({ length: Type.Number() }))),
    colours: Type.Optional(Type.Array(Type.String())),
  }),
  examples: [{ by: 'ada' }],
});
const lampPraised = publishedContract({
  service: 'sessions',
  name: 'LampPraised',
  version: 1,
  reach: 'platform',
  schema: Type.Object({ of: Type.String() }),
  examples: [{ of: 'LampLit' }],
});
const publish = publisher('sessions', { LampLit: lampLit, LampWhispered: 'own-service', LampPraised: asFarAs('of', lampPraised) });
const stored: PublishableEvent = {
  eventId: 'e-1',
  type: 'LampLit',
  networkId: 'riverside',
  occurredAt: 5,
  stream: 'lamp-1',
  version: 3,
  about: ['ada'],
  data: JSON.stringify({
    by: 'ada',
    words: 'sealed',
    told: { how: 'aloud', writtenBy: 'luis' },
    wicks: [{ length: 1, secret: true }],
    colours: ['red'],
  }),
  meta: { correlationId: 'c-1' },
};

describe('publishing', () => {
  test('sends what the contract names and nothing else, at every depth', () => {
    expect(publish(stored)).toEqual({
      eventId: 'e-1',
      type: 'org.golden-thread.sessions.LampLit.v2',
      networkId: 'riverside',
      occurredAt: 5,
      subject: 'lamp-1',
      streamVersion: null,
      about: ['ada'],
      correlationId: 'c-1',
      causationId: null,
      data: { by: 'ada', told: { how: 'aloud' }, wicks: [{ length: 1 }], colours: ['red'] },
    });
  });

  test('an event of the service’s own goes out as a link of the chain alone', () => {
    expect(publish({ ...stored, type: 'LampWhispered', meta: { correlationId: 'c-1', causationId: 'c-2' } })).toEqual({
      eventId: 'e-1',
      type: 'org.golden-thread.sessions.Withheld.v1',
      networkId: 'riverside',
      occurredAt: 5,
      subject: null,
      streamVersion: null,
      about: null,
      correlationId: null,
      causationId: null,
      data: null,
    });
  });

  test.each([
    ['LampLit', 'org.golden-thread.sessions.LampPraised.v1'],
    ['LampWhispered', 'org.golden-thread.sessions.Withheld.v1'],
    ['LampPraised', 'org.golden-thread.sessions.Withheld.v1'],
    ['toString', 'org.golden-thread.sessions.Withheld.v1'],
    [undefined, 'org.golden-thread.sessions.Withheld.v1'],
  ])('an event about a %s goes out as %s', (of, type) => {
    expect(publish({ ...stored, type: 'LampPraised', data: JSON.stringify({ of }) }).type).toBe(type);
  });

  test('the version in the stream leaves only where every event does: gaps would tell that there is more', () => {
    expect(publisher('sessions', { LampLit: lampLit })(stored).streamVersion).toBe(3);
    expect(publish(stored).streamVersion).toBeNull();
  });

  test('a stored type the table does not have is an error, never a gap', () => {
    expect(() => publish({ ...stored, type: 'LampBroken' })).toThrow(UnpublishableEvent);
  });

  test('a contract of another service or event is refused when the table is made', () => {
    expect(() => publisher('identity', { LampLit: lampLit })).toThrow(RangeError);
    expect(() => publisher('sessions', { LampPutOut: lampLit })).toThrow(RangeError);
  });
});
