import { run, temporaryFolder } from './kit.ts';

describe('golden-thread sample', () => {
  test('loads the sample region into a data directory, once, and says what it is', async () => {
    const data = temporaryFolder();
    const args = ['sample', '--data', data, '--people', '0', '--ends-on', '2026-11-01', '--json'];
    const first = await run(args);
    expect(first.err).toContain('Sample region - invented data');
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.out)).toMatchObject({ networkId: 'sample-region', end: 'done', repeated: 0, endsOn: '2026-11-01' });
    const second = await run(args);
    expect(second).toMatchObject({ code: 0 });
    expect(JSON.parse(second.out)).toMatchObject({ end: 'there-already', happened: 0 });
    const figures = await run(['metrics', '--raw', '--data', data, '--as-of', '2026-11-01']);
    expect(figures.code).toBe(0);
    expect(figures.out).toContain('lower-valley');
  }, 240_000);

  test.each(['2026-13-01', '2026-02-30', 'today'])('names a day that is none: %s', async (day) => {
    const ran = await run(['sample', '--data', temporaryFolder(), '--ends-on', day]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/endsOn.*is a day/s);
  });
});
