/** The service over HTTP on memory adapters, as the module's specs use it. Luis walks with Ada: identity said so. */
import { networkFounded } from '@golden-thread/contracts';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { createHttpApplication, createLog, createMetrics, DevelopmentSignIn, ImportOwner } from '@golden-thread/service-host';
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
import { SaidBySessions } from './said-by-sessions.ts';
import { CommunityOutcomesModule } from '../community-outcomes.module.ts';

/** What was answered. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly etag: unknown };

/** The ways of telling that specs use. */
export const self = { how: 'self' };
/** Read back and agreed. */
export const aloud = { how: 'aloud', readBack: true };
/** Written from memory. */
export const fromMemory = { how: 'aloud' };

/** Leads the network. */
export const networkLead = 'network-lead';
/** Looks at figures only. */
export const analyst = 'analyst';

/** Roles of those who are no person; everybody else is one. */
const roles: ReadonlyMap<string, string> = new Map([
  [luis, 'specialist'],
  [mara, 'specialist'],
  [agencyNorth, 'agency-steward'],
  [agencySouth, 'agency-steward'],
  [networkLead, 'network-steward'],
  [analyst, 'analyst'],
]);

/** The service, started. */
export type CommunityOutcomesOverHttp = Awaited<ReturnType<typeof communityOutcomesOverHttp>>;

/** Starts it; whoever starts it closes it. */
export async function communityOutcomesOverHttp() {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'community-store' });
  const sessions = new SaidBySessions();
  const identity = new SaidByIdentity(['community-outcomes', store], ['sessions', sessions.store]);
  const catalogue = new ReadModelCatalogue();
  const module = CommunityOutcomesModule.register({
    store,
    readModels: new MemoryReadModelStore(),
    feeds: new Map([...identity.feeds, ['sessions', sessions.feed]]),
    road: identity.road,
    sealer: new Sealer(DevelopmentKeys.random(), clock),
    signIn: new DevelopmentSignIn(),
    clock,
    ids,
    catalogue,
  });
  const { app } = await createHttpApplication(module, {
    log: createLog('community-outcomes', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['community-outcomes', store]]), catalogue },
  });
  await identity.luisWalksWithAda(clock, catalogue);

  const ask = async (who: string, method: 'GET' | 'POST', path: string, more: { payload?: object; headers?: object } = {}) => {
    const identityHeader = `network=${riversideNetwork}; role=${roles.get(who) ?? 'person'}; id=${who}`;
    const answer = await app.inject({
      method,
      url: `/api/community-outcomes/${path}`,
      headers: { host: 'localhost:3000', 'golden-thread-identity': identityHeader, ...more.headers },
      ...(more.payload === undefined ? {} : { payload: more.payload }),
    });
    return { status: answer.statusCode, body: answer.json<Answer['body']>(), etag: answer.headers['etag'] } satisfies Answer;
  };

  /** Resolves when every read model knows what the two stores hold. */
  const settled = async (): Promise<void> => {
    const sources = [['community-outcomes', store] as const, ['identity', identity.store] as const, ['sessions', sessions.store] as const];
    for (const [service, source] of sources) {
      const { storeId, head: position } = await source.head();
      for (const readModel of catalogue.all()) {
        if (readModel.coverage().some((each) => each.service === service)) await readModel.reached({ service, storeId, position }, 5_000);
      }
    }
  };
  return {
    clock,
    store,
    catalogue,
    history: app.get(ImportOwner),
    settled,
    /** Asks a question. */
    get: (who: string, path: string) => ask(who, 'GET', path),
    /** Asks a question of a read model that knows everything said so far. */
    list: async (who: string, path: string) => {
      await settled();
      return ask(who, 'GET', path);
    },
    /** Puts a wish. */
    wish: (who: string, path: string, payload: object = {}, headers: object = {}) => ask(who, 'POST', path, { payload, headers }),
    /** What identity says besides; `settled` resolves when the service has heard it. */
    said: new SaidElsewhere('identity', identity.store),
    /** Identity says that a person was erased. */
    erased: async (personId: string) => {
      await settled();
      await identity.erased(personId, clock, catalogue);
    },
    /** Identity says by which clock the network goes. */
    founded: async (timezone: string) => {
      const meta = { actor: { accountId: 'account-1', role: 'operator' } };
      const data = JSON.stringify({ name: 'Riverside', languages: ['en', 'es'], timezone });
      const { type } = networkFounded;
      const event = { eventId: 'founded', type, schemaVersion: 1, occurredAt: clock.now(), about: [], data, meta };
      const place = { networkId: riversideNetwork, stream: streamName('network', riversideNetwork) };
      await identity.store.append({ ...place, expected: 'none', recordedAt: clock.now(), events: [event] });
      await identity.known(catalogue);
    },
    /** A group said something: its published type, and its data. Resolves when it was acted upon. */
    groupSaid: async (type: string, data: object) => {
      await sessions.says('group-walkers', type, data, clock.now());
      await settled();
    },
    /** What lies in the store, as text, and what leaves the service. */
    async stored() {
      const events = await store.readAfter(0);
      const { records } = await CommunityOutcomesModule.feed(store).read(events[0]?.lane ?? 0, 0, 1_000);
      return { events, records };
    },
    close: () => app.close(),
  };
}

/** The first event of an answer, by which it is confirmed or corrected. */
export function eventIn({ body }: Answer): string {
  return String((body['eventIds'] as string[])[0]);
}

/** What became of a wish. */
export function outcomeOf({ body }: Answer): unknown {
  return body['outcome'];
}

/** A rule said no. */
export function refused(status: number, code: string, rule?: string): object {
  return { status, body: { code, ...(rule === undefined ? {} : { rule }) } };
}

/** "None" and "not allowed". */
export const notFound = refused(404, 'not-found');

/** A field of the request is wrong, and named. */
export function wrong(path: string): object {
  return { status: 400, body: { code: 'invalid-request', field: expect.arrayContaining([expect.objectContaining({ path })]) } };
}
