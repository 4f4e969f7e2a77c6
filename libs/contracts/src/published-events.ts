/** Every event type that leaves a service, with its contract. A new one has a folder of its own and a line in its service's index. */
import * as communityOutcomes from './community-outcomes/index.ts';
import * as identity from './identity/index.ts';
import * as preferences from './preferences/index.ts';
import * as sessions from './sessions/index.ts';
import type { PublishedContract } from './published-contract.ts';
import { ContractRegistry } from './registry.ts';

const services: readonly Readonly<Record<string, PublishedContract>>[] = [identity, preferences, sessions, communityOutcomes];

/** The contracts of all published events. */
export const publishedEvents = new ContractRegistry(services.flatMap((contracts) => Object.values(contracts)));
