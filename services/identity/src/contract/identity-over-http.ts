/** The service over HTTP on memory adapters, as the module's specs use it. */
import { InProcessRoad, ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { createHttpApplication, createLog, createMetrics, DevelopmentSignIn, Sweeper } from '@golden-thread/service-host';
import { agencyNorth, agencySouth, luis, ManualClock, mara, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { IdentityModule } from '../identity.module.ts';

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

/** The lead of the whole network. The lead of an agency asks under the agency's id: their account stands for it. */
export const networkLead = 'network-lead';
/** Nobody signed in. */
export const nobody = null;

/** Roles of those who are no person; everybody else is one. */
const roles: ReadonlyMap<string, string> = new Map([
  [luis, 'specialist'],
  [mara, 'specialist'],
  ['nia', 'specialist'],
  [agencyNorth, 'agency-steward'],
  [agencySouth, 'agency-steward'],
  ['agency-west', 'agency-steward'],
  [networkLead, 'network-steward'],
  ['sister', 'supporter'],
  ['guardian', 'representative'],
  ['ana', 'analyst'],
]);

/** The service, started. */
export type IdentityOverHttp = Awaited<ReturnType<typeof identityOverHttp>>;

/** Starts it; whoever starts it closes it. Nothing has happened yet: see there-already.ts. */
export async function identityOverHttp() {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'identity-store' });
  const catalogue = new ReadModelCatalogue();
  const module = IdentityModule.register({
    store,
    readModels: new MemoryReadModelStore(),
    feeds: new Map([['identity', IdentityModule.feed(store)]] as const),
    road: new InProcessRoad(new Map([['identity', store]] as const)),
    sealer: new Sealer(DevelopmentKeys.random(), clock),
    signIn: new DevelopmentSignIn(),
    clock,
    ids,
    catalogue,
  });
  const { app } = await createHttpApplication(module, {
    log: createLog('identity', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['identity', store]]), catalogue },
  });

  const ask = async (who: string | null, method: 'GET' | 'POST', path: string, more: More = {}): Promise<Answer> => {
    const identityHeader = `network=${riversideNetwork}; role=${roles.get(who ?? '') ?? 'person'}; id=${who}`;
    const answer = await app.inject({
      method,
      url: `/api/identity/${path}`,
      headers: { host: 'localhost:3000', ...(who === null ? {} : { 'golden-thread-identity': identityHeader }), ...more.headers },
      ...(more.payload === undefined ? {} : { payload: more.payload }),
    });
    return { status: answer.statusCode, body: answer.json<Readonly<Record<string, unknown>>>(), etag: answer.headers['etag'] };
  };
  /** Resolves when every read model knows what is stored now. */
  const caughtUp = async (): Promise<void> => {
    const { storeId, head: position } = await store.head();
    for (const readModel of catalogue.all()) await readModel.reached({ service: 'identity', storeId, position }, 5_000);
  };
  return {
    clock,
    store,
    catalogue,
    app,
    caughtUp,
    /** Asks a question. Nobody is signed in where `who` is null. */
    get: (who: string | null, path: string) => ask(who, 'GET', path),
    /** Asks a question once every read model knows what is stored now. */
    async getLater(who: string | null, path: string) {
      await caughtUp();
      return ask(who, 'GET', path);
    },
    /** Puts a wish. */
    wish: (who: string | null, path: string, payload: object = {}, headers: object = {}) => ask(who, 'POST', path, { payload, headers }),
    /** What lies in the store, as text, and what leaves the service. */
    async stored() {
      const events = await store.readAfter(0);
      const { records } = await IdentityModule.feed(store).read(events[0]?.lane ?? 0, 0, 1_000);
      return { events, records };
    },
    /** Lets the sweeper look, once its list knows everything. */
    async sweep(): Promise<void> {
      await caughtUp();
      await app.get(Sweeper, { strict: false }).sweep();
    },
    close: () => app.close(),
  };
}

/** The first event of an answer, by which it is confirmed or corrected. */
export function eventIn({ body }: Answer): string {
  return String((body['eventIds'] as string[])[0]);
}

/** What a refusal looks like. */
export function refused(status: number, code: string, rule?: string): object {
  return { status, body: { code, ...(rule === undefined ? {} : { rule }) } };
}

/** What the refusal of a wrong field looks like. */
export function wrong(path: string): object {
  return { status: 400, body: { code: 'invalid-request', field: expect.arrayContaining([expect.objectContaining({ path })]) } };
}
