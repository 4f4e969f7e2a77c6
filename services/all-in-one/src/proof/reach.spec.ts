import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { isWithheld, publishedEvents, withheldType } from '@golden-thread/contracts';
import type { Feed } from '@golden-thread/event-road';
import { type EventStore, type EventToAppend, MemoryEventStore } from '@golden-thread/event-store';
import { IdentityModule } from '@golden-thread/identity';
import { laneOf, streamName } from '@golden-thread/kernel';
import { PreferencesModule } from '@golden-thread/preferences';
import { feedLines } from '@golden-thread/service-host';
import { SessionsModule } from '@golden-thread/sessions';
import { arbitraryOf, day, riversideNetwork, tried } from '@golden-thread/testing';
import fc from 'fast-check';
import { everyStoredType, idsOf, type Past, type StoredType, type Storing, streamOf, toAppend } from './stored-worlds.contract.ts';

const feedOf: Readonly<Record<Storing, (store: EventStore) => Feed>> = {
  identity: (store) => IdentityModule.feed(store),
  preferences: (store) => PreferencesModule.feed(store),
  sessions: (store) => SessionsModule.feed(store),
  'community-outcomes': (store) => CommunityOutcomesModule.feed(store),
};

const RUNS = 20;
const NEIGHBOURS = 6;
const OWN_ID = '01990000-0000-7000-8000-000000000001';

const types = await everyStoredType();
const isVerdict = ({ type }: StoredType) => type === 'ToldConfirmed' || type === 'ToldCorrected';
const leaves = ({ service, type }: Pick<StoredType, 'service' | 'type'>) =>
  publishedEvents.all().some((contract) => contract.service === service && contract.name === type);
const own = types.filter((each) => !leaves(each) && !isVerdict(each));
const verdicts = types.filter(isVerdict);

/** A fact before it is stored, and the event it becomes. */
type Told = { readonly past: Past; readonly event: EventToAppend };

/** Facts of the same service that leave it, those of the same stream first. */
function neighboursOf({ service, category }: StoredType): readonly Told[] {
  const others = types.filter((each) => each.service === service && leaves(each) && !isVerdict(each));
  const closest = others.toSorted((a, b) => Number(b.category === category) - Number(a.category === category)).slice(0, NEIGHBOURS);
  return closest.map((of, place) => {
    const [data = {}] = (of.schema as unknown as { examples?: object[] }).examples ?? [];
    const past = { of, id: idsOf(of.category)[0] ?? '', at: day(place), data };
    return { past, event: toAppend(past, `01980000-0000-7000-8000-00000000000${place}`) };
  });
}

/** What goes down the road of a service that stored these, line by line, byte for byte. */
async function roadOf(service: Storing, told: readonly Told[]): Promise<readonly string[]> {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  for (const { past, event } of told)
    await store.append({ networkId: riversideNetwork, stream: streamOf(past), expected: 'any', recordedAt: day(200), events: [event] });
  return [...feedLines(await feedOf[service](store).read(laneOf(riversideNetwork), 0, 100))];
}

/** A line without its place in the chain: that is all a blank record changes of the others. */
function withoutPlace(line: string): string {
  return line.replace(/"(position|previous)":"\d{20}"/g, '"$1":"#"');
}

/** Anything a fact of a type may say, of anybody, in any length. */
function anything(of: StoredType, narrowed: object = {}): fc.Arbitrary<Told> {
  return fc
    .record({ id: fc.constantFrom(...idsOf(of.category)), data: arbitraryOf(of.schema), longer: fc.boolean() })
    .map(({ id, data, longer }) => {
      const said = { ...withWords(data as object, longer ? 4_000 : 1), ...narrowed };
      const past = { of, id, at: day(40), data: said };
      return { past, event: toAppend(past, OWN_ID) };
    });
}

/** The texts of a document, so many characters long. */
function withWords(data: object, length: number): object {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, field === 'words' ? 'w'.repeat(length) : (value as unknown)]),
  );
}

/** Two histories that differ in one fact of a service's own, and one without it: what of it is to be seen from outside. */
async function staysInside(of: StoredType, narrowed: object = {}): Promise<void> {
  const neighbours = neighboursOf(of);
  const without = (await roadOf(of.service, neighbours)).map(withoutPlace);
  await fc.assert(
    fc.asyncProperty(anything(of, narrowed), anything(of, narrowed), fc.nat({ max: neighbours.length }), async (one, other, place) => {
      const [with1, with2] = await Promise.all([one, other].map((each) => roadOf(of.service, neighbours.toSpliced(place, 0, each))));
      expect(with2).toEqual(with1);
      const blank = with1?.[place] ?? '';
      expect(with1?.toSpliced(place, 1).map(withoutPlace)).toEqual(without);
      expect(JSON.parse(blank)).toEqual({
        specversion: '1.0',
        id: OWN_ID,
        source: `/networks/${riversideNetwork}/${of.service}`,
        type: withheldType(of.service),
        time: '1970-02-10T00:00:00Z',
        datacontenttype: 'application/json',
        networkid: riversideNetwork,
        partitionkey: riversideNetwork,
        storeid: 'store-1',
        lane: laneOf(riversideNetwork),
        position: String(place + 1).padStart(20, '0'),
        previous: String(place).padStart(20, '0'),
      });
      blanks.set(of.service, (blanks.get(of.service) ?? new Set()).add(blank.length));
    }),
    tried({ runs: RUNS }),
  );
}

const blanks = new Map<Storing, Set<number>>();

describe('what a service’s own affair leaves on the road: one blank record, whatever it said, of whomever', () => {
  test.each(own.map((each) => [each.service, each.type, each] as const))('%s: %s', (_service, _type, of) => staysInside(of));

  test.each(
    verdicts.flatMap((verdict) =>
      own
        .filter(({ service }) => service === verdict.service)
        .map((of) => [verdict.service, verdict.category, verdict.type, of.type, verdict] as const),
    ),
  )('%s: in %s, %s of %s', (...[, , , of, verdict]) => staysInside(verdict, { of }));

  test('blank records of a service are of one length: nothing of size tells them apart', () => {
    for (const lengths of blanks.values()) expect(lengths.size).toBe(1);
    expect([...blanks.keys()].sort()).toEqual(['community-outcomes', 'identity', 'preferences', 'sessions']);
  });

  test('pace, declines, plans, notes, hard moments, stories, ratings handed over and reflections are among them', () => {
    const names = own.map(({ type }) => type);
    for (const category of ['note', 'hard-moment', 'reflection', 'wellness-plan', 'outside-wish'])
      for (const { type } of types.filter((each) => each.category === category && !isVerdict(each))) expect(names).toContain(type);
    expect(names).toEqual(
      expect.arrayContaining(['TopicPaceSet', 'SuggestionDeclined', 'StoryShared', 'TopicTouched', 'MemberJoined', 'RatingHandedOver']),
    );
  });

  test('every other stored type leaves under its own name, so that nothing is withheld by mistake', async () => {
    for (const of of types.filter((each) => leaves(each) && !isVerdict(each))) {
      const [data = {}] = (of.schema as unknown as { examples?: object[] }).examples ?? [];
      const past = { of, id: idsOf(of.category)[0] ?? '', at: day(1), data };
      const [line = '{}'] = await roadOf(of.service, [{ past, event: toAppend(past, OWN_ID) }]);
      const { type, subject } = JSON.parse(line) as { type: string; subject?: string };
      expect([of.type, isWithheld(type), subject]).toEqual([of.type, false, streamName(of.category, past.id)]);
    }
  });
});
