/** Checks one block of lines: decode, schema, time. Pure, so that it runs here or in a worker thread. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { contentFingerprint, type ImportEvent, parseImportLine } from '@golden-thread/contracts';
import type { Instant } from '@golden-thread/kernel';
import type { Block } from './line-blocks.ts';

/** Why a line cannot be imported: one field and one reason at a time, without content of the line. */
export type LineProblem = { readonly field: string; readonly reason: string };
/** A line that cannot be imported. `text` is the line itself where it can be read and is not larger than 64 KiB. */
export type BadLine = { readonly line: number; readonly problems: readonly LineProblem[]; readonly text?: string };

/** Bytes of one key: 16 of the id's hash, 16 of the content's. */
export const KEY_BYTES = 32;

/** What a block held. `keys` has {@link KEY_BYTES} per event; `events` is a JSON array in UTF-8; `read` counts lines that are not blank. */
export type CheckedBlock = {
  readonly read: number;
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly keys: Uint8Array<ArrayBuffer>;
  readonly events: Uint8Array<ArrayBuffer>;
  readonly bad: readonly BadLine[];
};

const LONGEST_TEXT_KEPT = 64 * 1024;

/** Checks every line of a block. `latest` is the last instant an event may have happened at. */
export function checkBlock(block: Block, latest: Instant): CheckedBlock {
  const lines = linesOf(block);
  const good = { lines: [] as number[], events: [] as ImportEvent[] };
  const bad: BadLine[] = [];
  let read = 0;
  for (const [index, text] of lines.entries()) {
    const line = block.firstLine + index;
    if (typeof text === 'string' && text.trim() === '') continue;
    read += 1;
    const parsed = typeof text === 'string' ? parseLine(text, latest) : [{ field: 'line', reason: notUtf8(text) }];
    if (!Array.isArray(parsed)) {
      good.lines.push(line);
      good.events.push(parsed);
    } else bad.push(badLine(line, parsed, { text, cut: block.open && index === lines.length - 1 }));
  }
  return { read, lines: Uint32Array.from(good.lines), keys: keysOf(good.events), events: encodeEvents(good.events), bad };
}

/** Events as they are staged. */
export function encodeEvents(events: readonly ImportEvent[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(events));
}

/** Events out of the staging. */
export function decodeEvents(bytes: Uint8Array): ImportEvent[] {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as ImportEvent[];
}

/** The lines of a block as text; of a block that is not UTF-8, the lines that are not stay bytes. */
function linesOf({ bytes, open }: Block): (string | Uint8Array)[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, open ? bytes.length : bytes.length - 1);
  // One-byte strings are cheaper to make and to parse.
  if (isAscii(whole)) return whole.toString('latin1').split('\n');
  if (isUtf8(whole)) return whole.toString('utf8').split('\n');
  const lines: (string | Uint8Array)[] = [];
  for (let from = 0; from <= whole.length;) {
    const newline = whole.indexOf(0x0a, from);
    const line = whole.subarray(from, newline === -1 ? whole.length : newline);
    lines.push(isUtf8(line) ? line.toString('utf8') : line);
    from += line.length + 1;
  }
  return lines;
}

function parseLine(text: string, latest: Instant): ImportEvent | LineProblem[] {
  const parsed = parseImportLine(text);
  if (Array.isArray(parsed))
    return text.includes('\0') ? [{ field: 'line', reason: 'holds NUL bytes: this is no text file, or it was damaged' }] : parsed;
  return parsed.at <= latest ? parsed : [{ field: 'time', reason: 'lies more than 5 minutes in the future' }];
}

function notUtf8(line: Uint8Array): string {
  const [first, second] = line;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 ? 'is UTF-16, where UTF-8 is needed: save the file as UTF-8' : 'is not UTF-8';
}

function badLine(line: number, problems: readonly LineProblem[], { text, cut }: { text: string | Uint8Array; cut: boolean }): BadLine {
  const isCut = cut && problems.length === 1 && problems[0]?.field === 'line' && typeof text === 'string';
  const told = isCut
    ? [
        {
          field: 'line',
          reason: `${problems[0]?.reason ?? ''}; it is the last line and has no line end, so the input was probably cut off here`,
        },
      ]
    : problems;
  return {
    line,
    problems: told,
    ...(typeof text === 'string' && text.length <= LONGEST_TEXT_KEPT ? { text: text.replace(/\r$/, '') } : {}),
  };
}

/** Two hashes per event, side by side: which event it is, and what it says. */
function keysOf(events: readonly ImportEvent[]): Uint8Array<ArrayBuffer> {
  const keys = Buffer.alloc(events.length * KEY_BYTES);
  for (const [index, event] of events.entries()) {
    keys.write(hash('sha256', event.id, 'hex'), index * KEY_BYTES, KEY_BYTES / 2, 'hex');
    keys.write(contentFingerprint(event), index * KEY_BYTES + KEY_BYTES / 2, KEY_BYTES / 2, 'hex');
  }
  return new Uint8Array(keys.buffer, keys.byteOffset, keys.length);
}
