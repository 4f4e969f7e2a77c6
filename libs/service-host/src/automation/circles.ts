/** Whether what acts by itself could go round in a circle (architecture.md 3.8). Pure. */
import type { ActsByItself } from './automation.ts';

/** The first circle there is, as names in order, the first again at the end; null where there is none. */
export function circleIn(acts: readonly ActsByItself[]): readonly string[] | null {
  const next = (one: ActsByItself) => acts.filter((other) => other.reads.some((type) => isWrittenBy(one, type)));
  const done = new Set<string>();
  const walk = (one: ActsByItself, path: readonly string[]): readonly string[] | null => {
    if (path.includes(one.name)) return [...path.slice(path.indexOf(one.name)), one.name];
    if (done.has(one.name)) return null;
    for (const other of next(one)) {
      const circle = walk(other, [...path, one.name]);
      if (circle !== null) return circle;
    }
    done.add(one.name);
    return null;
  };
  for (const one of acts) {
    const circle = walk(one, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** Whether a record of this type is what a stored event of the service becomes, published or to itself. */
function isWrittenBy({ service, writes }: ActsByItself, type: string): boolean {
  return writes.some((name) => type === `own.${service}.${name}` || type.startsWith(`org.golden-thread.${service}.${name}.v`));
}
