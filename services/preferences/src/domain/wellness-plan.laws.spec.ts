import { ok, strictEqual } from 'node:assert/strict';
import type { RecordedEvent, Speaker } from '@golden-thread/kernel';
import { arbitraryOf, factsOf, few, laws, madeBy, smallWorld, speakers, wish, wishOf } from '@golden-thread/testing';
import { sectionsOpenTo, wellnessPlan, type Opener, type Section } from './wellness-plan.ts';
import { wellnessPlanSchemas as stored, type WellnessPlanEvent } from './wellness-plan.schema.ts';

const by = speakers('person', 'own-specialist');
const openers: readonly Opener[] = [{ as: 'supporter', id: 'supporterId-1' }, { as: 'on-call', id: 'luis' }, { as: 'card-code' }];
const opened = arbitraryOf(stored.PlanOpened, smallWorld());

/** What a history lets somebody read: the last word of the person on them, and on a hard moment. */
function letsRead({ as, id }: Opener, history: readonly RecordedEvent<WellnessPlanEvent>[]): readonly Section[] {
  const inOrder = history.toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt);
  const shared = factsOf(inOrder, 'PlanShared', 'PlanUnshared').findLast(({ event }) => event.data.supporterId === id)?.event.data;
  const inCrisis = factsOf(inOrder, 'CrisisAccessSet').findLast(({ event }) => event.data.who === as)?.event.data;
  return [...(shared !== undefined && 'sections' in shared ? shared.sections : []), ...(inCrisis?.sections ?? [])];
}

laws('a wellness plan', {
  aggregate: wellnessPlan,
  schemas: stored,
  wishes: {
    writeSection: wishOf(stored.SectionWritten, by),
    sharePlan: wishOf(stored.PlanShared, by),
    unsharePlan: wishOf(stored.PlanUnshared, by),
    setCrisisAccess: wishOf(stored.CrisisAccessSet, by),
    noteDirective: wishOf(stored.DirectiveNoted, by),
    openPlan: wish({ opener: few(...openers), why: opened.map(({ why }) => why) }, ['why']),
    confirm: wishOf(stored.ToldConfirmed, by),
    correct: wishOf(stored.ToldCorrected, by),
  },
  newsEachTime: ['openPlan'],
  answers: (state) => openers.map((opener) => sectionsOpenTo(opener, state)),
  invariants: {
    'P2: only the person opens their plan wider': (seen) => {
      if ((seen.wish['by'] as Speaker | undefined)?.role === 'person' || seen.late) return;
      for (const opener of openers) {
        const before = new Set(sectionsOpenTo(opener, seen.before));
        ok(sectionsOpenTo(opener, seen.state).every((section) => before.has(section)));
      }
    },
    'P15: whoever the person let in opens the plan, asked nothing; nobody else does': (seen) => {
      if (seen.name !== 'openPlan') return;
      const open = letsRead(seen.wish['opener'] as Opener, seen.history).length > 0;
      strictEqual(madeBy(seen, 'PlanOpened').length, open ? 1 : 0);
    },
  },
  always: {
    'P5: a plan is read by whom the person last named, and as far as they said': ({ state, history }) => {
      for (const opener of openers)
        ok(new Set(sectionsOpenTo(opener, state)).symmetricDifference(new Set(letsRead(opener, history))).size === 0);
    },
  },
});
