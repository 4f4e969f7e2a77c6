/**
 * Ana lifted Ben, Ben lifted Cleo, Cleo lifted Dan. The figures see three generations; who knows of it, and under which name, is for the people in it.
 * Beside the chain: Fay, who takes her name off, and Ivo, who takes his thanks back.
 */
import { aRegion, type Region, self } from './told.ts';
import { northside, southside } from './there-already.ts';

type LiftedMe = {
  readonly inspirationId: string;
  readonly inspirerId?: string;
  readonly takenBack: boolean;
  readonly theyMayKnow: boolean;
  readonly theyMayBeNamed: boolean;
};
type ILifted = { readonly inspirationId: string; readonly inspiredId: string; readonly iMayBeNamed: boolean };
type Inspirations = {
  readonly liftedMe: { readonly people: readonly LiftedMe[] };
  readonly iLifted: { readonly people: readonly ILifted[] };
};
type Figures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const people = {
  ana: northside,
  ben: southside,
  cleo: northside,
  dan: southside,
  fay: northside,
  gus: northside,
  hugo: southside,
  ivo: southside,
};
const told = { told: self };

let region: Region;
beforeAll(async () => {
  region = await aRegion();
  for (const [person, agencyId] of Object.entries(people))
    await region.as('person', person).daysAgo(400).wish(`identity/people/${person}/register`, { agencyId });
});
afterAll(() => region.close());

/** Somebody says who lifted them, so many days ago. */
const thanks = async (inspired: string, inspirer: string, { daysAgo }: { daysAgo: number }) => {
  const said = { inspirationId: `${inspirer}-lifted-${inspired}`, inspirerId: inspirer, through: 'presence', ...told };
  await region.as('person', inspired).daysAgo(daysAgo).wish(`community-outcomes/people/${inspired}/inspirations`, said);
};
/** A choice on one of them, by whoever it belongs to. */
const chooses = (who: string, choice: string) => region.as('person', who).wish(`community-outcomes/inspirations/${choice}`, told);
const seenBy = (who: string) => region.as('person', who).ask<Inspirations>(`community-outcomes/people/${who}/inspirations`);
const whomTheyLifted = async (who: string) =>
  (await seenBy(who)).iLifted.people.map(({ inspiredId, iMayBeNamed }) => ({ inspiredId, iMayBeNamed }));
const whoLifted = async (who: string) => {
  const { people: all } = (await seenBy(who)).liftedMe;
  return all.map(({ inspirationId, theyMayKnow, theyMayBeNamed }) => ({ inspirationId, theyMayKnow, theyMayBeNamed }));
};
/** Whatever the choice does, no figure moves. */
const movesNoFigure = async (choosing: () => PromiseLike<unknown>) => {
  const before = await region.metrics();
  await choosing();
  expect(await region.metrics()).toEqual(before);
};
const ripple = ({ M1, M2 }: Figures) => ({ M1, M2 });
/** The figures that are kept up to date all the time. */
const live = async () => (await region.anybody().ask<{ metrics: Figures }>('projections/networks/riverside/ripple')).metrics;

describe('P13: a chain grows over three generations', () => {
  test('P13: each says for themselves who lifted them', async () => {
    await thanks('ben', 'ana', { daysAgo: 300 });
    await thanks('cleo', 'ben', { daysAgo: 200 });
    await thanks('dan', 'cleo', { daysAgo: 100 });
    const { M1, M2, M8 } = await region.metrics();
    expect(M1).toMatchObject({ acks: 3, distinct_ties: 3, persons_in_ripple: 4, originators: 1, inspired: 3, largest_tree: 4 });
    expect(M2).toMatchObject({
      generation_counts: { 0: 1, 1: 1, 2: 1, 3: 1 },
      max_depth: 3,
      max_breadth: 1,
      mean_generation_of_inspired: 2,
    });
    // Each of them came through the door of another agency.
    expect(M8?.['agency']).toMatchObject({ external: 3, internal: 0, trees_ge2_touching_2plus_agencies: 1 });
    expect(ripple(await live())).toEqual({ M1, M2 });
  });

  test('P13: an entry that comes late finds its place: Cleo’s thanks before, told today, change who began nothing', async () => {
    const before = ripple(await region.metrics());
    await thanks('ben', 'cleo', { daysAgo: 150 });
    const { M1, M2 } = await region.metrics();
    expect(M2).toEqual(before.M2);
    expect(M1).toEqual({ ...before.M1, acks: 4, distinct_ties: 4, ties_outside_forest: 1 });
    await chooses('ben', 'cleo-lifted-ben/withdraw');
    expect(ripple(await region.metrics())).toEqual(before);
  });

  test('P13: until somebody says so, nobody learns of it: both defaults are no', async () => {
    for (const inspirer of ['ana', 'ben', 'cleo']) expect([inspirer, await whomTheyLifted(inspirer)]).toEqual([inspirer, []]);
    expect(await whoLifted('dan')).toEqual([{ inspirationId: 'cleo-lifted-dan', theyMayKnow: false, theyMayBeNamed: false }]);
    await chooses('cleo', 'cleo-lifted-dan/naming/allow').nothingToSee();
  });
});

describe('P13: who may know and who may be named is chosen link by link, and no figure moves', () => {
  test('P13: Ben lets Ana know, and she lets herself be named', async () => {
    await movesNoFigure(async () => {
      await chooses('ben', 'ana-lifted-ben/telling/allow');
      expect(await whomTheyLifted('ana')).toEqual([{ inspiredId: 'ben', iMayBeNamed: false }]);
      await chooses('ana', 'ana-lifted-ben/naming/allow');
    });
    expect(await whomTheyLifted('ana')).toEqual([{ inspiredId: 'ben', iMayBeNamed: true }]);
    expect(await whoLifted('ben')).toContainEqual({ inspirationId: 'ana-lifted-ben', theyMayKnow: true, theyMayBeNamed: true });
  });

  test('P13: Cleo keeps it to herself: Ben sees nothing, and hears what he would hear if there were nothing', async () => {
    await movesNoFigure(() => chooses('cleo', 'ben-lifted-cleo/telling/keep-private'));
    expect(await whomTheyLifted('ben')).toEqual([]);
    const [real, invented] = await Promise.all(
      ['ben-lifted-cleo', 'nobody-lifted-nobody'].map((id) => chooses('ben', `${id}/naming/allow`).nothingToSee()),
    );
    expect({ ...real, instance: 'each question has its own' }).toEqual({ ...invented, instance: 'each question has its own' });
  });

  test('P13: Dan lets Cleo know; she is glad, and keeps her name private', async () => {
    await movesNoFigure(async () => {
      await chooses('dan', 'cleo-lifted-dan/telling/allow');
      await chooses('cleo', 'cleo-lifted-dan/naming/keep-private');
    });
    expect(await whomTheyLifted('cleo')).toEqual([{ inspiredId: 'dan', iMayBeNamed: false }]);
    expect(await whoLifted('dan')).toEqual([{ inspirationId: 'cleo-lifted-dan', theyMayKnow: true, theyMayBeNamed: false }]);
  });

  test('P13: Ben changes his mind: from then on Ana does not know, and is named nowhere, whatever she allowed', async () => {
    await movesNoFigure(() => chooses('ben', 'ana-lifted-ben/telling/keep-private'));
    expect(await whomTheyLifted('ana')).toEqual([]);
    expect(await whoLifted('ben')).toContainEqual({ inspirationId: 'ana-lifted-ben', theyMayKnow: false, theyMayBeNamed: false });
  });

  test('P13: nobody reads or chooses for another', async () => {
    await region.as('person', 'ana').ask('community-outcomes/people/ben/inspirations').nothingToSee();
    await region.as('specialist', 'luis').ask('community-outcomes/people/ben/inspirations').nothingToSee();
    await chooses('ana', 'ana-lifted-ben/telling/allow').nothingToSee();
    await chooses('dan', 'ana-lifted-ben/withdraw').nothingToSee();
  });
});

describe('P13: a name taken off', () => {
  let before: Figures;

  test('P13: Gus lets Fay know; she takes her name off for good', async () => {
    await thanks('gus', 'fay', { daysAgo: 50 });
    await chooses('gus', 'fay-lifted-gus/telling/allow');
    expect(await whomTheyLifted('fay')).toEqual([{ inspiredId: 'gus', iMayBeNamed: false }]);
    before = await region.metrics();
    await chooses('fay', 'fay-lifted-gus/name/take-off');
    expect(await whomTheyLifted('fay')).toEqual([]);
    await chooses('fay', 'fay-lifted-gus/naming/allow').refused('name-taken-off', 'P13');
  });

  test('P13: it still counts, in the same generation; only that Fay is somebody who is registered is known no more', async () => {
    const { M1, M2, M3 } = await region.metrics();
    const [unregistered, elsewhere] = [before['M1']?.['unregistered_in_ripple'], before['M1']?.['registered_not_in_ripple']].map(Number);
    expect(M1).toEqual({
      ...before['M1'],
      unregistered_in_ripple: Number(unregistered) + 1,
      registered_not_in_ripple: Number(elsewhere) + 1,
    });
    expect({ M2, M3 }).toEqual({ M2: before['M2'], M3: before['M3'] });
  });

  test('P13: in what Gus is shown of who lifted him, her name stands no more; his thanks do', async () => {
    const [entry, ...others] = (await seenBy('gus')).liftedMe.people;
    expect([entry?.inspirationId, entry?.theyMayBeNamed, entry?.takenBack, others]).toEqual(['fay-lifted-gus', false, false, []]);
    expect(entry?.inspirerId).not.toBe('fay');
  });
});

describe('P13: thanks taken back', () => {
  test('P13: Ivo thanks Hugo, lets him know, and takes it back: it is as if it had never been said', async () => {
    const before = await region.metrics();
    await thanks('ivo', 'hugo', { daysAgo: 30 });
    await chooses('ivo', 'hugo-lifted-ivo/telling/allow');
    expect(await whomTheyLifted('hugo')).toEqual([{ inspiredId: 'ivo', iMayBeNamed: false }]);
    expect((await region.metrics())['M1']).toMatchObject({ persons_in_ripple: Number(before['M1']?.['persons_in_ripple']) + 2 });
    await chooses('ivo', 'hugo-lifted-ivo/withdraw');
    expect(await region.metrics()).toEqual(before);
  });

  test('P13: Hugo sees nothing of it any more; Ivo sees that he took it back', async () => {
    expect(await whomTheyLifted('hugo')).toEqual([]);
    expect((await seenBy('ivo')).liftedMe.people).toMatchObject([
      { inspirationId: 'hugo-lifted-ivo', takenBack: true, theyMayBeNamed: false },
    ]);
    await chooses('hugo', 'hugo-lifted-ivo/naming/allow').nothingToSee();
  });

  test('P13: a link taken out of the middle: Dan and Cleo stay a ripple of their own', async () => {
    await chooses('cleo', 'ben-lifted-cleo/withdraw');
    const { M1, M2 } = await region.metrics();
    expect(M1).toMatchObject({ distinct_ties: 3, originators: 3, inspired: 3, size_histogram: { 2: 3 } });
    expect(M2).toMatchObject({ generation_counts: { 0: 3, 1: 3 }, max_depth: 1 });
    expect(ripple(await live())).toEqual({ M1, M2 });
  });
});
