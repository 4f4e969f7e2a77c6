import { agencyRatingsOf, type RatedThere } from './agency-ratings.ts';

const marks = { heard: 4, led: 2, gotSupportWanted: 3, itemSetVersion: 'items-1' } as const;
/** Ratings of as many people as `per` says for each specialist; the first `asked` of them were asked whether there was room to speak. */
const rated = (per: readonly number[], asked = 0): RatedThere[] =>
  per
    .flatMap((times, specialist) => Array.from({ length: times }, (_, person) => [specialist, person] as const))
    .map(([specialist, person], place) => ({
      specialistId: `s${specialist}`,
      rated: { ...marks, raterPseudonym: `p${specialist}-${person}`, ...(place < asked ? { roomToSpeak: 1 as const } : {}) },
    }));

describe('the ratings of an agency', () => {
  test('P6: are means over 11 people and 5 specialists, to two places', () => {
    const [first, ...others] = rated([3, 2, 2, 2, 2]) as [RatedThere, ...RatedThere[]];
    const all = [{ ...first, rated: { ...first.rated, heard: 0 as const } }, ...others];
    expect(agencyRatingsOf(all).items).toEqual([
      { itemSetVersion: 'items-1', ratings: 11, heard: 3.64, led: 2, gotSupportWanted: 3, roomToSpeak: null },
    ]);
  });

  test('P6: a question that fewer people were asked is hidden by itself', () => {
    expect(agencyRatingsOf(rated([4, 2, 2, 2, 2], 11)).items).toMatchObject([{ ratings: 12, roomToSpeak: 1 }]);
    expect(agencyRatingsOf(rated([4, 2, 2, 2, 2], 10)).items).toMatchObject([{ ratings: 12, roomToSpeak: null }]);
  });

  test('P6: one person who rates often is one person', () => {
    const ten = rated([2, 2, 2, 2, 2]);
    expect(agencyRatingsOf([...ten, ...ten])).toMatchObject({ items: [], hidden: expect.stringContaining('hidden') as string });
  });
});
