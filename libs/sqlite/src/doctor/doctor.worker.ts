/** The thread that examines one file. */
import type { Service } from '../thread/serve.ts';
import { examine } from './examination.ts';

/** Ready to examine a file, as often as it is asked. */
export function open({ file }: { readonly file: string }): Service<'examine'> {
  return {
    ready: null,
    work: (queue) => ({ replies: queue.splice(0).map(({ id }) => ({ id, answer: examine(file) })) }),
    stop: () => undefined,
  };
}
