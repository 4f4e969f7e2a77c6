/** Who acknowledged whom, and whether the inspirer may know: so that what may not be known is never even looked at (P13). */
import type { RoadRecord } from '@golden-thread/contracts';
import { type DocumentSession, erasedBy, ownType, PERSON_ERASED, type Projection } from '@golden-thread/event-road';
import { fold, type Instant, type Recorded, type RecordedEvent } from '@golden-thread/kernel';
import type { CollectionDeclaration, Document } from '@golden-thread/read-models';
import type { InspirationEvent } from '../../domain/inspiration.schema.ts';
import { inspiration, mayInspirerKnow } from '../../domain/inspiration.ts';

/** Names in the read model. */
export const INSPIRATIONS = {
  name: 'community-outcomes-inspirations-of-person',
  collection: {
    name: 'inspirations',
    indexes: [
      { name: 'by-inspired', fields: ['networkId', 'inspired', 'at'] },
      { name: 'by-inspirer', fields: ['networkId', 'inspirer', 'known', 'at'] },
    ],
  } satisfies CollectionDeclaration,
  byInspired: 'by-inspired',
  byInspirer: 'by-inspirer',
} as const;

const COLLECTION = INSPIRATIONS.collection.name;

type DataOf<Type extends InspirationEvent['type']> = Extract<InspirationEvent, { type: Type }>['data'];

/** An acknowledgement, as lists find it. */
export type InspirationOfPerson = Document & {
  readonly networkId: string;
  readonly stream: string;
  /** Null once they were erased: it was theirs, and nothing that follows in its stream is anybody's. */
  readonly inspired: string | null;
  /** Whoever it was; the stand-in once they took their name off; null once they were erased. */
  readonly inspirer: string | null;
  readonly at: Instant;
  /** Whether the inspirer may know of it now. */
  readonly known: boolean;
  /** What was said so far, without words and without people. */
  readonly facts: readonly RecordedEvent<InspirationEvent>[];
};

const ACKNOWLEDGED = ownType('community-outcomes', 'InspirationAcknowledged');
const NAME_TAKEN_OFF = ownType('community-outcomes', 'NameTakenOff');
const followed: ReadonlyMap<string, InspirationEvent['type']> = new Map(
  (
    [
      'InspirationAcknowledged',
      'InspirationWithdrawn',
      'TellingAllowed',
      'TellingKeptPrivate',
      'NamingAllowed',
      'NamingKeptPrivate',
      'NameTakenOff',
      'ToldConfirmed',
      'ToldCorrected',
    ] as const
  ).map((name) => [ownType('community-outcomes', name), name]),
);

/** Follows the service's own store: the choices of the two leave it for nobody. */
export const inspirationsOfPersonProjection: Projection = {
  name: INSPIRATIONS.name,
  version: 2,
  collections: [INSPIRATIONS.collection],
  sources: ['community-outcomes', 'identity'],
  types: [...followed.keys(), PERSON_ERASED],
  apply,
};

async function apply(record: RoadRecord, documents: DocumentSession): Promise<void> {
  const { type, networkId, subject } = record.event;
  for (const erased of erasedBy(record)) await forget(documents, networkId, erased.slice(networkId.length + 1));
  // Other aggregates of the service have verdicts too.
  if (subject?.startsWith('inspiration-') !== true) return;
  const id = JSON.stringify([networkId, subject]);
  const known = (await documents.get(COLLECTION, id)) as InspirationOfPerson | null;
  const before = known ?? (type === ACKNOWLEDGED ? begun(record, { id, stream: subject }, documents) : null);
  if (before !== null) documents.put(COLLECTION, before.inspired === null ? before : after(before, record));
}

function begun(
  { event }: RoadRecord,
  { id, stream }: { readonly id: string; readonly stream: string },
  documents: DocumentSession,
): InspirationOfPerson {
  const { networkId, occurredAt: at } = event;
  const { inspiredId: inspired, inspirerId } = event.data as DataOf<'InspirationAcknowledged'>;
  const inspirer = documents.isErased(networkId, inspirerId) ? null : inspirerId;
  const said = { id, networkId, stream, inspired, inspirer, at, known: false, facts: [] };
  return documents.isErased(networkId, inspired) ? emptied(said) : said;
}

/** What is left of an acknowledgement whose person was erased: that there was one. */
function emptied({ id, networkId, stream }: InspirationOfPerson): InspirationOfPerson {
  return { id, networkId, stream, inspired: null, inspirer: null, at: 0, known: false, facts: [] };
}

function after(before: InspirationOfPerson, { event }: RoadRecord): InspirationOfPerson {
  const { type, eventId, occurredAt } = event;
  // From here on the stand-in is in the inspirer's place, and nobody finds it by who they are.
  const inspirer = type === NAME_TAKEN_OFF ? (event.data as DataOf<'NameTakenOff'>).standInId : before.inspirer;
  const facts = [...before.facts, asFact(followed.get(type) as InspirationEvent['type'], event.data, { eventId, occurredAt })];
  return { ...before, inspirer, facts, known: inspirer !== null && mayInspirerKnow(fold(inspiration, facts)) };
}

/** What decisions about knowing rest on: how it was told, and of which event a verdict is. */
function asFact(type: InspirationEvent['type'], data: unknown, recorded: Recorded): RecordedEvent<InspirationEvent> {
  const { told, eventId } = data as { told?: { how: string; readBack: boolean }; eventId?: string };
  const kept = {
    ...(told === undefined ? {} : { told: { how: told.how, readBack: told.readBack } }),
    ...(eventId === undefined ? {} : { eventId }),
  };
  return { event: { type, data: kept } as InspirationEvent, recorded };
}

/** What the person acknowledged is gone; where they inspired somebody, it was "someone". */
async function forget(documents: DocumentSession, networkId: string, person: string): Promise<void> {
  const { byInspired, byInspirer } = INSPIRATIONS;
  const collection = COLLECTION;
  for (;;) {
    const own = (await documents.find({ collection, index: byInspired, equals: [networkId, person] })) as InspirationOfPerson[];
    for (const each of own) documents.put(collection, emptied(each));
    const others = (await documents.find({ collection, index: byInspirer, equals: [networkId, person] })) as InspirationOfPerson[];
    for (const each of others) documents.put(collection, { ...each, inspirer: null, known: false });
    if (own.length + others.length === 0) return;
  }
}
