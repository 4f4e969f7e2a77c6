/** The sweeper of a service: looks what has become due and does it, once in effect however often it looks. */
import type { ServiceName } from '@golden-thread/contracts';
import { type Observer, ownFeeds, type ProjectionRunner, SystemTimer, type Timer } from '@golden-thread/event-road';
import type { Clock } from '@golden-thread/kernel';
import type { ReadModelStore } from '@golden-thread/read-models';
import type { CommandHandling } from '../command/command-handling.ts';
import { readModelOf } from '../ports/read-model-of.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import { problemOf } from '../problems/problem-of.ts';
import type { Running } from '../process/service-processes.ts';
import { ActingFor, type ActingParts } from './automation.ts';
import { DUE, type DueDocument, dueListProjection, type DueRule } from './due-list.ts';

/** How often it looks, in milliseconds. */
export const LOOKS_EVERY_MS = 1_000;
/** A rule said no, or something failed: it is put again after so many milliseconds. */
const AGAIN_AFTER_MS = 60_000;
/** What turned out not to be due, because something was heard late, is looked at again after so many milliseconds: a day. */
const LOOKS_AGAIN_AFTER_MS = 86_400_000;
const AT_ONCE = 500;

/** What a sweeper is made of. */
export type SweeperParts = ActingParts & {
  readonly service: ServiceName;
  readonly rules: readonly DueRule[];
  readonly readModels: ReadModelStore;
  readonly clock: Clock;
  readonly timer?: Timer;
  readonly observer?: Observer;
};

/** Appends what is due. What it did leaves the list by the event that says so; several sweepers side by side do no harm. */
export class Sweeper implements Running {
  readonly #parts: SweeperParts;
  readonly #rules: ReadonlyMap<string, DueRule>;
  readonly #timer: Timer;
  /** By what was due when: when it is put again, by the monotonic clock. */
  readonly #later = new Map<string, number>();
  #cancel: () => void = () => undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: SweeperParts) {
    this.#parts = parts;
    this.#rules = new Map(parts.rules.map((rule) => [rule.name, rule]));
    this.#timer = parts.timer ?? new SystemTimer();
  }

  start(): Promise<void> {
    this.#stopped = false;
    this.#next();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#sweeping;
  }

  /** Does everything that is due now. Returns how much was put. */
  async sweep(): Promise<number> {
    let put = 0;
    for (const document of await this.#due()) {
      if (this.#stopped) return put;
      await this.#put(document);
      put += 1;
    }
    return put;
  }

  #next(): void {
    this.#cancel = this.#timer.after(LOOKS_EVERY_MS, () => {
      this.#sweeping = this.#look();
    });
  }

  async #look(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.#tell(error);
    }
    if (!this.#stopped) this.#next();
  }

  async #put(document: DueDocument): Promise<void> {
    const rule = this.#rules.get(document.rule);
    if (rule === undefined) return;
    try {
      await rule.act(document, new ActingFor(rule.name, { id: timeOf(document) }, this.#parts));
      this.#later.set(timeOf(document), this.#parts.clock.monotonic() + LOOKS_AGAIN_AFTER_MS);
    } catch (error) {
      this.#later.set(timeOf(document), this.#parts.clock.monotonic() + AGAIN_AFTER_MS);
      if (problemOf(error).status !== 503) this.#tell(error);
    }
  }

  async #due(): Promise<readonly DueDocument[]> {
    const { readModels, service, clock } = this.#parts;
    const name = `${service}-due`;
    const version = await readModels.liveVersion(name);
    if (version === null) return [];
    const [now, moment] = [clock.now(), clock.monotonic()];
    const due: DueDocument[] = [];
    for (let after: DueDocument | undefined; due.length < AT_ONCE;) {
      const find = { collection: DUE.collection, index: DUE.byTime, equals: [], limit: AT_ONCE, ...(after === undefined ? {} : { after }) };
      const page = (await readModels.find({ name, version }, find)) as DueDocument[];
      const ripe = page.filter(({ at }) => at <= now);
      due.push(...ripe.filter((document) => (this.#later.get(timeOf(document)) ?? 0) <= moment));
      if (ripe.length < AT_ONCE) break;
      after = ripe.at(-1);
    }
    return due.slice(0, AT_ONCE);
  }

  #tell(error: unknown): void {
    this.#parts.observer?.({ kind: 'trouble', service: this.#parts.service, lane: null, retryInMs: AGAIN_AFTER_MS, error });
  }
}

/** What was due, and when: put off, it is another. */
function timeOf({ id, at }: DueDocument): string {
  return JSON.stringify([id, at]);
}

/** The due list of a service and its sweeper on its ports. The module starts and stops both, in this order. */
export function sweeperOf(
  service: ServiceName,
  rules: readonly DueRule[],
  { ports, handling }: { readonly ports: ServicePorts; readonly handling: CommandHandling },
): readonly [ProjectionRunner, Sweeper] {
  const { readModels, clock, ids, observe } = ports;
  const runner = readModelOf(dueListProjection(service, rules), ports, ownFeeds(service, ports));
  const observer = observe?.(`${service}-sweeper`);
  const parts = { service, rules, handling, ids, readModels, clock };
  return [runner, new Sweeper(observer === undefined ? parts : { ...parts, observer })];
}
