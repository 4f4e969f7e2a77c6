import fc from 'fast-check';
import { BYTES_PER_BLOCK, type Block, LINES_PER_BLOCK, LONGEST_LINE, lineBlocks, type TooLong } from './line-blocks.ts';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

async function blocksOf(bytes: Uint8Array, sizes: readonly number[] = [65_536]): Promise<(Block | TooLong)[]> {
  const blocks: (Block | TooLong)[] = [];
  for await (const block of lineBlocks(pieces(bytes, sizes))) blocks.push(block);
  return blocks;
}

const text = (value: string) => new TextEncoder().encode(value);

describe('blocks of lines', () => {
  test('together are the input, whatever pieces it came in, and count lines from 1', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ maxLength: 30 }).map((line) => line.replaceAll('\n', '')),
          { maxLength: 60 },
        ),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.boolean(),
        async (lines, sizes, ends) => {
          const input = text(lines.join('\n') + (ends ? '\n' : ''));
          const blocks = (await blocksOf(input, sizes)) as Block[];
          expect(Buffer.concat(blocks.map(({ bytes }) => bytes))).toEqual(Buffer.from(input));
          let line = 1;
          for (const block of blocks) {
            expect(block.firstLine).toBe(line);
            line += block.bytes.filter((byte) => byte === 0x0a).length;
            expect(block.open).toBe(block.bytes.at(-1) !== 0x0a);
          }
        },
      ),
      { seed: 20260930 },
    );
  });

  test('have at most 2,000 lines', async () => {
    const blocks = (await blocksOf(text('x\n'.repeat(4_001)))) as Block[];
    expect(blocks.map(({ firstLine, bytes }) => [firstLine, bytes.length])).toEqual([
      [1, 4_000],
      [2_001, 4_000],
      [4_001, 2],
    ]);
    expect(LINES_PER_BLOCK).toBe(2_000);
  });

  test('are closed after about 1 MiB', async () => {
    const line = `${'x'.repeat(99_999)}\n`;
    const blocks = (await blocksOf(text(line.repeat(30)))) as Block[];
    expect(blocks.map(({ firstLine }) => firstLine)).toEqual([1, 12, 23]);
    expect(Math.max(...blocks.map(({ bytes }) => bytes.length))).toBeLessThan(BYTES_PER_BLOCK + 100_000);
  });

  test.each([[[65_536]], [[1_000_003]], [[20_000_000]]])(
    'pass over a line that is too long, and go on behind it (pieces of %j)',
    async (sizes) => {
      const long = LONGEST_LINE + 1;
      const input = Buffer.concat([text('a\nb\n'), Buffer.alloc(long - 1, 'x'), text('\nc\n'), Buffer.alloc(long, 'y')]);
      expect(
        (await blocksOf(input, sizes)).map((piece) =>
          piece.kind === 'block' ? [piece.firstLine, Buffer.from(piece.bytes).toString()] : [piece.line, piece.bytes],
        ),
      ).toEqual([
        [1, 'a\nb\n'],
        [3, long],
        [4, 'c\n'],
        [5, long],
      ]);
    },
  );

  test('take a line of exactly 4 MiB', async () => {
    const blocks = await blocksOf(Buffer.concat([Buffer.alloc(LONGEST_LINE - 1, 'x'), text('\n')]));
    expect(blocks.map(({ kind }) => kind)).toEqual(['block']);
  });

  test('are none for an empty input', async () => {
    expect(await blocksOf(new Uint8Array())).toEqual([]);
  });
});
