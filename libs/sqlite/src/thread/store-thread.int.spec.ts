import { StoreThread, workerFile } from './store-thread.ts';

/** A worker as the URL of its source: it answers `reply` with what it was sent, and obeys `throw`, `exit` and `hang`. */
const worker = (start = "parentPort.postMessage({ ready: 'yes' });"): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (message) => {
        if (message.stop) return parentPort.close();
        if (message.asked.some(({ request }) => request === 'throw')) throw new Error('out of order');
        if (message.asked.some(({ request }) => request === 'exit')) process.exit(3);
        parentPort.postMessage({ replies: message.asked.filter(({ request }) => request !== 'hang').map(({ id, request }) =>
          request === 'refuse' ? { id, failure: { kind: 'range', message: 'too large' } } : { id, answer: [request, message.asked.length] }) });
      });
      ${start}`)}`,
  );

describe('a store thread', () => {
  it('says what the thread reports when it is ready, and answers', async () => {
    const { thread, ready } = await StoreThread.start<string>(worker(), { file: 'f' });
    expect(ready).toBe('yes');
    expect(await thread.ask('hello')).toEqual(['hello', 1]);
    await thread.stop();
  });

  it('sends what is asked in one turn as one message', async () => {
    const { thread } = await StoreThread.start<string>(worker(), { file: 'f' });
    expect(await Promise.all([thread.ask('a'), thread.ask('b'), thread.ask('c')])).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 3],
    ]);
    await thread.stop();
  });

  it('rejects what the thread refuses, and goes on', async () => {
    const { thread } = await StoreThread.start<string>(worker(), { file: 'f' });
    await expect(thread.ask('refuse')).rejects.toThrow(RangeError);
    expect(await thread.ask('a')).toEqual(['a', 1]);
    await thread.stop();
  });

  it.each(['throw', 'exit'])('rejects everything as broken when the thread dies (%s), also what is asked later', async (how) => {
    const { thread } = await StoreThread.start<string>(worker(), { file: 'f' });
    const broken = expect.objectContaining({ name: 'StoreUnavailable', reason: 'broken' });
    const waiting = thread.ask('hang');
    const last = thread.ask(how);
    await expect(waiting).rejects.toEqual(broken);
    await expect(last).rejects.toEqual(broken);
    await expect(thread.ask('a')).rejects.toEqual(broken);
    await thread.stop();
  });

  it.each([
    ['says that it is unable', "parentPort.postMessage({ unable: { kind: 'other', message: 'no file', stack: '' } }); parentPort.close();"],
    ['throws', "throw new Error('no module');"],
  ])('does not start when it %s', async (_, start) => {
    await expect(StoreThread.start<string>(worker(start), { file: 'f' })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      reason: 'broken',
    });
  });

  it('finds the worker file beside a module, from source and in dist', () => {
    expect(workerFile('event-writer', 'file:///x/src/events/store.ts').href).toBe('file:///x/src/events/event-writer.worker.ts');
    expect(workerFile('event-writer', 'file:///x/dist/events/store.js').href).toBe('file:///x/dist/events/event-writer.worker.js');
  });
});
