/** A thread that checks blocks of lines. Thin: the check itself is check-block.ts. */
import { parentPort } from 'node:worker_threads';
import type { Instant } from '@golden-thread/kernel';
import { checkBlock } from './check-block.ts';
import type { Block } from './line-blocks.ts';

parentPort?.on('message', ({ block, latest }: { block: Block; latest: Instant }) => {
  const checked = checkBlock(block, latest);
  parentPort?.postMessage(checked, [checked.lines.buffer, checked.keys.buffer, checked.events.buffer]);
});
