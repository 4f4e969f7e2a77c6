/** What stories share: a region with everything in it, and how the people of a story speak to the platform: over HTTP, and in no other way. */
import type { ServiceName } from '@golden-thread/contracts';
import { createLog, Sweeper } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../../embedded.ts';
import { temporaryFolder } from '../folders.ts';
import { hasCaughtUp, headsOf } from './caught-up.ts';
import { regionIsThere } from './there-already.ts';

/** The network of the stories. */
export const network = 'riverside';

/** Ways of telling: in the app, aloud and read back, and written from memory. */
export const [self, aloud, fromMemory] = [{ how: 'self' }, { how: 'aloud', readBack: true }, { how: 'aloud' }] as const;

/** What somebody is, towards the platform. */
export type Role =
  'person' | 'specialist' | 'supporter' | 'representative' | 'agency-steward' | 'network-steward' | 'analyst' | 'auditor' | 'partner-app';

/** An answer, as it came. */
export type Answer = { readonly status: number; readonly body: unknown };

/** What became of a wish. */
export type Wished = {
  readonly id: string;
  readonly outcome: 'happened' | 'repeated' | 'nothing';
  readonly eventIds: readonly string[];
  readonly version: number;
};

/** A no, as people read it. */
export type No = { readonly status: number; readonly code: string; readonly detail: string; readonly rule?: string };

/** The figures that pages show are written once a second: only who asks for them waits so long. Raw metrics read the feeds themselves. */
const FIGURES = { readModel: 'ripple', address: `/api/projections/networks/${network}/ripple` } as const;
const DAY_MS = 86_400_000;

let lastMoment = 0;

/** So many days ago, as a wish or a question says it; below zero: ahead. Whatever is said later happened later, also within one millisecond. */
export function daysAgo(days: number): string {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return new Date(lastMoment - days * DAY_MS).toISOString();
}

/** The first event of an answer, by which it is confirmed or corrected. */
export function eventOf({ eventIds }: Wished): string {
  return eventIds[0] ?? 'no event';
}

/** Something that was asked or wished for. Awaited, it is the answer: anything but a yes fails the story in the words of the problem. */
export class Said<Body> implements PromiseLike<Body> {
  readonly #what: string;
  readonly #answer: Promise<Answer>;

  constructor(what: string, answer: Promise<Answer>) {
    this.#what = what;
    this.#answer = answer;
  }

  then<A = Body, B = never>(
    yes?: ((body: Body) => A | PromiseLike<A>) | null,
    no?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#granted().then(yes, no);
  }

  /** The story expects a no, by its code and the rule behind it. */
  async refused(code: string, rule?: string): Promise<No> {
    const { status, body } = await this.#answer;
    const said = body as No;
    const heard = status < 400 ? 'yes' : said.code;
    expect([this.#what, heard, ...(rule === undefined ? [] : [said.rule])]).toEqual([
      this.#what,
      code,
      ...(rule === undefined ? [] : [rule]),
    ]);
    return said;
  }

  /** The answer, or null where there is nothing to see. */
  async ifAny(): Promise<Body | null> {
    return (await this.#answer).status === 404 ? null : this.#granted();
  }

  /** The story expects that there is nothing to see: none, and not allowed, are one answer. */
  nothingToSee(): Promise<No> {
    return this.refused('not-found');
  }

  async #granted(): Promise<Body> {
    const { status, body } = await this.#answer;
    if (status < 300) return body as Body;
    const { code, detail, rule, ...more } = body as No;
    throw new Error(`${this.#what}: ${status} ${code}${rule === undefined ? '' : ` (${rule})`}. ${detail} ${JSON.stringify(more)}`);
  }
}

/** Somebody in a story. What they say is heard once the platform has done what was said before: nobody speaks faster than it listens. */
export class Voice {
  readonly #region: Region;
  readonly #who: { readonly role: Role; readonly id: string } | null;
  readonly #daysAgo: number | null;

  constructor(region: Region, who: { readonly role: Role; readonly id: string } | null, saidDaysAgo: number | null = null) {
    this.#region = region;
    this.#who = who;
    this.#daysAgo = saidDaysAgo;
  }

  /** The same, so many days ago: their wishes say that they happened then. */
  daysAgo(days: number): Voice {
    return new Voice(this.#region, this.#who, days);
  }

  /** Puts a wish: `preferences/people/ana/visions`. `key` is the Idempotency-Key of a device that may send twice. */
  wish(path: string, body: object = {}, { key }: { readonly key?: string } = {}): Said<Wished> {
    const payload = this.#daysAgo === null ? body : { occurredAt: daysAgo(this.#daysAgo), ...body };
    return this.#say<Wished>('POST', path, { payload, ...(key === undefined ? {} : { key }) });
  }

  /** Asks a question. */
  ask<Body = Readonly<Record<string, unknown>>>(path: string): Said<Body> {
    return this.#say<Body>('GET', path, {});
  }

  #say<Body>(method: 'GET' | 'POST', path: string, { payload, key }: { readonly payload?: object; readonly key?: string }): Said<Body> {
    const who = this.#who;
    const headers = {
      host: 'localhost',
      ...(who === null ? {} : { 'golden-thread-identity': `network=${network}; role=${who.role}; id=${who.id}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const request = { method, url: `/api/${path}`, headers, ...(payload === undefined ? {} : { payload }) };
    return new Said(`${who?.id ?? 'somebody'}: ${method} ${path}`, this.#region.answered(request));
  }
}

/** A request as it goes to the platform. */
export type Request = { readonly method: 'GET' | 'POST'; readonly url: string; readonly headers: object; readonly payload?: object };

/** The region of a story: a whole platform on SQLite, in a folder of its own. Whoever opens it closes it. */
export class Region {
  readonly #platform: Embedded;
  #known = '';

  constructor(platform: Embedded) {
    this.#platform = platform;
  }

  /** Somebody speaks. The lead of an agency speaks under the agency's id. */
  as(role: Role, id: string): Voice {
    return new Voice(this, { role, id });
  }

  /** Somebody who is not signed in; also the operator, who is on this machine. */
  anybody(): Voice {
    return new Voice(this, null);
  }

  /** The answer to a request, once everything said before is known everywhere. */
  async answered({ method, url, headers, payload }: Request): Promise<Answer> {
    await this.settled();
    if (url === FIGURES.address) await this.#figuresAreWritten();
    const request = { method, url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) };
    const { statusCode: status, payload: text } = await this.#platform.app.inject(request);
    return { status, body: JSON.parse(text) as unknown };
  }

  /** Resolves when every read model and automation has what the stores hold, also what automations stored meanwhile. Rejects where one gives up on an event. */
  async settled(): Promise<void> {
    for (let heads = await headsOf(this.#platform.stores); heads !== this.#known; heads = await headsOf(this.#platform.stores)) {
      await this.#everythingHas(heads);
      this.#known = heads;
    }
  }

  /** Lets time do what is due: each service's sweeper looks once. Between whiles they rest: a story says itself when time goes by. */
  async sweep(): Promise<void> {
    await this.settled();
    for (const sweeper of this.#sweepers()) {
      await sweeper.start();
      await sweeper.sweep();
      await sweeper.stop();
    }
    await this.settled();
  }

  /** Sweepers do nothing by themselves from now on. */
  async withoutTime(): Promise<this> {
    for (const sweeper of this.#sweepers()) await sweeper.stop();
    return this;
  }

  /** What leaves a service, as text: whoever subscribes reads no more than this. */
  async published(service: ServiceName): Promise<string> {
    await this.settled();
    const { payload } = await this.#platform.app.inject({ url: `/api/platform/feed?service=${service}`, headers: { host: 'localhost' } });
    return payload;
  }

  /** What a service keeps, as text, with words sealed: for a last look at what is nowhere in it. */
  async kept(service: ServiceName): Promise<string> {
    const events = await this.#platform.stores.get(service)?.readAfter(0);
    if (events === undefined) throw new Error(`${service} keeps nothing here`);
    return events.map(({ type, stream, data }) => `${type} ${stream} ${data}`).join('\n');
  }

  /** The raw metrics as of now, or of the day said. */
  async metrics(asOf = daysAgo(0)): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    const { metrics } = await this.anybody().ask<{ metrics: Record<string, Record<string, unknown>> }>(
      `projections/networks/${network}/metrics/raw?asOf=${asOf}&horizons=90,180,365`,
    );
    return metrics;
  }

  /** Ends it. Also the figures could be made of everything that was said. */
  async close(): Promise<void> {
    await this.#figuresAreWritten();
    const steps = await this.#platform.close();
    if (steps > 0) throw new Error(`${steps} steps of the end went wrong`);
  }

  #sweepers(): readonly Sweeper[] {
    return this.#platform.app.get(Sweeper, { strict: false, each: true });
  }

  async #everythingHas(heads: string): Promise<void> {
    const others = this.#platform.catalogue.all().filter(({ name }) => name !== FIGURES.readModel);
    for (const readModel of others) await hasCaughtUp(readModel, heads);
  }

  async #figuresAreWritten(): Promise<void> {
    const figures = this.#platform.catalogue.get(FIGURES.readModel);
    if (figures === undefined) throw new Error(`there is no read model named ${FIGURES.readModel}`);
    await hasCaughtUp(figures, await headsOf(this.#platform.stores));
  }
}

/** A region where people are at work already: see there-already.ts. */
export async function aRegion(): Promise<Region> {
  const region = await new Region(await openEmbedded(temporaryFolder(), createLog('stories', 'silent'))).withoutTime();
  await regionIsThere(region);
  return region;
}
