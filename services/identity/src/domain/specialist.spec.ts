import fc, { type Arbitrary } from 'fast-check';
import { agencyNorth, arbitraryOf, luis, mara, riverside, scenariosOf } from '@golden-thread/testing';
import { credentialStanding } from './specialist-credentials.ts';
import {
  comeBack,
  evolve,
  goAway,
  isAway,
  leave,
  setAvailability,
  setBoundary,
  setOpenings,
  specialist,
  streamOfSpecialist,
} from './specialist.ts';
import { specialistSchemas, type SpecialistEvent } from './specialist.schema.ts';

const given = scenariosOf(specialist);
const lead = { role: 'agency-steward', id: agencyNorth } as const;
const luisSpeaks = { role: 'specialist', id: luis } as const;
const maraSpeaks = { role: 'specialist', id: mara } as const;
const own = { specialistId: luis, by: luisSpeaks };

const certified = { agencyId: agencyNorth, standing: 'certified' as const, languages: ['es', 'en'], supportKinds: ['emotional' as const] };
const welcomed: SpecialistEvent = { type: 'SpecialistWelcomed', data: certified };
const left: SpecialistEvent = { type: 'SpecialistLeft', data: {} };

describe('a specialist', () => {
  test('P12: sets the boundary about their own story, and nobody does it for them', () => {
    const words = 'I speak about finding work again. I do not speak about my family.';
    given(welcomed)
      .when(setBoundary, { ...own, words })
      .then({ type: 'BoundarySet', data: { words } })
      .again()
      .nothingHappened();
    given({ type: 'BoundarySet', data: { words } })
      .when(setBoundary, { ...own, words: 'I speak about my family too.' })
      .then({ type: 'BoundarySet', data: { words: 'I speak about my family too.' } });
    given(welcomed)
      .when(setBoundary, { ...own, by: { role: 'own-specialist', id: luis }, words })
      .then({ type: 'BoundarySet', data: { words } });
    for (const by of [lead, maraSpeaks, { role: 'person', id: luis } as const]) {
      given(welcomed)
        .when(setBoundary, { ...own, by, words })
        .refused('boundary-is-their-own', 'P12');
    }
  });

  test('has openings by programme; each counts for itself', () => {
    const set = (programmeId: string, count: number): SpecialistEvent => ({ type: 'OpeningsSet', data: { programmeId, count } });
    given(welcomed)
      .when(setOpenings, { ...own, programmeId: 'programme-1', count: 2 })
      .then(set('programme-1', 2))
      .again()
      .nothingHappened();
    given(welcomed, set('programme-1', 2))
      .when(setOpenings, { ...own, programmeId: 'programme-2', count: 2 })
      .then(set('programme-2', 2));
    given(welcomed, set('programme-1', 2))
      .when(setOpenings, { ...own, by: lead, programmeId: 'programme-1', count: 0 })
      .then(set('programme-1', 0));
    given(welcomed, set('programme-1', 2), set('programme-1', 0))
      .when(setOpenings, { ...own, programmeId: 'programme-1', count: 0 })
      .nothingHappened();
  });

  const availability = {
    weekly: [{ day: 'tuesday' as const, from: '09:00', to: '17:30' }],
    away: [{ from: 100, until: 200 }],
    modes: ['walk' as const],
    areas: [riverside],
  };
  const available: SpecialistEvent = { type: 'AvailabilitySet', data: availability };

  test('says when, how and where they can be met', () => {
    given(welcomed)
      .when(setAvailability, { ...own, ...availability })
      .then(available)
      .again()
      .nothingHappened();
    given(welcomed, available)
      .when(setAvailability, { ...own, ...availability, modes: [] })
      .then({ type: 'AvailabilitySet', data: { ...availability, modes: [] } });
    given(welcomed)
      .when(setAvailability, { ...own, weekly: [], away: [], modes: [], areas: [] })
      .nothingHappened();
  });

  test('is away, known or not until when, and back', () => {
    const away: SpecialistEvent = { type: 'SpecialistAway', data: {} };
    const awayUntil: SpecialistEvent = { type: 'SpecialistAway', data: { until: 200 } };
    const back: SpecialistEvent = { type: 'SpecialistBack', data: {} };
    given(welcomed).when(goAway, own).then(away).again().nothingHappened();
    given(welcomed, away)
      .when(goAway, { ...own, until: 200 })
      .then(awayUntil)
      .again()
      .nothingHappened();
    given(welcomed, awayUntil)
      .when(goAway, { ...own, until: 300 })
      .then({ type: 'SpecialistAway', data: { until: 300 } });
    given(welcomed, awayUntil).when(comeBack, own).then(back).again().nothingHappened();
    given(welcomed).when(comeBack, own).nothingHappened();
  });

  test('is away until an instant, and there from then on', () => {
    const at = (events: readonly SpecialistEvent[], instant: number) =>
      isAway([welcomed, ...events].reduce(evolve, specialist.initial), instant);
    expect(at([], 150)).toBe(false);
    expect(at([{ type: 'SpecialistAway', data: {} }], 150)).toBe(true);
    expect(at([{ type: 'SpecialistAway', data: { until: 200 } }], 199)).toBe(true);
    expect(at([{ type: 'SpecialistAway', data: { until: 200 } }], 200)).toBe(false);
    expect(
      at(
        [
          { type: 'SpecialistAway', data: {} },
          { type: 'SpecialistBack', data: {} },
        ],
        150,
      ),
    ).toBe(false);
    expect([99, 100, 199, 200].map((instant) => at([available], instant))).toEqual([false, true, true, false]);
  });

  test.each([
    [[welcomed], maraSpeaks, 'specialist-or-lead'],
    [[], luisSpeaks, 'specialist-not-welcomed'],
    [[welcomed, left], lead, 'specialist-not-welcomed'],
  ] as const)('after %j, nothing is said about them by %j: %s', (history, by, code) => {
    const who = { specialistId: luis, by };
    given(...history)
      .when(setOpenings, { ...who, programmeId: 'programme-1', count: 1 })
      .refused(code);
    given(...history)
      .when(setAvailability, { ...who, ...availability })
      .refused(code);
    given(...history)
      .when(goAway, who)
      .refused(code);
    given(...history)
      .when(comeBack, who)
      .refused(code);
  });

  test('P12: leaves after each person heard why and what now, not before', () => {
    given(welcomed)
      .when(leave, { ...own, peopleToTell: 1 })
      .refused('tell-people-first', 'P12');
    given(welcomed)
      .when(leave, { ...own, peopleToTell: 0 })
      .then(left)
      .again()
      .nothingHappened();
    given(welcomed)
      .when(leave, { ...own, by: lead, peopleToTell: 0 })
      .then(left);
    given(welcomed, left)
      .when(leave, { ...own, peopleToTell: 1 })
      .nothingHappened();
    given(welcomed)
      .when(leave, { ...own, by: maraSpeaks, peopleToTell: 0 })
      .refused('specialist-or-lead');
    given()
      .when(leave, { ...own, peopleToTell: 0 })
      .refused('specialist-not-welcomed');
  });

  // Whatever order facts come in: each credential stays as it was first noted, it holds at no instant outside of its dates, and the last word on
  // everything else counts.
  test('P12: facts are accepted in any order, and no credential holds outside of its dates', () => {
    const anything = fc.oneof(
      ...Object.entries(specialistSchemas).map(
        ([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data })) as Arbitrary<SpecialistEvent>,
      ),
    );
    const fewIds = fc.tuple(anything, fc.constantFrom('credential-1', 'credential-2')).map(([event, credentialId]): SpecialistEvent => {
      return 'credentialId' in event.data ? ({ ...event, data: { ...event.data, credentialId } } as SpecialistEvent) : event;
    });
    fc.assert(
      fc.property(fc.array(fewIds), fc.integer({ min: -1_000, max: 2 ** 31 }), (history, at) => {
        const state = history.reduce(evolve, specialist.initial);
        const credentials = history.filter((event) => event.type === 'CredentialAdded').map(({ data }) => data);
        for (const [credentialId, held] of state.credentials.held) {
          expect(held).toBe(credentials.find((each) => each.credentialId === credentialId));
        }
        const inDates = credentials.some(
          (each) => state.credentials.held.get(each.credentialId) === each && each.validFrom <= at && at < each.validTo,
        );
        expect(['valid', 'pending'].includes(credentialStanding(state, { at }))).toBe(inDates);
        expect(state.welcome).toBe(history.findLast(({ type }) => type === 'SpecialistWelcomed')?.data ?? null);
        expect(state.left).toBe(
          history.findLast(({ type }) => type === 'SpecialistLeft' || type === 'SpecialistWelcomed')?.type === 'SpecialistLeft',
        );
        expect(state.boundary).toBe(history.findLast((event) => event.type === 'BoundarySet')?.data.words ?? null);
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream of their own', () => {
    expect(streamOfSpecialist('7f9c')).toBe('specialist-7f9c');
  });
});
