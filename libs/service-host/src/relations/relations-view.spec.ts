import {
  agencyInvited,
  agencyLeft,
  coverGiven,
  identityToldConfirmed,
  identityToldCorrected,
  personDied,
  personDiedCorrected,
  personErased,
  type RoadRecord,
  specialistAccepted,
  specialistChosen,
  specialistLeft,
  specialistReleased,
  specialistUnable,
  specialistWelcomed,
  wantedNoMore,
} from '@golden-thread/contracts';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import {
  ada,
  agencyNorth,
  agencySouth,
  instant,
  luis,
  ManualClock,
  mara,
  riversideNetwork,
  projectionScenariosOf,
  RecordChain,
} from '@golden-thread/testing';
import { RelationsView, relationsProjection } from './relations-view.ts';
import { type PairingFact, type Verdicts, walkingIn, walksWith } from './walking.ts';

const projection = relationsProjection('preferences');
const given = projectionScenariosOf(projection);
const self = { how: 'self', readBack: false } as const;
const fromMemory = { how: 'aloud', readBack: false } as const;
const NOW = instant('2026-06-01T00:00:00Z');
const stream = `pairing-${ada}`;

let chain = new RecordChain();
beforeEach(() => {
  chain = new RecordChain();
});
const at = (day: number, eventId: string) => ({ stream, about: [ada], eventId, at: `2026-05-0${day}T10:00:00Z` });
const chosen = (who: string, day: number, more: { told?: typeof self | typeof fromMemory; programmeId?: string } = {}) =>
  chain.next(specialistChosen, { specialistId: who, told: self, ...more }, at(day, `chosen-${who}-${day}`));
const accepted = (who: string, day: number, programmeId?: string) =>
  chain.next(
    specialistAccepted,
    { specialistId: who, ...(programmeId === undefined ? {} : { programmeId }) },
    at(day, `yes-${who}-${day}`),
  );
const released = (who: string, day: number, programmeId?: string) =>
  chain.next(
    specialistReleased,
    { specialistId: who, continuity: 'nothing', told: self, ...(programmeId === undefined ? {} : { programmeId }) },
    at(day, `released-${who}-${day}`),
  );

const ofPerson = (day: number, eventId: string) => ({ ...at(day, eventId), stream: `person-${ada}` });
const died = (day: number) => chain.next(personDied, { toldBy: luis, certainty: 'confirmed' }, ofPerson(day, `died-${day}`));
const lives = (day: number) => chain.next(personDiedCorrected, {}, ofPerson(day, `lives-${day}`));

/** The view on a read model that these records filled, in this order. */
async function filled(...records: readonly RoadRecord[]): Promise<RelationsView> {
  const documents = Object.entries(await given(...records).documents());
  const readModels = new MemoryReadModelStore();
  const model = { name: projection.name, version: projection.version };
  await readModels.declare(model, projection.collections);
  await readModels.switchLive(model);
  const checkpoint = { service: 'identity', storeId: 'store-1', lane: 0, from: 0, to: 1 } as const;
  const changes = documents.flatMap(([collection, all]) => all.map((document) => ({ kind: 'put', collection, document }) as const));
  await readModels.save(model, { checkpoint, changes, parked: [], unparked: [] });
  return new RelationsView({ readModels, name: projection.name, clock: new ManualClock() });
}

/** Which of Luis and Mara walk with Ada after these records, in this order and in the reverse one. */
async function walkers(...records: readonly RoadRecord[]): Promise<string[]> {
  const [forth, back] = await Promise.all(
    [records, [...records].reverse()].map(async (ordered) => {
      const [document] = (await given(...ordered).documents())['pairings'] ?? [];
      if (document === undefined) return [];
      const walking = walkingIn(document['facts'] as PairingFact[], document['verdicts'] as Verdicts);
      return [luis, mara].filter((who) => walksWith(walking, who, NOW));
    }),
  );
  expect(back).toEqual(forth);
  return forth ?? [];
}

describe('who walks with a person', () => {
  test('is whoever the person chose and who said yes', async () => {
    expect(await walkers()).toEqual([]);
    expect(await walkers(chosen(luis, 1))).toEqual([]);
    expect(await walkers(chosen(luis, 1), accepted(luis, 2))).toEqual([luis]);
    expect(await walkers(chosen(luis, 1), accepted(mara, 2))).toEqual([]);
  });

  test('is whoever said yes in the same instant, whatever the ids', async () => {
    const atOnce = (eventId: string) => ({ stream, about: [ada], eventId, at: '2026-05-01T10:00:00Z' });
    const records = [
      chain.next(specialistChosen, { specialistId: luis, told: self }, atOnce('b')),
      chain.next(specialistAccepted, { specialistId: luis }, atOnce('a')),
    ];
    const [document] = (await given(...records).documents())['pairings'] ?? [];
    expect(walksWith(walkingIn(document?.['facts'] as PairingFact[], {}), luis, NOW)).toBe(true);
  });

  test('is nobody who could not, and nobody who was released', async () => {
    const unable = chain.next(specialistUnable, { specialistId: luis, code: 'no-opening' }, at(2, 'unable'));
    expect(await walkers(chosen(luis, 1), unable, accepted(luis, 3))).toEqual([]);
    expect(await walkers(chosen(luis, 1), accepted(luis, 2), released(luis, 3))).toEqual([]);
  });

  test('changes when the person chooses somebody else at the same place, and not at another', async () => {
    const first = [chosen(luis, 1, { programmeId: 'work' }), accepted(luis, 2, 'work')];
    expect(await walkers(...first, chosen(mara, 3, { programmeId: 'work' }), accepted(mara, 4, 'work'))).toEqual([mara]);
    expect(await walkers(...first, chosen(mara, 3), accepted(mara, 4))).toEqual([luis, mara]);
    expect(await walkers(...first, chosen(luis, 3), accepted(luis, 4), released(luis, 5, 'work'))).toEqual([luis]);
    expect(await walkers(...first, chosen(luis, 3), accepted(luis, 4), released(luis, 5))).toEqual([]);
  });

  test('covers until the day that was said', async () => {
    const cover = (until: string) =>
      chain.next(coverGiven, { specialistId: mara, until: instant(until), continuity: 'nothing', told: self }, at(1, `cover-${until}`));
    expect(await walkers(cover('2026-06-02T00:00:00Z'))).toEqual([mara]);
    expect(await walkers(cover('2026-06-01T00:00:00Z'))).toEqual([]);
    expect(await walkers(cover('2026-06-02T00:00:00Z'), released(mara, 2))).toEqual([]);
    expect(await walkers(cover('2026-06-02T00:00:00Z'), released(mara, 2, 'work'))).toEqual([]);
    expect(await walkers(cover('2026-06-02T00:00:00Z'), released(luis, 2, 'work'))).toEqual([mara]);
  });

  test('P3: is nobody whom the person wanted no more before they answered, also where that was heard late', async () => {
    const noMore = (day: number, told: typeof self | typeof fromMemory = self) =>
      chain.next(wantedNoMore, { code: 'not-now', told }, at(day, `no-more-${day}`));
    expect(await walkers(chosen(luis, 1), accepted(luis, 3), noMore(2))).toEqual([]);
    expect(await walkers(chosen(luis, 1), accepted(luis, 3), noMore(2, fromMemory))).toEqual([luis]);
    expect(await walkers(chosen(luis, 1), accepted(luis, 2), noMore(3))).toEqual([luis]);
    expect(await walkers(noMore(1), chosen(luis, 2), accepted(luis, 3))).toEqual([luis]);
  });

  test('P2: a choice written from memory waits until it is confirmed, and one that was corrected never was', async () => {
    const waiting = [chosen(luis, 1, { told: fromMemory }), accepted(luis, 2)];
    const verdict = (contract: typeof identityToldConfirmed | typeof identityToldCorrected, day: number) =>
      chain.next(contract, { eventId: 'chosen-luis-1', of: 'SpecialistChosen' }, at(day, `verdict-${contract.name}`));
    expect(await walkers(...waiting)).toEqual([]);
    expect(await walkers(...waiting, verdict(identityToldConfirmed, 3))).toEqual([luis]);
    expect(await walkers(...waiting, verdict(identityToldConfirmed, 3), verdict(identityToldCorrected, 4))).toEqual([]);
  });

  test('is kept apart from verdicts in other streams, and gone with the person, of whom only that is known', async () => {
    const elsewhere = chain.next(identityToldConfirmed, { eventId: 'x' }, { stream: 'consent-1', eventId: 'v' });
    await given(elsewhere).then({});
    const erased = chain.next(
      personErased,
      { personId: ada, keys: 'words', certificateId: 'c-1' },
      { stream: `person-${ada}`, about: [ada] },
    );
    const gone = [{ id: JSON.stringify([riversideNetwork, ada]), facts: [], verdicts: {}, erased: true }];
    await given(chosen(luis, 1), accepted(luis, 2), erased).then({ pairings: gone });
    const view = await filled(chosen(luis, 1), accepted(luis, 2), erased);
    expect([await view.isErased(riversideNetwork, ada), await view.specialistsOf(riversideNetwork, ada)]).toEqual([true, []]);
    expect(await (await filled(chosen(luis, 1))).isErased(riversideNetwork, ada)).toBe(false);
    const afterwards = projectionScenariosOf(projection, { erased: [{ networkId: erased.event.networkId, personId: ada }] });
    await afterwards(chosen(luis, 1)).then({});
  });

  test('is nobody once the person died, until it turns out that they live; the last word counts in any order', async () => {
    const view = await filled(chosen(luis, 1), accepted(luis, 2), died(4));
    expect([await view.isOwnSpecialist(riversideNetwork, ada, luis), await view.specialistsOf(riversideNetwork, ada)]).toEqual([false, []]);
    for (const records of [
      [chosen(luis, 1), accepted(luis, 2), died(4), lives(5)],
      [lives(5), died(4), accepted(luis, 2), chosen(luis, 1)],
    ]) {
      expect(await (await filled(...records)).specialistsOf(riversideNetwork, ada)).toEqual([luis]);
    }
  });

  test('is nobody who left their agency, or whose agency left, until they are welcomed again; in any order', async () => {
    const welcomed = (day: number, agencyId: string) =>
      chain.next(
        specialistWelcomed,
        { agencyId, standing: 'certified', languages: [], supportKinds: [] },
        { ...at(day, `welcomed-${day}`), stream: `specialist-${luis}`, about: [] },
      );
    const left = (day: number) => chain.next(specialistLeft, {}, { ...at(day, `left-${day}`), stream: `specialist-${luis}`, about: [] });
    const agency = (contract: typeof agencyInvited | typeof agencyLeft, day: number) =>
      chain.next(contract, {}, { ...at(day, `${contract.name}-${day}`), stream: `agency-${agencyNorth}`, about: [] });
    const walking = () => [chosen(luis, 1), accepted(luis, 2), welcomed(1, agencyNorth)];
    for (const [more, own] of [
      [[], [luis]],
      [[left(3)], []],
      [[left(3), welcomed(4, agencySouth)], [luis]],
      [[agency(agencyLeft, 3)], []],
      [[agency(agencyLeft, 3), agency(agencyInvited, 4)], [luis]],
      [[agency(agencyLeft, 3), welcomed(4, agencySouth)], [luis]],
    ] as const) {
      for (const records of [[...walking(), ...more], [...more, ...walking()].reverse()]) {
        const view = await filled(...records);
        expect(await view.specialistsOf(riversideNetwork, ada)).toEqual(own);
        expect(await view.isOwnSpecialist(riversideNetwork, ada, luis)).toBe(own.length > 0);
      }
    }
  });

  test('forgets whoever came by import, whose stream is named otherwise than the person', async () => {
    const erased = chain.next(
      personErased,
      { personId: 'P 17', keys: 'words', certificateId: 'c-1' },
      { stream: `person-${ada}`, about: ['P 17'] },
    );
    const view = await filled(chosen(luis, 1), accepted(luis, 2), erased);
    for (const name of [ada, 'P 17']) expect(await view.isErased(riversideNetwork, name)).toBe(true);
    expect(await view.specialistsOf(riversideNetwork, ada)).toEqual([]);
  });

  test('rests on identity alone, and access rests on it', () => {
    expect(projection).toMatchObject({ name: 'preferences-relations', sources: ['identity'], decidesAccess: true });
  });
});
