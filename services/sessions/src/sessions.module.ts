/** Sessions, wired: the package's only export. */
import { type Feed, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { Clock } from '@golden-thread/kernel';
import { Sealer } from '@golden-thread/privacy';
import {
  type ActsByItself,
  automationsOf,
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
  wishing,
} from '@golden-thread/service-host';
import { type DynamicModule, Module, UseInterceptors } from '@nestjs/common';
import { AgenciesOfHardMoment } from './agencies-of-hard-moment.ts';
import { reflectionGone } from './automation/reflection-gone.ts';
import { WHEN_PERSON_WENT_THEN_CALL_OFF, whenPersonWentThenCallOff } from './automation/when-person-went-then-call-off.ts';
import { Billing } from './billing.ts';
import { KnownGroups } from './known-groups.ts';
import { KnownQuestions, knownQuestions } from './known-questions.ts';
import { KnownSessions } from './known-sessions.ts';
import { publish } from './publish.ts';
import { DOCUMENTS } from './read/documents.ts';
import { SESSIONS_QUESTIONS } from './read/questions-of-sessions.ts';
import { SessionsOfAgency } from './read/sessions-of-agency.ts';
import { SESSIONS_THREAD } from './thread-of-person.ts';
import { WithoutWithdrawnNotes } from './without-withdrawn-notes.ts';
import { SESSIONS_WISHES } from './write/wishes-of-sessions.ts';

/**
 * Sessions, their notes and ratings, hard moments, groups, insights and reflections. Its views (who walks with whom, who works where, the question
 * bank, its own store) start with the application.
 */
@Module({})
export class SessionsModule {
  /** The service on the ports given. */
  static register(ports: ServicePorts): DynamicModule {
    const { runner, handling, reader, relations, providers } = wishing('sessions', ports);
    const { runner: specialistsRunner, specialists } = specialistsOf('sessions', ports);
    const { runner: questionsRunner, questions } = knownQuestions(ports);
    const { runner: ownRunner, view: own } = ownViewOf('sessions', ports, DOCUMENTS);
    const handOvers = new HandOvers({ relations, specialists });
    const thread = threadOf('sessions', ports, SESSIONS_THREAD);
    UseInterceptors(WithoutWithdrawnNotes)(thread.controller);
    const [dueList, sweeper] = sweeperOf('sessions', [reflectionGone], { ports, handling });
    const automations = automationsOf([whenPersonWentThenCallOff(specialists)], { ports, handling });
    return {
      module: SessionsModule,
      controllers: [
        ...SESSIONS_WISHES,
        ...SESSIONS_QUESTIONS,
        thread.controller,
        feedController('sessions', SessionsModule.feed(ports.store)),
      ],
      providers: [
        ...providers,
        ServiceProcesses.provider(runner, specialistsRunner, questionsRunner, ownRunner, thread.runner, dueList, sweeper, ...automations),
        { provide: Sweeper, useValue: sweeper },
        { provide: Clock, useValue: ports.clock },
        { provide: Sealer, useValue: ports.sealer },
        { provide: Specialists, useValue: specialists },
        { provide: HandOvers, useValue: handOvers },
        { provide: OwnView, useValue: own },
        { provide: SessionsOfAgency, useValue: new SessionsOfAgency({ own, specialists }) },
        { provide: AgenciesOfHardMoment, useValue: new AgenciesOfHardMoment({ reader, relations, specialists }) },
        { provide: KnownSessions, useValue: new KnownSessions({ reader, relations, specialists, handOvers }) },
        { provide: Billing, useValue: new Billing({ reader, specialists }) },
        { provide: KnownGroups, useValue: new KnownGroups({ reader, specialists }) },
        { provide: KnownQuestions, useValue: questions },
      ],
    };
  }

  /** What the service does by itself, declared. */
  static readonly actsByItself: readonly ActsByItself[] = [reflectionGone, WHEN_PERSON_WENT_THEN_CALL_OFF];

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('sessions', store, publish);
  }
}
