/** Asks over a bare connection: bytes as they are, also those that no HTTP library would send. */
import { connect } from 'node:net';

/** What came back; `status` is 0 where the connection ended without an answer. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly milliseconds: number;
};

/** What is sent: `cut` ends this side of the connection behind it, and `answers` says how many there have to be (1). */
export type RawRequest = { readonly bytes: string | Uint8Array; readonly cut?: boolean; readonly answers?: number };

/** Sends bytes to this machine and reads as many whole answers as there have to be; resolves with the last. Rejects when they are late. */
export function askRaw(port: number, { bytes, cut = false, answers = 1 }: RawRequest, withinMs = 5_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let received = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (cut) socket.end();
    });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no whole answer within ${withinMs} ms, but ${received.length} bytes`));
    }, withinMs);
    const settle = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...(answersIn(received.toString())[answers - 1] ?? NONE), milliseconds: performance.now() - began });
    };
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (answersIn(received.toString()).length >= answers) settle();
    });
    // What was sent after an answer can break the connection: what came before counts.
    socket.on('error', () => undefined);
    socket.on('close', settle);
  });
}

type Parsed = Omit<RawAnswer, 'milliseconds'>;
const NONE: Parsed = { status: 0, headers: new Map(), body: '' };

/** The whole answers at the beginning of a text, without 100 Continue. */
function answersIn(text: string): readonly Parsed[] {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return [];
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0);
  if (status < 200) return answersIn(text.slice(end + 4));
  const rest = Buffer.from(text.slice(end + 4));
  const length = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (rest.length < length) return [];
  return [{ status, headers, body: rest.subarray(0, length).toString() }, ...answersIn(rest.subarray(length).toString())];
}
