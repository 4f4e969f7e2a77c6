import fc from 'fast-check';
import { agencyNorth, agencySouth, arbitraryOf, luis, riverside, scenariosOf } from '@golden-thread/testing';
import { close, evolve, open, policyOf, programme, regimeOf, setPolicy, streamOfProgramme } from './programme.ts';
import { programmeSchemas, type ProgrammeEvent } from './programme.schema.ts';

type DataOf<Name extends ProgrammeEvent['type']> = Extract<ProgrammeEvent, { type: Name }>['data'];

const given = scenariosOf(programme);
const lead = { role: 'agency-steward', id: 'lead-2' } as const;
const policy: DataOf<'ProgrammePolicySet'> = {
  regime: 'hipaa',
  tracks: ['mental-health'],
  regionIds: [riverside],
  fundingCodes: [],
  needsCredential: 'for-billed',
  retention: { notes: 6 },
};
const opened: ProgrammeEvent = { type: 'ProgrammeOpened', data: { agencyId: agencyNorth, ...policy } };
const changed = { ...policy, retention: { notes: 7 } };
const policySet: ProgrammeEvent = { type: 'ProgrammePolicySet', data: changed };
const closed: ProgrammeEvent = { type: 'ProgrammeClosed', data: {} };
const stateOf = (...history: readonly ProgrammeEvent[]) => history.reduce(evolve, programme.initial);

describe('a programme', () => {
  test('opens once; the same again changes nothing, something else is a change of policy', () => {
    const wish = { agencyId: agencyNorth, ...policy, by: lead };
    given().when(open, wish).then(opened).again().nothingHappened();
    given(opened, policySet).when(open, wish).nothingHappened();
    given(opened)
      .when(open, { ...wish, agencyId: agencySouth })
      .refused('programme-exists');
    given(opened, closed).when(open, wish).refused('programme-closed');
  });

  test('says anew what holds in it, also after it closed; the same again changes nothing', () => {
    given(opened)
      .when(setPolicy, { ...changed, by: lead })
      .then(policySet)
      .again()
      .nothingHappened();
    given(opened)
      .when(setPolicy, { ...policy, by: lead })
      .nothingHappened();
    given(opened, policySet)
      .when(setPolicy, { ...policy, by: lead })
      .then({ type: 'ProgrammePolicySet', data: policy });
    given(opened, closed)
      .when(setPolicy, { ...changed, by: lead })
      .then(policySet);
    given()
      .when(setPolicy, { ...changed, by: lead })
      .refused('programme-not-opened');
  });

  test('closes; twice is once', () => {
    given(opened).when(close, { by: lead }).then(closed).again().nothingHappened();
    given().when(close, { by: lead }).refused('programme-not-opened');
  });

  test('is led by who leads the agency', () => {
    const by = { role: 'own-specialist', id: luis } as const;
    given()
      .when(open, { agencyId: agencyNorth, ...policy, by })
      .refused('only-the-agency-lead');
    given(opened)
      .when(setPolicy, { ...changed, by })
      .refused('only-the-agency-lead');
    given(opened).when(close, { by }).refused('only-the-agency-lead');
    for (const role of ['network-steward', 'operator'] as const)
      given(opened)
        .when(close, { by: { role, id: 'lead-1' } })
        .then(closed);
  });

  test('of which nothing is known is protected as the strictest law wants', () => {
    expect(regimeOf(programme.initial)).toBe('part2');
    expect(regimeOf(stateOf(policySet))).toBe('part2');
    expect(regimeOf(stateOf(opened))).toBe('hipaa');
    expect(regimeOf(stateOf(opened, { type: 'ProgrammePolicySet', data: { ...policy, regime: 'state-only' } }, closed))).toBe('state-only');
  });

  test('holds what was said last, and what it opened with until then', () => {
    expect(policyOf(programme.initial)).toBeNull();
    expect(policyOf(stateOf(opened))).toEqual(policy);
    expect(policyOf(stateOf(policySet, opened))).toEqual(changed);
  });

  // Invariants: the first opening stays; the last policy holds, if it was opened at all; what closed stays closed.
  test('takes facts in any order', () => {
    const anything = fc.oneof(
      ...Object.entries(programmeSchemas).map(([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data }) as ProgrammeEvent)),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = stateOf(...history);
        const first = history.find(({ type }) => type === 'ProgrammeOpened') as
          Extract<ProgrammeEvent, { type: 'ProgrammeOpened' }> | undefined;
        const last = history.findLast(({ type }) => type === 'ProgrammePolicySet') as
          Extract<ProgrammeEvent, { type: 'ProgrammePolicySet' }> | undefined;
        expect(state.opened).toEqual(first?.data ?? null);
        expect(regimeOf(state)).toBe(first === undefined ? 'part2' : (last ?? first).data.regime);
        expect(state.closed).toBe(history.some(({ type }) => type === 'ProgrammeClosed'));
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfProgramme('7f9c')).toBe('programme-7f9c');
  });
});
