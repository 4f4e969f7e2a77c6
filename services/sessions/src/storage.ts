/** How this service's aggregates are read from the store and written to it. */
import { aggregateStorage } from '@golden-thread/service-host';
import { group } from './domain/group.ts';
import { groupSchemas } from './domain/group.schema.ts';
import { hardMoment } from './domain/hard-moment.ts';
import { hardMomentSchemas } from './domain/hard-moment.schema.ts';
import { insight } from './domain/insight.ts';
import { insightSchemas } from './domain/insight.schema.ts';
import { note } from './domain/note.ts';
import { noteSchemas } from './domain/note.schema.ts';
import { rating } from './domain/rating.ts';
import { ratingSchemas } from './domain/rating.schema.ts';
import { reflection } from './domain/reflection.ts';
import { reflectionSchemas } from './domain/reflection.schema.ts';
import { session } from './domain/session.ts';
import { sessionSchemas } from './domain/session.schema.ts';

/** Streams `session-<sessionId>`. */
export const sessionStorage = aggregateStorage({ category: 'session', aggregate: session, schemas: sessionSchemas });

/** Streams `note-<sessionId>`. */
export const noteStorage = aggregateStorage({ category: 'note', aggregate: note, schemas: noteSchemas });

/** Streams `rating-<sessionId>`. */
export const ratingStorage = aggregateStorage({ category: 'rating', aggregate: rating, schemas: ratingSchemas });

/** Streams `hard-moment-<hardMomentId>`. */
export const hardMomentStorage = aggregateStorage({ category: 'hard-moment', aggregate: hardMoment, schemas: hardMomentSchemas });

/** Streams `group-<groupId>`: opened and closed, its meetings, and who belongs to it. */
export const groupStorage = aggregateStorage({ category: 'group', aggregate: group, schemas: groupSchemas });

/** Streams `insight-<insightId>`, about nobody; their words are the network's. */
export const insightStorage = aggregateStorage({ category: 'insight', aggregate: insight, schemas: insightSchemas });

/** Streams `reflection-<reflectionId>`, for the eyes of who wrote them. */
export const reflectionStorage = aggregateStorage({ category: 'reflection', aggregate: reflection, schemas: reflectionSchemas });
