/** M14 Confidence: how people's own answers change from their first report to their last. */
import { block, ratio, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';

/**
 * By instrument: people who reported, people with two reports or more, and their change (metrics.md 1.4 M14). Changes are added in
 * ascending order, so that scores with fractions give the same bytes in whatever order they came.
 */
export function confidenceChange({ state }: Reading): Block {
  const { confidence } = state;
  const { instruments } = confidence;
  const persons = new Map<number, number>();
  const changes = new Map<number, number[]>();
  for (let series = 0; series < confidence.size; series++) {
    const reports = confidence.reports(series);
    if (reports === 0) continue;
    const instrument = confidence.instrument(series);
    persons.set(instrument, (persons.get(instrument) ?? 0) + 1);
    const known = changes.get(instrument) ?? [];
    if (reports > 1) known.push(confidence.change(series));
    changes.set(instrument, known);
  }
  const shown = instruments.sort(Int32Array.from(persons.keys()));
  return new Map(
    Array.from(shown, (instrument) => [
      instruments.text(instrument),
      changeBlock(persons.get(instrument) ?? 0, changes.get(instrument) ?? []),
    ]),
  );
}

function changeBlock(persons: number, unsorted: readonly number[]): Block {
  const changes = Float64Array.from(unsorted).sort();
  return block({
    persons,
    persons_with_2plus: changes.length,
    mean_change: ratio(
      changes.reduce((sum, change) => sum + change, 0),
      changes.length,
    ),
    improved: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    worse: changes.filter((change) => change < 0).length,
  });
}
