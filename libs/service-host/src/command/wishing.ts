/** What a service needs to take wishes, put together once: its view of who walks with whom, its wishes, and how its streams are read. */
import type { ServiceName } from '@golden-thread/contracts';
import { ProjectionRunner } from '@golden-thread/event-road';
import type { Provider } from '@nestjs/common';
import type { ServicePorts } from '../ports/service-ports.ts';
import { relationsOf } from '../relations/relations-view.ts';
import { Relations } from '../relations/relations.ts';
import { SignIn } from '../sign-in/identity.ts';
import { AggregateReader } from './aggregate-reader.ts';
import { CommandHandling } from './command-handling.ts';
import { Wishes } from './wishes.ts';

/** The parts, and the same as providers: ProjectionRunner, SignIn, Relations, Wishes, AggregateReader. */
export type Wishing = {
  readonly relations: Relations;
  readonly wishes: Wishes;
  readonly reader: AggregateReader;
  readonly providers: readonly Provider[];
};

/** Puts the runner of the view into the catalogue; the module starts and stops it. */
export function wishing(service: ServiceName, ports: ServicePorts): Wishing {
  const { store, sealer, signIn, clock, ids, readModels, feeds, road, catalogue, observe } = ports;
  const observer = observe?.(`${service}-relations`);
  const shared = { readModels, feeds, road, clock };
  const { runner, relations } = relationsOf(service, observer === undefined ? shared : { ...shared, observer });
  catalogue.add(runner);
  const wishes = new Wishes(service, { handling: new CommandHandling({ store, sealer, clock, ids }), relations });
  const reader = new AggregateReader({ store, sealer });
  const providers = [
    { provide: ProjectionRunner, useValue: runner },
    { provide: SignIn, useValue: signIn },
    { provide: Relations, useValue: relations },
    { provide: Wishes, useValue: wishes },
    { provide: AggregateReader, useValue: reader },
  ];
  return { relations, wishes, reader, providers };
}
