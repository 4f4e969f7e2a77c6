import type { Campaign } from './kit.ts';
import { campaign as r7 } from './r07-equal-to-replay.ts';
import { campaign as r8 } from './r08-healed.ts';
import { campaign as r9 } from './r09-only-its-own-subject.ts';
import { campaign as r10 } from './r10-no-false-health.ts';
import { campaign as r22 } from './r22-restore.ts';

const SEED = 20_261_124;

test.each<[string, string, Campaign]>([r7, r8, r9, r10, r22].map((campaign) => [campaign.name, campaign.title, campaign]))(
  '%s: %s',
  async (_name, _title, campaign) => {
    const lines: string[] = [];
    const { ok, figures } = await campaign.run({ seed: SEED, size: 'fast', print: (line) => lines.push(line) });
    expect({ ok, seed: SEED, figures, lines }).toMatchObject({ ok: true });
  },
  60_000,
);
