/** Community outcomes, wired: the package's only export. */
import { type Feed, ownFeeds, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { Clock, Ids } from '@golden-thread/kernel';
import {
  type ActsByItself,
  automationsOf,
  feedController,
  HandOvers,
  ImportHistory,
  ImportOwner,
  OwnView,
  ownViewOf,
  readModelOf,
  type ServicePorts,
  ServiceProcesses,
  Specialists,
  specialistsOf,
  threadOf,
  wishing,
} from '@golden-thread/service-host';
import { type DynamicModule, Module } from '@nestjs/common';
import { OUTCOMES_AUTOMATIONS } from './automation/automations.ts';
import { Instruments } from './instruments/instruments.ts';
import { KnownOutcomes } from './known-outcomes.ts';
import { publish } from './publish.ts';
import { gatheringDocuments, outcomeDocuments } from './read/documents.ts';
import { inspirationsOfPersonProjection } from './read/inspirations-of-person/inspirations-of-person.projection.ts';
import { InspirationsOfPerson } from './read/inspirations-of-person/inspirations-of-person.query.ts';
import { COMMUNITY_OUTCOMES_QUESTIONS } from './read/questions-of-community-outcomes.ts';
import { COMMUNITY_OUTCOMES_THREAD } from './thread-of-person.ts';
import { communityHistory } from './write/import-history/community-history.ts';
import { COMMUNITY_OUTCOMES_WISHES } from './write/wishes-of-community-outcomes.ts';
import { WishesOfWhoseItIs } from './write/wishes-of-whose-it-is.ts';

const SERVICE = 'community-outcomes';

/** The data packs of the package, beside its source and its build alike. */
const INSTRUMENTS = new URL('../instruments/', import.meta.url);

/**
 * Confidence, outcomes, inspirations and gatherings. Its views (who walks with whom, what a network's day is, its own store) and its automation start
 * with the application. Exports {@link ImportOwner}.
 */
@Module({})
export class CommunityOutcomesModule {
  /** The service on the ports given. Throws InstrumentRejected where an instrument has no licence, or cannot be used otherwise. */
  static register(ports: ServicePorts): DynamicModule {
    const wished = wishing(SERVICE, ports);
    const asked = questionsOn(ports, wished);
    const thread = threadOf(SERVICE, ports, COMMUNITY_OUTCOMES_THREAD);
    const automations = automationsOf(OUTCOMES_AUTOMATIONS, { ports, handling: wished.handling });
    return {
      module: CommunityOutcomesModule,
      controllers: [
        ...COMMUNITY_OUTCOMES_WISHES,
        ...COMMUNITY_OUTCOMES_QUESTIONS,
        thread.controller,
        feedController(SERVICE, CommunityOutcomesModule.feed(ports.store)),
      ],
      providers: [
        ...wished.providers,
        ...asked.providers,
        ServiceProcesses.provider(wished.runner, ...asked.running, thread.runner, ...automations),
        { provide: Clock, useValue: ports.clock },
        { provide: Ids, useValue: ports.ids },
        { provide: Instruments, useValue: Instruments.of(INSTRUMENTS) },
        { provide: WishesOfWhoseItIs, useValue: new WishesOfWhoseItIs(wished) },
        { provide: ImportOwner, useValue: new ImportHistory(communityHistory, ports) },
      ],
      exports: [ImportOwner],
    };
  }

  /** What the service does by itself, declared. */
  static readonly actsByItself: readonly ActsByItself[] = OUTCOMES_AUTOMATIONS;

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed(SERVICE, store, publish);
  }
}

/** What answers questions about many things. It follows the service's own store: what people chose leaves it for nobody. */
function questionsOn(ports: ServicePorts, { reader, relations }: ReturnType<typeof wishing>) {
  const { runner: specialistsRunner, specialists } = specialistsOf(SERVICE, ports);
  const handOvers = new HandOvers({ relations, specialists });
  const { runner: ownRunner, view: own } = ownViewOf(SERVICE, ports, [gatheringDocuments, outcomeDocuments]);
  const runner = readModelOf(inspirationsOfPersonProjection, ports, ownFeeds(SERVICE, ports));
  return {
    running: [specialistsRunner, ownRunner, runner],
    providers: [
      { provide: Specialists, useValue: specialists },
      { provide: HandOvers, useValue: handOvers },
      { provide: KnownOutcomes, useValue: new KnownOutcomes({ reader, relations, handOvers }) },
      { provide: OwnView, useValue: own },
      { provide: InspirationsOfPerson, useValue: new InspirationsOfPerson({ runner, reader }) },
    ],
  };
}
