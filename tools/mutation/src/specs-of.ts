/** Which specs are run on the mutants of a file: those of its aggregate. What only specs of other aggregates would notice counts as not noticed. */
const SCHEMA = '.schema.ts';
const SPEC = '.spec.ts';

/**
 * The beginning of the names of the specs for a file of a domain folder: its aggregate's (a schema file names it), else its own; empty, so that
 * all specs are run, where there are none of that name. `there`: every name in the folder.
 */
export function specsOf(file: string, there: readonly string[]): string {
  const own = file.replace(/\.ts$/, '');
  const aggregates = there.flatMap((name) => (name.endsWith(SCHEMA) ? [name.slice(0, -SCHEMA.length)] : []));
  const aggregate = aggregates.filter((name) => own === name || own.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0];
  const name = aggregate ?? own;
  return there.some((each) => each.endsWith(SPEC) && each.startsWith(name)) ? name : '';
}
