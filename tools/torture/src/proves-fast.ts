/** The fast form of a campaign as a test. */
import type { Campaign } from './kit.ts';

/** The same in every run of the specs; `npm run torture` takes others. */
const SEED = 20_261_124;

/** Registers a test that runs a campaign in its fast form; what it printed and found shows when it fails. */
export function provesFast({ name, title, run }: Campaign): void {
  test(`${name}: ${title}`, async () => {
    const lines: string[] = [];
    const { ok, figures } = await run({ seed: SEED, size: 'fast', print: (line) => lines.push(line) });
    expect({ ok, seed: SEED, figures, lines }).toMatchObject({ ok: true });
  }, 60_000);
}
