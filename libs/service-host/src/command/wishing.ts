/** What a service needs to take wishes, put together once: its view of who walks with whom, its wishes, and how its streams are read. */
import type { ServiceName } from '@golden-thread/contracts';
import type { ProjectionRunner } from '@golden-thread/event-road';
import type { Provider } from '@nestjs/common';
import type { ServicePorts } from '../ports/service-ports.ts';
import { relationsOf } from '../relations/relations-view.ts';
import { Relations } from '../relations/relations.ts';
import { SignIn } from '../sign-in/identity.ts';
import { AggregateReader } from './aggregate-reader.ts';
import { CommandHandling } from './command-handling.ts';
import { Wishes } from './wishes.ts';

/** The parts, and the same as providers: SignIn, Relations, Wishes, AggregateReader. */
export type Wishing = {
  /** Fills the view of who walks with whom; the module hands it to ServiceProcesses. */
  readonly runner: ProjectionRunner;
  readonly handling: CommandHandling;
  readonly relations: Relations;
  readonly wishes: Wishes;
  readonly reader: AggregateReader;
  readonly providers: readonly Provider[];
};

/** Puts the runner of the view into the catalogue; the module starts and stops it. */
export function wishing(service: ServiceName, ports: ServicePorts): Wishing {
  const { store, sealer, signIn, clock, ids } = ports;
  const { runner, relations } = relationsOf(service, ports);
  const handling = new CommandHandling({ store, sealer, clock, ids });
  const wishes = new Wishes(service, { handling, relations });
  const reader = new AggregateReader({ store, sealer });
  const providers = [
    { provide: SignIn, useValue: signIn },
    { provide: Relations, useValue: relations },
    { provide: Wishes, useValue: wishes },
    { provide: AggregateReader, useValue: reader },
  ];
  return { runner, handling, relations, wishes, reader, providers };
}
