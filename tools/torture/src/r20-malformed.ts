/** R20: malformed and hostile requests give no failure, no silence and no answer that is not described. */
import { readFile } from 'node:fs/promises';
import { askRaw, describedRoutes, type DescribedRoute, hostileConnections, hostileRequests, wrongWith } from '@golden-thread/testing';
import { ask, OPENAPI_FILE, PlatformProcess } from './built-platform.ts';
import { inFolder, type Campaign, type CampaignOptions } from './kit.ts';
import { schemathesis } from './schemathesis.ts';

const ASKERS = [
  'role=person; id=ada',
  'role=specialist; id=luis',
  'role=agency-steward; id=agency-north',
  'role=network-steward; id=riverside',
];
const NETWORK = { networkId: 'riverside', name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' };
const WISH = {
  path: '/api/preferences/people/ada/visions',
  headers: { 'golden-thread-identity': 'network=riverside; role=person; id=ada' },
  body: '{"questionId":"question-1","words":"A garden.","told":{"how":"self"}}',
};
/** Loading the sample region takes minutes, and the doctor looks at every file for a second: nothing to ask for ten thousand times. */
const SLOW = new Set(['/api/platform/sample', '/api/platform/doctor']);
/** Hostile requests are made in portions: some are large. */
const PORTION = 500;
const ANSWERED_WITHIN_MS = 5_000;

/** The campaign, against the built platform. Rounds = requests per family of routes, once by each of the two generators. */
export const campaign: Campaign = {
  name: 'R20',
  title: 'malformed and hostile requests give no failure, no silence and nothing that is not described',
  run: (options) =>
    inFolder('r20', async (folder) => {
      const platform = await PlatformProcess.start(folder);
      try {
        return await attacked(platform, options);
      } finally {
        await platform.stop();
      }
    }),
};

async function attacked(
  { url, port }: PlatformProcess,
  { seed, size, rounds = size === 'fast' ? 200 : 10_000, print }: CampaignOptions,
): ReturnType<Campaign['run']> {
  await ask(url, {
    method: 'POST',
    url: '/api/identity/networks',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(NETWORK),
  });
  const complaints = await overConnections(port);
  const figures: Record<string, number | string> = { connections: hostileConnections({ wish: WISH, question: '/health/live' }).length };
  const routes = describedRoutes(await readFile(OPENAPI_FILE, 'utf8')).filter(({ path }) => !SLOW.has(path));
  for (const [family, ofFamily] of Map.groupBy(routes, (route) => route.family)) {
    const found = await byHostileRequests(url, ofFamily, { seed, requests: rounds });
    complaints.push(...found);
    figures[`hostile to ${family}`] = rounds;
    print(`${family}: ${rounds} hostile requests, ${found.length} answers wrong`);
  }
  const generated = await schemathesis({ url, seed, requests: rounds, print });
  for (const [family, count] of generated.counts) figures[`generated for ${family}`] = count;
  if (generated.skipped !== undefined) figures['Schemathesis'] = `skipped: ${generated.skipped}`;
  complaints.push(...generated.complaints);
  const after = await ask(url, { method: 'GET', url: '/health/ready', headers: {} });
  if (after.status !== 200) complaints.push(`afterwards it is not ready: ${after.body}`);
  complaints.slice(0, 50).forEach(print);
  return { ok: complaints.length === 0, figures: { ...figures, wrong: complaints.length } };
}

async function overConnections(port: number): Promise<string[]> {
  const complaints: string[] = [];
  for (const hostile of hostileConnections({ wish: WISH, question: '/health/live' })) {
    const { status, headers, body } = await askRaw(port, hostile, ANSWERED_WITHIN_MS);
    const wrong = wrongWith({ status, contentType: headers.get('content-type') ?? '', body });
    if (wrong !== null || !hostile.statuses.includes(status)) complaints.push(`${hostile.name}: ${status} ${wrong ?? ''}`);
  }
  return complaints;
}

type Amount = { readonly seed: number; readonly requests: number };

async function byHostileRequests(url: string, routes: readonly DescribedRoute[], { seed, requests }: Amount): Promise<string[]> {
  const complaints: string[] = [];
  const routeOf = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  const identities = ASKERS.map((asker) => `network=${NETWORK.networkId}; ${asker}`);
  for (let done = 0; done < requests; done += PORTION) {
    const portion = hostileRequests(routes, identities, { seed: seed + done, count: Math.min(PORTION, requests - done) });
    for (const request of portion) {
      const answer = await ask(url, request, ANSWERED_WITHIN_MS);
      const wrong = wrongWith(answer, routeOf.get(`${request.method} ${request.template}`));
      if (wrong !== null) complaints.push(`${wrong}: ${JSON.stringify(request).slice(0, 400)}`);
    }
  }
  return complaints;
}
