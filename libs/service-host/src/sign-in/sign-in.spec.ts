import { happened, streamName, type DomainEvent } from '@golden-thread/kernel';
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { ada, ben, luis, ManualClock, mara, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { Body, Controller, Inject, Module, Param } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Type } from 'typebox';
import { aggregateStorage } from '../command/aggregate-storage.ts';
import { CommandHandling } from '../command/command-handling.ts';
import { ToldWishDto, toldBy } from '../command/telling.dto.ts';
import { WishRoute } from '../command/wish-route.ts';
import { type WishAnswerDto, Wishes } from '../command/wishes.ts';
import { createHttpApplication, type HttpApplication } from '../http/http-application.ts';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { type Asked, AskedBy, For } from './asks.ts';
import { DevelopmentSignIn } from './development-sign-in.ts';
import { SignIn } from './identity.ts';
import { Relations } from '../relations/relations.ts';

type Said = DomainEvent<'Said', { by: string; role: string; told: object }>;
const sayings = aggregateStorage({
  category: 'sayings',
  namedAfterPerson: true,
  aggregate: { initial: 0, evolve: (count: number) => count + 1 },
  schemas: { Said: Type.Object({ by: Type.String(), role: Type.String(), told: Type.Object({}) }) },
});

class SayDto extends ToldWishDto {
  @IsString({ message: 'is text' })
  readonly words!: string;
}

/** Luis walks with Ada, and nobody else with anybody. */
class LuisWithAda extends Relations {
  override isOwnSpecialist(networkId: string, personId: string, specialistId: string): Promise<boolean> {
    return Promise.resolve(networkId === riversideNetwork && personId === ada && specialistId === luis);
  }

  override async specialistsOf(networkId: string, personId: string): Promise<readonly string[]> {
    return (await this.isOwnSpecialist(networkId, personId, luis)) ? [luis] : [];
  }
  override isErased(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override handOverSaid(): Promise<null> {
    return Promise.resolve(null);
  }
}

@For('person', 'specialist')
@Controller('api/test/people/:personId/sayings')
class SayController {
  readonly #wishes: Wishes;
  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('', { summary: 'Says something.', refusals: [] })
  say(@Param('personId') personId: string, @Body() request: SayDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.about({ personId, id: personId, stream: streamName('sayings', personId), request }, asked, sayings, ({ by }) =>
      happened('Said', { by: by.id, role: by.role, told: toldBy(request.told, by) }),
    );
  }
}

const clock = new ManualClock();
const store = new MemoryEventStore({ storeId: 'store-1' });
let application: HttpApplication;

beforeAll(async () => {
  const ids = new SeededIds(clock);
  const handling = new CommandHandling({ store, clock, ids, sealer: new Sealer(DevelopmentKeys.random(), clock) });
  @Module({
    controllers: [SayController],
    providers: [
      { provide: SignIn, useValue: new DevelopmentSignIn() },
      { provide: Wishes, useValue: new Wishes('preferences', { handling, relations: new LuisWithAda() }) },
    ],
  })
  class TestModule {}
  application = await createHttpApplication(
    { module: TestModule },
    {
      log: createLog('test', 'silent'),
      metrics: createMetrics(),
      ids,
      watched: { stores: new Map(), catalogue: new ReadModelCatalogue() },
    },
  );
});
afterAll(() => application.app.close());

const body = { words: 'Walks', told: { how: 'aloud', readBack: true } };
async function say(role: string | null, id: string, more: { to?: string; headers?: Record<string, string>; payload?: object } = {}) {
  const answer = await application.app.inject({
    method: 'POST',
    url: `/api/test/people/${more.to ?? ada}/sayings`,
    headers: {
      host: 'localhost:3000',
      ...(role === null ? {} : { 'golden-thread-identity': `network=${riversideNetwork}; role=${role}; id=${id}` }),
      ...more.headers,
    },
    payload: more.payload ?? body,
  });
  return { status: answer.statusCode, answer: answer.json<Record<string, unknown>>() };
}

describe('who asks', () => {
  test('is a person for themselves, and their own specialist for them; others only as others', async () => {
    expect((await say('person', ada)).status).toBe(200);
    expect((await say('specialist', luis)).status).toBe(200);
    expect((await say('specialist', mara)).status).toBe(200);
    const said = await store.readStream(riversideNetwork, streamName('sayings', ada));
    expect(said.map(({ data }) => JSON.parse(data) as Said['data'])).toEqual([
      { by: ada, role: 'person', told: { how: 'aloud', readBack: true, interpreter: 'none', writtenBy: ada } },
      { by: luis, role: 'own-specialist', told: { how: 'aloud', readBack: true, interpreter: 'none', writtenBy: luis } },
      { by: mara, role: 'specialist', told: { how: 'aloud', readBack: true, interpreter: 'none', writtenBy: mara } },
    ]);
    expect(said.map(({ about, meta }) => [about, meta.actor])).toEqual([
      [[ada], { accountId: 'person:ada', role: 'person' }],
      [[ada], { accountId: 'specialist:luis', role: 'specialist' }],
      [[ada], { accountId: 'specialist:mara', role: 'specialist' }],
    ]);
  });

  test('learns nothing about somebody else: the answer is as if there were nobody', async () => {
    const nobody = await say('person', ada, { to: 'nobody' });
    expect(nobody).toMatchObject({ status: 404, answer: { code: 'not-found' } });
    const other = await say('person', ada, { to: ben });
    expect({ ...other.answer, instance: '' }).toEqual({ ...nobody.answer, instance: '' });
  });

  test('has to be signed in, with a role the route is for', async () => {
    expect(await say(null, '')).toMatchObject({ status: 401, answer: { code: 'not-signed-in' } });
    expect(await say('analyst', 'ana')).toMatchObject({ status: 403, answer: { code: 'not-for-this-role' } });
  });

  test.each(['network=n; role=person', 'network=n; role=king; id=x', 'network=n; role=person; id=two words', 'role=person;;id=x', 'x'])(
    'is not believed when said as %s',
    async (header) => {
      expect(await say(null, '', { headers: { 'golden-thread-identity': header } })).toMatchObject({ status: 401 });
    },
  );

  test.each([
    [{ host: 'example.org' }, /Host header/],
    [{ 'x-forwarded-for': '10.0.0.1' }, /proxy/],
    [{ origin: 'http://elsewhere.example' }, /another origin/],
  ])('is believed from this machine only: %j', async (headers, why) => {
    const { status, answer } = await say('person', ada, { headers });
    expect([status, answer['code']]).toEqual([401, 'not-signed-in']);
    expect(answer['detail']).toMatch(why);
  });
});

describe('a wish over HTTP', () => {
  test('says what became of it, and where', async () => {
    const headers = { 'idempotency-key': 'k-1', 'if-match': '"3"' };
    const { answer } = await say('person', ada, { headers });
    expect(answer).toEqual({
      id: ada,
      outcome: 'happened',
      eventIds: [expect.any(String)],
      version: 4,
      position: expect.stringMatching(/^preferences:store-1:\d+$/),
    });
    expect((await say('person', ada, { headers })).answer).toEqual({ ...answer, outcome: 'repeated' });
  });

  test('is refused when others changed it since, and when the version is none', async () => {
    expect(await say('person', ada, { headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 412,
      answer: { code: 'changed-meanwhile' },
    });
    expect(await say('person', ada, { headers: { 'if-match': '1' } })).toMatchObject({ status: 400, answer: { code: 'invalid-if-match' } });
  });

  test('may have happened earlier, at a time that is one', async () => {
    expect((await say('person', ada, { payload: { ...body, occurredAt: '2026-09-01T10:00:00+02:00' } })).status).toBe(200);
    expect(await say('person', ada, { payload: { ...body, occurredAt: '2026-09-01T10:00:00' } })).toMatchObject({ status: 400 });
    expect(await say('person', ada, { payload: { ...body, occurredAt: 'yesterday' } })).toMatchObject({ status: 400 });
    const [event] = (await store.readStream(riversideNetwork, streamName('sayings', ada))).slice(-1);
    expect(event?.occurredAt).toBe(Date.UTC(2026, 8, 1, 8) * 1000);
  });

  test('says how it was told', async () => {
    expect(await say('person', ada, { payload: { words: 'w' } })).toMatchObject({ status: 400, answer: { field: [{ path: 'told' }] } });
    expect(await say('person', ada, { payload: { words: 'w', told: { how: 'by dream' } } })).toMatchObject({
      status: 400,
      answer: { field: [{ path: 'told.how' }] },
    });
  });
});
