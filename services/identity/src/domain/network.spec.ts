import { scenariosOf } from '@golden-thread/testing';
import { found, network, streamOfNetwork } from './network.ts';
import type { NetworkEvent } from './network.schema.ts';

const given = scenariosOf(network);
const riverside = { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: false };
const founded: NetworkEvent = {
  type: 'NetworkFounded',
  data: { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' },
};

describe('a network', () => {
  test('is founded once; the same wish again changes nothing', () => {
    given().when(found, riverside).then(founded).again().nothingHappened();
  });

  test('says of an invented region that it is one', () => {
    given()
      .when(found, { ...riverside, sample: true })
      .then({ type: 'NetworkFounded', data: { ...founded.data, sample: true } })
      .again()
      .nothingHappened();
  });

  test.each([{ name: 'Hill' }, { languages: ['en'] }, { timezone: 'UTC' }, { sample: true }])(
    'that is there is not founded anew with %j',
    (other) => {
      given(founded)
        .when(found, { ...riverside, ...other })
        .refused('network-exists');
    },
  );

  test('that was founded twice by accident keeps the first founding', () => {
    given(founded, { type: 'NetworkFounded', data: { ...founded.data, name: 'Hill' } })
      .when(found, riverside)
      .nothingHappened();
  });

  test('has a stream named after its id', () => {
    expect(streamOfNetwork('riverside')).toBe('network-riverside');
    expect(() => streamOfNetwork('two words')).toThrow(RangeError);
  });
});
