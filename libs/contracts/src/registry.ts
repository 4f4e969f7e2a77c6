/** All published events in one place: found by their type on the wire, checked, and brought up to date. */
import { checkOf, type Check } from './check.ts';
import type { PublishedContract } from './published-contract.ts';

/** Contracts by their type on the wire. */
export class ContractRegistry {
  readonly #contracts = new Map<string, PublishedContract>();
  readonly #checks = new Map<string, Check>();

  /** Throws RangeError where two contracts have one type, or a version above 1 cannot be reached from the one before it. */
  constructor(contracts: readonly PublishedContract[]) {
    for (const contract of contracts) {
      if (this.#contracts.has(contract.type)) throw new RangeError(`${contract.type} is declared twice`);
      this.#contracts.set(contract.type, contract);
      this.#checks.set(contract.type, checkOf(contract.schema));
    }
    for (const contract of contracts) {
      if (contract.version === 1) continue;
      if (contract.upcast === undefined || !this.#version(contract, contract.version - 1)) {
        throw new RangeError(`${contract.type} needs an upcaster from version ${contract.version - 1}, and that version's contract`);
      }
    }
  }

  /** Every contract, in the order declared. */
  all(): readonly PublishedContract[] {
    return [...this.#contracts.values()];
  }

  /** The contract of a type, or undefined where nobody declared it. */
  find(type: string): PublishedContract | undefined {
    return this.#contracts.get(type);
  }

  /** The compiled schema of a type, or undefined where nobody declared it. */
  check(type: string): Check | undefined {
    return this.#checks.get(type);
  }

  /**
   * An event of any version in its newest form: the newest contract of its name and the data turned into that version.
   * Undefined where the type is not known here. Pure; the data given is left as it is.
   */
  newest(type: string, data: unknown): { readonly contract: PublishedContract; readonly data: unknown } | undefined {
    let contract = this.#contracts.get(type);
    if (contract === undefined) return undefined;
    let current = data;
    for (let next = this.#version(contract, contract.version + 1); next !== undefined; next = this.#version(next, next.version + 1)) {
      current = next.upcast?.(current);
      contract = next;
    }
    return { contract, data: current };
  }

  #version(of: PublishedContract, version: number): PublishedContract | undefined {
    return this.all().find((contract) => contract.service === of.service && contract.name === of.name && contract.version === version);
  }
}
