import { setTimeout as sleep } from 'node:timers/promises';
import { type Coverage, ReadModelCatalogue, ReadModelProcess } from '@golden-thread/event-road';
import { freshImports, lines, runImport } from '../proof/import-kit.ts';

/** A view that stands where a test puts it. */
class PlacedView extends ReadModelProcess {
  override readonly name = 'who-may-see';
  override readonly decidesAccess: boolean;
  stalenessMs = 0;

  constructor(decidesAccess: boolean) {
    super();
    this.decidesAccess = decidesAccess;
  }

  override coverage(): readonly Coverage[] {
    return [{ service: 'identity', storeId: 'store', covered: 0, stalenessMs: this.stalenessMs, state: 'following' }];
  }
  override moving() {
    return { healthy: true };
  }
  override reached() {
    return Promise.resolve(true);
  }
  override start() {
    return Promise.resolve();
  }
  override stop() {
    return Promise.resolve();
  }
  override parked() {
    return Promise.resolve([]);
  }
  override retry() {
    return Promise.resolve({ applied: 0, still: 0 });
  }
  override skip() {
    return Promise.resolve({ skipped: 0 });
  }
  override rebuild() {
    return Promise.resolve({ version: 1, events: 0 });
  }
}

function withView(decidesAccess: boolean, stalenessMs: number) {
  const view = new PlacedView(decidesAccess);
  view.stalenessMs = stalenessMs;
  const catalogue = new ReadModelCatalogue();
  catalogue.add(view);
  return { view, ...freshImports(catalogue) };
}

describe('an import', () => {
  test('waits while a view that decides access is more than 2 s behind, and goes on when it is not', async () => {
    const { view, service, identity } = withView(true, 2_001);
    const running = runImport(service, lines(10));
    await sleep(300);
    expect(identity.events.size).toBe(0);
    view.stalenessMs = 1_999;
    expect((await running).result).toMatchObject({ end: 'done', counts: { stored: 10 } });
  });

  test('that waits can be stopped', async () => {
    const { service, identity } = withView(true, 60_000);
    const stop = new AbortController();
    const running = runImport(service, lines(10), { signal: stop.signal });
    await sleep(200);
    stop.abort();
    expect((await running).result.end).toBe('interrupted');
    expect(identity.events.size).toBe(0);
    expect(service.unfinished('north')).toHaveLength(1);
  });

  test('does not wait for other views', async () => {
    const { service } = withView(false, 60_000);
    expect((await runImport(service, lines(10))).result.end).toBe('done');
  });
});
