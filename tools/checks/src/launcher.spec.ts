import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './repository.ts';

/** The launcher of the command line, copied beside a small program in place of the built one. */
describe('the launcher golden-thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-launcher-'));
  const launcher = join(folder, 'bin', 'golden-thread.mjs');

  beforeAll(() => {
    for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
    copyFileSync(inProject('services/all-in-one/bin/golden-thread.mjs'), launcher);
  });
  afterEach(() => rmSync(join(folder, 'dist', 'golden-thread.js'), { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const built = (program: string): void => writeFileSync(join(folder, 'dist', 'golden-thread.js'), program);
  const outcome = async (child: ChildProcess): Promise<{ code: number | null; output: string }> => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, output };
  };

  it('says what to do where the project is not built', async () => {
    const { code, output } = await outcome(spawn(process.execPath, [launcher, 'start']));
    expect(output).toContain('Run `npm start` or `npm run build` once');
    expect(code).toBe(3);
  });

  it('passes arguments on and gives back the exit code', async () => {
    built("console.log(process.argv.slice(2).join('|')); process.exitCode = 7;");
    expect(await outcome(spawn(process.execPath, [launcher, 'import', 'a b', '-']))).toEqual({ code: 7, output: 'import|a b|-\n' });
  });

  it('ends with the shell that npm put between', async () => {
    built(
      "process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(0); }); setTimeout(() => process.exit(1), 5000); console.log('up');",
    );
    const script = '"$NODE" "$LAUNCHER" start; true';
    const shell = spawn('sh', ['-c', script], {
      env: { ...process.env, NODE: process.execPath, LAUNCHER: launcher, npm_lifecycle_event: 'start' },
    });
    shell.stdout.once('data', () => shell.kill('SIGTERM'));
    expect((await outcome(shell)).output).toBe('up\nasked to stop\n');
  });
});
