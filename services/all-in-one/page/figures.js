/**
 * What the page shows of a network's metrics, and in which words. Pure: metrics in, plain values out (null: nothing to show yet).
 * Definitions: metrics.md; R, hazard and the like stay in the raw document.
 */

/**
 * @typedef {{ name: string, value: string | null, words: string }} Card
 * @typedef {{ title: string, caption: string, head: string[], rows: { cells: string[], share: number | null }[] }} Table
 */

/** Left out of a network that told of no gathering. */
const OF_GATHERINGS = ['Gatherings', 'Attendances'];

/** @param {number} count */
export function figure(count) {
  return count.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** @param {number | null | undefined} share */
function percent(share) {
  return typeof share === 'number' ? `${figure(Math.round(share * 1000) / 10)} %` : null;
}

/** @param {number | null | undefined} value @param {string} [unit] */
function amount(value, unit = '') {
  return typeof value === 'number' ? `${figure(value)}${unit}` : null;
}

/**
 * The figures that are one number each.
 * @param {Record<string, any>} metrics
 * @returns {Card[]}
 */
export function cardsOf({ M1 = {}, M2 = {}, M4 = {}, M5 = {}, M8 = {}, M12 = {} }) {
  return [
    {
      name: 'People in ripples',
      value: amount(M1.persons_in_ripple),
      words: 'Everybody who inspired somebody, or was inspired, as somebody told us.',
    },
    {
      name: 'Started a ripple',
      value: amount(M1.originators),
      words: 'People in ripples whose first tie is one in which they inspired somebody.',
    },
    {
      name: 'Were inspired first',
      value: amount(M1.inspired),
      words: 'People in ripples whose first tie is one in which somebody inspired them.',
    },
    { name: 'Registered', value: amount(M1.persons_registered), words: 'People an agency registered, in a ripple or not.' },
    {
      name: 'Registered, in no ripple so far',
      value: amount(M1.registered_not_in_ripple),
      words: 'Nobody has said yet that they inspired them or were inspired by them. That is no lack.',
    },
    { name: 'Ripples of two people or more', value: amount(M1.trees_size_ge2), words: 'Each ripple grows from one person who started it.' },
    { name: 'Largest ripple', value: amount(M1.largest_tree, ' people'), words: 'The person who started it included.' },
    {
      name: 'Deepest generation',
      value: amount(M2.max_depth),
      words: 'The person who started a ripple is generation 0, whom they inspired first is 1, and so on.',
    },
    {
      name: 'Passed it on',
      value: percent(M4.share_of_inspired_who_inspired_others),
      words: 'Share of the people who were inspired first and then inspired somebody themselves.',
    },
    {
      name: 'Days until it is passed on',
      value: amount(M5.generation_interval_all?.median, ' days'),
      words: 'Half of the people inspired first were inspired within this time after their inspirer was (or registered).',
    },
    {
      name: 'Ties across agencies',
      value: percent(M8.agency?.external_share),
      words: 'Of the ties between people whose agencies are known, those between two agencies.',
    },
    { name: 'Gatherings', value: amount(M12.gatherings), words: 'Meetings, walks and open evenings that were told to us.' },
    { name: 'Attendances', value: amount(M12.attendances), words: 'Each person counted once for each gathering they came to.' },
  ].filter(({ value, name }) => value !== null || !OF_GATHERINGS.includes(name));
}

/**
 * The figures that are several numbers each; tables without rows are left out.
 * @param {Record<string, any>} metrics
 * @returns {Table[]}
 */
export function tablesOf({ M1 = {}, M2 = {}, M4 = {} }) {
  return [
    histogram(
      'People by generation',
      'How many people stand how many steps away from whoever started their ripple.',
      ['Generation', 'People'],
      M2.generation_counts,
    ),
    histogram(
      'Ripples by size',
      'How many ripples have how many people, those who started them included.',
      ['People in the ripple', 'Ripples'],
      M1.size_histogram,
    ),
    passedOn(M4),
  ].filter(({ rows }) => rows.length > 0);
}

/** @returns {Table} */
function histogram(title, caption, head, counts = {}) {
  const entries = Object.entries(counts)
    .map(([key, count]) => [Number(key), Number(count)])
    .sort(([a], [b]) => a - b);
  const most = Math.max(1, ...entries.map(([, count]) => count));
  return { title, caption, head, rows: entries.map(([key, count]) => ({ cells: [figure(key), figure(count)], share: count / most })) };
}

/** @returns {Table} */
function passedOn(M4) {
  const rows = Object.entries(M4)
    .flatMap(([key, value]) => (/^h\d+$/.test(key) && value ? [[Number(key.slice(1)), value]] : []))
    .sort(([a], [b]) => a - b)
    .map(([days, { persons, R }]) => ({
      cells: [`${figure(days)} days`, figure(persons), R === null ? 'nobody is that far yet' : figure(R)],
      share: null,
    }));
  return {
    title: 'Passed on per person',
    caption:
      'On average, how many people somebody inspired first within so many days after being inspired; only people whose days have passed are counted.',
    head: ['Within', 'People counted', 'Passed on per person'],
    rows,
  };
}

/**
 * How fresh figures are, in a sentence.
 * @param {{ state: string, stalenessMs: number | null, asOf: string }} answer
 */
export function freshnessOf({ state, stalenessMs }) {
  const since = stalenessMs === null ? '' : ` Everything stored until ${age(stalenessMs)} ago is counted.`;
  switch (state) {
    case 'following':
      return `Up to date.${since}`;
    case 'incomplete':
      return `Incomplete: some events could not be applied (golden-thread parked list says which).${since}`;
    case 'waiting':
      return `Waiting for a store that does not answer; the figures get older.${since}`;
    case 'rebuilding':
      return 'Being worked out anew; these are the figures from before.';
    default:
      return 'Being filled: the figures are not complete yet.';
  }
}

/** @param {number} milliseconds */
function age(milliseconds) {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
