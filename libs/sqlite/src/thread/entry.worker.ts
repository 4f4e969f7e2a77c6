/** Where every worker thread begins: opens what it is told to open, each on a port of its own, until the thread is ended. */
import { parentPort } from 'node:worker_threads';
import type { Opening } from './messages.ts';
import { serve, type Service } from './serve.ts';

/** A worker file: makes its service ready for what it was told, or rejects with what keeps it from that. */
type WorkerFile = { readonly open: (data: unknown) => Service<never> | Promise<Service<never>> };

parentPort?.on('message', ({ file, data, port }: Opening) => {
  void serve(port, async () => ((await import(file)) as WorkerFile).open(data));
});
