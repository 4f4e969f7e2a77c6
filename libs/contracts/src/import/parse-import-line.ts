/** Reads one line of an import: decode, check, and keep the fields that have a meaning. A million lines pass here, so nothing is done twice. */
import { isUtf8 } from 'node:buffer';
import { parseInstant, type Instant } from '@golden-thread/kernel';
import type { Static, TSchema } from 'typebox';
import type { Check, Problem } from '../check.ts';
import { importTypes, type ImportEvent } from './import-event.ts';
import { importChecks, type ImportLine } from './import-schema.ts';

type Form = { readonly check: Check; readonly event: (line: never, at: Instant) => ImportEvent };

/** Ties a check to what is done with a line that passed it. */
function form<Schema extends TSchema>(check: Check<Schema>, event: (line: Static<Schema>, at: Instant) => ImportEvent): Form {
  return { check, event };
}

const forms: ReadonlyMap<unknown, Form> = new Map<unknown, Form>([
  [importTypes.PersonRegistered, form(importChecks.PersonRegistered, registration)],
  [importTypes.InspirationAcknowledged, form(importChecks.InspirationAcknowledged, acknowledgement)],
  [importTypes.OutcomeRecorded, form(importChecks.OutcomeRecorded, outcome)],
  [importTypes.GatheringHeld, form(importChecks.GatheringHeld, gathering)],
  [importTypes.ConfidenceReported, form(importChecks.ConfidenceReported, confidence)],
]);

const utf8 = new TextDecoder('utf-8');

/**
 * Reads one line: the bytes or the text of one CloudEvent without its line end. A byte order mark in front is passed over.
 * Returns the event, or everything that is wrong with the line (at least one problem). Problems hold no content of the line.
 */
export function parseImportLine(line: string | Uint8Array): ImportEvent | Problem[] {
  if (typeof line !== 'string' && !isUtf8(line)) return [{ field: 'line', reason: 'is not UTF-8' }];
  const text = typeof line === 'string' ? line : utf8.decode(line);
  const document = parse(text);
  if (document instanceof SyntaxError) return [{ field: 'line', reason: jsonReason(document, text) }];
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return [{ field: 'line', reason: 'is JSON, but not an object' }];
  }
  const { type, time } = document as { readonly type?: unknown; readonly time?: unknown };
  const found = forms.get(type);
  if (found === undefined) return [{ field: 'type', reason: typeReason(type) }];
  const at = typeof time === 'string' ? parseInstant(time) : null;
  if (at === null || !found.check.fits(document)) return problemsOf(found.check, document, at);
  return found.event(document as never, at);
}

function problemsOf(check: Check, document: unknown, at: Instant | null): Problem[] {
  const problems = check.problems(document);
  if (at !== null || problems.some(({ field }) => field === 'time')) return problems;
  return [
    ...problems,
    { field: 'time', reason: 'is no date and time of RFC 3339, such as 2026-02-04T10:00:00Z, in the years 1700 to 2254' },
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (problem) {
    if (problem instanceof SyntaxError) return problem;
    throw problem;
  }
}

/** JSON.parse says where it stopped, or that the text ended; its message also quotes the text, so it is not passed on. */
function jsonReason(problem: SyntaxError, text: string): string {
  const position = /at position (\d+)/.exec(problem.message)?.[1];
  const cut = position === undefined ? /unexpected end/i.test(problem.message) : Number(position) >= text.trimEnd().length;
  return cut ? 'is cut off: its JSON ends too early' : 'is not JSON';
}

function typeReason(type: unknown): string {
  if (type === undefined) return 'is missing';
  return `is none of ${Object.values(importTypes).join(', ')}`;
}

function registration({ id, data }: ImportLine<'PersonRegistered'>, at: Instant): ImportEvent {
  return {
    id,
    type: importTypes.PersonRegistered,
    at,
    data: { personId: data.personId, agencyId: data.agencyId ?? null, region: data.region ?? null },
  };
}

function acknowledgement({ id, data }: ImportLine<'InspirationAcknowledged'>, at: Instant): ImportEvent {
  return { id, type: importTypes.InspirationAcknowledged, at, data: { inspirerId: data.inspirerId, inspiredId: data.inspiredId } };
}

function outcome({ id, data }: ImportLine<'OutcomeRecorded'>, at: Instant): ImportEvent {
  return {
    id,
    type: importTypes.OutcomeRecorded,
    at,
    data: {
      outcomeId: data.outcomeId ?? id,
      subjectType: data.subjectType,
      subjectId: data.subjectId,
      agencyId: data.agencyId ?? null,
      category: data.category,
      ledBy: data.ledBy ?? [],
    },
  };
}

function gathering({ id, data }: ImportLine<'GatheringHeld'>, at: Instant): ImportEvent {
  return {
    id,
    type: importTypes.GatheringHeld,
    at,
    data: { gatheringId: data.gatheringId ?? id, agencyId: data.agencyId ?? null, attendees: data.attendees },
  };
}

function confidence({ id, data }: ImportLine<'ConfidenceReported'>, at: Instant): ImportEvent {
  // Adding 0 turns -0 into 0: JSON text does not keep the sign of a zero.
  return {
    id,
    type: importTypes.ConfidenceReported,
    at,
    data: { personId: data.personId, score: data.score + 0, instrument: data.instrument ?? null },
  };
}
