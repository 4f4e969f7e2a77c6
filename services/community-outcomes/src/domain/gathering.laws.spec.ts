import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type Speaker } from '@golden-thread/kernel';
import { ada, ben, factsOf, few, laws, luis, madeBy, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { gatheringComing, isExpected } from './gathering-coming.ts';
import { gathering, presentAt } from './gathering.ts';
import { gatheringSchemas as stored } from './gathering.schema.ts';

const by = speakers('specialist', 'agency-steward', 'automation');
const told = speakers('person', 'own-specialist');
const gatheringId = few('gathering-1');
const attendees = few<string[]>([], [ada], [ada, ben, ada], [ben]);
const unnamed = few(0, 3);
const coming = wish({ gatheringId, personId: few(ada, ben), told: tellings, by: told });

laws('a gathering', {
  aggregate: { ...gathering, decide: { ...gathering.decide, ...gatheringComing.decide } },
  schemas: stored,
  narrowed: { gatheringId },
  wishes: {
    announce: wishOf(stored.GatheringAnnounced, by, { gatheringId }),
    hold: wish(
      {
        gatheringId,
        agencyId: few(null, 'agency-north'),
        attendees,
        unnamed,
        facilitators: few<string[]>([luis]),
        kind: few('walk', 'group-meeting'),
        by,
      },
      ['unnamed', 'facilitators'],
    ),
    amend: wish({ gatheringId, attendees, unnamed, by }, ['unnamed']),
    sayComing: coming,
    takeComingBack: coming,
    confirm: wishOf(stored.ToldConfirmed, told),
    correct: wishOf(stored.ToldCorrected, told),
  },
  answers: (state) => [presentAt(state), state.announced?.data, [ada, ben].map((person) => isExpected(person, state))],
  invariants: {
    'P16: a gathering is noted once, and each who came counts once': (seen) => {
      ok(factsOf(seen.history, 'GatheringHeld').length <= 1);
      for (const { attendees: names } of madeBy(seen, 'GatheringHeld', 'GatheringCorrected'))
        strictEqual(new Set(names).size, names.length);
    },
    'P13: meetings of a group come with their group: nobody notes or corrects one by hand': (seen) => {
      if (madeBy(seen, 'GatheringHeld', 'GatheringCorrected').length === 0) return;
      strictEqual(seen.state.held?.data.kind === 'group-meeting', (seen.wish['by'] as Speaker).role === 'automation');
    },
    'P3: nobody is expected who did not say so, and saying so names nobody among those who came': (seen) => {
      const agreed = new Set(factsOf(seen.history, 'ToldConfirmed').map(({ event }) => event.data.eventId));
      for (const person of [ada, ben].filter((each) => isExpected(each, seen.state)))
        ok(
          factsOf(seen.history, 'ComingSaid').some(
            ({ event, recorded }) => event.data.personId === person && (isConfirmed(event.data.told) || agreed.has(recorded.eventId)),
          ),
        );
      if (madeBy(seen, 'ComingSaid', 'ComingTakenBack').length > 0) deepStrictEqual(presentAt(seen.state), presentAt(seen.before));
    },
  },
  always: {
    'P13: who came is as it was put right last, and else as it was noted first': ({ state, history }) => {
      const present = presentAt(state);
      const [held, corrected] = [factsOf(history, 'GatheringHeld'), factsOf(history, 'GatheringCorrected')];
      if (present === null) return strictEqual(held.length, 0);
      const times = (corrected.length > 0 ? corrected : held).map(({ recorded }) => recorded.occurredAt);
      const decisive = corrected.length > 0 ? Math.max(...times) : Math.min(...times);
      const said = [...(corrected.length > 0 ? corrected : held)].filter(({ recorded }) => recorded.occurredAt === decisive);
      ok(said.some(({ event }) => new Set(event.data.attendees).symmetricDifference(new Set(present.attendees)).size === 0));
    },
  },
});
