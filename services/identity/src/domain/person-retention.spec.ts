import { fold, MICROS_PER_DAY, type Told } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, luis, on, recordedAs, type Placed } from '@golden-thread/testing';
import { programmesOf, retainedUntil } from './person-retention.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const day = MICROS_PER_DAY;
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
const came = (programmeId?: string, agencyId = agencyNorth): PersonEvent => ({
  type: 'PersonCameToAgency',
  data: { agencyId, ...(programmeId === undefined ? {} : { programmeId }) },
});
const left = (told = self, agencyId = agencyNorth): PersonEvent => ({
  type: 'PersonLeftAgency',
  data: { agencyId, why: 'not-said', told },
});
const after = (...history: readonly (PersonEvent | Placed<PersonEvent>)[]) => fold(person, history.map(recordedAs));
const kept = new Map([
  ['walks', 6],
  ['evenings', 2],
  ['open', 0],
]);
const until = (...history: readonly Placed<PersonEvent>[]) => retainedUntil(after(...history), kept);

describe('how long a record is kept', () => {
  test('while the person is in a programme, and then for its years', () => {
    expect(until(on(day, came('walks')))).toBe(Infinity);
    expect(until(on(day, came('walks')), on(5 * day, left()))).toBe((5 + 6 * 366) * day);
    expect(until(on(day, came('walks')), on(5 * day, left()), on(9 * day, came()))).toBe((5 + 6 * 366) * day);
    expect(until(on(day, came('walks')), on(5 * day, left()), on(9 * day, came('walks')))).toBe(Infinity);
  });

  test('for no law where no programme keeps anything', () => {
    expect([until(), until(on(day, came())), until(on(day, came('open')))]).toEqual([-Infinity, -Infinity, -Infinity]);
  });

  test('for as long as it takes to look up a programme to which the person came in that moment', () => {
    const [here, gone] = [on(day, came('just-now')), on(2 * day, left())];
    expect([until(here), until(here, gone), until(on(day, came('open')), here, gone)]).toEqual([Infinity, Infinity, Infinity]);
  });

  test('for the longest of several', () => {
    const both = [
      on(day, came('walks')),
      on(2 * day, left()),
      on(day, came('evenings', agencySouth)),
      on(3 * day, left(self, agencySouth)),
    ];
    expect(until(...both)).toBe((2 + 6 * 366) * day);
    expect(until(...both.slice(0, 3))).toBe(Infinity);
  });

  test('P2: a leaving that was written from memory ends nothing', () => {
    expect(programmesOf(after(on(day, came('walks')), on(2 * day, left(fromMemory))))).toEqual(new Map([['walks', null]]));
  });
});
