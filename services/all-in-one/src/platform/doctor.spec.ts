import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManualClock } from '@golden-thread/testing';
import { STORE_FILES } from '../embedded.ts';
import { dataSetFile, run, temporaryFolder } from '../proof/kit.ts';
import { clockFinding, diskFinding, importFindings, versionFindings } from './doctor.ts';

const record = {
  networkId: 'north',
  sha256: 'x',
  bytes: 1,
  keepGoing: false,
  read: 100,
  stored: 40,
  known: 10,
  refused: 2,
  chunks: 5,
  acknowledged: 2,
  startedAt: '2026-09-30T00:00:00Z',
  finishedAt: null,
};

describe('the self-check', () => {
  test.each([
    [{ node: '24.21.0', sqlite: '3.53.4' }, [true, true]],
    [{ node: '24.0.0', sqlite: '3.51.3' }, [true, true]],
    [{ node: '22.22.0', sqlite: '3.51.2' }, [false, false]],
    [{ node: '23.99.9', sqlite: '3.9.9' }, [false, false]],
    [{}, [false, false]],
  ])('knows which versions keep the promises: %j', (versions, well) => {
    expect(versionFindings(versions).map((finding) => finding.well)).toEqual(well);
  });

  test('knows a clock that stands in the past', () => {
    expect(clockFinding(new ManualClock('1999-01-01T00:00:00Z'))).toMatchObject({
      well: false,
      whatNow: expect.stringMatching(/Set the clock/),
    });
    expect(clockFinding(new ManualClock('2026-09-30T00:00:00Z'))).toMatchObject({ well: true });
  });

  test('looks at the room on the disk', async () => {
    expect(await diskFinding(temporaryFolder())).toMatchObject({ what: 'disk', detail: expect.stringMatching(/GB free$/) });
  });

  test('names imports that stopped in the middle, and not those under way', () => {
    expect(importFindings([record], [])).toEqual([
      expect.objectContaining({ what: 'import into north', well: false, detail: 'unfinished: 50 of 98 lines are in' }),
    ]);
    expect(importFindings([record], ['north'])).toEqual([{ what: 'imports', well: true, detail: 'under way: north' }]);
    expect(importFindings([], [])).toEqual([expect.objectContaining({ well: true })]);
  });
});

describe('golden-thread doctor', () => {
  test('finds a data directory well, and a damaged file in a copy of it', async () => {
    const [whole, damaged] = [join(temporaryFolder(), 'whole'), join(temporaryFolder(), 'damaged')];
    await run(['import', dataSetFile('worked-example', 'events.ndjson'), '--data', whole]);
    const well = await run(['doctor', '--data', whole]);
    expect(well).toMatchObject({ code: 0, err: 'All is well.\n' });
    expect(well.out).toMatch(/identity\/events\.sqlite: \d+ checks; 6 events of 1 networks/);

    for (const names of STORE_FILES) {
      mkdirSync(join(damaged, names[0]), { recursive: true });
      copyFileSync(join(whole, ...names), join(damaged, ...names));
    }
    writeFileSync(join(damaged, 'community-outcomes', 'events.sqlite'), 'this is no database, and long enough to be looked at'.repeat(100));
    const unwell = await run(['doctor', '--data', damaged, '--json']);
    expect(unwell.code).toBe(1);
    const { findings } = JSON.parse(unwell.out) as { findings: { what: string; well: boolean }[] };
    expect(findings.filter((finding) => !finding.well).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['stores', expect.stringMatching(/^community-outcomes\/events\.sqlite/)]),
    );
    expect(findings).toContainEqual(expect.objectContaining({ what: 'identity/events.sqlite', well: true }));
    // Other commands say it in one sentence.
    expect(await run(['metrics', '--raw', '--data', damaged])).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringMatching(/is damaged or no SQLite file/),
    });
  });
});
