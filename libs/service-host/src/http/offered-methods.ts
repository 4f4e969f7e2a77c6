/** Which methods an address takes: what is asked with another one is told so, not that there is nothing. */

/** The routes of an application, by their templates (`/people/:personId`). */
export class OfferedMethods {
  readonly #byTemplate = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  /** Notes a route. */
  add(template: string, methods: string | readonly string[]): void {
    const known = this.#byTemplate.get(template) ?? { pattern: patternOf(template), methods: new Set() };
    for (const method of [methods].flat()) known.methods.add(method);
    this.#byTemplate.set(template, known);
  }

  /** The methods an address takes, in order of their names; none where there is nothing at it. */
  at(address: string): readonly string[] {
    const [path = ''] = address.split(/[?#]/, 1);
    const fitting = [...this.#byTemplate.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function patternOf(template: string): RegExp {
  const parts = template.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, String.raw`\$&`)));
  return new RegExp(`^${parts.join('/')}$`, 'u');
}
