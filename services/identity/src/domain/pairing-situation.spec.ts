import fc, { type Arbitrary } from 'fast-check';
import { arbitraryOf, luis, mara, on, recordedAs } from '@golden-thread/testing';
import { fold, type Told } from '@golden-thread/kernel';
import { evolve, initial, placeOf, situationOf, unconfirmedIn, type Pairing } from './pairing-situation.ts';
import { pairingSchemas, type PairingEvent } from './pairing.schema.ts';
import { walkingWith } from './pairing-waiting.ts';

const noor = 'noor';
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: mara, readBack: false, interpreter: 'none' };
const programme = { programmeId: 'programme-1' };

const wanted = (data: { programmeId?: string } = {}, told = self): PairingEvent => ({
  type: 'SpecialistWanted',
  data: { languages: [], modes: [], supportKinds: [], told, ...data },
});
const chosen = (specialistId: string, where: { programmeId?: string } = {}, told = self): PairingEvent => ({
  type: 'SpecialistChosen',
  data: { specialistId, ...where, told },
});
const accepted = (specialistId: string, where: { programmeId?: string } = {}): PairingEvent => ({
  type: 'SpecialistAccepted',
  data: { specialistId, ...where },
});
const unable = (specialistId: string): PairingEvent => ({ type: 'SpecialistUnable', data: { specialistId, code: 'no-opening' } });
const released = (specialistId: string, continuity: 'nothing' | 'everything' = 'nothing'): PairingEvent => ({
  type: 'SpecialistReleased',
  data: { specialistId, continuity, told: self },
});
const confirmed = (eventId: string): PairingEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PairingEvent => ({ type: 'ToldCorrected', data: { eventId } });
const after = (...history: readonly (PairingEvent | ReturnType<typeof on<PairingEvent>>)[]) =>
  situationOf(fold({ initial, evolve }, history.map(recordedAs)));

describe('how pairings stand', () => {
  test('nobody was asked for, nobody chosen, nobody let go', () => {
    expect(situationOf(initial)).toEqual({
      wishes: new Map(),
      chosen: new Map(),
      covers: new Map(),
      released: new Map(),
    });
  });

  test('P2: what was written from memory is no part of it, and is once it was read back; what was corrected never was', () => {
    const memory = chosen(luis, {}, fromMemory);
    expect(after(memory).chosen.size).toBe(0);
    expect(after(memory, confirmed('event-1')).chosen.get(null)).toEqual({ specialistId: luis, accepted: false });
    expect(after(memory, confirmed('event-1'), corrected('event-1')).chosen.size).toBe(0);
    expect(after(chosen(luis), corrected('event-1')).chosen.size).toBe(0);
    const state = [memory, chosen(noor)].map(recordedAs).reduce<Pairing>((s, each) => evolve(s, each.event, each.recorded), initial);
    expect(unconfirmedIn(state)).toEqual([memory]);
  });

  test('what was read back later holds from when it was said', () => {
    const history = [on(10, chosen(luis, {}, fromMemory), 'choice'), on(20, chosen(noor)), on(30, confirmed('choice'))];
    expect(after(...history).chosen.get(null)?.specialistId).toBe(noor);
  });

  test('facts stand in the order in which they happened; those of one instant as they arrived', () => {
    expect(after(on(20, released(luis)), on(10, chosen(luis))).chosen.size).toBe(0);
    expect(after(on(10, released(luis)), on(20, chosen(luis))).chosen.size).toBe(1);
    expect(after(on(10, chosen(luis)), on(10, released(luis))).chosen.size).toBe(0);
    expect(after(on(10, released(luis)), on(10, chosen(luis))).chosen.size).toBe(1);
  });

  test('an answer counts for the choice that waits for it', () => {
    expect(after(chosen(luis), accepted(luis)).chosen.get(null)).toEqual({ specialistId: luis, accepted: true });
    expect(after(chosen(luis), accepted(noor)).chosen.get(null)).toEqual({ specialistId: luis, accepted: false });
    expect(after(chosen(luis), accepted(luis, programme)).chosen.get(null)).toEqual({ specialistId: luis, accepted: false });
    expect(after(accepted(luis)).chosen.size).toBe(0);
    expect(after(chosen(luis), unable(luis)).chosen.size).toBe(0);
    expect(after(chosen(luis), unable(noor)).chosen.size).toBe(1);
    expect(after(chosen(luis), accepted(luis), unable(luis)).chosen.get(null)).toEqual({ specialistId: luis, accepted: true });
    expect(after(chosen(luis), accepted(luis), chosen(luis)).chosen.get(null)).toEqual({ specialistId: luis, accepted: true });
  });

  test('a wish ends with a yes at its place, and one without a programme with any yes', () => {
    expect([...after(wanted(programme), wanted(), chosen(luis), accepted(luis)).wishes.keys()]).toEqual(['programme-1']);
    expect([...after(wanted(programme), wanted(), chosen(luis, programme), accepted(luis, programme)).wishes.keys()]).toEqual([]);
  });

  test('choosing without asking first is asking, unless there is a wish that it answers', () => {
    expect([...after(chosen(luis)).wishes]).toEqual([[null, { said: null, askedOn: 0, lastNews: 0, proposed: [], meanwhile: [] }]]);
    expect([...after(chosen(luis, programme)).wishes.keys()]).toEqual(['programme-1']);
    expect([...after(wanted(), chosen(luis, programme)).wishes.keys()]).toEqual([null]);
    expect([...after(wanted(programme), chosen(luis)).wishes.keys()]).toEqual(['programme-1', null]);
  });

  test('P3: who was released is known with what was said then, until they are chosen or stand in again', () => {
    const cover: PairingEvent = { type: 'CoverGiven', data: { specialistId: luis, until: 100, continuity: 'preferences', told: self } };
    expect([...after(chosen(luis), released(luis, 'everything')).released]).toEqual([[luis, 'everything']]);
    expect(after(released(luis), released(noor), chosen(luis)).released).toEqual(new Map([[noor, 'nothing']]));
    expect(after(chosen(luis), chosen(noor, programme), released(luis)).chosen).toEqual(
      new Map([['programme-1', { specialistId: noor, accepted: false }]]),
    );
    expect(after(released(luis), cover).released.size).toBe(0);
    expect(after(cover).covers).toEqual(new Map([[luis, { until: 100, continuity: 'preferences' }]]));
    expect(after(cover, released(noor)).covers.size).toBe(1);
    expect(after(cover, released(luis)).covers.size).toBe(0);
  });

  test('the place is the programme, or outside of any', () => {
    expect([placeOf({}), placeOf({ programmeId: null }), placeOf(programme)]).toEqual([null, null, 'programme-1']);
  });
});

describe('any history', () => {
  const anything = fc.oneof(
    ...Object.entries(pairingSchemas).map(
      ([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data })) as Arbitrary<PairingEvent>,
    ),
  );
  const few = fc.record({
    specialistId: fc.constantFrom(luis, mara, noor),
    eventId: fc.integer({ min: 1, max: 12 }).map((n) => `event-${n}`),
    programmeId: fc.constantFrom('programme-1', 'programme-2'),
    at: fc.integer({ min: 0, max: 20 }),
  });
  const entry = fc.tuple(anything, few).map(([event, { at, ...ids }]) => {
    const known = Object.entries(ids).filter(([name]) => name in event.data);
    return { at, event: { ...event, data: { ...event.data, ...Object.fromEntries(known) } } as PairingEvent };
  });
  const stateAfter = (history: readonly { at: number; event: PairingEvent }[]) =>
    history.reduce<Pairing>((state, { at, event }, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: at }), initial);

  // In any order: facts stand in the order in which they happened; at most one specialist is chosen at a place; nobody walks with the person whom
  // no confirmed choice or cover names; and a release told last, and confirmed, leaves nobody of that name.
  test('P2: is accepted in any order, and nobody walks with a person who did not say so', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (history) => {
        const state = stateAfter(history);
        const times = state.facts.map(({ recorded }) => recorded.occurredAt);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const said = state.facts
          .filter(({ event, recorded }) => 'told' in event.data && state.tellings.get(recorded.eventId) === 'confirmed')
          .map(({ event }) => event)
          .filter((event) => event.type === 'SpecialistChosen' || event.type === 'CoverGiven');
        const walking = walkingWith(state, Number.NEGATIVE_INFINITY);
        const places = walking.flatMap((each) => (each.as === 'chosen' ? [each.programmeId] : []));
        expect(new Set(places).size).toBe(places.length);
        for (const { specialistId } of walking) expect(said.some(({ data }) => data.specialistId === specialistId)).toBe(true);
        const last = stateAfter([...history, { at: 21, event: released(luis) }]);
        expect(walkingWith(last, 0).some(({ specialistId }) => specialistId === luis)).toBe(false);
        expect([...situationOf(last).chosen.values()].some(({ specialistId }) => specialistId === luis)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
