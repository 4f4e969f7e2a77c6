import fc from 'fast-check';
import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, arbitraryOf, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  confirm,
  correct,
  evolve,
  noteDirective,
  openPlan,
  sectionsOpenTo,
  sharePlan,
  streamOfWellnessPlan,
  unsharePlan,
  wellnessPlan,
  writeSection,
  type Section,
} from './wellness-plan.ts';
import { wellnessPlanSchemas, type WellnessPlanEvent } from './wellness-plan.schema.ts';

const given = scenariosOf(wellnessPlan);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const readBack: Told = { ...fromMemory, readBack: true };
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
const confirmed = (eventId: string): WellnessPlanEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): WellnessPlanEvent => ({ type: 'ToldCorrected', data: { eventId } });

describe('writing a plan', () => {
  const wish = { section: 'crisis', words, told, by: person } as const;

  test('P2: the person writes a section, and writes it anew; the same wish again changes nothing', () => {
    given().when(writeSection, wish).then(written()).again().nothingHappened();
    given(written())
      .when(writeSection, { ...wish, words: 'Low lights.' })
      .then({ type: 'SectionWritten', data: { section: 'crisis', words: 'Low lights.', told } });
    given(written())
      .when(writeSection, { ...wish, section: 'tools' })
      .then({ type: 'SectionWritten', data: { section: 'tools', words, told } });
  });

  test('P2: nobody else writes it for them; what was written from memory waits to be heard', () => {
    for (const role of others)
      given()
        .when(writeSection, { ...wish, told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given()
      .when(writeSection, { ...wish, told: readBack, by: ownSpecialist })
      .then(written(readBack));
    given(written(fromMemory)).when(writeSection, wish).then(written());
    given(written(fromMemory)).when(confirm, { eventId: 'event-1', by: person }).then(confirmed('event-1')).again().nothingHappened();
    given(written(fromMemory))
      .when(correct, { eventId: 'event-1', by: ownSpecialist })
      .then(corrected('event-1'))
      .again()
      .nothingHappened();
    given(written(fromMemory), confirmed('event-1')).when(writeSection, wish).nothingHappened();
    given(written(), corrected('event-1')).when(writeSection, wish).then(written());
    given(shared('crisis')).when(correct, { eventId: 'event-1', by: person }).refused('nothing-told', 'P2');
  });
});

describe('sharing a plan', () => {
  const wish = { supporterId: sister, sections: ['early-signs', 'crisis'] as Section[], by: person };

  test('P5: the person shares the sections they choose; the same wish again changes nothing', () => {
    given()
      .when(sharePlan, { ...wish, sections: ['early-signs', 'crisis', 'crisis'] })
      .then(shared('early-signs', 'crisis'))
      .again()
      .nothingHappened();
    given(shared('early-signs', 'crisis'))
      .when(sharePlan, { ...wish, sections: ['crisis', 'early-signs'] })
      .nothingHappened();
    given(shared('early-signs', 'crisis'))
      .when(sharePlan, { ...wish, sections: ['tools'] })
      .then(shared('tools'));
  });

  test('P5: takes it back at once; what comes late opens nothing again', () => {
    given(shared('crisis')).when(unsharePlan, { supporterId: sister, by: person }).then(unshared).again().nothingHappened();
    given(shared('crisis'))
      .when(sharePlan, { ...wish, sections: [] })
      .then(unshared);
    given().when(unsharePlan, { supporterId: sister, by: person }).then(unshared).again().nothingHappened();
    given(on(20, unshared))
      .when(sharePlan, { ...wish, sections: [] })
      .nothingHappened();
    given(on(20, unshared), on(10, shared('crisis')))
      .when(openPlan, { opener: { as: 'supporter', id: sister } })
      .refused('plan-not-open-to-you', 'P5');
  });

  test('P2: only the person’s own hand opens it wider; their specialist may write down that it closes', () => {
    given()
      .when(sharePlan, { ...wish, by: ownSpecialist })
      .refused('plan-opened-up-by-others', 'P2');
    given(shared('crisis'))
      .when(sharePlan, { ...wish, by: ownSpecialist })
      .refused('plan-opened-up-by-others', 'P2');
    given(shared('early-signs', 'crisis'))
      .when(sharePlan, { ...wish, sections: ['crisis'], by: ownSpecialist })
      .then(shared('crisis'));
    given(shared('crisis')).when(unsharePlan, { supporterId: sister, by: ownSpecialist }).then(unshared);
    for (const role of others) {
      given()
        .when(sharePlan, { ...wish, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
      given(shared('crisis'))
        .when(unsharePlan, { supporterId: sister, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    }
  });
});

describe('a directive', () => {
  const data = { whereItIs: 'In the blue folder at my sister’s.', whoMayOpen: 'My sister.' };
  const noted: WellnessPlanEvent = { type: 'DirectiveNoted', data };

  test('is noted by where it is and who may open it; the same wish again changes nothing', () => {
    given()
      .when(noteDirective, { ...data, by: person })
      .then(noted)
      .again()
      .nothingHappened();
    given(noted)
      .when(noteDirective, { ...data, whoMayOpen: 'My sister, and the doctor on duty.', by: ownSpecialist })
      .then({ type: 'DirectiveNoted', data: { ...data, whoMayOpen: 'My sister, and the doctor on duty.' } });
    given(noted)
      .when(noteDirective, { ...data, whereItIs: 'With my lawyer.', by: person })
      .then({ type: 'DirectiveNoted', data: { ...data, whereItIs: 'With my lawyer.' } });
  });

  test('P2: is noted by nobody else', () => {
    for (const role of others)
      given()
        .when(noteDirective, { ...data, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
  });
});

describe('the facts of a plan', () => {
  const anything = fc.oneof(
    ...Object.entries(wellnessPlanSchemas).map(([type, schema]) =>
      arbitraryOf(schema).map((data) => ({ type, data }) as WellnessPlanEvent),
    ),
  );

  // Whatever comes, in whatever order: nothing throws; what opens is what the latest setting says; each fact counts once.
  test('come in any order, and never stop the state', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ event: anything, occurredAt: fc.integer({ min: 0, max: 9 }) }), { maxLength: 30 }), (facts) => {
        const recorded = facts.map(recordedAs);
        const state = recorded.reduce((before, each) => evolve(before, each.event, each.recorded), wellnessPlan.initial);
        for (const as of ['supporter', 'on-call', 'card-code'] as const) {
          const settings = facts.flatMap(({ event, occurredAt }) =>
            event.type === 'CrisisAccessSet' && event.data.who === as ? [{ occurredAt, sections: event.data.sections }] : [],
          );
          const latest = settings.toSorted((a, b) => a.occurredAt - b.occurredAt).at(-1)?.sections ?? [];
          expect(sectionsOpenTo({ as }, state)).toEqual([...new Set(latest)]);
        }
        const [first] = recorded;
        if (first !== undefined) expect(evolve(state, first.event, first.recorded)).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  test('have a stream named after the person', () => {
    expect(streamOfWellnessPlan(ada)).toBe('wellness-plan-ada');
  });
});
