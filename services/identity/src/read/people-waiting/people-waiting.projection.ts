/** Who waits for a specialist, what were they promised, and who walks with one? Rows for agency leads, worked out from what each person said by the domain's own rules. */
import {
  coverGiven,
  identityToldConfirmed,
  identityToldCorrected,
  type IdentityToldConfirmed,
  meantimeOffered,
  personCameToAgency,
  personDied,
  personDiedCorrected,
  personErased,
  personLeftAgency,
  personRegistered,
  programmeOpened,
  type ProgrammeOpened,
  type RoadRecord,
  specialistAccepted,
  specialistChosen,
  specialistProposed,
  specialistReleased,
  specialistUnable,
  specialistWanted,
  wantedNoMore,
} from '@golden-thread/contracts';
import type { DocumentSession, Projection } from '@golden-thread/event-road';
import type { Document } from '@golden-thread/read-models';
import { everyDocument } from '../every-document.ts';
import { programmesAskedFor, waitingRows, type WaitingRow, type WhatWasSaid } from './waiting-rows.ts';
import { type WalkingRow, walkingRows } from './walking-rows.ts';

/** A row; `askedOn` and `nextNewsBy` in microseconds. */
export type WaitingDocument = Document & WaitingRow & { readonly networkId: string };

/** A row of somebody who walks with a specialist. */
export type WalkingDocument = Document & WalkingRow & { readonly networkId: string };

/** Everything a person said that matters here, and the rows it made. */
type PersonDocument = Document & WhatWasSaid & { readonly rows: readonly string[]; readonly walking: readonly string[] };
type ProgrammeDocument = Document & { readonly agencyId: string };

/** The collections, and the indexes of the rows. */
export const WAITING = {
  name: 'people-waiting',
  rows: 'rows',
  walking: 'walking',
  people: 'people',
  programmes: 'programmes',
  byAudience: 'by-audience',
  byProgramme: 'by-programme',
  bySpecialist: 'by-specialist',
} as const;

const told = [
  specialistWanted,
  specialistProposed,
  specialistChosen,
  specialistAccepted,
  specialistUnable,
  specialistReleased,
  meantimeOffered,
  wantedNoMore,
  coverGiven,
];
const ofThePerson = [personRegistered, personCameToAgency, personLeftAgency, personDied, personDiedCorrected];
const facts: ReadonlyMap<string, string> = new Map([...told, ...ofThePerson].map(({ type, name }) => [type, name]));
const verdicts: ReadonlyMap<string, 'confirmed' | 'corrected'> = new Map([
  [identityToldConfirmed.type, 'confirmed'],
  [identityToldCorrected.type, 'corrected'],
]);

/** Follows identity alone. Whoever is erased leaves it at once. */
export const peopleWaitingProjection: Projection = {
  name: WAITING.name,
  version: 1,
  collections: [
    { name: WAITING.people, indexes: [] },
    { name: WAITING.programmes, indexes: [] },
    {
      name: WAITING.rows,
      indexes: [
        { name: WAITING.byAudience, fields: ['networkId', 'audience', 'askedOn'] },
        { name: WAITING.byProgramme, fields: ['networkId', 'programmeId'] },
      ],
    },
    { name: WAITING.walking, indexes: [{ name: WAITING.bySpecialist, fields: ['networkId', 'specialistId'] }] },
  ],
  sources: ['identity'],
  types: [...facts.keys(), ...verdicts.keys(), programmeOpened.type, personErased.type],
  // Two streams feed what is known of a person.
  parkingKey: ({ event }) => `${event.networkId}/${personIn(event.subject) ?? event.subject ?? event.eventId}`,
  apply,
};

/** The person of a stream about them or their pairings, as addresses name them; undefined for any other stream. */
function personIn(subject: string | null): string | undefined {
  return /^(?:person|pairing)-(.+)$/s.exec(subject ?? '')?.[1];
}

async function apply({ event }: RoadRecord, documents: DocumentSession): Promise<void> {
  const { networkId, type, subject } = event;
  if (type === programmeOpened.type) return opened(event, documents);
  const person = personIn(subject);
  if (person === undefined) return;
  const id = within(networkId, person);
  const known = ((await documents.get(WAITING.people, id)) ?? { id, facts: [], verdicts: {}, rows: [], walking: [] }) as PersonDocument;
  if (type === personErased.type) {
    letGo(known, documents);
    documents.delete(WAITING.people, id);
  } else if (!(event.about ?? []).some((each) => documents.isErased(networkId, each))) {
    await keep({ networkId, person }, withSaid(known, event), documents);
  }
}

function withSaid(known: PersonDocument, { eventId, occurredAt: at, type, data }: RoadRecord['event']): PersonDocument {
  const verdict = verdicts.get(type);
  if (verdict !== undefined) {
    const { eventId: about } = data as IdentityToldConfirmed;
    return { ...known, verdicts: { ...known.verdicts, [about]: known.verdicts[about] === 'corrected' ? 'corrected' : verdict } };
  }
  const fact = { eventId, at, type: facts.get(type) ?? type, data: data as object };
  return { ...known, facts: [...known.facts.filter((each) => each.eventId !== eventId), fact] };
}

/** Keeps what was said, and the rows it makes now in place of those it made before. */
async function keep(whose: { networkId: string; person: string }, said: PersonDocument, documents: DocumentSession): Promise<void> {
  const { networkId, person } = whose;
  const agencies = new Map<string, string>();
  for (const programmeId of programmesAskedFor(said)) {
    const programme = (await documents.get(WAITING.programmes, within(networkId, programmeId))) as ProgrammeDocument | null;
    if (programme !== null) agencies.set(programmeId, programme.agencyId);
  }
  const rows = waitingRows(person, said, agencies).map((row) => ({
    ...row,
    id: JSON.stringify([networkId, person, row.programmeId, row.audience]),
    networkId,
  }));
  const walking = walkingRows(person, said).map((row) => ({
    ...row,
    id: JSON.stringify([networkId, row.specialistId, person]),
    networkId,
  }));
  letGo(said, documents);
  for (const row of rows) documents.put(WAITING.rows, row);
  for (const row of walking) documents.put(WAITING.walking, row);
  documents.put(WAITING.people, { ...said, rows: rows.map(({ id }) => id), walking: walking.map(({ id }) => id) });
}

function letGo({ rows, walking }: PersonDocument, documents: DocumentSession): void {
  for (const id of rows) documents.delete(WAITING.rows, id);
  for (const id of walking) documents.delete(WAITING.walking, id);
}

/** The first opening of a programme says whose it is. Wishes for it may have come before. */
async function opened({ networkId, subject, data }: RoadRecord['event'], documents: DocumentSession): Promise<void> {
  const programmeId = /^programme-(.+)$/s.exec(subject ?? '')?.[1];
  if (programmeId === undefined) return;
  const id = within(networkId, programmeId);
  if ((await documents.get(WAITING.programmes, id)) !== null) return;
  documents.put(WAITING.programmes, { id, agencyId: (data as ProgrammeOpened).agencyId });
  const rows = await everyDocument(documents, { collection: WAITING.rows, index: WAITING.byProgramme, equals: [networkId, programmeId] });
  for (const person of new Set((rows as WaitingDocument[]).map(({ personId }) => personId))) {
    const said = (await documents.get(WAITING.people, within(networkId, person))) as PersonDocument | null;
    if (said !== null) await keep({ networkId, person }, said, documents);
  }
}

function within(networkId: string, id: string): string {
  return JSON.stringify([networkId, id]);
}
