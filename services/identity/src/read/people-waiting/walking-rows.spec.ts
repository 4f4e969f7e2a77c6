import { ada, luis, mara } from '@golden-thread/testing';
import type { WhatWasSaid } from './waiting-rows.ts';
import { walkingRows } from './walking-rows.ts';

const self = { how: 'self', readBack: false };
const fromMemory = { how: 'aloud', readBack: false };
type Said = readonly [eventId: string, type: string, data: object];

/** Each fact an instant after the one before. */
const rows = (facts: readonly Said[], verdicts: WhatWasSaid['verdicts'] = {}) =>
  walkingRows(ada, { facts: facts.map(([eventId, type, data], at) => ({ eventId, at, type, data })), verdicts });
const walks = (programmeId?: string): readonly Said[] => {
  const place = { specialistId: luis, ...(programmeId === undefined ? {} : { programmeId }) };
  return [
    [`chosen-${programmeId}`, 'SpecialistChosen', { ...place, told: self }],
    [`accepted-${programmeId}`, 'SpecialistAccepted', place],
  ];
};
const cover = (specialistId: string, told: object = self): Said => [
  'cover',
  'CoverGiven',
  { specialistId, until: 100, continuity: 'nothing', told },
];
const row = { specialistId: luis, personId: ada, until: null };

test('P2: whoever was chosen walks with the person once they said yes, until the person lets them go', () => {
  expect(rows(walks().slice(0, 1))).toEqual([]);
  expect(rows(walks())).toEqual([row]);
  const released: Said = ['released', 'SpecialistReleased', { specialistId: luis, continuity: 'nothing', told: self }];
  expect(rows([...walks(), released])).toEqual([]);
});

test('one row a specialist, in however many programmes, and standing in besides', () => {
  expect(rows([...walks(), ...walks('walks')])).toEqual([row]);
  expect(rows([cover(luis), ...walks()])).toEqual([row]);
  expect(rows([...walks(), cover(mara)])).toEqual([{ specialistId: mara, personId: ada, until: 100 }, row]);
});

test('P2: whoever stands in does so until an instant; written from memory it has not begun, corrected it never was', () => {
  const until = [{ specialistId: mara, personId: ada, until: 100 }];
  expect(rows([cover(mara)])).toEqual(until);
  expect(rows([cover(mara, fromMemory)])).toEqual([]);
  expect(rows([cover(mara, fromMemory)], { cover: 'confirmed' })).toEqual(until);
  expect(rows([cover(mara)], { cover: 'corrected' })).toEqual([]);
});

test('nobody walks with who died, unless it was a mistake', () => {
  const died: Said = ['died', 'PersonDied', { toldBy: luis, certainty: 'told' }];
  expect(rows([...walks(), died])).toEqual([]);
  expect(rows([...walks(), died, ['alive', 'PersonDiedCorrected', {}]])).toEqual([row]);
});
