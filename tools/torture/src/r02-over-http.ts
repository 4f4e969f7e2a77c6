/** R2 over HTTP: a wish of any service whose answer was lost is sent again under its key, and gets one answer and one event. */
import { join } from 'node:path';
import type { Moment } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { ask } from './built-platform.ts';
import { inspect } from './event-files.ts';
import { type CampaignOptions, type CampaignResult, type Program, startProgram } from './kit.ts';
import type { Listening, PlatformArgument } from './programs/platform.ts';

const PROGRAM = new URL('./programs/platform.ts', import.meta.url);
const KILL_AT = new URL('./observers/kill-at.ts', import.meta.url).href;
const NETWORK = 'riverside';
const WISHES_PER_KILL = 4;
/** Mostly between commit and answer: only there nobody can know. */
const MOMENTS: readonly Moment[] = ['after-commit-before-ack', 'after-commit-before-ack', 'after-commit-before-ack', 'before-commit'];
const self = { how: 'self' };

/** A wish over HTTP: each makes one event, and says something that no other says. */
type Wish = { readonly service: Service; readonly key: string; readonly path: string; readonly body: object };
type Answer = { readonly id: string; readonly outcome: string; readonly eventIds: readonly string[]; readonly version: number };

/** Of each service one wish that a person puts; to report confidence is news each time, so that nothing but the key tells a repeat. */
const wishOf = {
  identity: (n: number) => ({ path: 'identity/people/ana/own-word', body: { word: `word ${n}`, told: self } }),
  preferences: (n: number) => ({
    path: 'preferences/people/ana/visions',
    body: { questionId: `question-${n}`, words: 'Mornings.', told: self },
  }),
  sessions: (n: number) => ({ path: 'sessions/hard-moments', body: { hardMomentId: `moment-${n}` } }),
  'community-outcomes': () => ({ path: 'community-outcomes/people/ana/confidence', body: { score: 7, told: self } }),
} as const;
type Service = keyof typeof wishOf;
const SERVICES = Object.keys(wishOf) as Service[];

/** What was wished for so far, and the first whole answer to each wish. */
class Wishes {
  readonly all: Wish[] = [];
  readonly answers = new Map<string, Answer>();
  repeated = 0;
  wrong = 0;

  add(service: Service): Wish {
    const n = this.all.length;
    const wish = { service, key: `wish-${n}`, ...wishOf[service](n) };
    this.all.push(wish);
    return wish;
  }

  /** Remembers an answer; a later one to the same wish has to be the same but for saying that it is repeated. */
  heard({ key }: Wish, answer: Answer): void {
    if (answer.outcome === 'repeated') this.repeated += 1;
    const known = this.answers.get(key);
    if (answer.eventIds.length !== 1) this.wrong += 1;
    if (known !== undefined && JSON.stringify({ ...known, outcome: '' }) !== JSON.stringify({ ...answer, outcome: '' })) this.wrong += 1;
    this.answers.set(key, known ?? answer);
  }
}

/** Kills the platform in one service after the other, and sends every wish again that got no answer, and then all of them. */
export async function retriesOverHttp(folder: string, { seed, print }: CampaignOptions, kills: number): Promise<CampaignResult> {
  const random = new SeededRandom(seed);
  const wishes = new Wishes();
  await running({ folder }, async (port) => {
    await post(
      port,
      { path: 'identity/networks', key: 'founding', body: { networkId: NETWORK, name: 'Riverside', languages: ['en'], timezone: 'UTC' } },
      {},
    );
  });
  for (let kill = 0; kill < kills; kill += 1) {
    const service = SERVICES[kill % SERVICES.length] as Service;
    const options = { moment: random.pick(MOMENTS), time: 1 + random.below(WISHES_PER_KILL - 1) };
    await running({ folder, observed: { service, observer: { module: KILL_AT, options } } }, async (port, { ended }) => {
      for (let n = 0; n < WISHES_PER_KILL; n += 1) await put(port, wishes.add(service), wishes);
      const { signal } = await ended;
      if (signal !== 'SIGKILL') throw new Error(`the platform was to be killed at ${options.moment} in ${service}`);
    });
    await running({ folder }, async (port) => {
      for (const wish of wishes.all.filter(({ key }) => !wishes.answers.has(key))) await put(port, wish, wishes);
    });
    if (kill % 10 === 9) print(`${kill + 1} kills over HTTP, ${wishes.all.length} wishes, ${wishes.repeated} answered as repeated`);
  }
  await running({ folder }, async (port) => {
    for (const wish of wishes.all) await put(port, wish, wishes);
  });
  return found(folder, wishes, kills);
}

/** One event of each wish, and nothing else, in the stores. */
function found(folder: string, { all, answers, repeated, wrong }: Wishes, kills: number): CampaignResult {
  const ids = SERVICES.flatMap((service) => [...inspect(join(folder, service, 'events.sqlite')).streams.values()].flat());
  const wanted = new Set([...answers.values()].flatMap(({ eventIds }) => eventIds));
  const counts = {
    'without an answer': all.filter(({ key }) => !answers.has(key)).length,
    'wrong answers': wrong,
    missing: [...wanted].filter((id) => !ids.includes(id)).length,
    // The network was founded once.
    unwanted: ids.length - all.length - 1,
  };
  const lost = repeated - all.length;
  const ok = Object.values(counts).every((count) => count === 0) && wanted.size === all.length && lost > 0;
  return {
    ok,
    figures: { 'kills over HTTP': kills, wishes: all.length, 'stored, not answered, repeated when sent again': lost, ...counts },
  };
}

/** Runs the platform for as long as the work lasts. */
async function running(argument: PlatformArgument, work: (port: number, program: Program) => Promise<void>): Promise<void> {
  const program = startProgram(PROGRAM, argument, 'built');
  try {
    const { port } = (await program.hears((message) => typeof message === 'object' && message !== null && 'port' in message)) as Listening;
    await work(port, program);
  } finally {
    await program.kill();
  }
}

/** Puts a wish; no answer is none, anything but a yes is a fault of this campaign. */
async function put(port: number, wish: Wish, wishes: Wishes): Promise<void> {
  const { status, body } = await post(port, wish, { 'golden-thread-identity': `network=${NETWORK}; role=person; id=ana` });
  if (status === 200) wishes.heard(wish, JSON.parse(body) as Answer);
  else if (status !== 0) throw new Error(`${wish.path}: ${status} ${body}`);
}

async function post(port: number, { path, key, body }: Pick<Wish, 'path' | 'key' | 'body'>, headers: Readonly<Record<string, string>>) {
  const answer = await ask(`http://127.0.0.1:${port}`, {
    method: 'POST',
    url: `/api/${path}`,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return answer;
}
