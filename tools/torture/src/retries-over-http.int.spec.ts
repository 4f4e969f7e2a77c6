import { ranToEnd } from './built-platform.ts';
import { inFolder } from './kit.ts';
import { retriesOverHttp } from './r02-over-http.ts';

const SEED = 20_261_125;
/** One in each service. */
const KILLS = 4;

beforeAll(async () => {
  const { code, said } = await ranToEnd(process.execPath, ['tools/ready.mjs', '--build']);
  if (code !== 0) throw new Error(`the platform cannot be built: ${said}`);
}, 300_000);

test('R2: a wish of any service whose answer was lost is put again under its key: one answer, one event', async () => {
  const lines: string[] = [];
  const options = { seed: SEED, size: 'fast', print: (line: string) => lines.push(line) } as const;
  const { ok, figures } = await inFolder('r02-http', (folder) => retriesOverHttp(folder, options, KILLS));
  expect({ ok, seed: SEED, figures, lines }).toMatchObject({ ok: true });
}, 120_000);
