/** Reads JSON bodies within limits: size, nesting, and the time a body may take to arrive. */
import type { IncomingMessage } from 'node:http';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import type { Problem } from '../problems/problem.ts';
import { invalidRequest } from './validation.ts';

/** Input limits (reliability.md): bytes of a body, levels of nesting, milliseconds until a body has arrived. */
export const BODY_LIMITS = { bytes: 256 * 1024, nesting: 32, arrivalMs: 20_000 } as const;

/** The object that is the body of a request. Rejects with a Problem: 413, 408 or 400. An empty body is null. */
export async function readJsonBody(payload: IncomingMessage): Promise<unknown> {
  const announced = Number(payload.headers['content-length'] ?? 0);
  if (announced > BODY_LIMITS.bytes) throw tooLarge();
  const text = decode(await readAll(payload));
  if (text === '') return null;
  if (nestingOf(text) > BODY_LIMITS.nesting) throw problemFrom(KNOWN.nestedTooDeep);
  const value = parsed(text);
  // What reads bodies into DTOs takes null and [] for an object without fields.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidRequest([{ path: 'body', reason: 'is an object with fields of its own' }]);
  }
  const names = namesOfMachinery(value, '');
  if (names.length > 0) throw invalidRequest(names.map((path) => ({ path, reason: 'should not exist' })));
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw problemFrom(KNOWN.notJson, { cause });
  }
}

/** No request has fields of these names. What turns bodies into DTOs would leave them out without a word, so they are refused before. */
const MACHINERY = new Set(['__proto__', 'constructor']);

function namesOfMachinery(value: unknown, parent: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const path = Array.isArray(value) ? `${parent}[${name}]` : parent === '' ? name : `${parent}.${name}`;
    return MACHINERY.has(name) ? [path] : namesOfMachinery(part, path);
  });
}

/** The deepest level of arrays and objects in a JSON text, found without parsing it (brackets inside strings do not count). */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === BACKSLASH) at += 1;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === OPEN_BRACKET || char === OPEN_BRACE) deepest = Math.max(deepest, (depth += 1));
    else if (char === CLOSE_BRACKET || char === CLOSE_BRACE) depth -= 1;
  }
  return deepest;
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** By events, not by iteration: leaving an iteration would cut the connection before the problem is told. */
function readAll(payload: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      payload.off('data', take).off('end', done).off('error', broken).pause();
      settle();
    };
    const refuse = (problem: Problem) => {
      end(() => {
        reject(problem);
      });
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > BODY_LIMITS.bytes) refuse(tooLarge());
    };
    const done = () => {
      end(() => {
        resolve(Buffer.concat(chunks, bytes));
      });
    };
    const broken = (cause: Error) => {
      refuse(problemFrom(KNOWN.cutOff, { cause }));
    };
    const timer = setTimeout(() => {
      refuse(problemFrom(KNOWN.tooSlow));
    }, BODY_LIMITS.arrivalMs);
    payload.on('data', take).on('end', done).on('error', broken);
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw problemFrom(KNOWN.notUtf8, { cause });
  }
}

function tooLarge(): Problem {
  return problemFrom(KNOWN.bodyTooLarge);
}
