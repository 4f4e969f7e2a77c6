import { SAMPLE_NETWORK, SAMPLE_SENTENCE, sampleCast, sampleRegion, type SampleWish } from '@golden-thread/sample-region';
import { createHttpApplication, Networks, Sweeper } from '@golden-thread/service-host';
import { catalogueIn } from '@golden-thread/testing';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AllInOneModule } from '../all-in-one.module.ts';
import type { EmbeddedParts } from '../parts.ts';
import { memoryParts } from '../platform/memory-parts.ts';
import { temporaryFolder } from '../proof/folders.ts';
import { type SampleProgress, SampleService } from './sample-service.ts';
import { phasesOf, WishNotAccepted, WishSender } from './send-wishes.ts';

const which = { endsOn: '2026-11-01', people: 15 };
const wishes = sampleRegion(which);
const total = wishes.length;
const never = new AbortController().signal;
const LONG = 240_000;

/** A platform in memory, and where its sample leaves its mark. */
type Platform = {
  readonly parts: EmbeddedParts;
  readonly app: INestApplication;
  readonly fastify: FastifyInstance;
  readonly folder: string;
};

const opened: INestApplication[] = [];

async function platform(): Promise<Platform> {
  const parts = memoryParts(temporaryFolder());
  const { app } = await createHttpApplication(AllInOneModule.register(parts, never), {
    log: parts.log,
    metrics: parts.metrics,
    ids: parts.ids,
    watched: { stores: parts.stores, catalogue: parts.catalogue },
  });
  opened.push(app);
  return { parts, app, fastify: app.getHttpAdapter().getInstance(), folder: parts.folder };
}

/** A service that comes anew to a platform, as after a kill. */
function anew({ parts, app, fastify, folder }: Platform): SampleService {
  const networks = app.get(Networks, { strict: false });
  return new SampleService({ ...parts, folder, fastify: () => fastify, networks, ending: never });
}

/** How many events each store holds. */
const heads = async ({ stores }: EmbeddedParts) => Promise.all([...stores.values()].map(async (store) => (await store.head()).head));

let here: Platform;
const told: SampleProgress[] = [];
let happened = 0;

/** A small region, loaded once for most tests. */
beforeAll(async () => {
  here = await platform();
  const sample = here.app.get(SampleService);
  expect(await sample.isToBeOpened()).toBe(true);
  const ended = await sample.load({ ...which, signal: never, tell: (progress) => told.push(progress) });
  // Every wish was accepted: one that is not stops the load.
  expect(ended).toMatchObject({ end: 'done', repeated: 0, endsOn: '2026-11-01' });
  expect(ended.happened + ended.nothing).toBe(total);
  expect(ended.nothing).toBeLessThan(30);
  happened = ended.happened;
}, LONG);

afterAll(async () => {
  for (const app of opened) await app.close();
});

/** What is kept, by service and type: `identity PersonRegistered`. */
async function typesKept({ stores }: EmbeddedParts): Promise<readonly string[]> {
  const types = new Set<string>();
  for (const [service, store] of stores) {
    for (let page = await store.readAfter(0); page.length > 0; page = await store.readAfter(page.at(-1)?.position ?? 0)) {
      for (const { type } of page) types.add(`${service} ${type}`);
    }
  }
  return [...types].toSorted();
}

/** What docs/events.md tells that is stored today. */
const typesTold = (): readonly string[] => {
  const stored = catalogueIn().aggregates.filter(({ marks }) => !marks.includes('later'));
  return [...new Set(stored.flatMap(({ service, events }) => events.map(({ name }) => `${service} ${name}`)))].toSorted();
};

const ask = async (url: string, [role, id]: readonly [string, string]): Promise<unknown> => {
  const headers = { host: 'localhost', 'golden-thread-identity': `network=${SAMPLE_NETWORK}; role=${role}; id=${id}` };
  const answer = await here.fastify.inject({ url, headers });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

describe('the sample region, loaded', () => {
  test('is marked as invented wherever networks are shown', async () => {
    const answer = await here.fastify.inject({ url: '/api/identity/networks', headers: { host: 'localhost' } });
    expect(answer.json()).toMatchObject({ networks: [{ networkId: SAMPLE_NETWORK, name: SAMPLE_SENTENCE, sample: true }] });
  });

  test('shows what somebody said, in their own words, to them and to who walks with them', async () => {
    const [hazel, specialist] = sampleCast();
    const url = `/api/preferences/people/${hazel?.id ?? ''}`;
    for (const who of [hazel, specialist]) {
      expect(JSON.stringify(await ask(url, [who?.role ?? '', who?.id ?? '']))).toContain('I cannot think in a chair.');
    }
  });

  test('has every type of event that is stored, once time has done what is due', async () => {
    for (const sweeper of here.app.get(Sweeper, { strict: false, each: true })) await sweeper.sweep();
    expect(await typesKept(here.parts)).toEqual(typesTold());
  });

  test('said how far it was, up to the last wish', () => {
    expect(told.at(-1)).toEqual({ stage: 'sample region', done: total, total, unit: 'wishes' });
    expect(told.map(({ done }) => done)).toEqual(told.map((_, n) => n + 1));
  });

  test('is there: asked for again, nothing is sent', async () => {
    const sample = here.app.get(SampleService);
    expect(await sample.isToBeOpened()).toBe(false);
    const before = await heads(here.parts);
    expect(await sample.load({ ...which, signal: never, tell: () => undefined })).toMatchObject({ end: 'there-already', happened: 0 });
    expect(await heads(here.parts)).toEqual(before);
  });

  test('a platform that has a network already is left alone', async () => {
    expect(await anew({ ...here, folder: temporaryFolder() }).isToBeOpened()).toBe(false);
  });

  test('only one load is under way at a time', async () => {
    const sample = anew({ ...here, folder: temporaryFolder() });
    const [stop, tell] = [new AbortController(), () => undefined];
    const one = sample.load({ ...which, signal: stop.signal, tell });
    await expect(sample.load({ ...which, signal: never, tell })).rejects.toMatchObject({ code: 'sample-running' });
    stop.abort();
    await sample.atRest();
    expect((await one).end).toBe('interrupted');
  });
});

describe('a load that is interrupted', () => {
  test(
    'goes on with the phase it was in when it is asked for again, for the same day, and ends with the same',
    async () => {
      const there = await platform();
      const interrupted = new AbortController();
      const tell = ({ done }: SampleProgress) => {
        if (done === 900) interrupted.abort();
      };
      const first = await anew(there).load({ ...which, signal: interrupted.signal, tell });
      expect(first.end).toBe('interrupted');
      const second = anew(there);
      expect(await second.isToBeOpened()).toBe(true);
      const ended = await second.load({ endsOn: '2026-12-01', people: 0, signal: never, tell: () => undefined });
      expect(ended).toMatchObject({ end: 'done', endsOn: '2026-11-01' });
      expect(await second.isToBeOpened()).toBe(false);
      expect(first.happened + ended.happened).toBe(happened);
    },
    LONG,
  );

  test(
    'a phase that was sent whole before the kill is the same when it is sent again: nothing new happens',
    async () => {
      const there = await platform();
      const sender = new WishSender(there.fastify, SAMPLE_NETWORK);
      const sample = anew(there);
      for (const phase of phasesOf(wishes)) {
        await sender.send(phase, never, () => undefined);
        await sample.caughtUp(never);
        expect(await sender.send(phase, never, () => undefined)).toMatchObject({ happened: 0 });
      }
    },
    LONG,
  );
});

describe('a wish that is not accepted', () => {
  const wish: SampleWish = {
    at: '2026-10-01T00:00:00Z',
    as: { role: 'person', id: 'somebody' },
    path: '/api/preferences/people/somebody-else/preferences',
    body: { words: 'Walking.', told: { how: 'self' } },
    key: 'stops:1',
    phase: '2026-10 days',
    lane: 'somebody',
  };
  const send = (wishes: readonly SampleWish[], onSent = () => undefined) =>
    new WishSender(here.fastify, SAMPLE_NETWORK).send(wishes, never, onSent);

  test('stops the load, and says what, where and why', async () => {
    let sent = 0;
    const after = { ...wish, key: 'stops:2' };
    const stopped = send([wish, after], () => void (sent += 1));
    await expect(stopped).rejects.toThrow(WishNotAccepted);
    await expect(stopped).rejects.toThrow(
      /2026-10-01.*person somebody.*POST \/api\/preferences\/people\/somebody-else\/preferences.*not-found/s,
    );
    expect(sent).toBe(0);
  });

  test('names the fields that are wrong', async () => {
    const path = '/api/preferences/people/somebody/preferences';
    await expect(send([{ ...wish, path, body: { words: '' } }])).rejects.toThrow(/told.*words|words.*told/s);
  });

  test('one about something that was never told says so', async () => {
    await expect(send([{ ...wish, path: '/api/x/told/{told:nothing:1}/confirm' }])).rejects.toThrow(/nothing:1.*was not told before/s);
  });
});
