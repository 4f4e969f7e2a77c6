import fc from 'fast-check';
import { luis, riverside, scenariosOf, arbitraryOf } from '@golden-thread/testing';
import type { Role } from '@golden-thread/kernel';
import { addRegion, evolve, found, network, setPolicy, SMALLEST_THRESHOLD, streamOfNetwork } from './network.ts';
import { networkSchemas, type NetworkEvent } from './network.schema.ts';

type DataOf<Name extends NetworkEvent['type']> = Extract<NetworkEvent, { type: Name }>['data'];

const given = scenariosOf(network);
const lead = { role: 'network-steward', id: 'lead-1' } as const;
const riversideWish = { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: false };
const founded: NetworkEvent = {
  type: 'NetworkFounded',
  data: { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' },
};
const everywhere = { regionId: null, name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] };
const warmLine = { regionId: riverside, name: 'Warm line', way: 'call 555 0142', hours: 'evenings', languages: ['en'] };
const policy: DataOf<'NetworkPolicySet'> = {
  smallCellThreshold: 11,
  releaseCalendar: [1, 2, 10],
  partnerTerms: 'terms-1',
  urgentHelp: [warmLine, everywhere],
};
const policySet: NetworkEvent = { type: 'NetworkPolicySet', data: policy };
const region: DataOf<'RegionAdded'> = { regionId: riverside, name: 'Riverside County', population: 48_200, setting: 'mixed' };
const regionAdded: NetworkEvent = { type: 'RegionAdded', data: region };

describe('a network', () => {
  test('is founded once; the same wish again changes nothing', () => {
    given().when(found, riversideWish).then(founded).again().nothingHappened();
  });

  test('says of an invented region that it is one', () => {
    given()
      .when(found, { ...riversideWish, sample: true })
      .then({ type: 'NetworkFounded', data: { ...founded.data, sample: true } })
      .again()
      .nothingHappened();
  });

  test.each([{ name: 'Hill' }, { languages: ['en'] }, { timezone: 'UTC' }, { sample: true }])(
    'that is there is not founded anew with %j',
    (other) => {
      given(founded)
        .when(found, { ...riversideWish, ...other })
        .refused('network-exists');
    },
  );

  test('that was founded twice by accident keeps the first founding', () => {
    given(founded, { type: 'NetworkFounded', data: { ...founded.data, name: 'Hill' } })
      .when(found, riversideWish)
      .nothingHappened();
  });

  test('says what holds in it; the same again changes nothing, another word takes its place', () => {
    given(founded)
      .when(setPolicy, { ...policy, by: lead })
      .then(policySet)
      .again()
      .nothingHappened();
    given(founded, policySet)
      .when(setPolicy, { ...policy, partnerTerms: 'terms-2', by: lead })
      .then({ type: 'NetworkPolicySet', data: { ...policy, partnerTerms: 'terms-2' } });
  });

  test('puts its release days in order, each once', () => {
    given(founded)
      .when(setPolicy, { ...policy, releaseCalendar: [10, 2, 1, 2], by: lead })
      .then(policySet);
  });

  test.each([10, 0, -11, Number.NaN])(
    'P6: figures over fewer than 11 people are never shown: a threshold of %d is refused',
    (threshold) => {
      given(founded)
        .when(setPolicy, { ...policy, smallCellThreshold: threshold, by: lead })
        .refused('threshold-too-low', 'P6');
    },
  );

  test('may protect more than the least', () => {
    expect(SMALLEST_THRESHOLD).toBe(11);
    given(founded)
      .when(setPolicy, { ...policy, smallCellThreshold: 12, by: lead })
      .then({ type: 'NetworkPolicySet', data: { ...policy, smallCellThreshold: 12 } });
  });

  test('P15: wherever somebody is, there is a line to turn to: a policy without one for the whole network is refused', () => {
    given(founded)
      .when(setPolicy, { ...policy, urgentHelp: [], by: lead })
      .refused('no-urgent-help', 'P15');
    given(founded)
      .when(setPolicy, { ...policy, urgentHelp: [warmLine], by: lead })
      .refused('no-urgent-help', 'P15');
    given(founded)
      .when(setPolicy, { ...policy, urgentHelp: [everywhere], by: lead })
      .then({ type: 'NetworkPolicySet', data: { ...policy, urgentHelp: [everywhere] } });
  });

  test('has regions; the same again changes nothing, and what is known of one may change', () => {
    given(founded)
      .when(addRegion, { ...region, by: lead })
      .then(regionAdded)
      .again()
      .nothingHappened();
    given(founded, regionAdded)
      .when(addRegion, { ...region, population: 48_300, by: lead })
      .then({ type: 'RegionAdded', data: { ...region, population: 48_300 } })
      .again()
      .nothingHappened();
    given(founded, regionAdded)
      .when(addRegion, { regionId: 'hill', name: 'Hill Country', setting: 'rural', by: lead })
      .then({ type: 'RegionAdded', data: { regionId: 'hill', name: 'Hill Country', setting: 'rural' } });
  });

  test('is founded before anything is said of it', () => {
    given()
      .when(setPolicy, { ...policy, by: lead })
      .refused('network-not-founded');
    given()
      .when(addRegion, { ...region, by: lead })
      .refused('network-not-founded');
  });

  test('is led by those who lead it, and set up by the operator', () => {
    given(founded)
      .when(setPolicy, { ...policy, by: { role: 'operator', id: 'operator' } })
      .then(policySet);
    for (const role of ['person', 'own-specialist', 'specialist', 'supporter', 'agency-steward', 'automation'] satisfies Role[]) {
      given(founded)
        .when(setPolicy, { ...policy, by: { role, id: luis } })
        .refused('only-the-network-lead');
      given(founded)
        .when(addRegion, { ...region, by: { role, id: luis } })
        .refused('only-the-network-lead');
    }
  });

  // Invariants: the first founding stays; of policies, and of what is said of each region, the last word counts.
  test('takes facts in any order', () => {
    const anything = fc.oneof(
      arbitraryOf(networkSchemas.NetworkFounded).map((data): NetworkEvent => ({ type: 'NetworkFounded', data })),
      arbitraryOf(networkSchemas.NetworkPolicySet).map((data): NetworkEvent => ({ type: 'NetworkPolicySet', data })),
      fc
        .tuple(arbitraryOf(networkSchemas.RegionAdded), fc.constantFrom('riverside', 'hill'))
        .map(([data, regionId]): NetworkEvent => ({ type: 'RegionAdded', data: { ...data, regionId } })),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = history.reduce(evolve, network.initial);
        const [first] = history.flatMap((event) => (event.type === 'NetworkFounded' ? [event.data] : []));
        expect(state.founding).toEqual(first === undefined ? null : { ...first, sample: first.sample ?? false });
        expect(state.policy).toEqual(history.findLast(({ type }) => type === 'NetworkPolicySet')?.data ?? null);
        expect(state.regions).toEqual(
          new Map(history.flatMap((event) => (event.type === 'RegionAdded' ? [[event.data.regionId, event.data]] : []))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream named after its id', () => {
    expect(streamOfNetwork('riverside')).toBe('network-riverside');
    expect(() => streamOfNetwork('two words')).toThrow(RangeError);
  });
});
