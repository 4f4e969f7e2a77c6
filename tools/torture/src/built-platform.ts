/** The platform as it is delivered: built, started as a program of its own on a folder, and asked over HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { Agent, request as openRequest } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BINARY = join(ROOT, 'services/all-in-one/bin/golden-thread.mjs');
/** Long enough for a machine that does other things as well. */
const STARTS_WITHIN_MS = 60_000;

/** The description of the API that the platform serves. */
export const OPENAPI_FILE = join(ROOT, 'services/all-in-one/openapi.json');

/** A running platform. */
export class PlatformProcess {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** The port it listens on. */
  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Builds what is not built, and starts an empty platform on a free port. Rejects with what it said where it does not start. */
  static async start(folder: string): Promise<PlatformProcess> {
    const { code, said } = await ranToEnd(process.execPath, [join(ROOT, 'tools/ready.mjs'), '--build']);
    if (code !== 0) throw new Error(`the platform cannot be built: ${said}`);
    const child = spawn(process.execPath, [BINARY, 'start', '--data', join(folder, 'data'), '--port', '0', '--empty'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new PlatformProcess(child, await addressFrom(child));
  }

  /** Ends it as a signal would; resolves when it is gone. */
  stop(): Promise<void> {
    if (this.#child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#child.once('exit', () => resolve());
      this.#child.kill('SIGTERM');
    });
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
    }, STARTS_WITHIN_MS);
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const address = /runs at (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      reject(new Error(`the platform does not start: ${said}`));
    });
  });
}

/** How a program ended, and all it wrote. */
export type Ran = { readonly code: number | null; readonly said: string };

/** Runs a program to its end; a program that is not there ends with null. */
export function ranToEnd(program: string, args: readonly string[], cwd = ROOT): Promise<Ran> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.once('error', (error) => resolve({ code: null, said: String(error) }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** A request over HTTP, as it is. */
export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** An answer; status 0 says that none came, and `body` why. */
export type Answered = { readonly status: number; readonly contentType: string; readonly body: string };

const agent = new Agent({ keepAlive: true });

/** Asks a platform; an answer that is not whole in time is none. */
export function ask(platform: string, { method, url, headers, body }: Asked, withinMs = 30_000): Promise<Answered> {
  return new Promise((resolve) => {
    const none = (error: Error): void => {
      resolve({ status: 0, contentType: '', body: error.message });
    };
    const asking = openRequest(`${platform}/`, { agent, method, path: url, headers, signal: AbortSignal.timeout(withinMs) }, (message) => {
      let text = '';
      message.setEncoding('utf8').on('data', (part: string) => (text += part));
      message.on('error', none).on('end', () => {
        resolve({ status: message.statusCode ?? 0, contentType: message.headers['content-type'] ?? '', body: text });
      });
    });
    asking.on('error', none);
    asking.end(body);
  });
}
