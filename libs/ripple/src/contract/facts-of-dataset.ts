/** The data sets of libs/testing/datasets as facts, and what they are expected to give. */
import { readFileSync } from 'node:fs';
import { parseInstant, type Instant } from '@golden-thread/kernel';
import type { Fact } from '../facts.ts';
import type { PlainFigure } from '../output/figure.ts';

const folder = new URL('../../../testing/datasets/', import.meta.url);

/** The five import types: what of their fields the sets use. */
type ImportedEvent = {
  id: string;
  type: string;
  time: string;
  data: {
    personId: string;
    agencyId: string | null;
    region: string | null;
    inspirerId: string;
    inspiredId: string;
    outcomeId?: string;
    subjectType: 'person' | 'group' | 'agency' | 'community';
    subjectId: string;
    category: string;
    ledBy: string[];
    gatheringId?: string;
    attendees: string[];
    score: number;
    instrument?: string;
  };
};

/** The expected figures, as the sets' READMEs describe them. */
export type Expected = {
  asOf: string;
  metrics: Record<string, Record<string, PlainFigure>>;
  persons: Record<string, Record<string, PlainFigure>>;
  otherViews: ({ asOf: string; linesRead: number; parents: Record<string, string | null> } & Record<string, PlainFigure>)[];
};

/** The lines of a set in their order. */
export function factsOf(set: string): Fact[] {
  const lines = readFileSync(new URL(`${set}/events.ndjson`, folder), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => factOf(JSON.parse(line) as ImportedEvent));
}

/** What a set is expected to give. */
export function expectedOf(set: string): Expected {
  return JSON.parse(readFileSync(new URL(`${set}/expected.json`, folder), 'utf8')) as Expected;
}

/** An RFC 3339 date-time as an instant; RangeError for anything else. */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError(`${text} is no instant`);
  return instant;
}

function factOf({ id: eventId, time, type, data }: ImportedEvent): Fact {
  const at = instantOf(time);
  switch (type) {
    case 'org.golden-thread.import.PersonRegistered.v1':
      return { kind: 'registration', eventId, at, personId: data.personId, agencyId: data.agencyId, region: data.region };
    case 'org.golden-thread.import.InspirationAcknowledged.v1':
      return { kind: 'acknowledgement', eventId, at, inspirerId: data.inspirerId, inspiredId: data.inspiredId };
    case 'org.golden-thread.import.OutcomeRecorded.v1': {
      const { outcomeId = eventId, subjectType, subjectId, agencyId, category, ledBy } = data;
      return { kind: 'outcome', eventId, at, outcomeId, subjectType, subjectId, agencyId, category, ledBy };
    }
    case 'org.golden-thread.import.GatheringHeld.v1': {
      const { gatheringId = eventId, agencyId, attendees } = data;
      return { kind: 'gathering', eventId, at, gatheringId, agencyId, attendees };
    }
    case 'org.golden-thread.import.ConfidenceReported.v1':
      return { kind: 'confidence', eventId, at, personId: data.personId, score: data.score, instrument: data.instrument ?? 'confidence' };
    default:
      throw new RangeError(`${type} is none of the import types`);
  }
}
