/** The thread that examines one file. */
import { workerData } from 'node:worker_threads';
import { serve } from '../thread/serve.ts';
import { examine } from './examination.ts';

await serve<'examine'>(async () => {
  await Promise.resolve();
  const { file } = workerData as { readonly file: string };
  return {
    ready: null,
    work: (queue) => ({ replies: queue.splice(0).map(({ id }) => ({ id, answer: examine(file) })) }),
    stop: () => undefined,
  };
});
