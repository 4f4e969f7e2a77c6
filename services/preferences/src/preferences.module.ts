/** Preferences, wired: the package's only export. */
import { type Feed, ProjectionRunner, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { Clock } from '@golden-thread/kernel';
import { feedController, type ServicePorts, wishing } from '@golden-thread/service-host';
import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { publish } from './publish.ts';
import { GoalOfPersonController } from './read/goal-of-person/goal-of-person.controller.ts';
import { PreferencesOfPersonController } from './read/preferences-of-person/preferences-of-person.controller.ts';
import { WellnessPlanOfPersonController } from './read/wellness-plan-of-person/wellness-plan-of-person.controller.ts';
import { PREFERENCES_WISHES } from './write/wishes-of-preferences.ts';
import { WishesOfThePersonsOwn } from './write/wishes-of-the-persons-own.ts';

/** What people want: visions, preferences, pace, suggestions, goals, wellness plans, and the question bank. Its view of who walks with whom starts with the application. */
@Module({})
export class PreferencesModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runner: ProjectionRunner;

  constructor(@Inject(ProjectionRunner) runner: ProjectionRunner) {
    this.#runner = runner;
  }

  /** The service on the ports given. */
  static register(ports: ServicePorts): DynamicModule {
    const { wishes, reader, relations, providers } = wishing('preferences', ports);
    return {
      module: PreferencesModule,
      controllers: [
        ...PREFERENCES_WISHES,
        PreferencesOfPersonController,
        GoalOfPersonController,
        WellnessPlanOfPersonController,
        feedController('preferences', PreferencesModule.feed(ports.store)),
      ],
      providers: [
        ...providers,
        { provide: Clock, useValue: ports.clock },
        { provide: WishesOfThePersonsOwn, useValue: new WishesOfThePersonsOwn({ wishes, reader, relations }) },
      ],
    };
  }

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('preferences', store, publish);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner.stop();
  }
}
