/** Knows when everything that was asked of some stores has been answered, so that time under test control can wait for real files and threads. */

/** Watches the calls of the objects it is given. */
export class PendingCalls {
  readonly #pending = new Set<Promise<unknown>>();

  /** The same object, its promises counted until they settle. */
  watch<Store extends object>(store: Store): Store {
    const note = (outcome: unknown): unknown => {
      if (outcome instanceof Promise) {
        this.#pending.add(outcome);
        const done = (): void => {
          this.#pending.delete(outcome);
        };
        outcome.then(done, done);
      }
      return outcome;
    };
    return new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => note(Reflect.apply(member, target, args));
      },
    });
  }

  /** Resolves when nothing is pending any more, and nothing new was asked for right after. */
  async settled(): Promise<void> {
    await turn();
    while (this.#pending.size > 0) {
      await Promise.allSettled([...this.#pending]);
      await turn();
    }
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
