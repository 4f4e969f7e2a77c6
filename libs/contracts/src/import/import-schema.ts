/** The import format's schemas: CloudEvents 1.0 in structured JSON, five types, open to fields nobody here knows (events.md). */
import { Type, type Static, type TProperties } from 'typebox';
import { checkOf } from '../check.ts';
import { exactNumber, id, idOrNull, ids } from '../fields.ts';
import { importTypes, type ImportType } from './import-event.ts';

const idOrNothing = Type.Optional(idOrNull);

/** The attributes every line has. `time` is read by the kernel: RFC 3339 is more than a pattern can say. */
function lineOf<Name extends ImportType, Data extends TProperties>(type: Name, data: Data) {
  return Type.Object({
    specversion: Type.Literal('1.0'),
    id,
    source: Type.String({ minLength: 1 }),
    type: Type.Literal(type),
    time: Type.String(),
    data: Type.Object(data),
  });
}

/** One schema per import type. Absent and null mean the same wherever null is allowed. */
export const importSchemas = {
  PersonRegistered: lineOf(importTypes.PersonRegistered, { personId: id, agencyId: idOrNothing, region: idOrNothing }),
  InspirationAcknowledged: lineOf(importTypes.InspirationAcknowledged, { inspirerId: id, inspiredId: id }),
  OutcomeRecorded: lineOf(importTypes.OutcomeRecorded, {
    outcomeId: idOrNothing,
    subjectType: Type.Enum(['person', 'group', 'agency', 'community']),
    subjectId: id,
    agencyId: idOrNothing,
    category: id,
    ledBy: Type.Optional(Type.Unsafe<string[] | null>({ type: ['array', 'null'], items: id })),
  }),
  GatheringHeld: lineOf(importTypes.GatheringHeld, { gatheringId: idOrNothing, agencyId: idOrNothing, attendees: ids }),
  ConfidenceReported: lineOf(importTypes.ConfidenceReported, { personId: id, score: exactNumber, instrument: idOrNothing }),
};

/** A line of one of the types after its check. */
export type ImportLine<Name extends keyof typeof importSchemas> = Static<(typeof importSchemas)[Name]>;

/** The compiled schemas. */
export const importChecks = {
  PersonRegistered: checkOf(importSchemas.PersonRegistered),
  InspirationAcknowledged: checkOf(importSchemas.InspirationAcknowledged),
  OutcomeRecorded: checkOf(importSchemas.OutcomeRecorded),
  GatheringHeld: checkOf(importSchemas.GatheringHeld),
  ConfidenceReported: checkOf(importSchemas.ConfidenceReported),
};
