/** The facts of one network, read from the feeds up to the positions asked for: an engine filled with them, and those of the honouring figures. */
import { setImmediate } from 'node:timers/promises';
import { personErased, type RoadRecord, type ServiceName } from '@golden-thread/contracts';
import { LARGEST_PAGE, SourceUnavailable, type Feed, type FeedHead } from '@golden-thread/event-road';
import { laneOf, type Instant } from '@golden-thread/kernel';
import { isAmending, type Fact, type HonouringFact, type RippleEngine } from '@golden-thread/ripple';
import { invalidRequest, Problem } from '@golden-thread/service-host';
import { UnreadableFact } from '../ripple-of-network/fact-of-record.ts';
import { LaneContent } from '../ripple-of-network/lane-content.ts';
import { RIPPLE_SOURCES } from '../ripple-of-network/ripple-documents.ts';
import { honouringFactOf } from './honouring-fact-of-record.ts';
import type { FactsRequest } from './raw-metrics.ts';

/** The services whose events a raw document is made of; those beside the ripple's are named in it only where it holds something of them. */
export const RAW_SOURCES = [...RIPPLE_SOURCES, 'preferences', 'sessions'] as const satisfies readonly ServiceName[];

/** The facts, and up to which position each service was read. */
export type NetworkFacts = {
  readonly engine: RippleEngine;
  readonly honouring: readonly HonouringFact[];
  readonly positions: Readonly<Record<string, number>>;
  /** Events that could not be read, or stand behind one of their stream that could not. */
  readonly leftOut: readonly string[];
};

/** How far a service is read: facts up to `facts`, erasures up to `erasures` of the lane. */
type Reach = { readonly feed: Feed; readonly head: FeedHead; readonly facts: number; readonly erasures: number };

/** What is gathered while reading. */
type Gathered = { readonly content: LaneContent; readonly honouring: HonouringFact[]; readonly misplaced: string[] };

const NOTHING_SKIPPED: ReadonlySet<string> = new Set();

/** Reads page by page and lets other work go on in between. Rejects as RawMetrics says. */
export async function factsFromFeeds(
  feeds: ReadonlyMap<ServiceName, Feed>,
  request: FactsRequest,
  sources: readonly ServiceName[],
): Promise<NetworkFacts> {
  const lane = laneOf(request.networkId);
  const gathered: Gathered = { content: new LaneContent(), honouring: [], misplaced: [] };
  const reaches = await reachesOf(feeds, request, { lane, sources });
  const shown: Reach[] = [];
  for (const reach of reaches) {
    const before = gathered.honouring.length;
    await readService(gathered, reach, request, lane);
    if (gathered.honouring.length > before || isAlwaysShown(reach.feed.service, request)) shown.push(reach);
  }
  const { content, honouring, misplaced } = gathered;
  const engine = content.engines.get(request.networkId);
  if (engine === undefined)
    throw new Problem(404, 'network-unknown', 'No event of a network with this id is known here, up to these positions.');
  const leftOut = [...content.parked.all().map(({ eventId }) => eventId), ...misplaced];
  return { engine, honouring, positions: Object.fromEntries(shown.map(({ feed, facts }) => [feed.service, facts])), leftOut };
}

function isAlwaysShown(service: ServiceName, { positions }: FactsRequest): boolean {
  return RIPPLE_SOURCES.some((source) => source === service) || positions?.has(service) === true;
}

/** Asks all heads before anything is read: what is answered was true of all services at one moment. */
async function reachesOf(
  feeds: ReadonlyMap<ServiceName, Feed>,
  request: FactsRequest,
  { lane, sources }: { readonly lane: number; readonly sources: readonly ServiceName[] },
): Promise<readonly Reach[]> {
  for (const service of request.positions?.keys() ?? []) {
    if (!sources.includes(service)) throw wrongPosition(`${service} has no events that these figures are made of`);
  }
  const reaches: Reach[] = [];
  for (const service of sources) {
    const feed = feeds.get(service);
    if (feed === undefined) throw new SourceUnavailable(`there is no feed of ${service} here`);
    reaches.push(reachOf(feed, await feed.head(), askedOf(service, request), lane));
  }
  return reaches;
}

/**
 * The position asked for, or undefined for the head. Of a service that a document names only where it holds something of it, nothing is read
 * where positions are given without it: so the positions that a document names give that document again (docs/decisions/0014).
 */
function askedOf(service: ServiceName, request: FactsRequest): number | undefined {
  const { positions = new Map<ServiceName, number>() } = request;
  return positions.get(service) ?? (positions.size === 0 || isAlwaysShown(service, request) ? undefined : 0);
}

function reachOf(feed: Feed, head: FeedHead, position: number | undefined, lane: number): Reach {
  const facts = position ?? head.head;
  if (facts > head.head) throw wrongPosition(`${feed.service} stands at ${head.head}, before ${facts}`);
  const lastOfLane = head.lastOfLane[lane] ?? 0;
  // Who was erased after these positions is left out all the same (metrics.md 1.1).
  return { feed, head, facts, erasures: feed.service === personErased.service ? lastOfLane : Math.min(facts, lastOfLane) };
}

async function readService(gathered: Gathered, { feed, head, facts, erasures }: Reach, request: FactsRequest, lane: number): Promise<void> {
  for (let last = 0; last < erasures;) {
    const page = await feed.read(lane, last, LARGEST_PAGE);
    const end = page.records.at(-1)?.position;
    if (page.storeId !== head.storeId || end === undefined) throw new SourceUnavailable(`${feed.service} was restored while it was read`);
    last = end;
    takePage(
      gathered,
      page.records.filter((record) => isAsked(record, request.networkId, facts, erasures)),
      request.asOf,
    );
    await setImmediate();
  }
}

function isAsked({ position, event }: RoadRecord, networkId: string, facts: number, erasures: number): boolean {
  if (event.networkId !== networkId) return false;
  return position <= facts || (position <= erasures && event.type === personErased.type);
}

function takePage({ content, honouring, misplaced }: Gathered, records: readonly RoadRecord[], asOf: Instant): void {
  const { facts, ...rest } = content.read(records, NOTHING_SKIPPED);
  content.take({ facts: facts.map((each) => (isLater(each.fact, asOf) ? { ...each, fact: null } : each)), ...rest });
  for (const { fact: told, record } of facts) {
    try {
      const fact = told?.kind === 'person-erased' ? told : honouringFactOf(record);
      if (fact !== null) honouring.push(fact);
    } catch (error) {
      if (!(error instanceof UnreadableFact)) throw error;
      misplaced.push(record.event.eventId);
    }
  }
}

/** Whether a fact says that something happened after `asOf`. What amends other facts counts whatever its time (metrics.md 1.1). */
function isLater(fact: Fact | null, asOf: Instant): boolean {
  return fact !== null && fact.at > asOf && !isAmending(fact);
}

function wrongPosition(reason: string): Problem {
  return invalidRequest([{ path: 'positions', reason }]);
}
