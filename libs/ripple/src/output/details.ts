/** Figures of single people, trees and outcomes: what the raw document leaves out, and checks need. */
import { adoptions } from '../metrics/adoption.ts';
import { peopleMet } from '../metrics/meetings.ts';
import { thresholds } from '../metrics/m07-exposure.ts';
import { downstreamByOutcome } from '../metrics/m11-outcome-ripples.ts';
import type { Reading } from '../reading/reading.ts';
import { rootsOf } from './trees-table.ts';

/** All by id. */
export type Details = {
  /** M7: by category and person, of registered adopters with alters the share of alters with the outcome before. */
  readonly thresholds: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** M11: by outcome, how many outcomes it led to. */
  readonly downstream: ReadonlyMap<string, number>;
  /** M12: by person, gatherings attended. */
  readonly attendances: ReadonlyMap<string, number>;
  /** M12: by person, other people met. */
  readonly peopleMet: ReadonlyMap<string, number>;
  /** M3: by root, the sum of distances over pairs of the tree. */
  readonly wiener: ReadonlyMap<string, number>;
};

/** Works out all details. Not for large networks: see the costs of {@link peopleMet} and {@link downstreamByOutcome}. */
export function detailsOf(reading: Reading): Details {
  const { ids } = reading.state.people;
  const { forest } = reading.state.acknowledgements;
  const { starts } = reading.attendance.ofPerson;
  const met = peopleMet(reading.attendance);
  const attendees = Array.from(met.keys()).filter((person) => starts[person] !== starts[person + 1]);
  return {
    thresholds: thresholdsByPerson(reading),
    downstream: downstreamByOutcome(reading),
    attendances: new Map(attendees.map((p) => [ids.text(p), (starts[p + 1] as number) - (starts[p] as number)])),
    peopleMet: new Map(attendees.map((person) => [ids.text(person), met[person] as number])),
    wiener: new Map(Array.from(rootsOf(reading), (root) => [ids.text(root), forest.wiener(root)])),
  };
}

function thresholdsByPerson(reading: Reading): Map<string, Map<string, number>> {
  const { ids } = reading.state.people;
  const byCategory = new Map<string, Map<string, number>>();
  for (const adoption of adoptions(reading)) {
    const shares = Array.from(thresholds(reading, adoption), ({ person, alters, before }) => [ids.text(person), before / alters] as const);
    byCategory.set(adoption.category, new Map(shares));
  }
  return byCategory;
}
