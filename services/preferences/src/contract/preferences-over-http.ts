/** The service over HTTP on memory adapters, as the module's specs use it. Luis walks with Ada: identity said so. */
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { createHttpApplication, createLog, createMetrics, DevelopmentSignIn, Sweeper } from '@golden-thread/service-host';
import { luis, ManualClock, mara, riversideNetwork, SaidByIdentity, SaidElsewhere, SeededIds } from '@golden-thread/testing';
import { PreferencesModule } from '../preferences.module.ts';

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

/** Roles of those who are no person; everybody else is one. */
const roles: ReadonlyMap<string, string> = new Map([
  [luis, 'specialist'],
  [mara, 'specialist'],
  ['sister', 'supporter'],
  ['stranger', 'supporter'],
  ['network-lead', 'network-steward'],
  ['agency-lead', 'agency-steward'],
]);

/** The service, started. */
export type PreferencesOverHttp = Awaited<ReturnType<typeof preferencesOverHttp>>;

/** Starts it; whoever starts it closes it. */
export async function preferencesOverHttp() {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'preferences-store' });
  const identity = new SaidByIdentity(['preferences', store]);
  const catalogue = new ReadModelCatalogue();
  const module = PreferencesModule.register({
    store,
    readModels: new MemoryReadModelStore(),
    feeds: identity.feeds,
    road: identity.road,
    sealer: new Sealer(DevelopmentKeys.random(), clock),
    signIn: new DevelopmentSignIn(),
    clock,
    ids,
    catalogue,
  });
  const { app } = await createHttpApplication(module, {
    log: createLog('preferences', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['preferences', store]]), catalogue },
  });
  await identity.luisWalksWithAda(clock, catalogue);

  const ask = async (who: string, method: 'GET' | 'POST', path: string, more: More = {}): Promise<Answer> => {
    const identityHeader = `network=${riversideNetwork}; role=${roles.get(who) ?? 'person'}; id=${who}`;
    const answer = await app.inject({
      method,
      url: `/api/preferences/${path}`,
      headers: { host: 'localhost:3000', 'golden-thread-identity': identityHeader, ...more.headers },
      ...(more.payload === undefined ? {} : { payload: more.payload }),
    });
    return { status: answer.statusCode, body: answer.json<Readonly<Record<string, unknown>>>(), etag: answer.headers['etag'] };
  };
  return {
    clock,
    store,
    /** Asks a question. */
    get: (who: string, path: string) => ask(who, 'GET', path),
    /** Puts a wish. */
    wish: (who: string, path: string, payload: object = {}, headers: object = {}) => ask(who, 'POST', path, { payload, headers }),
    /** What lies in the store, as text, and what leaves the service. */
    async stored() {
      const events = await store.readAfter(0);
      const { records } = await PreferencesModule.feed(store).read(events[0]?.lane ?? 0, 0, 1_000);
      return { events, records };
    },
    /** What identity says besides; `known` resolves when the service has heard it. */
    said: new SaidElsewhere('identity', identity.store),
    known: () => identity.known(catalogue),
    /** Identity says that a person was erased. */
    erased: (personId: string) => identity.erased(personId, clock, catalogue),
    /** Lets the sweeper look, once its list knows everything. */
    async sweep(): Promise<void> {
      const { storeId, head } = await store.head();
      await catalogue.get('preferences-due')?.reached({ service: 'preferences', storeId, position: head }, 5_000);
      await app.get(Sweeper, { strict: false }).sweep();
    },
    close: () => app.close(),
  };
}

/** The first event of an answer, by which it is confirmed or corrected. */
export function eventIn({ body }: Answer): string {
  return String((body['eventIds'] as string[])[0]);
}
