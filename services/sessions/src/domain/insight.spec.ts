import fc, { type Arbitrary } from 'fast-check';
import type { Speaker } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, ada, arbitraryOf, hana, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  evolve,
  insight,
  isOpenToOthers,
  MOST_CHARACTERS,
  offer,
  readAsSecond,
  reportOn,
  share,
  streamOfInsight,
  takeBack,
  tryOut,
} from './insight.ts';
import { insightSchemas, type InsightEvent } from './insight.schema.ts';

const given = scenariosOf(insight);
const byLuis: Speaker = { role: 'specialist', id: luis };
const byMara: Speaker = { role: 'own-specialist', id: mara };
const byHana: Speaker = { role: 'specialist', id: hana };
const byPerson: Speaker = { role: 'person', id: ada };
const byNetwork: Speaker = { role: 'network-steward', id: 'network-lead' };
const said: { agencyId: string; words: string; supportKinds: ('emotional' | 'informational')[] } = {
  agencyId: agencyNorth,
  words: 'Walking side by side makes it easier to be quiet together.',
  supportKinds: ['emotional'],
};
const offered: InsightEvent = { type: 'InsightOffered', data: { ...said, bySpecialistId: luis } };
const fine: InsightEvent = { type: 'InsightReadBySecond', data: { by: mara, fine: true } };
const notFine: InsightEvent = { type: 'InsightReadBySecond', data: { by: mara, fine: false, code: 'could-be-recognized' } };
const shared: InsightEvent = { type: 'InsightShared', data: {} };
const tried: InsightEvent = { type: 'InsightTried', data: { bySpecialistId: mara } };
const reported: InsightEvent = { type: 'InsightReported', data: { bySpecialistId: mara, went: 'well', words: 'On the bus, too.' } };
const takenBack: InsightEvent = { type: 'InsightTakenBack', data: {} };
const wish = { ...said, by: byLuis };
const reading = { agencyId: agencySouth, fine: true, by: byMara };
const report = { went: 'well', words: 'On the bus, too.', by: byMara } as const;
const open = [offered, fine, shared];

describe('an insight', () => {
  test('P11: is offered once, by a specialist; twice is once', () => {
    given().when(offer, wish).then(offered).again().nothingHappened();
    given()
      .when(offer, { ...wish, by: byPerson })
      .refused('insight-by-a-specialist', 'P11');
    given(offered)
      .when(offer, { ...wish, by: byHana })
      .refused('insight-exists');
    given(offered)
      .when(offer, { ...wish, words: 'Another.' })
      .refused('insight-exists');
    given(offered, takenBack).when(offer, wish).refused('insight-taken-back');
  });

  test('P11: is short, in whatever script', () => {
    given()
      .when(offer, { ...wish, words: '🌊'.repeat(MOST_CHARACTERS) })
      .then({ type: 'InsightOffered', data: { ...said, words: '🌊'.repeat(MOST_CHARACTERS), bySpecialistId: luis } });
    given()
      .when(offer, { ...wish, words: 'a'.repeat(MOST_CHARACTERS + 1) })
      .refused('insight-not-short', 'P11');
    expect(MOST_CHARACTERS).toBe(500);
  });

  test('has a stream of its own', () => {
    expect(streamOfInsight('7f9c')).toBe('insight-7f9c');
  });

  // Invariants, in whatever order facts come: others see it exactly where it was shared and nobody took it back; the first offer stays.
  test('facts are accepted in any state and order', () => {
    const one = Object.entries(insightSchemas).map(([type, schema]) =>
      (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as InsightEvent),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(...one), { maxLength: 10 }), (history) => {
        const state = history.map(recordedAs).reduce((before, { event, recorded }) => evolve(before, event, recorded), insight.initial);
        const types = new Set(history.map(({ type }) => type));
        expect(isOpenToOthers(state)).toBe(types.has('InsightShared') && !types.has('InsightTakenBack'));
        expect(state.offered).toEqual(history.find(({ type }) => type === 'InsightOffered')?.data ?? null);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading an insight', () => {
  test('P11: a second specialist of another agency reads it; twice is once', () => {
    given(offered).when(readAsSecond, reading).then(fine).again().nothingHappened();
    given(offered)
      .when(readAsSecond, { ...reading, agencyId: agencyNorth })
      .refused('second-reader-needed', 'P11');
    given(offered)
      .when(readAsSecond, { ...reading, by: byLuis })
      .refused('second-reader-needed', 'P11');
    given(offered)
      .when(readAsSecond, { ...reading, by: { role: 'agency-steward', id: mara } })
      .refused('insight-by-a-specialist', 'P11');
  });

  test('P11: what is too personal is said with a code', () => {
    const personal = { ...reading, fine: false, code: 'could-be-recognized' };
    given(offered).when(readAsSecond, personal).then(notFine).again().nothingHappened();
    given(offered)
      .when(readAsSecond, { ...reading, fine: false })
      .refused('say-what-is-too-personal', 'P11');
    given(offered)
      .when(readAsSecond, { ...reading, code: 'could-be-recognized' })
      .then(fine);
  });

  test('a reader may think again until it is shared', () => {
    given(offered, notFine).when(readAsSecond, reading).then(fine);
    given(...open)
      .when(readAsSecond, { ...reading, fine: false, code: 'could-be-recognized' })
      .refused('insight-shared-already');
    given(...open)
      .when(readAsSecond, reading)
      .nothingHappened();
  });

  test('P11: what a reader said before does not take the place of what they said since, whichever entry came first', () => {
    given(offered, on(2, notFine), on(1, fine)).when(share, { by: byLuis }).refused('insight-too-personal', 'P11');
    given(offered, on(2, fine), on(1, notFine)).when(share, { by: byLuis }).then(shared);
    given(offered, on(2, fine), on(2, notFine)).when(share, { by: byLuis }).refused('insight-too-personal', 'P11');
    const alsoFine: InsightEvent = { type: 'InsightReadBySecond', data: { by: hana, fine: true } };
    given(offered, on(2, alsoFine), on(1, notFine)).when(share, { by: byLuis }).refused('insight-too-personal', 'P11');
  });

  test('needs something to read', () => {
    given().when(readAsSecond, reading).refused('insight-not-offered');
    given(offered, takenBack).when(readAsSecond, reading).refused('insight-taken-back');
  });
});

describe('sharing an insight', () => {
  test('P11: it is shared by who offered it once a second reader found it fine; twice is once', () => {
    given(offered, fine).when(share, { by: byLuis }).then(shared).again().nothingHappened();
    given(offered).when(share, { by: byLuis }).refused('second-reader-needed', 'P11');
  });

  test('P11: what one reader found too personal is not shared because another did not', () => {
    const alsoFine: InsightEvent = { type: 'InsightReadBySecond', data: { by: hana, fine: true } };
    given(offered, notFine).when(share, { by: byLuis }).refused('insight-too-personal', 'P11');
    given(offered, notFine, alsoFine).when(share, { by: byLuis }).refused('insight-too-personal', 'P11');
    given(offered, notFine, alsoFine, fine).when(share, { by: byLuis }).then(shared);
  });

  test('nobody else shares it, and nothing that is not there', () => {
    given(offered, fine).when(share, { by: byMara }).refused('insight-not-yours', 'P11');
    given(offered, fine)
      .when(share, { by: { role: 'person', id: luis } })
      .refused('insight-not-yours', 'P11');
    given().when(share, { by: byLuis }).refused('insight-not-offered');
    given(offered, fine, takenBack).when(share, { by: byLuis }).refused('insight-taken-back');
  });
});

describe('trying an insight', () => {
  test('P11: others try what is shared; twice is once', () => {
    given(...open)
      .when(tryOut, { by: byMara })
      .then(tried)
      .again()
      .nothingHappened();
    given(...open)
      .when(tryOut, { by: byLuis })
      .refused('insight-tried-by-others', 'P11');
    given(...open)
      .when(tryOut, { by: byPerson })
      .refused('insight-by-a-specialist', 'P11');
    given(offered, fine).when(tryOut, { by: byMara }).refused('insight-not-shared', 'P11');
    given(...open, takenBack)
      .when(tryOut, { by: byMara })
      .refused('insight-not-shared', 'P11');
  });

  test('P11: and they report how it went; whoever reports has tried it', () => {
    given(...open, tried)
      .when(reportOn, report)
      .then(reported)
      .again()
      .nothingHappened();
    given(...open)
      .when(reportOn, report)
      .then(tried, reported)
      .again()
      .nothingHappened();
    given(...open, tried, reported)
      .when(reportOn, { went: 'mixed', by: byMara })
      .then({ type: 'InsightReported', data: { bySpecialistId: mara, went: 'mixed' } });
    given(...open, tried, reported)
      .when(reportOn, { ...report, by: byHana })
      .then(
        { type: 'InsightTried', data: { bySpecialistId: hana } },
        { type: 'InsightReported', data: { ...reported.data, bySpecialistId: hana } },
      );
  });

  test('P11: what is said of it is short, too, and the last word by time', () => {
    given(...open, tried)
      .when(reportOn, { ...report, words: 'a'.repeat(MOST_CHARACTERS + 1) })
      .refused('report-not-short', 'P11');
    given(...open, tried)
      .when(reportOn, { ...report, words: '🌊'.repeat(MOST_CHARACTERS) })
      .then({ type: 'InsightReported', data: { ...reported.data, words: '🌊'.repeat(MOST_CHARACTERS) } });
    const mixed: InsightEvent = { type: 'InsightReported', data: { bySpecialistId: mara, went: 'mixed' } };
    given(...open, tried, on(2, reported), on(1, mixed))
      .when(reportOn, report)
      .nothingHappened();
  });

  test('nobody reports on their own, nor on what is not shared', () => {
    given(...open)
      .when(reportOn, { ...report, by: byLuis })
      .refused('insight-tried-by-others', 'P11');
    given(offered).when(reportOn, report).refused('insight-not-shared', 'P11');
    given(...open)
      .when(reportOn, { ...report, by: byPerson })
      .refused('insight-by-a-specialist', 'P11');
  });
});

describe('taking an insight back', () => {
  test('P11: who offered it takes it back at any time; twice is once', () => {
    given(offered).when(takeBack, { by: byLuis }).then(takenBack).again().nothingHappened();
    given(...open)
      .when(takeBack, { by: byLuis })
      .then(takenBack);
    given(...open)
      .when(takeBack, { by: byMara })
      .refused('insight-not-yours', 'P11');
  });

  test('a network lead can, too, where there is something to take back', () => {
    given(...open)
      .when(takeBack, { by: byNetwork })
      .then(takenBack);
    given().when(takeBack, { by: byNetwork }).refused('insight-not-offered');
    given(...open)
      .when(takeBack, { by: { role: 'agency-steward', id: luis } })
      .refused('insight-not-yours');
  });
});
