/** The service over HTTP on memory adapters, as its specs use it. Luis, of the north, walks with Ada; Mara is of the south. Identity said so. */
import { networkFounded, specialistWelcomed } from '@golden-thread/contracts';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore, StoreUnavailable } from '@golden-thread/event-store';
import { streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { type Document, type Find, MemoryReadModelStore, type ReadModelVersion } from '@golden-thread/read-models';
import { createHttpApplication, createLog, createMetrics, DevelopmentSignIn, Sweeper } from '@golden-thread/service-host';
import {
  agencyNorth,
  agencySouth,
  luis,
  ManualClock,
  mara,
  riversideNetwork,
  SaidByIdentity,
  SaidElsewhere,
  SeededIds,
} from '@golden-thread/testing';
import { SessionsModule } from '../sessions.module.ts';

/** What was answered. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly etag: unknown };

/** What is sent besides who asks. */
type More = { readonly payload?: object; readonly headers?: object };

/** The ways of telling that specs use. */
export const self = { how: 'self' };
/** Read back and agreed. */
export const aloud = { how: 'aloud', readBack: true };
/** Written from memory. */
export const fromMemory = { how: 'aloud' };

/** There, and then so already. */
export const once = ['happened', 'nothing'];
/** Nothing, or nothing that may be seen. */
export const notFound = { status: 404, body: { code: 'not-found' } };

/** A rule said no. */
export function refused(code: string, rule?: string, status = 409) {
  return { status, body: { code, ...(rule === undefined ? {} : { rule }) } };
}

/** Leads the network. */
export const networkLead = 'network-lead';

/** Somebody with a specialist's account whom no agency welcomed. */
export const stranger = 'stranger';

const roles = new Map([
  [stranger, 'specialist'],
  [luis, 'specialist'],
  [mara, 'specialist'],
  [agencyNorth, 'agency-steward'],
  [agencySouth, 'agency-steward'],
  [networkLead, 'network-steward'],
]);

/** Views that can be out of reach: nobody reads them then, and the store itself goes on. */
class ViewsAtRisk extends MemoryReadModelStore {
  outOfReach = false;

  override async get(model: ReadModelVersion, collection: string, id: string): Promise<Document | null> {
    return this.#reached(await super.get(model, collection, id));
  }

  override async find(model: ReadModelVersion, find: Find): Promise<Document[]> {
    return this.#reached(await super.find(model, find));
  }

  #reached<Read>(read: Read): Read {
    if (this.outOfReach) throw new StoreUnavailable('broken', 'the read models cannot be read');
    return read;
  }
}

/** The service, started. */
export type SessionsOverHttp = Awaited<ReturnType<typeof sessionsOverHttp>>;

/** Starts it; whoever starts it closes it. `specialists`: more of them, with what they were welcomed as. */
export async function sessionsOverHttp(specialists: Readonly<Record<string, { agencyId: string; standing?: Standing }>> = {}) {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'sessions-store' });
  const bank = new SaidElsewhere('preferences');
  const said = new SaidByIdentity(['sessions', store], ['preferences', bank.store]);
  const identity = new SaidElsewhere('identity', said.store);
  const catalogue = new ReadModelCatalogue();
  const views = new ViewsAtRisk();
  const module = SessionsModule.register({
    store,
    readModels: views,
    feeds: new Map([...said.feeds, ['preferences', bank.feed]]),
    road: said.road,
    sealer: new Sealer(DevelopmentKeys.random(), clock),
    signIn: new DevelopmentSignIn(),
    clock,
    ids,
    catalogue,
  });
  const { app } = await createHttpApplication(module, {
    log: createLog('sessions', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['sessions', store]]), catalogue },
  });
  const everybody = { [luis]: { agencyId: agencyNorth }, [mara]: { agencyId: agencySouth }, ...specialists };
  await identity.says(networkFounded, streamName('network', riversideNetwork), {
    name: 'Riverside',
    languages: ['en'],
    timezone: 'America/New_York',
  });
  for (const [id, { agencyId, standing = 'certified' }] of Object.entries<{ agencyId: string; standing?: Standing }>(everybody)) {
    await identity.says(specialistWelcomed, streamName('specialist', id), { agencyId, standing, languages: [], supportKinds: [] });
    roles.set(id, 'specialist');
  }
  await said.luisWalksWithAda(clock, catalogue);

  const ask = async (who: string, method: 'GET' | 'POST', path: string, more: More = {}): Promise<Answer> => {
    const identityHeader = `network=${riversideNetwork}; role=${roles.get(who) ?? 'person'}; id=${who}`;
    const answer = await app.inject({
      method,
      url: `/api/sessions/${path}`,
      headers: { host: 'localhost:3000', 'golden-thread-identity': identityHeader, ...more.headers },
      ...(more.payload === undefined ? {} : { payload: more.payload }),
    });
    return { status: answer.statusCode, body: answer.json<Readonly<Record<string, unknown>>>(), etag: answer.headers['etag'] };
  };
  const wish = (who: string, path: string, payload: object = {}, headers: object = {}) => ask(who, 'POST', path, { payload, headers });
  const outcome = async (who: string, path: string, payload: object = {}) => (await wish(who, path, payload)).body['outcome'];
  const settled = async () => {
    await said.known(catalogue);
    for (const [service, each] of [
      ['sessions', store],
      ['preferences', bank.store],
    ] as const) {
      const { storeId, head: position } = await each.head();
      const followers = catalogue.all().filter((model) => model.coverage().some((covered) => covered.service === service));
      for (const follower of followers) await follower.reached({ service, storeId, position }, 5_000);
    }
  };
  return {
    clock,
    store,
    /** What its questions are answered from. */
    views,
    /** What identity says. */
    identity,
    /** What preferences says: the question bank. */
    bank,
    /** Asks a question, once everything that was said before is in the views. */
    get: async (who: string, path: string) => {
      await settled();
      return ask(who, 'GET', path);
    },
    wish,
    outcome,
    /** Puts a wish two times. */
    twice: async (who: string, path: string, payload: object = {}) => [
      await outcome(who, path, payload),
      await outcome(who, path, payload),
    ],
    settled,
    /** Lets the sweeper look, once its list knows everything. */
    async sweep(): Promise<void> {
      await settled();
      await app.get(Sweeper, { strict: false }).sweep();
    },
    /** A person was erased. */
    erased: (personId: string) => said.erased(personId, clock, catalogue),
    /** What lies in the store, and what leaves the service. */
    async stored() {
      const events = await store.readAfter(0);
      const { records } = await SessionsModule.feed(store).read(events[0]?.lane ?? 0, 0, 5_000);
      return { events, records };
    },
    close: () => app.close(),
  };
}

/** How somebody was welcomed. */
export type Standing = 'certified' | 'trainee' | 'volunteer';

/** The first event of an answer, by which it is confirmed or corrected. */
export function eventIn({ body }: Answer): string {
  return String((body['eventIds'] as string[])[0]);
}
