/** `npm run torture [-- R1 R3 --seed N --fast | --full N]`: attacks the promises of the reliability page and prints what came out. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { campaigns } from './campaigns.ts';
import type { CampaignResult, Size } from './kit.ts';

type Wish = { readonly names: readonly string[]; readonly seed: number; readonly size: Size; readonly rounds?: number };

const wish = wishOf(process.argv.slice(2));
const broken: string[] = [];
console.log(`torture ${wish.names.join(' ')} (${wish.size}, seed ${wish.seed})`);
for (const name of wish.names) {
  const result = await attack(name, wish);
  if (!result.ok) broken.push(name);
}
console.log(
  broken.length === 0
    ? `all ${wish.names.length} promises held (seed ${wish.seed})`
    : `${broken.length} of ${wish.names.length} promises broken: ${broken.join(', ')}. Again with: npm run torture -- ${broken.join(' ')} --seed ${wish.seed}`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

async function attack(name: string, { seed, size, rounds }: Wish): Promise<CampaignResult> {
  const campaign = await campaigns[name]?.();
  if (!campaign) throw new RangeError(`no campaign ${name}`);
  console.log(`${name}: ${campaign.title}`);
  const started = performance.now();
  const print = (line: string): void => {
    console.log(`  ${line}`);
  };
  const result = await campaign
    .run({ seed, size, print, ...(rounds === undefined ? {} : { rounds }) })
    .catch((error: unknown): CampaignResult => ({
      ok: false,
      figures: { error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    }));
  const figures = Object.entries(result.figures).map(([what, figure]) => `${what} ${figure}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name} ${result.ok ? 'held' : 'BROKEN'}: ${figures.join(', ')}, seed ${seed}, ${seconds} s`);
  return result;
}

function wishOf(words: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { seed: { type: 'string' }, fast: { type: 'boolean' }, full: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !(name in campaigns));
  if (unknown.length > 0) throw new RangeError(`no campaign ${unknown.join(', ')}; there are ${Object.keys(campaigns).join(', ')}`);
  const rounds = values.full === undefined ? undefined : wholeNumber('--full', values.full);
  return {
    names: positionals.length > 0 ? positionals : Object.keys(campaigns),
    seed: values.seed === undefined ? randomInt(2 ** 31) : wholeNumber('--seed', values.seed),
    size: values.fast === true ? 'fast' : 'full',
    ...(rounds === undefined ? {} : { rounds }),
  };
}

function wholeNumber(what: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new RangeError(`${what} takes a whole number, not "${text}"`);
  return number;
}
