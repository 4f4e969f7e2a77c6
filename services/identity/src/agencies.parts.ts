/** The lead's half of the service, put together: what its controllers are given, and which read models run for them. */
import { readModelOf, type Running, type ServicePorts, type Wishing } from '@golden-thread/service-host';
import type { Provider } from '@nestjs/common';
import { KnownAgencies } from './known-agencies.ts';
import { directoryProjection } from './read/directory/directory.projection.ts';
import { Directory } from './read/directory/directory.query.ts';
import { peopleOfSpecialistsProjection } from './read/people-of-specialists/people-of-specialists.projection.ts';
import { PeopleOfSpecialists } from './read/people-of-specialists/people-of-specialists.query.ts';
import { LedWishes } from './write/led-wishes.ts';

/** What the module takes over. */
export type AgencyParts = { readonly providers: readonly Provider[]; readonly running: readonly Running[] };

/** Puts the read models into the catalogue; the module starts and stops them. */
export function partsForAgencies(ports: ServicePorts, { wishes, reader }: Wishing): AgencyParts {
  const { store, clock } = ports;
  const known = new KnownAgencies(reader);
  const directory = new Directory(readModelOf(directoryProjection, ports));
  const people = new PeopleOfSpecialists({ store, reader, clock, readModel: readModelOf(peopleOfSpecialistsProjection, ports) });
  return {
    providers: [
      { provide: KnownAgencies, useValue: known },
      { provide: LedWishes, useValue: new LedWishes(wishes, known) },
      { provide: Directory, useValue: directory },
      { provide: PeopleOfSpecialists, useValue: people },
    ],
    running: [directory.readModel, people.readModel],
  };
}
