/** Preferences, wired: the package's only export. */
import { type Feed, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { Clock } from '@golden-thread/kernel';
import {
  type ActsByItself,
  feedController,
  HandOvers,
  OwnView,
  ownViewOf,
  type ServicePorts,
  ServiceProcesses,
  Specialists,
  specialistsOf,
  Sweeper,
  sweeperOf,
  threadOf,
  Wishes,
  wishing,
} from '@golden-thread/service-host';
import { type DynamicModule, Module } from '@nestjs/common';
import { suggestionFaded, suggestionFadedBy } from './automation/suggestion-faded.ts';
import { publish } from './publish.ts';
import { goalDocuments, outsideWishDocuments, questionDocuments } from './read/documents.ts';
import { PreparationOfPerson } from './read/preparation-of-person/preparation-of-person.query.ts';
import { QuestionBankController } from './read/question-bank/question-bank.controller.ts';
import { PEOPLE_READS } from './read/reads-of-people.ts';
import { WhoSeesWhat } from './read/who-sees-what/who-sees-what.query.ts';
import { PREFERENCES_THREAD } from './thread-of-person.ts';
import { WishesAboutPeople } from './write/wishes-about-people.ts';
import { PREFERENCES_WISHES } from './write/wishes-of-preferences.ts';
import { WishesOfThePersonsOwn } from './write/wishes-of-the-persons-own.ts';

/** What people want: visions, preferences, pace, suggestions, goals, wellness plans, and the question bank. Its view of who walks with whom starts with the application. */
@Module({})
export class PreferencesModule {
  /** The service on the ports given. */
  static register(ports: ServicePorts): DynamicModule {
    const { runner, handling, reader, relations, providers } = wishing('preferences', ports);
    const wishes = new WishesAboutPeople('preferences', { handling, relations });
    const [dueList, sweeper] = sweeperOf('preferences', [suggestionFadedBy(ports.clock)], { ports, handling });
    const { runner: specialistsRunner, specialists } = specialistsOf('preferences', ports);
    const thread = threadOf('preferences', ports, PREFERENCES_THREAD);
    const { runner: ownRunner, view: own } = ownViewOf('preferences', ports, [questionDocuments, goalDocuments, outsideWishDocuments]);
    const { clock } = ports;
    const handOvers = new HandOvers({ relations, specialists });
    return {
      module: PreferencesModule,
      controllers: [
        ...PREFERENCES_WISHES,
        ...PEOPLE_READS,
        QuestionBankController,
        thread.controller,
        feedController('preferences', PreferencesModule.feed(ports.store)),
      ],
      providers: [
        ...providers,
        // The last of one token counts.
        { provide: Wishes, useValue: wishes },
        ServiceProcesses.provider(runner, specialistsRunner, ownRunner, thread.runner, dueList, sweeper),
        { provide: Specialists, useValue: specialists },
        { provide: HandOvers, useValue: handOvers },
        { provide: Sweeper, useValue: sweeper },
        { provide: OwnView, useValue: own },
        { provide: Clock, useValue: clock },
        { provide: PreparationOfPerson, useValue: new PreparationOfPerson({ reader, handOvers, own, clock }) },
        { provide: WhoSeesWhat, useValue: new WhoSeesWhat({ reader, own, relations, specialists, handOvers, clock }) },
        { provide: WishesOfThePersonsOwn, useValue: new WishesOfThePersonsOwn({ wishes, reader, relations, handOvers }) },
      ],
    };
  }

  /** What the service does by itself, declared. */
  static readonly actsByItself: readonly ActsByItself[] = [suggestionFaded];

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('preferences', store, publish);
  }
}
