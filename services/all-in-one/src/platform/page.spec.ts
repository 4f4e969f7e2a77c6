import { readFileSync } from 'node:fs';
import { cardsOf, freshnessOf, tablesOf } from '../../page/figures.js';
import { linesOf, memoryPlatform, type MemoryPlatform } from '../proof/kit.ts';

const folder = new URL('../../page/', import.meta.url);
const html = readFileSync(new URL('index.html', folder), 'utf8');
const scripts = ['page.js', 'importing.js'].map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
let platform: MemoryPlatform;

beforeAll(async () => {
  platform = await memoryPlatform();
  await platform.importText(linesOf('worked-example').join('\n'));
});
afterAll(() => platform.close());

describe('the page', () => {
  test.each([
    ['/', 'text/html'],
    ['/page/page.css', 'text/css'],
    ['/page/page.js', 'text/javascript'],
    ['/page/figures.js', 'text/javascript'],
    ['/page/importing.js', 'text/javascript'],
  ])('%s is served, and may load nothing from elsewhere', async (url, type) => {
    const answer = await platform.fastify.inject({ url });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/,
    );
  });

  test.each(['/page/secret.js', '/page/..%2f..%2fpackage.json', '/page/index.html%00', '/page/'])('no other file is: %s', async (url) => {
    const answer = await platform.fastify.inject({ url });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.payload).not.toMatch(/golden-thread\/|dependencies/);
  });

  test('has every element its scripts ask for', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const asked = [...scripts.matchAll(/byId\('([^']+)'\)/g)].map(([, id]) => id);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('works under its own policy: no script, style or handler stands in the page, no text becomes markup', () => {
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style| style=| on[a-z]+=/);
    expect(scripts).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b/);
  });

  test('names its language, its one heading and a label for everything that can be filled in', () => {
    expect(html).toMatch(/<html lang="en">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const fields = [...html.matchAll(/<(?:input|select|progress)[^>]* id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(fields.filter((id) => !html.includes(`for="${id}"`))).toEqual([]);
    expect(html).toMatch(/not protected for small numbers/);
  });
});

describe('the reference of the API', () => {
  test.each([
    ['/api/reference', 'text/html'],
    ['/api/reference/reference.css', 'text/css'],
    ['/api/reference/reference.js', 'text/javascript'],
    ['/api/reference/swagger-ui.css', 'text/css'],
    ['/api/reference/swagger-ui-bundle.js', 'text/javascript'],
  ])('%s is served from this machine, and may load nothing from elsewhere', async (url, type) => {
    const answer = await platform.fastify.inject({ url });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*connect-src 'self'/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/api/reference/package.json', '/api/reference/index.html', '/api/reference/..%2f..%2fpackage.json'])(
    'no other file is: %s',
    async (url) => {
      const answer = await platform.fastify.inject({ url });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'no-such-route']);
    },
  );

  test('asks only what is served here: its own files and the description', async () => {
    const page = (await platform.fastify.inject({ url: '/api/reference' })).payload;
    const script = (await platform.fastify.inject({ url: '/api/reference/reference.js' })).payload;
    const asked = [...page.matchAll(/(?:href|src)="([^"#]+)"/g), ...script.matchAll(/url: '([^']+)'/g)].map(([, url = '']) => url);
    expect(asked).toContain('/api/openapi.json');
    for (const url of asked) expect([url, (await platform.fastify.inject({ url })).statusCode]).toEqual([url, 200]);
    expect(script).toMatch(/validatorUrl: null/);
  });

  test('is one step from the first page', () => {
    expect(html).toMatch(/<a href="\/api\/reference">/);
  });
});

describe('its figures', () => {
  test('are those of the worked example, in words', async () => {
    const answer = await platform.fastify.inject({ url: '/api/projections/networks/imported/ripple', headers: { host: 'localhost' } });
    const body = answer.json<{ state: string; stalenessMs: number; asOf: string; metrics: Record<string, unknown> }>();
    const cards = Object.fromEntries(cardsOf(body.metrics).map(({ name, value }) => [name, value]));
    expect(cards).toMatchObject({
      'People in ripples': '8',
      'Started a ripple': '3',
      'Were inspired first': '5',
      Registered: '5',
      'Registered, in no ripple so far': '1',
      'Ripples of two people or more': '2',
      'Largest ripple': '5 people',
      'Deepest generation': '3',
      'Passed it on': '40 %',
      'Days until it is passed on': '30 days',
      'Ties across agencies': '75 %',
      Gatherings: '1',
      Attendances: '5',
    });
    const tables = Object.fromEntries(tablesOf(body.metrics).map(({ title, rows }) => [title, rows.map(({ cells }) => cells)]));
    expect(tables['People by generation']).toEqual([
      ['0', '3'],
      ['1', '2'],
      ['2', '2'],
      ['3', '1'],
    ]);
    expect(tables['Ripples by size']).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['5', '1'],
    ]);
    expect(freshnessOf(body)).toMatch(/^Up to date\. Everything stored until \d+ s ago is counted\.$/);
  });

  test('of a network without a ripple are no zeros that nobody counted', () => {
    expect(
      cardsOf({ M1: { persons_in_ripple: 0 }, M4: { share_of_inspired_who_inspired_others: null } })
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => [name, value]),
    ).toEqual([['People in ripples', '0']]);
    expect(tablesOf({})).toEqual([]);
  });

  test.each([
    ['following', null, 'Up to date.'],
    [
      'incomplete',
      2_000,
      'Incomplete: some events could not be applied (golden-thread parked list says which). Everything stored until 2 s ago is counted.',
    ],
    ['waiting', 400_000, 'Waiting for a store that does not answer; the figures get older. Everything stored until 7 min ago is counted.'],
    ['rebuilding', null, 'Being worked out anew; these are the figures from before.'],
    ['filling', null, 'Being filled: the figures are not complete yet.'],
  ])('say how fresh they are: %s', (state, stalenessMs, words) => {
    expect(freshnessOf({ state, stalenessMs, asOf: '' })).toBe(words);
  });
});
