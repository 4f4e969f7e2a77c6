/** How this service's aggregates are read from the store and written to it. */
import { aggregateStorage } from '@golden-thread/service-host';
import { confidence } from './domain/confidence.ts';
import { confidenceSchemas } from './domain/confidence.schema.ts';
import { gathering } from './domain/gathering.ts';
import { gatheringSchemas } from './domain/gathering.schema.ts';
import { inspiration } from './domain/inspiration.ts';
import { inspirationSchemas } from './domain/inspiration.schema.ts';
import { outcome } from './domain/outcome.ts';
import { outcomeSchemas } from './domain/outcome.schema.ts';

/** Streams `confidence-<personId>`; every event names the person. */
export const confidenceStorage = aggregateStorage({ category: 'confidence', aggregate: confidence, schemas: confidenceSchemas });

/** Streams `outcome-<outcomeId>`; every event names the person who tells it, where there is one. */
export const outcomeStorage = aggregateStorage({ category: 'outcome', aggregate: outcome, schemas: outcomeSchemas });

/** Streams `inspiration-<inspirationId>`. A name that is taken off is named by no event from then on (P13). */
export const inspirationStorage = aggregateStorage({ category: 'inspiration', aggregate: inspiration, schemas: inspirationSchemas });

/** Streams `gathering-<gatheringId>`. */
export const gatheringStorage = aggregateStorage({ category: 'gathering', aggregate: gathering, schemas: gatheringSchemas });
