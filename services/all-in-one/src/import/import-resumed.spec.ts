import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '@golden-thread/event-store';
import { acknowledgement, freshImports, lines, registration, runImport, textSource } from '../proof/import-kit.ts';
import { streamSource } from './import-source.ts';

describe('an import that does not come to its end', () => {
  const input = lines(9_000);

  test('goes on after the last acknowledged chunk, by the same import', async () => {
    const { service, restart, identity, outcomes } = freshImports();
    const stop = new AbortController();
    let parts = 0;
    outcomes.beforeStore = () => {
      if (++parts === 3) stop.abort();
    };
    const first = await runImport(service, input, { signal: stop.signal });
    expect(first.result.end).toBe('interrupted');
    const [record] = service.unfinished('north');
    expect(record).toMatchObject({ networkId: 'north', chunks: 5, read: 9_000 });
    expect(record?.acknowledged).toBeGreaterThan(0);
    expect(record?.acknowledged).toBeLessThan(5);
    service.close();

    const second = await runImport(restart(), input);
    expect(second.reports).toContainEqual({ kind: 'resumed', acknowledged: record?.acknowledged, chunks: 5 });
    // Nothing was checked again: the staging was found.
    expect(second.reports.some((report) => report.kind === 'progress' && report.stage === 'checking')).toBe(false);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000, stored: 9_000, known: 0 } });
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
  });

  test('from standard input goes on as well, once the same bytes were read again', async () => {
    const { service, restart, identity, outcomes } = freshImports();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await runImport(service, input, { signal: stop.signal });
    service.close();
    const second = await runImport(restart(), streamSource(textSource(input).open()));
    expect(second.reports.some(({ kind }) => kind === 'resumed')).toBe(true);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000, known: 0 } });
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
  });

  test('starts over without its staging, with the same end state', async () => {
    const { service, restart, folder, identity, outcomes } = freshImports();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await runImport(service, input, { signal: stop.signal });
    service.close();
    for (const file of readdirSync(folder)) if (!file.startsWith('journal')) rmSync(join(folder, file));
    const second = restart();
    expect(second.unfinished('north')).toHaveLength(1);
    const { result } = await runImport(second, input);
    expect(result.end).toBe('done');
    expect(result.counts.stored + result.counts.known).toBe(9_000);
    expect(result.counts.known).toBeGreaterThan(0);
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
    expect(second.unfinished('north')).toEqual([]);
  });

  test('asks again on resuming: what another import took meanwhile is a bad line', async () => {
    const { service, outcomes } = freshImports();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await runImport(service, input, { signal: stop.signal });
    outcomes.beforeStore = () => undefined;
    await runImport(service, acknowledgement('a8998', 'someone', 'other'));
    const { result, bad } = await runImport(service, input);
    expect(result.end).toBe('refused');
    expect(bad).toEqual([{ line: 8_999, problems: [{ field: 'id', reason: 'belongs to an event of this network with other content' }] }]);
    expect(service.unfinished('north')).toHaveLength(1);
  });

  test('ends with what was stored when a store refuses, and goes on later', async () => {
    const { service, outcomes } = freshImports();
    let parts = 0;
    outcomes.beforeStore = () => {
      if (++parts > 2) throw new StoreUnavailable('full', 'no space left on the disk');
    };
    const first = await runImport(service, input);
    expect(first.result.end).toBe('unavailable');
    expect(first.result.message).toMatch(/no space left/);
    expect(first.result.counts.stored).toBeGreaterThan(0);
    outcomes.beforeStore = () => undefined;
    const second = await runImport(service, input);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000 } });
    expect(second.result.counts.stored + second.result.counts.known).toBe(9_000);
  });

  test('is the only one of its network', async () => {
    const { service, outcomes } = freshImports();
    const entered = Promise.withResolvers<undefined>();
    const leave = Promise.withResolvers<undefined>();
    outcomes.beforeStore = async () => {
      entered.resolve(undefined);
      await leave.promise;
    };
    const first = runImport(service, lines(10));
    await entered.promise;
    await expect(runImport(service, lines(5, 100))).rejects.toMatchObject({ status: 409, code: 'import-running' });
    expect(service.running()).toEqual(['north']);
    await expect(runImport(service, registration('r1'), { networkId: 'south' })).resolves.toMatchObject({ result: { end: 'done' } });
    leave.resolve(undefined);
    await expect(first).resolves.toMatchObject({ result: { end: 'done' } });
  });

  test('throws what the source throws, and nothing was stored', async () => {
    const { service, identity, folder } = freshImports();
    const source = streamSource(
      (async function* () {
        yield await Promise.resolve(Buffer.from(registration('r1')));
        throw new Error('the connection was cut');
      })(),
    );
    await expect(runImport(service, source)).rejects.toThrow('the connection was cut');
    expect(identity.events.size).toBe(0);
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
    expect(service.running()).toEqual([]);
  });
});
