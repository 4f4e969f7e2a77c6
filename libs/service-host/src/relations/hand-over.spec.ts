import type { Instant } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, luis, mara, riversideNetwork } from '@golden-thread/testing';
import { type Continuity, handedOver, handOverSaid, reaches } from './hand-over.ts';
import type { Specialists } from './specialists-view.ts';
import type { PairingFact, Verdicts } from './walking.ts';

const self = { how: 'self', readBack: false } as const;
const aloud = { how: 'aloud', readBack: false } as const;
const at = (day: number): Instant => day * 86_400_000_000;
const place = (day: number, type: string, who: string) => ({ eventId: `${type}-${who}-${day}`, at: at(day), type });
const chosen = (who: string, day: number) =>
  ({ ...place(day, 'SpecialistChosen', who), data: { specialistId: who, told: self } }) as PairingFact;
const accepted = (who: string, day: number) => ({ ...place(day, 'SpecialistAccepted', who), data: { specialistId: who } }) as PairingFact;
const released = (who: string, day: number, continuity: Continuity, told: typeof self | typeof aloud = self) =>
  ({ ...place(day, 'SpecialistReleased', who), data: { specialistId: who, continuity, told } }) as PairingFact;
const cover = (who: string, day: number, continuity: Continuity) =>
  ({ ...place(day, 'CoverGiven', who), data: { specialistId: who, until: at(day + 9), continuity, told: self } }) as PairingFact;
const said = (who: string, facts: readonly PairingFact[], verdicts: Verdicts = {}) => handOverSaid(who, { facts, verdicts });

describe('what was handed over', () => {
  test('P3: to the first who walks with a person there is no before: all they told is theirs to see', () => {
    expect(said(mara, [chosen(mara, 1), accepted(mara, 2)])).toBeNull();
  });

  test.each(['nothing', 'preferences', 'notes-shared-with-me', 'everything'] as const)(
    'P3: the next one sees of before as the person said: %s',
    (continuity) => {
      const facts = [chosen(luis, 1), accepted(luis, 2), released(luis, 5, continuity), chosen(mara, 6)];
      expect(said(mara, facts)).toEqual({ before: at(5), continuity, from: luis });
      expect(said(mara, facts.toReversed())).toEqual({ before: at(5), continuity, from: luis });
    },
  );

  test('P3: the last word before the choice counts; what was said afterwards of somebody else does not reach back', () => {
    const facts = [released(luis, 5, 'everything'), released(luis, 7, 'nothing'), chosen(mara, 8), released('nina', 9, 'everything')];
    expect(said(mara, facts)).toEqual({ before: at(7), continuity: 'nothing', from: luis });
  });

  test('P3: whoever was let go and is chosen again knew what was before', () => {
    expect(said(luis, [chosen(luis, 1), accepted(luis, 2), released(luis, 5, 'nothing'), chosen(luis, 6)])).toBeNull();
  });

  test('P2: a release that was written from memory hands over nothing until it is read back', () => {
    const facts = [chosen(luis, 1), released(luis, 5, 'everything', aloud), chosen(mara, 6)];
    expect(said(mara, facts)).toBeNull();
    expect(said(mara, facts, { 'SpecialistReleased-luis-5': 'confirmed' })).toMatchObject({ continuity: 'everything' });
  });

  test('who stands in sees what the person said then, of the time before', () => {
    const facts = [chosen(luis, 1), accepted(luis, 2), cover(mara, 4, 'preferences')];
    expect(said(mara, facts)).toEqual({ before: at(4), continuity: 'preferences', from: luis });
    expect(said(mara, [cover(mara, 4, 'preferences')])).toEqual({ before: at(4), continuity: 'preferences', from: null });
  });

  test('each word reaches as far as those below it', () => {
    expect(reaches('notes-shared-with-me', 'preferences')).toBe(true);
    expect(reaches('preferences', 'notes-shared-with-me')).toBe(false);
    expect(reaches('nothing', 'nothing')).toBe(true);
  });
});

describe('what goes over', () => {
  const works = (agencies: Readonly<Record<string, string>>) =>
    ({
      workOf: ({ id }: { id: string }) =>
        Promise.resolve(agencies[id] === undefined ? null : { agencyId: agencies[id], standing: 'certified' }),
    }) as unknown as Specialists;
  const to = { networkId: riversideNetwork, specialistId: mara };
  const word = { before: at(5), continuity: 'everything', from: luis } as const;

  test('P5: within one agency, what the person said; to another it takes a consent, and nothing goes by itself', async () => {
    const together = works({ [luis]: agencyNorth, [mara]: agencyNorth });
    expect(await handedOver(to, word, together)).toEqual({ before: at(5), continuity: 'everything' });
    for (const apart of [
      works({ [luis]: agencyNorth, [mara]: agencySouth }),
      works({ [luis]: agencyNorth }),
      works({ [mara]: agencySouth }),
      works({}),
    ]) {
      expect(await handedOver(to, word, apart)).toEqual({ before: at(5), continuity: 'nothing' });
    }
  });

  test('where nobody was before, nothing limits', async () => {
    expect(await handedOver(to, null, works({}))).toBeNull();
    expect(await handedOver(to, { ...word, from: null }, works({}))).toEqual({ before: at(5), continuity: 'everything' });
  });
});
