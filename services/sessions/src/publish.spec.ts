import { catalogueTells, ownEventsStay, storedEventsHold, type StoredEventsOf } from '@golden-thread/testing';
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
import { publish } from './publish.ts';

/** What events.md marks as the service's own. */
const OWN = [
  'TopicTouched',
  'StoryShared',
  'LookedBackTogether',
  'NoteWritten',
  'NoteAnswered',
  'NoteWithdrawn',
  'NoNoteKept',
  'RatingHandedOver',
  'HardMomentBegan',
  'PlanUsed',
  'HelpCalled',
  'NaloxoneUsed',
  'HardMomentEnded',
  'LookedBack',
  'CallReviewed',
  'RequiredReportMade',
  'MemberJoined',
  'MemberLeft',
  'ReflectionWritten',
  'ReflectionGone',
  'InsightOffered',
  'InsightReadBySecond',
];

const stored: StoredEventsOf = {
  service: 'sessions',
  aggregates: [
    [groupSchemas, group],
    [hardMomentSchemas, hardMoment],
    [insightSchemas, insight],
    [noteSchemas, note],
    [ratingSchemas, rating],
    [reflectionSchemas, reflection],
    [sessionSchemas, session],
  ],
  publish,
};

storedEventsHold(stored);

catalogueTells(stored);

ownEventsStay({ service: 'sessions', own: OWN, publish });
