/** How a measuring script gives its numbers to the process that started it. */

/** Prints one JSON object of numbers as the script's last line. */
export function answer(numbers: Readonly<Record<string, number>>): void {
  process.stdout.write(`${JSON.stringify(numbers)}\n`);
}

/** An argument of the script. Throws Error when it is missing. */
export function argument(index: number): string {
  const given = process.argv[2 + index];
  if (given === undefined) throw new Error(`argument ${String(index + 1)} is missing: this script is started by \`npm run bench\``);
  return given;
}

/** Resident memory in bytes after everything unreachable was collected. */
export async function residentBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('memory can only be measured with --expose-gc');
  for (let i = 0; i < 4; i += 1) {
    globalThis.gc();
    // Buffers are given back in a later turn than the objects that held them.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage.rss();
}
