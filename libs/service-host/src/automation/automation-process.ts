/** Automations at work. */
import { ownFeeds, ProjectionRunner, ReadModelProcess } from '@golden-thread/event-road';
import type { CommandHandling } from '../command/command-handling.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import { Problem } from '../problems/problem.ts';
import { type Automation, projectionOf } from './automation.ts';

/** An automation in the catalogue. It is listed, waited for and its parked causes are tried again like those of a read model; it is never filled anew. */
export class AutomationProcess extends ReadModelProcess {
  readonly #runner: ProjectionRunner;

  constructor(runner: ProjectionRunner) {
    super();
    this.#runner = runner;
  }

  override get name(): string {
    return this.#runner.name;
  }

  override start(): Promise<void> {
    return this.#runner.start();
  }

  override stop(): Promise<void> {
    return this.#runner.stop();
  }

  override coverage() {
    return this.#runner.coverage();
  }

  override moving() {
    return this.#runner.moving();
  }

  override reached(...asked: Parameters<ReadModelProcess['reached']>) {
    return this.#runner.reached(...asked);
  }

  override parked() {
    return this.#runner.parked();
  }

  override retry(key?: string) {
    return this.#runner.retry(key);
  }

  override skip(key: string, reason: string) {
    return this.#runner.skip(key, reason);
  }

  override rebuild(): Promise<never> {
    return Promise.reject(
      new Problem(409, 'not-a-read-model', `${this.name} is an automation: what it did is in the store. There is nothing to fill anew.`),
    );
  }
}

/** The automations of a service on its ports, put into the catalogue; the module starts and stops them. They see their own store in stored form. */
export function automationsOf(
  automations: readonly Automation[],
  { ports, handling }: { readonly ports: ServicePorts; readonly handling: CommandHandling },
): readonly AutomationProcess[] {
  const { readModels, road, clock, ids, catalogue, observe } = ports;
  return automations.map((automation) => {
    const projection = projectionOf(automation, { handling, ids });
    const observer = observe?.(projection.name);
    const feeds = ownFeeds(automation.service, ports);
    const shared = { projection, readModels, feeds, road, clock };
    const process = new AutomationProcess(new ProjectionRunner(observer === undefined ? shared : { ...shared, observer }));
    catalogue.add(process);
    return process;
  });
}
