// What is checked of the page, in order: the first ones need it empty, the later ones what earlier ones imported.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/** Opens the page, fails on anything the browser complains about (a blocked script or style, an error), and closes it. */
async function onPage({ browser, url }, options, check) {
  const context = await browser.newContext({ viewport: SIZES[1], bypassCSP: false, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    await page.goto(url);
    await check(page, complaints);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** WCAG 2.2 AA by axe-core. The rules run in a world of their own, which the page's policy does not reach. */
async function assertAccessible(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe, contextId: executionContextId });
  const expression = `axe.run(document, { runOnly: ${JSON.stringify(WCAG)} }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])))`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true });
  assert.deepEqual(JSON.parse(result.value), []);
}

async function assertFits(page) {
  const { content, window } = await page.evaluate('({ content: document.documentElement.scrollWidth, window: innerWidth })');
  assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
}

/** The page as it stands, at both sizes, light and dark: no sideways scrolling, no violation. */
async function assertLooks(page, { screenshots }, name) {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await assertFits(page);
      await assertAccessible(page);
      await page.screenshot({ path: join(screenshots, `${name}-${viewport.width}-${colorScheme}.png`), fullPage: true });
    }
  }
}

const cards = (page) =>
  page.$$eval('.cards > div', (all) => all.map((card) => [card.querySelector('dt').textContent, card.querySelector('dd').textContent]));
const dataSet = ({ root }, name) => join(root, 'libs/testing/datasets', name, 'events.ndjson');

/** Tab until the element has the focus; fails when it cannot be reached by keyboard. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

async function importFile(page, path) {
  await page.setInputFiles('#file', path);
  await page.click('#send');
  await page.waitForFunction(() => document.getElementById('outcome').textContent !== '');
  return page.textContent('#outcome');
}

export const checks = [
  [
    'an empty platform says what to do',
    (given) =>
      onPage(given, {}, async (page) => {
        await page.waitForSelector('#empty:not([hidden])');
        assert.match(await page.textContent('#empty'), /Bring history in with the button below/);
        assert.match(await page.textContent('.note'), /not protected for small numbers/);
        await assertLooks(page, given, 'empty');
      }),
  ],
  [
    'a bad file is refused with its lines and reasons',
    (given) =>
      onPage(given, {}, async (page) => {
        assert.match(
          await importFile(page, given.file('bad.ndjson', '{"a":1}\nnonsense\n')),
          /^Read 2: stored 0, already known 0, refused 2\. Nothing was stored/,
        );
        assert.deepEqual(await page.$$eval('#bad-lines li', (items) => items.map(({ textContent }) => textContent.slice(0, 30))), [
          'Line 1: type is missing',
          'Line 2 is not JSON',
        ]);
        await assertLooks(page, given, 'bad-file');
      }),
  ],
  [
    'a file is imported by keyboard alone, and the figures appear by themselves',
    (given) =>
      onPage(given, {}, async (page) => {
        await tabTo(page, '#file');
        await page.setInputFiles('#file', dataSet(given, 'worked-example'));
        await tabTo(page, '#send');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#figures:not([hidden])');
        assert.match(await page.textContent('#outcome'), /^Read 21: stored 20, already known 1, refused 0\. Everything is stored\./);
        const shown = Object.fromEntries(await cards(page));
        assert.deepEqual(
          [shown['People in ripples'], shown['Started a ripple'], shown['Largest ripple'], shown['Ties across agencies']],
          ['8', '3', '5 people', '75 %'],
        );
        assert.match(await page.textContent('#freshness'), /^Up to date\./);
        assert.equal(
          await page.textContent('caption >> nth=0'),
          'How many people stand how many steps away from whoever started their ripple.',
        );
        await assertLooks(page, given, 'figures');
      }),
  ],
  [
    'a second network can be chosen',
    (given) =>
      onPage(given, {}, async (page) => {
        await page.fill('#into', 'family');
        await importFile(page, dataSet(given, 'kfamily'));
        await page.selectOption('#network', 'family');
        await page.waitForFunction(() => document.querySelector('.cards dd')?.textContent === '624');
        await page.selectOption('#network', 'imported');
        await page.waitForFunction(() => document.querySelector('.cards dd')?.textContent === '8');
        await assertLooks(page, given, 'two-networks');
      }),
  ],
  [
    'an unfinished import is said',
    (given) =>
      onPage(given, {}, async (page) => {
        const record = { networkId: 'family', stored: 900, known: 0, read: 2933, refused: 0, finishedAt: null };
        await page.route('**/api/platform/imports', (route) => route.fulfill({ json: { running: [], imports: [record] } }));
        await page.selectOption('#network', 'family');
        await page.waitForSelector('#unfinished:not([hidden])');
        assert.match(await page.textContent('#unfinished'), /^Import unfinished: 900 of 2,933 lines are in, .* it goes on from there\.$/);
        await assertLooks(page, given, 'unfinished');
      }),
  ],
  [
    'a platform that does not answer is said, and the page goes on when it is back',
    (given) =>
      onPage(given, {}, async (page, complaints) => {
        await page.waitForSelector('#figures:not([hidden])');
        await page.route('**/api/**', (route) => route.abort());
        await page.waitForSelector('#trouble:not([hidden])');
        assert.match(await page.textContent('#trouble'), /does not answer.*Nothing is lost/);
        await assertLooks(page, given, 'no-answer');
        await page.unroute('**/api/**');
        await page.click('#again');
        await page.waitForSelector('#trouble', { state: 'hidden' });
        // The browser itself complains about requests that were cut.
        complaints.splice(0);
      }),
  ],
  [
    'the reference of the API shows a route with its answers, under a strict policy and with nothing from elsewhere',
    (given) =>
      onPage({ ...given, url: new URL('/api/reference', given.url).href }, {}, async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.reload();
        await page.click('.opblock-tag[data-tag="preferences"]');
        await page.click('#operations-preferences-ShareVisionController_shareVision .opblock-summary-control');
        await page.waitForSelector('.opblock-body .response[data-code="401"]');
        assert.deepEqual(
          asked.filter((address) => !address.startsWith(new URL(given.url).origin)),
          [],
        );
      }),
  ],
  [
    'it loads nothing from elsewhere',
    (given) =>
      onPage(given, {}, async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.reload();
        await page.waitForSelector('#figures:not([hidden])');
        assert.deepEqual(
          asked.filter((address) => !address.startsWith(given.url)),
          [],
        );
      }),
  ],
];
