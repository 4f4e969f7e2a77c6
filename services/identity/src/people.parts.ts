/** The people's half of the service, put together: what its controllers are given, and which read models run for them. */
import { readModelOf, type Running, type ServicePorts, type Wishing } from '@golden-thread/service-host';
import type { Provider } from '@nestjs/common';
import { KnownAgencies } from './known-agencies.ts';
import { KnownPeople } from './known-people.ts';
import { LookUps } from './look-ups.ts';
import { consentsOfPeopleProjection } from './read/consents-of-person/consents-of-person.projection.ts';
import { ConsentsOfPeople } from './read/consents-of-person/consents-of-person.query.ts';
import { peopleWaitingProjection } from './read/people-waiting/people-waiting.projection.ts';
import { PeopleWaiting } from './read/people-waiting/people-waiting.query.ts';
import { ChoicesOfPerson } from './read/person/choices.query.ts';
import { WishesAboutPeople } from './write/wishes-about-people.ts';

/** What the module takes over. */
export type PeopleParts = { readonly providers: readonly Provider[]; readonly running: readonly Running[] };

/** Puts the read models into the catalogue; the module starts and stops them. */
export function partsForPeople(ports: ServicePorts, { wishes, reader, relations }: Wishing): PeopleParts {
  const agencies = new KnownAgencies(reader);
  const people = new KnownPeople({ reader, relations, agencies });
  const lookUps = new LookUps({ known: agencies, clock: ports.clock });
  const [waiting, consents] = [readModelOf(peopleWaitingProjection, ports), readModelOf(consentsOfPeopleProjection, ports)];
  return {
    providers: [
      { provide: KnownPeople, useValue: people },
      { provide: LookUps, useValue: lookUps },
      { provide: ChoicesOfPerson, useValue: new ChoicesOfPerson({ reader, agencies, lookUps }) },
      { provide: WishesAboutPeople, useValue: new WishesAboutPeople({ wishes, people, reader }) },
      { provide: PeopleWaiting, useValue: new PeopleWaiting(waiting) },
      { provide: ConsentsOfPeople, useValue: new ConsentsOfPeople(consents) },
    ],
    running: [waiting, consents],
  };
}
