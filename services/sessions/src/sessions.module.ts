/** Sessions, wired: the package's only export. */
import { type Feed, ProjectionRunner, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { feedController, type ServicePorts, wishing } from '@golden-thread/service-host';
import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { KnownSessions } from './known-sessions.ts';
import { publish } from './publish.ts';
import { NoteOfSessionController } from './read/note-of-session/note-of-session.controller.ts';
import { SessionController } from './read/session/session.controller.ts';
import { SESSIONS_WISHES } from './write/wishes-of-sessions.ts';

/** Sessions, their notes and ratings, and hard moments. Its view of who walks with whom starts with the application. */
@Module({})
export class SessionsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runner: ProjectionRunner;

  constructor(@Inject(ProjectionRunner) runner: ProjectionRunner) {
    this.#runner = runner;
  }

  /** The service on the ports given. */
  static register(ports: ServicePorts): DynamicModule {
    const { reader, relations, providers } = wishing('sessions', ports);
    return {
      module: SessionsModule,
      controllers: [
        ...SESSIONS_WISHES,
        NoteOfSessionController,
        SessionController,
        feedController('sessions', SessionsModule.feed(ports.store)),
      ],
      providers: [...providers, { provide: KnownSessions, useValue: new KnownSessions({ reader, relations }) }],
    };
  }

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('sessions', store, publish);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner.stop();
  }
}
