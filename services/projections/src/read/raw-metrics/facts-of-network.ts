/** A fresh engine with the facts of one network, read from the feeds up to the positions asked for. */
import { setImmediate } from 'node:timers/promises';
import { personErased, type RoadRecord, type ServiceName } from '@golden-thread/contracts';
import { LARGEST_PAGE, SourceUnavailable, type Feed, type FeedHead } from '@golden-thread/event-road';
import { laneOf, type Instant } from '@golden-thread/kernel';
import { isAmending, type Fact, type RippleEngine } from '@golden-thread/ripple';
import { invalidRequest, Problem } from '@golden-thread/service-host';
import { LaneContent } from '../ripple-of-network/lane-content.ts';
import { RIPPLE_SOURCES } from '../ripple-of-network/ripple-documents.ts';
import type { FactsRequest } from './raw-metrics.ts';

/** The engine, and up to which position each service was read. */
export type FilledEngine = {
  readonly engine: RippleEngine;
  readonly positions: Readonly<Record<string, number>>;
  /** Events that could not be read, or stand behind one of their stream that could not. */
  readonly leftOut: readonly string[];
};

/** How far a service is read: facts up to `facts`, erasures up to `erasures` of the lane. */
type Reach = { readonly feed: Feed; readonly head: FeedHead; readonly facts: number; readonly erasures: number };

const NOTHING_SKIPPED: ReadonlySet<string> = new Set();

/** Reads page by page and lets other work go on in between. Rejects as RawMetrics says. */
export async function engineFromFeeds(feeds: ReadonlyMap<ServiceName, Feed>, request: FactsRequest): Promise<FilledEngine> {
  const lane = laneOf(request.networkId);
  const content = new LaneContent();
  const reaches = await reachesOf(feeds, request, lane);
  for (const reach of reaches) await readService(content, reach, request, lane);
  const engine = content.engines.get(request.networkId);
  if (engine === undefined)
    throw new Problem(404, 'network-unknown', 'No event of a network with this id is known here, up to these positions.');
  const leftOut = content.parked.all().map(({ eventId }) => eventId);
  return { engine, positions: Object.fromEntries(reaches.map(({ feed, facts }) => [feed.service, facts])), leftOut };
}

/** Asks all heads before anything is read: what is answered was true of all services at one moment. */
async function reachesOf(
  feeds: ReadonlyMap<ServiceName, Feed>,
  { positions = new Map() }: FactsRequest,
  lane: number,
): Promise<readonly Reach[]> {
  for (const service of positions.keys()) {
    if (!RIPPLE_SOURCES.some((source) => source === service))
      throw wrongPosition(`${service} has no events that these figures are made of`);
  }
  const reaches: Reach[] = [];
  for (const service of RIPPLE_SOURCES) {
    const feed = feeds.get(service);
    if (feed === undefined) throw new SourceUnavailable(`there is no feed of ${service} here`);
    reaches.push(reachOf(feed, await feed.head(), positions.get(service), lane));
  }
  return reaches;
}

function reachOf(feed: Feed, head: FeedHead, position: number | undefined, lane: number): Reach {
  const facts = position ?? head.head;
  if (facts > head.head) throw wrongPosition(`${feed.service} stands at ${head.head}, before ${facts}`);
  const lastOfLane = head.lastOfLane[lane] ?? 0;
  // Who was erased after these positions is left out all the same (metrics.md 1.1).
  return { feed, head, facts, erasures: feed.service === personErased.service ? lastOfLane : Math.min(facts, lastOfLane) };
}

async function readService(
  content: LaneContent,
  { feed, head, facts, erasures }: Reach,
  request: FactsRequest,
  lane: number,
): Promise<void> {
  for (let last = 0; last < erasures;) {
    const page = await feed.read(lane, last, LARGEST_PAGE);
    const end = page.records.at(-1)?.position;
    if (page.storeId !== head.storeId || end === undefined) throw new SourceUnavailable(`${feed.service} was restored while it was read`);
    last = end;
    takePage(
      content,
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

function takePage(content: LaneContent, records: readonly RoadRecord[], asOf: Instant): void {
  const { facts, parked } = content.read(records, NOTHING_SKIPPED);
  content.take({ facts: facts.map((each) => (isLater(each.fact, asOf) ? { ...each, fact: null } : each)), parked });
}

/** Whether a fact says that something happened after `asOf`. What amends other facts counts whatever its time (metrics.md 1.1). */
function isLater(fact: Fact | null, asOf: Instant): boolean {
  return fact !== null && fact.at > asOf && !isAmending(fact);
}

function wrongPosition(reason: string): Problem {
  return invalidRequest([{ path: 'positions', reason }]);
}
