import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Role, Speaker } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, factsOf, few, laws, luis, madeBy, mara, wish, wishOf } from '@golden-thread/testing';
import { insight, isOpenToOthers } from './insight.ts';
import { insightSchemas as stored } from './insight.schema.ts';

const speaker = (role: Role, id: string): Speaker => ({ role, id });
const [luisSpeaks, maraSpeaks, niaSpeaks] = [luis, mara, 'nia'].map((id) => speaker('specialist', id)) as [Speaker, Speaker, Speaker];
const by = few(luisSpeaks, luisSpeaks, luisSpeaks, maraSpeaks, niaSpeaks, speaker('network-steward', 'lead'), speaker('person', 'ada'));
const others = few(maraSpeaks, niaSpeaks, luisSpeaks, speaker('person', 'ada'));
const fine = few(true, true, true, false);

laws('an insight', {
  aggregate: insight,
  schemas: stored,
  wishes: {
    offer: wishOf(stored.InsightOffered, by, { agencyId: few(agencyNorth) }),
    readAsSecond: wish({ agencyId: few(agencySouth, agencySouth, agencyNorth), fine, code: few('about-somebody-else'), by: others }, [
      'code',
    ]),
    share: wish({ by }),
    tryOut: wish({ by: others }),
    reportOn: wish({ went: few('well', 'mixed', 'not-for-us'), words: few('It helped.'), by: others }, ['words']),
    takeBack: wish({ by: few(luisSpeaks, maraSpeaks, speaker('person', 'ada'), speaker('network-steward', 'lead')) }),
  },
  invariants: {
    'P11: an insight is read by a second specialist, of another agency': (seen) => {
      for (const { by: reader } of madeBy(seen, 'InsightReadBySecond')) {
        ok(reader !== seen.before.offered?.bySpecialistId);
        ok(seen.wish['agencyId'] !== seen.before.offered?.agencyId);
      }
    },
    'P11: what is shared was read, and everybody who read it found it fine': (seen) => {
      if (madeBy(seen, 'InsightShared').length === 0) return;
      const inTime = factsOf(seen.history, 'InsightReadBySecond').toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt);
      const readings = new Map(inTime.map(({ event }) => [event.data.by, event.data.fine]));
      ok(readings.size > 0 && [...readings.values()].every((each) => each));
      strictEqual((seen.wish['by'] as Speaker).id, seen.before.offered?.bySpecialistId);
    },
    'P11: others try what is shared and not taken back, and report on what they tried': (seen) => {
      for (const { bySpecialistId } of madeBy(seen, 'InsightTried', 'InsightReported')) {
        ok(isOpenToOthers(seen.before));
        ok(bySpecialistId !== seen.before.offered?.bySpecialistId);
        ok(seen.state.triedBy.has(bySpecialistId));
      }
    },
    'P11: what was taken back is seen by nobody again, and nothing more happens to it': ({ state, history }) => {
      const back = history.findIndex(({ event }) => event.type === 'InsightTakenBack');
      if (back >= 0) ok(back === history.length - 1 && !isOpenToOthers(state));
    },
  },
  always: {
    'P11: what was offered first stays, and nobody but who offered it, or a network lead, takes it back': (seen) => {
      if (seen.before.offered !== null) deepStrictEqual(seen.state.offered, seen.before.offered);
      if (madeBy(seen, 'InsightTakenBack').length === 0) return;
      const { role, id } = seen.wish['by'] as Speaker;
      ok(role === 'network-steward' || id === seen.before.offered?.bySpecialistId);
    },
  },
});
