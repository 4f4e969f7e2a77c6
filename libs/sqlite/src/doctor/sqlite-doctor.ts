/** The doctor: examines a file without changing it, also while it is in use. */
import { StoreThread, workerFile } from '../thread/store-thread.ts';
import type { Finding } from './examination.ts';

/**
 * Examines a file of events, read models or snapshots: that it opens, its integrity, versions without a gap, the chain of every lane,
 * the counter, space and log. Reads the whole file, in a thread of its own: about 5 seconds for a million events.
 */
export async function sqliteDoctor(file: string): Promise<Finding[]> {
  const { thread } = await StoreThread.start<'examine'>(workerFile('doctor', import.meta.url), { file });
  try {
    return (await thread.ask('examine')) as Finding[];
  } finally {
    await thread.stop();
  }
}
