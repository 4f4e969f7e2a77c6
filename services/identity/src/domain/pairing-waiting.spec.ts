import { fold, MICROS_PER_DAY, type Told } from '@golden-thread/kernel';
import { luis, mara, on, recordedAs, type Placed } from '@golden-thread/testing';
import { pairing } from './pairing.ts';
import type { PairingEvent } from './pairing.schema.ts';
import { changesOf, waitingOf, walkingWith, waysOnAfter } from './pairing-waiting.ts';

const day = MICROS_PER_DAY;
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: mara, readBack: false, interpreter: 'none' };
const after = (...history: readonly (PairingEvent | Placed<PairingEvent>)[]) => fold(pairing, history.map(recordedAs));

const wanted = (data: { words?: string; programmeId?: string } = {}, told = self): PairingEvent => ({
  type: 'SpecialistWanted',
  data: { languages: [], modes: [], supportKinds: [], told, ...data },
});
const proposed: PairingEvent = { type: 'SpecialistProposed', data: { specialistIds: [luis, mara] } };
const chosen: PairingEvent = { type: 'SpecialistChosen', data: { specialistId: luis, told: self } };
const accepted: PairingEvent = { type: 'SpecialistAccepted', data: { specialistId: luis } };
const unable: PairingEvent = { type: 'SpecialistUnable', data: { specialistId: luis, code: 'no-opening' } };
const warmLine: PairingEvent = { type: 'MeantimeOffered', data: { offer: 'warm-line' } };
const group: PairingEvent = { type: 'MeantimeOffered', data: { offer: 'group', groupId: 'group-1' } };
const cover: PairingEvent = { type: 'CoverGiven', data: { specialistId: mara, until: 100, continuity: 'preferences', told: self } };
const waiting = { programmeId: null, askedOn: day, proposed: [], meanwhile: [] };

describe('waiting', () => {
  test('P15: says when it was asked, by when the person hears again, and what is open meanwhile; no place in a queue', () => {
    expect(waitingOf(after(on(day, wanted())))).toEqual([{ ...waiting, nextNewsBy: 8 * day }]);
    expect(waitingOf(after(on(day, wanted()), on(3 * day, warmLine), on(4 * day, group)))).toEqual([
      { ...waiting, nextNewsBy: 11 * day, meanwhile: [warmLine.data, group.data] },
    ]);
  });

  test('is news when somebody is proposed, cannot, or something is offered; not when the person says it in other words', () => {
    expect(waitingOf(after(on(day, wanted()), on(5 * day, proposed)))).toEqual([
      { ...waiting, nextNewsBy: 12 * day, proposed: [luis, mara] },
    ]);
    expect(waitingOf(after(on(day, wanted()), on(5 * day, chosen), on(6 * day, unable)))).toEqual([{ ...waiting, nextNewsBy: 13 * day }]);
    expect(waitingOf(after(on(day, wanted()), on(5 * day, chosen)))).toEqual([{ ...waiting, nextNewsBy: 8 * day }]);
    expect(waitingOf(after(on(day, wanted()), on(5 * day, wanted({ words: 'Somebody calm.' }))))).toEqual([
      { ...waiting, nextNewsBy: 8 * day },
    ]);
  });

  test('says each wish for itself', () => {
    const both = after(on(day, wanted()), on(2 * day, wanted({ programmeId: 'programme-1' })));
    expect(waitingOf(both)).toEqual([
      { ...waiting, nextNewsBy: 8 * day },
      { ...waiting, programmeId: 'programme-1', askedOn: 2 * day, nextNewsBy: 9 * day },
    ]);
  });

  test('P2: ends with a yes, or the person’s word; from memory it has not begun', () => {
    expect(waitingOf(after(wanted(), chosen, accepted))).toEqual([]);
    expect(waitingOf(after(wanted(), { type: 'WantedNoMore', data: { code: 'not-said', told: self } }))).toEqual([]);
    expect(waitingOf(after(wanted({}, fromMemory)))).toEqual([]);
  });

  test('what was offered to who asked before does not answer a later wish', () => {
    expect(waitingOf(after(on(0, warmLine), on(0, proposed), on(day, wanted())))).toEqual([{ ...waiting, nextNewsBy: 8 * day }]);
  });
});

describe('who walks with a person', () => {
  test('is who was chosen and said yes, and who stands in until their time is over', () => {
    expect(walkingWith(after(chosen), 0)).toEqual([]);
    expect(walkingWith(after(chosen, accepted, cover), 99)).toEqual([
      { specialistId: luis, as: 'chosen', programmeId: null },
      { specialistId: mara, as: 'cover', until: 100, continuity: 'preferences' },
    ]);
    expect(walkingWith(after(cover), 100)).toEqual([]);
  });

  test('P12: a person hears that somebody left, is away, or has a credential that ran out', () => {
    const there = { left: false, away: null, credential: 'valid' } as const;
    expect((['valid', 'pending', 'none', 'not-needed'] as const).flatMap((credential) => changesOf({ ...there, credential }))).toEqual([]);
    expect(changesOf({ ...there, credential: 'lapsed' })).toEqual(['lapsed']);
    expect(changesOf({ ...there, away: {} })).toEqual(['away']);
    expect(changesOf({ ...there, away: { until: 1 }, credential: 'lapsed' })).toEqual(['away', 'lapsed']);
    expect(changesOf({ left: true, away: {}, credential: 'lapsed' })).toEqual(['left']);
  });

  test('P12: and chooses how to go on: wait, somebody beside, or somebody else; nobody waits for whoever left', () => {
    for (const change of ['away', 'lapsed'] as const) expect(waysOnAfter(change)).toEqual(['wait', 'somebody-beside', 'somebody-else']);
    expect(waysOnAfter('left')).toEqual(['somebody-else']);
  });
});
