/** What a service keeps going besides answering: its read models, its automations, its sweeper. */
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/** Something that runs from the start of the application to its end. */
export type Running = {
  /** Begins; returns once it is under way. */
  start(): Promise<void>;
  /** Finishes what is at hand and stops. */
  stop(): Promise<void>;
};

/** Starts everything with the application, in order, and stops it in the reverse one. A provider of every service module. */
export class ServiceProcesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #processes: readonly Running[];

  constructor(processes: readonly Running[]) {
    this.#processes = processes;
  }

  /** As a provider. Each service has its own: the module's name is not part of the token, the module is its scope. */
  static provider(...processes: readonly Running[]) {
    return { provide: ServiceProcesses, useFactory: () => new ServiceProcesses(processes) };
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const process of this.#processes) await process.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const process of [...this.#processes].reverse()) await process.stop();
  }
}
