import { networkFounded } from '@golden-thread/contracts';
import { hillNetwork, projectionScenariosOf, RecordChain, riversideNetwork } from '@golden-thread/testing';
import { networksProjection } from './networks.projection.ts';

const given = projectionScenariosOf(networksProjection);
const riverside = { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' };

describe('which networks are there', () => {
  test('each that was founded, once', async () => {
    const chain = new RecordChain();
    await given(
      chain.next(networkFounded, riverside, { networkId: riversideNetwork }),
      chain.next(networkFounded, { ...riverside, name: 'Hill', sample: true }, { networkId: hillNetwork }),
      chain.next(networkFounded, { ...riverside, name: 'Riverside again' }, { networkId: riversideNetwork }),
    ).then({
      networks: [
        { id: riversideNetwork, ...riverside, sample: false },
        { id: hillNetwork, ...riverside, name: 'Hill', sample: true },
      ],
    });
  });

  test('none, where nothing was founded', async () => {
    await given().then({ networks: [] });
  });
});
