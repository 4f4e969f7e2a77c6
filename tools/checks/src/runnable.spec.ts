import { execFileSync } from 'node:child_process';
import { repositoryFiles, root } from './repository.ts';
import { runBlock, runnableBlocks } from './runnable.ts';

const seconds = 60;

describe('a block that is run', () => {
  const block = (info: string, text: string): Parameters<typeof runBlock>[0] => ({ info, text, line: 1 });

  it('is a ts or bash block that asks for it', () => {
    const text = '```ts run\na\n```\n```ts\nb\n```\n```bash run\nc\n```';
    expect(runnableBlocks([{ path: 'docs/a.md', text }]).map(({ info, text: code }) => [info, code])).toEqual([
      ['ts run', 'a'],
      ['bash run', 'c'],
    ]);
  });

  it('reads packages from their sources, and fails where the code fails', async () => {
    const good =
      "import * as kernel from '@golden-thread/kernel';\nconst count: number = Object.keys(kernel).length;\nconsole.log(count > 0);";
    expect(await runBlock(block('ts run', good), seconds)).toEqual({ code: 0, output: 'true\n' });
    expect((await runBlock(block('ts run', "throw new Error('wrong');"), seconds)).code).toBe(1);
  });

  it('stops at the first command that fails, and has a folder of its own', async () => {
    expect(await runBlock(block('bash run', 'ls "$DATA"\ntouch "$DATA/a"\nls "$DATA"'), seconds)).toEqual({ code: 0, output: 'a\n' });
    expect((await runBlock(block('bash run', 'false\ntrue'), seconds)).code).toBe(1);
  });
});

const blocks = runnableBlocks(repositoryFiles());
if (blocks.length > 0) describe('the code blocks of the documents', documentsRun);

function documentsRun(): void {
  beforeAll(() => {
    // Commands in the documents need the built form; a fresh clone has none.
    if (blocks.some(({ info }) => info === 'bash run'))
      execFileSync(process.execPath, ['tools/ready.mjs', '--build'], { cwd: root, stdio: 'pipe' });
  }, 180_000);

  it.each(blocks.map((block) => ({ title: `${block.path}:${block.line}`, block })))(
    '$title runs',
    async ({ block }) => {
      const { code, output } = await runBlock(block, seconds);
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    },
    (seconds + 5) * 1000,
  );
}
