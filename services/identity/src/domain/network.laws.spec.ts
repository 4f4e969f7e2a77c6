import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { arbitraryOf, day, factsOf, few, laws, madeBy, smallWorld, speakers, wishOf } from '@golden-thread/testing';
import { network } from './network.ts';
import { networkSchemas as stored } from './network.schema.ts';

const by = speakers('network-steward');
const founding = arbitraryOf(
  stored.NetworkFounded,
  smallWorld({ name: few('Riverside', 'Hill'), timezone: few('UTC'), languages: few('en', 'es') }),
);
const policy = { smallCellThreshold: few(10, 11, 15), releaseCalendar: few([day(2), day(1), day(2)], []) };

laws('a network', {
  aggregate: network,
  schemas: stored,
  wishes: {
    found: founding.map(({ sample = false, ...said }) => ({ ...said, sample })),
    setPolicy: wishOf(stored.NetworkPolicySet, by, policy),
    addRegion: wishOf(stored.RegionAdded, by),
  },
  invariants: {
    'P6: no figure is ever shown over fewer than 11 people': ({ state }) => {
      ok((state.policy?.smallCellThreshold ?? 11) >= 11);
    },
    'P15: wherever somebody is, a line that answers now is named': ({ state }) => {
      ok(state.policy === null || state.policy.urgentHelp.some(({ regionId }) => regionId === null));
    },
    'P6: release days stand in order, each once': ({ state }) => {
      const days = state.policy?.releaseCalendar ?? [];
      deepStrictEqual(
        days,
        [...new Set(days)].sort((a, b) => a - b),
      );
    },
    'a network is founded once, and nothing is said of it before': ({ history }) => {
      ok(factsOf(history, 'NetworkFounded').length <= 1);
      if (history.length > 0) strictEqual(history[0]?.event.type, 'NetworkFounded');
    },
    'only who leads the network says what holds in it': (seen) => {
      if (madeBy(seen, 'NetworkPolicySet', 'RegionAdded').length > 0)
        ok(['network-steward', 'operator'].includes((seen.wish['by'] as Speaker).role));
    },
  },
  always: {
    'the first founding stays': ({ before, state }) => {
      if (before.founding !== null) deepStrictEqual(state.founding, before.founding);
    },
  },
});
