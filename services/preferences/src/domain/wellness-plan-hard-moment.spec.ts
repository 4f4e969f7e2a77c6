import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, luis, mara, recordedAs, scenariosOf } from '@golden-thread/testing';
import { evolve, openPlan, sectionsOpenTo, setCrisisAccess, wellnessPlan, type Opener, type Section } from './wellness-plan.ts';
import type { WellnessPlanEvent } from './wellness-plan.schema.ts';

const given = scenariosOf(wellnessPlan);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const others: readonly Role[] = [
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

const sister = 'supporter-1';
const words = 'Call my sister first. Sit with me.';
const written = (how = told): WellnessPlanEvent => ({ type: 'SectionWritten', data: { section: 'crisis', words, told: how } });
const shared = (...sections: Section[]): WellnessPlanEvent => ({ type: 'PlanShared', data: { supporterId: sister, sections } });
const unshared: WellnessPlanEvent = { type: 'PlanUnshared', data: { supporterId: sister } };
const access = (who: Opener['as'], ...sections: Section[]): WellnessPlanEvent => ({ type: 'CrisisAccessSet', data: { who, sections } });
const opened = (by: Opener, why: 'hard-moment' | 'not-said'): WellnessPlanEvent => ({ type: 'PlanOpened', data: { by, why } });
const corrected = (eventId: string): WellnessPlanEvent => ({ type: 'ToldCorrected', data: { eventId } });
const stateAfter = (...facts: readonly Parameters<typeof recordedAs<WellnessPlanEvent>>[0][]) =>
  facts
    .map((fact, n) => recordedAs(fact, n))
    .reduce((before, { event, recorded }) => evolve(before, event, recorded), wellnessPlan.initial);

describe('a plan in a hard moment', () => {
  test('P15: the person says what opens, and to whom; the same wish again changes nothing', () => {
    const wish = { who: 'on-call', sections: ['crisis', 'tools', 'tools'] as Section[], by: person } as const;
    given()
      .when(setCrisisAccess, wish)
      .then(access('on-call', 'crisis', 'tools'))
      .again()
      .nothingHappened();
    given(access('on-call', 'tools', 'crisis'))
      .when(setCrisisAccess, wish)
      .nothingHappened();
    given(access('card-code', 'crisis', 'tools'))
      .when(setCrisisAccess, wish)
      .then(access('on-call', 'crisis', 'tools'));
    given(access('on-call', 'crisis'))
      .when(setCrisisAccess, { ...wish, sections: [] })
      .then(access('on-call'));
    given()
      .when(setCrisisAccess, { ...wish, sections: [] })
      .then(access('on-call'))
      .again()
      .nothingHappened();
  });

  test('P2: nobody else opens it wider', () => {
    const wish = { who: 'on-call', sections: ['crisis'] as Section[], by: ownSpecialist } as const;
    given().when(setCrisisAccess, wish).refused('plan-opened-up-by-others', 'P2');
    given(access('on-call', 'crisis', 'tools'))
      .when(setCrisisAccess, wish)
      .then(access('on-call', 'crisis'));
    for (const role of others)
      given(access('on-call', 'crisis', 'tools'))
        .when(setCrisisAccess, { ...wish, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
  });

  const openers: readonly Opener[] = [
    { as: 'supporter', id: sister },
    { as: 'supporter' },
    { as: 'on-call', id: mara },
    { as: 'card-code' },
  ];

  test.each(openers)('P15: opens to whoever the person allowed, without a reason (%j)', (opener) => {
    given(access(opener.as, 'crisis')).when(openPlan, { opener }).then(opened(opener, 'not-said'));
    given(access(opener.as, 'crisis')).when(openPlan, { opener, why: 'hard-moment' }).then(opened(opener, 'hard-moment'));
  });

  test.each(openers)('P15: whatever else was written, told or taken back stands in no way (%j)', (opener) => {
    given(written(fromMemory), shared('tools'), unshared, access(opener.as, 'crisis'), corrected('event-1'))
      .when(openPlan, { opener })
      .then(opened(opener, 'not-said'));
  });

  test('P15: each opening is a fact of its own', () => {
    const opener: Opener = { as: 'on-call', id: mara };
    given(access('on-call', 'crisis')).when(openPlan, { opener }).then(opened(opener, 'not-said')).again().then(opened(opener, 'not-said'));
  });

  test.each(openers)('P5: stays shut to whoever was not allowed (%j)', (opener) => {
    given(written()).when(openPlan, { opener }).refused('plan-not-open-to-you', 'P5');
    given(access(opener.as, 'crisis'), access(opener.as)).when(openPlan, { opener }).refused('plan-not-open-to-you', 'P5');
    const another = opener.as === 'on-call' ? 'card-code' : 'on-call';
    given(access(another, 'crisis')).when(openPlan, { opener }).refused('plan-not-open-to-you', 'P5');
  });

  test('opens what was shared with them, and what opens in a hard moment, each section once', () => {
    const state = stateAfter(shared('tools', 'crisis'), access('supporter', 'crisis', 'early-signs'));
    expect(sectionsOpenTo({ as: 'supporter', id: sister }, state)).toEqual(['tools', 'crisis', 'early-signs']);
    expect(sectionsOpenTo({ as: 'supporter', id: 'supporter-2' }, state)).toEqual(['crisis', 'early-signs']);
    expect(sectionsOpenTo({ as: 'on-call', id: mara }, state)).toEqual([]);
    given(shared('tools'))
      .when(openPlan, { opener: { as: 'supporter', id: sister } })
      .then(opened({ as: 'supporter', id: sister }, 'not-said'));
  });
});
