import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { factsOf, laws, speakers, wish, wishOf } from '@golden-thread/testing';
import { policyOf, programme, regimeOf } from './programme.ts';
import { programmeSchemas as stored } from './programme.schema.ts';

const by = speakers('agency-steward', 'network-steward');

laws('a programme', {
  aggregate: programme,
  schemas: stored,
  wishes: {
    open: wishOf(stored.ProgrammeOpened, by),
    setPolicy: wishOf(stored.ProgrammePolicySet, by),
    close: wish({ by: speakers('person', 'supporter', 'operator') }),
  },
  invariants: {
    'a programme is opened once and closed once, and nothing is said of it before': ({ history }) => {
      ok(factsOf(history, 'ProgrammeOpened').length <= 1 && factsOf(history, 'ProgrammeClosed').length <= 1);
      if (history.length > 0) strictEqual(history[0]?.event.type, 'ProgrammeOpened');
    },
    'only who leads an agency or the network says what holds in it': ({ decision, wish: { by: speaker } }) => {
      if (decision.kind === 'happened' && decision.events.length > 0)
        ok(['agency-steward', 'network-steward', 'operator'].includes((speaker as Speaker).role));
    },
  },
  always: {
    'P5: where nothing is known of a programme the strictest law protects its records': ({ state, history }) => {
      if (factsOf(history, 'ProgrammeOpened').length === 0) strictEqual(regimeOf(state), 'part2');
      else ok(policyOf(state) !== null);
    },
    'what holds is what was said last; how it was opened stays': ({ before, state, history }) => {
      if (before.opened !== null) deepStrictEqual(state.opened, before.opened);
      const last = factsOf(history, 'ProgrammePolicySet').at(-1)?.event.data;
      if (last !== undefined && state.opened !== null) deepStrictEqual(policyOf(state), last);
    },
    'what closed stays closed': ({ before, state }) => {
      ok(!before.closed || state.closed);
    },
  },
});
