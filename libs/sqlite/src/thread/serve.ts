/** The worker's side of a store's thread: takes what is asked in order, works, answers. */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { type Asked, packError, type FromThread, type Reply, type ToThread } from './messages.ts';

/** The work of one thread. */
export type Service<Request> = {
  /** Told to the store once the thread is ready. */
  readonly ready: unknown;
  /** Takes at least one request from the front of the queue, and answers what it took. */
  readonly work: (queue: Asked<Request>[]) => { readonly replies: readonly Reply[]; readonly transfer?: readonly ArrayBuffer[] };
  /** Runs after the answers went out. */
  readonly rest?: () => void;
  /** Closes everything. */
  readonly stop: () => void;
};

/** Runs a service on this port of a worker thread until it is told to stop. */
export async function serve<Request>(port: MessagePort, open: () => Promise<Service<Request>>): Promise<void> {
  const service = await open().catch((error: unknown) => {
    send(port, { unable: packError(error) });
    port.close();
    return null;
  });
  if (!service) return;
  const queue: Asked<Request>[] = [];
  let stopping = false;
  const take = (message: ToThread<Request> | undefined): boolean => {
    if (message && 'asked' in message) queue.push(...message.asked);
    else if (message) stopping = true;
    return message !== undefined;
  };
  port.on('message', (message: ToThread<Request>) => {
    take(message);
    do {
      // Whatever arrived meanwhile joins the next bite: that is how commits are shared.
      while (take(waitingOn(port)));
      if (queue.length > 0) answer(port, service, queue);
    } while (queue.length > 0);
    if (!stopping) return;
    service.stop();
    port.close();
  });
  send(port, { ready: service.ready });
}

function answer<Request>(port: MessagePort, service: Service<Request>, queue: Asked<Request>[]): void {
  const { replies, transfer = [] } = service.work(queue);
  send(port, { replies }, transfer);
  service.rest?.();
}

function waitingOn<Request>(port: MessagePort): ToThread<Request> | undefined {
  return (receiveMessageOnPort(port) as { readonly message: ToThread<Request> } | undefined)?.message;
}

function send(port: MessagePort, message: FromThread, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, [...transfer]);
}
