import { sampleCast, sampleRegion, USUAL_PEOPLE, type SampleWish } from './index.ts';

const endsOn = '2026-11-01';
const whole = sampleRegion({ endsOn });
const small = { endsOn, people: 40 };

const at = (path: RegExp, wishes: readonly SampleWish[] = whole) => wishes.filter((wish) => path.test(wish.path));
const said = (wish: SampleWish, field: string): string => wish.body[field] as string;

describe('the sample region', () => {
  test('is the same, to the byte, for the same day and seed', () => {
    expect(JSON.stringify(sampleRegion(small))).toBe(JSON.stringify(sampleRegion(small)));
    expect(JSON.stringify(sampleRegion(small))).not.toBe(JSON.stringify(sampleRegion({ ...small, seed: 2 })));
    expect(JSON.stringify(sampleRegion(small))).not.toBe(JSON.stringify(sampleRegion({ ...small, endsOn: '2026-12-01' })));
  });

  test('refuses a day that is none', () => {
    for (const day of ['2026-13-01', '2026-02-30', 'today', '2026-11-01T00:00:00Z'])
      expect(() => sampleRegion({ endsOn: day })).toThrow(RangeError);
  });

  test('has its size: regions, agencies, specialists, people, months, wishes', () => {
    expect(at(/network\/regions$/)).toHaveLength(4);
    expect(at(/agencies\/[^/]+\/join$/)).toHaveLength(10);
    expect(at(/agencies\/[^/]+\/leave$/).filter(({ as }) => as.role === 'network-steward')).toHaveLength(1);
    expect(new Set(at(/specialists\/[^/]+\/welcome$/).map(({ path }) => path)).size).toBe(61);
    const people = new Set(at(/people\/[^/]+\/register$/).map(({ path }) => path));
    expect(people.size).toBeGreaterThanOrEqual(USUAL_PEOPLE);
    expect(people.size).toBeLessThan(USUAL_PEOPLE + 40);
    expect(new Set(whole.map(({ phase }) => phase.slice(0, 7))).size).toBe(30);
    expect(whole.length).toBeGreaterThan(45_000);
    expect(whole.length).toBeLessThan(60_000);
  });

  test('a small one has the same agencies and stories', () => {
    const few = sampleRegion({ endsOn, people: 0 });
    expect(at(/agencies\/[^/]+\/join$/, few)).toHaveLength(10);
    expect(at(/people\/[^/]+\/register$/, few).length).toBeGreaterThan(20);
    expect(few.length).toBeLessThan(4_000);
  });

  test('comes in order: month by month, part by part, and in each lane as it was lived', () => {
    const phases = whole.map(({ phase }) => phase);
    const inOrder = phases.filter((phase, n) => phase !== phases[n - 1]);
    expect(new Set(inOrder).size).toBe(inOrder.length);
    expect(inOrder.map((phase) => phase.slice(0, 7))).toEqual(inOrder.map((phase) => phase.slice(0, 7)).toSorted());
    expect(inOrder[0]).toBe('2024-05 founding');
    const opened = new Set<string>();
    for (const { path, lane } of whole) {
      if (/\/groups\/[^/]+\/open$/.test(path)) opened.add(lane);
      if (/\/groups\/[^/]+\/(join|meetings)$/.test(path)) expect(opened).toContain(lane);
    }
  });

  test('every wish has a key of its own, and none lies after the last day', () => {
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
    expect(whole.every(({ key }) => /^[A-Za-z0-9._:-]{1,128}$/.test(key))).toBe(true);
    expect(whole.filter(({ at: when }) => when > '2026-11-01T00:00:00Z')).toEqual([]);
    expect(whole.filter(({ body, as }) => as.role !== 'operator' && body['occurredAt'] === undefined)).toEqual([]);
  });

  test('people have ids that say nothing', () => {
    const ids = at(/people\/[^/]+\/register$/).map(({ path }) => /people\/([^/]+)\//.exec(path)?.[1] ?? '');
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what a telling is confirmed by was told before it, in the same lane', () => {
    const placeOf = new Map(whole.map(({ key, lane }, place) => [key, { place, lane }]));
    whole.forEach(({ path, lane }, place) => {
      const key = /\{told:([^}]+)\}/.exec(path)?.[1];
      if (key === undefined) return;
      expect(placeOf.get(key)?.lane).toBe(lane);
      expect(placeOf.get(key)?.place).toBeLessThan(place);
    });
  });
});

describe('what people say in it', () => {
  const visions = at(/\/visions$/).map((wish) => said(wish, 'words'));

  test('no two people begin with the same words, but for a handful', () => {
    expect(visions.length).toBeGreaterThan(1_200);
    expect(new Set(visions).size / visions.length).toBeGreaterThan(0.97);
  });

  test('about a third of it is Spanish', () => {
    const notices = at(/\/notices$/);
    const share = notices.filter((wish) => said(wish, 'language') === 'es').length / notices.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.5);
  });
});

describe('its ripples', () => {
  const thanks = at(/\/inspirations$/).filter(({ body }) => body['inspirerId'] !== undefined);
  const inspired = (wish: SampleWish): string => /people\/([^/]+)\//.exec(wish.path)?.[1] ?? '';

  test('go through many generations', () => {
    const parent = new Map<string, string>();
    for (const wish of thanks) if (!parent.has(inspired(wish))) parent.set(inspired(wish), said(wish, 'inspirerId'));
    const depth = (id: string, seen: ReadonlySet<string>): number => {
      const before = parent.get(id);
      return before === undefined || seen.has(before) ? 0 : 1 + depth(before, new Set([...seen, before]));
    };
    expect(thanks.length).toBeGreaterThan(600);
    expect(Math.max(...[...parent.keys()].map((id) => depth(id, new Set([id]))))).toBeGreaterThanOrEqual(6);
  });

  test('P13: most are told to nobody, and of those that are, not everybody is named', () => {
    const told = at(/telling\/allow$/).length;
    const named = at(/naming\/allow$/).length;
    expect(told).toBeLessThan(thanks.length / 2);
    expect(named).toBeLessThan(told);
    expect(named).toBeGreaterThan(0);
  });

  test('nobody thanks themselves, or the same one twice', () => {
    expect(thanks.filter((wish) => inspired(wish) === said(wish, 'inspirerId'))).toEqual([]);
    const ties = thanks.map((wish) => `${inspired(wish)} ${said(wish, 'inspirerId')}`);
    expect(new Set(ties).size).toBe(ties.length);
  });
});

describe('whom one looks around as', () => {
  test('are people who are there, and walk with each other', () => {
    const [person, specialist, lead] = sampleCast();
    const chosen = at(/pairing\/choose$/).find(({ path }) => path.includes(person?.id ?? ''));
    expect(chosen?.body['specialistId']).toBe(specialist?.id);
    expect(at(/agencies\/[^/]+\/join$/).some(({ as }) => as.id === lead?.id)).toBe(true);
    expect(sampleCast().map(({ role }) => role)).toEqual(['person', 'specialist', 'agency-steward', 'network-steward', 'analyst']);
  });
});
