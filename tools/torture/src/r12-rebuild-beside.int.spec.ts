import { campaign } from './r12-rebuild-beside.ts';

const SEED = 20_261_124;

test(`${campaign.name}: ${campaign.title}`, async () => {
  const { ok, figures } = await campaign.run({ seed: SEED, size: 'fast', rounds: 1, print: () => undefined });
  expect({ ok, seed: SEED, figures }).toMatchObject({ ok: true });
}, 60_000);
