/** Sends the wishes of a sample over HTTP within the process: the same routes, checks and decisions as for everybody. */
import type { SampleWish } from '@golden-thread/sample-region';
import type { FastifyInstance } from 'fastify';

/** A wish that was not accepted: what was wished, where, and why not. Nothing after it was sent. */
export class WishNotAccepted extends Error {
  readonly wish: SampleWish;

  constructor(wish: SampleWish, why: string) {
    super(
      `The sample region stopped at ${wish.at}: ${wish.as.role} ${wish.as.id} asked for POST ${wish.path}, and it was not accepted. ${why}`,
    );
    this.name = 'WishNotAccepted';
    this.wish = wish;
  }
}

/** What became of the wishes of one phase. */
export type Sent = { readonly happened: number; readonly repeated: number; readonly nothing: number };

type Outcome = keyof Sent;
type Answer = { readonly outcome?: Outcome | 'founded' | 'there-already'; readonly eventIds?: readonly string[] };

/** How many wishes are under way at a time. */
const IN_FLIGHT = 64;
const TOLD = /\{told:([^}]+)\}/;

/** Sends wishes of one network. */
export class WishSender {
  readonly #fastify: FastifyInstance;
  readonly #networkId: string;
  /** The event that each wish brought about first, by the wish's key: what was told is confirmed by its event. */
  readonly #events: Map<string, string>;

  /** `told`: such events of earlier phases, where this goes on. */
  constructor(fastify: FastifyInstance, networkId: string, told: Readonly<Record<string, string>> = {}) {
    this.#fastify = fastify;
    this.#networkId = networkId;
    this.#events = new Map(Object.entries(told));
  }

  /** The events that some of these wishes are about, as far as they are known: what has to be remembered to go on later. */
  told(wishes: readonly SampleWish[]): Readonly<Record<string, string>> {
    const told: Record<string, string> = {};
    for (const { path } of wishes) {
      const key = TOLD.exec(path)?.[1] ?? '';
      const event = this.#events.get(key);
      if (event !== undefined) told[key] = event;
    }
    return told;
  }

  /**
   * Sends one phase: lanes side by side, the wishes of a lane one after the other. Stops early where `signal` is aborted. Rejects with
   * {@link WishNotAccepted}, once what was under way has ended.
   */
  async send(wishes: readonly SampleWish[], signal: AbortSignal, onSent: () => void): Promise<Sent> {
    const sent = { happened: 0, repeated: 0, nothing: 0 };
    const lanes = lanesOf(wishes);
    let failed: unknown;
    const work = async (): Promise<void> => {
      for (let lane = lanes.pop(); lane !== undefined; lane = lanes.pop()) {
        for (const wish of lane) {
          if (signal.aborted || failed !== undefined) return;
          sent[await this.#sendOne(wish)] += 1;
          onSent();
        }
      }
    };
    const guarded = async (): Promise<void> => {
      try {
        await work();
      } catch (thrown) {
        failed ??= thrown;
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, guarded));
    if (failed !== undefined) throw failed as Error;
    return sent;
  }

  async #sendOne(wish: SampleWish): Promise<Outcome> {
    const { role, id } = wish.as;
    // Who runs the platform asks without an identity, and founding is recognized by what is founded.
    const asked =
      role === 'operator'
        ? {}
        : { 'golden-thread-identity': `network=${this.#networkId}; role=${role}; id=${id}`, 'idempotency-key': wish.key };
    const answer = await this.#fastify.inject({
      method: 'POST',
      url: this.#addressOf(wish),
      headers: { host: 'localhost', ...asked },
      payload: wish.body as object,
    });
    if (answer.statusCode >= 400) throw new WishNotAccepted(wish, whyNot(answer.statusCode, answer.payload));
    const { outcome, eventIds: [event] = [] } = JSON.parse(answer.payload) as Answer;
    if (event !== undefined) this.#events.set(wish.key, event);
    return outcome === 'founded' ? 'happened' : outcome === 'there-already' || outcome === undefined ? 'nothing' : outcome;
  }

  #addressOf(wish: SampleWish): string {
    return wish.path.replace(TOLD, (_, key: string) => {
      const event = this.#events.get(key);
      if (event === undefined) throw new WishNotAccepted(wish, `What it is about (${key}) was not told before.`);
      return event;
    });
  }
}

/** The wishes of each phase, in order. */
export function phasesOf(wishes: readonly SampleWish[]): readonly (readonly SampleWish[])[] {
  const phases: SampleWish[][] = [];
  for (const wish of wishes) {
    const last = phases.at(-1);
    if (last?.[0]?.phase === wish.phase) last.push(wish);
    else phases.push([wish]);
  }
  return phases;
}

/** The wishes by lane, the longest lane last: it is taken first. */
function lanesOf(wishes: readonly SampleWish[]): SampleWish[][] {
  const lanes = new Map<string, SampleWish[]>();
  for (const wish of wishes) {
    const lane = lanes.get(wish.lane);
    if (lane === undefined) lanes.set(wish.lane, [wish]);
    else lane.push(wish);
  }
  return [...lanes.values()].sort((a, b) => a.length - b.length);
}

function whyNot(status: number, payload: string): string {
  try {
    const { detail, code, field } = JSON.parse(payload) as { detail?: string; code?: string; field?: { path: string; reason: string }[] };
    const fields = (field ?? []).map(({ path, reason }) => `${path} ${reason}`).join('; ');
    return `${detail ?? payload} (${status} ${code ?? ''}${fields === '' ? '' : `: ${fields}`})`;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return `Status ${status}.`;
    throw thrown;
  }
}
