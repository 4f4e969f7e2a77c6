import { storedEventsHold } from '@golden-thread/testing';
import { network } from './domain/network.ts';
import { networkSchemas } from './domain/network.schema.ts';
import { person } from './domain/person.ts';
import { personSchemas } from './domain/person.schema.ts';
import { publish } from './publish.ts';

storedEventsHold({
  service: 'identity',
  aggregates: [
    [networkSchemas, network],
    [personSchemas, person],
  ],
  publish,
});
