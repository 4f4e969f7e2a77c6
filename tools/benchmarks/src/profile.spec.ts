import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './folders.ts';
import { profileText, readProfiles } from './profile.ts';

const frame = (functionName: string, url: string, lineNumber: number) => ({ functionName, url, lineNumber });

describe('a profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const nodes = [
    { id: 1, callFrame: frame('(idle)', '', -1) },
    { id: 2, callFrame: frame('hot', `file://${repository}libs/x.ts`, 9) },
    { id: 3, callFrame: frame('', `file://${repository}libs/y.ts`, 4) },
  ];
  writeFileSync(
    join(folder, 'a.cpuprofile'),
    JSON.stringify({ nodes, samples: [1, 2, 3, 2], timeDeltas: [5_000_000, 2_000_000, 1_000_000, 1_000_000] }),
  );
  writeFileSync(join(folder, 'b.cpuprofile'), JSON.stringify({ nodes, samples: [2], timeDeltas: [100_000] }));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('adds up the time of each function and leaves waiting out', () => {
    const [busiest] = readProfiles(folder);
    expect(busiest).toEqual({
      busySeconds: 4,
      hottest: [
        { place: 'hot libs/x.ts:10', seconds: 3, share: 0.75 },
        { place: '(anonymous) libs/y.ts:5', seconds: 1, share: 0.25 },
      ],
    });
  });

  it('reads as a table per busy thread', () => {
    const text = profileText(readProfiles(folder));
    expect(text).toContain('thread 1, busy for 4.0 s');
    expect(text).toContain('75.0 %     3.00 s  hot libs/x.ts:10');
    expect(text).not.toContain('thread 2');
  });
});
