import { StoreThread, workerFile } from './store-thread.ts';
import { WorkerThread } from './worker-thread.ts';

/** A worker file as the URL of its source: it answers with what it was sent, and obeys `throw`, `exit`, `refuse` and `hang`. */
const worker = (start = ''): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      export function open({ file }) {
        ${start}
        const answered = ({ id, request }, many) => request === 'refuse'
          ? { id, failure: { kind: 'range', message: 'too large' } }
          : { id, answer: request === 'where' ? file : [request, many] };
        const work = (queue) => {
          const asked = queue.splice(0);
          if (asked.some(({ request }) => request === 'throw')) throw new Error('out of order');
          if (asked.some(({ request }) => request === 'exit')) process.exit(3);
          return { replies: asked.filter(({ request }) => request !== 'hang').map((each) => answered(each, asked.length)) };
        };
        return { ready: 'yes', work, stop: () => undefined };
      }`)}`,
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
    ['is unable', "throw new Error('no file');"],
    ['cannot even be read', 'this is no JavaScript'],
    ['ends', 'process.exit(3);'],
  ])('does not start when it %s', async (_, start) => {
    await expect(StoreThread.start<string>(worker(start), { file: 'f' })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      reason: 'broken',
    });
  });

  it('shares a thread with others: each has answers of its own, and one may leave', async () => {
    const host = new WorkerThread();
    const [a, b] = await Promise.all(['a', 'b'].map(async (file) => (await StoreThread.start<string>(worker(), { file }, host)).thread));
    expect(await Promise.all([a?.ask('where'), b?.ask('where'), a?.ask('hello')])).toEqual(['a', 'b', ['hello', 2]]);
    await a?.stop();
    expect(await b?.ask('where')).toBe('b');
    await b?.stop();
  });

  it('is alone in not starting where others share its thread', async () => {
    const host = new WorkerThread();
    const { thread } = await StoreThread.start<string>(worker(), { file: 'f' }, host);
    await expect(StoreThread.start<string>(worker("throw new Error('no file');"), { file: 'g' }, host)).rejects.toThrow('no file');
    expect(await thread.ask('where')).toBe('f');
    await thread.stop();
  });

  it('takes everybody in a shared thread along when that dies, and starts anew for who comes after', async () => {
    const host = new WorkerThread();
    const broken = expect.objectContaining({ name: 'StoreUnavailable', reason: 'broken' });
    const start = async () => (await StoreThread.start<string>(worker(), { file: 'f' }, host)).thread;
    const [a, b] = [await start(), await start()];
    const waiting = b.ask('hang');
    await expect(a.ask('throw')).rejects.toEqual(broken);
    await expect(waiting).rejects.toEqual(broken);
    const after = await start();
    await Promise.all([a.stop(), b.stop()]);
    expect(await after.ask('where')).toBe('f');
    await after.stop();
  });

  it('finds the worker file beside a module, from source and in dist', () => {
    expect(workerFile('event-writer', 'file:///x/src/events/store.ts').href).toBe('file:///x/src/events/event-writer.worker.ts');
    expect(workerFile('event-writer', 'file:///x/dist/events/store.js').href).toBe('file:///x/dist/events/event-writer.worker.js');
  });
});
