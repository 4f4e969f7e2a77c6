/** The folder that holds an embedded installation's files, used by one process at a time. */
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StoreUnavailable } from '@golden-thread/event-store';
import { messageOf } from './connection.ts';
import { FileLock } from './file-lock.ts';

/** A data directory this process holds exclusively until it closes it or ends, however it ends. */
export class DataDirectory {
  /** The absolute path. */
  readonly path: string;
  readonly #lock: FileLock;

  private constructor(path: string, lock: FileLock) {
    this.path = path;
    this.#lock = lock;
  }

  /**
   * Makes the directory where it is missing and takes its lock (the file `lock` in it). A lock left by a process that ended counts for nothing.
   * Rejects with {@link StoreUnavailable}: `locked` names the process that has it; `broken` says why it cannot be used.
   */
  static async open(directory: string): Promise<DataDirectory> {
    await Promise.resolve();
    const path = resolve(directory);
    try {
      makeFolder(path);
    } catch (error) {
      throw new StoreUnavailable('broken', `The data directory ${path} cannot be made: ${messageOf(error)}. Name another with --data.`, {
        cause: error,
      });
    }
    return new DataDirectory(path, FileLock.take(join(path, 'lock'), `The data directory ${path}`));
  }

  /** The path of a file in it, given part by part; makes the folders on the way. */
  file(...parts: readonly string[]): string {
    const path = join(this.path, ...parts);
    makeFolder(dirname(path));
    return path;
  }

  /** Gives the directory back. */
  async close(): Promise<void> {
    await Promise.resolve();
    this.#lock.release();
  }
}

/** Makes a folder and those above it, and has the disk keep their names: what is stored in them must not vanish with a power cut. */
function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined || process.platform === 'win32') return;
  for (let folder = path; folder.length >= dirname(first).length; folder = dirname(folder)) {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
    if (folder === dirname(folder)) break;
  }
}
