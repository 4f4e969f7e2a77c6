/** Random schedules of everything that can go wrong, and what has to be true afterwards. A seed is a schedule. */
import { SeededRandom } from '@golden-thread/testing';
import { foldsOf, ModelConsumer, serialReplay, type CoverageClaim } from './model-consumer.ts';
import { MODEL, ModelDatabase, ModelRoad, ModelSource, type ModelHead, type Rules } from './model-world.ts';

/** The whole rule. */
export const ALL_RULES: Rules = { c3: true, c4: true, c6: true, beside: true, oneStore: true };

/** What was wrong after a schedule, or null. */
export type ScheduleOutcome = { readonly seed: number; readonly wrong: string | null; readonly steps: number };

type Answer = { readonly consumer: ModelConsumer; readonly source: number; readonly head: ModelHead };

/** Runs one schedule under the rules given. The same seed and rules give the same schedule. */
export function runSchedule(seed: number, rules: Rules = ALL_RULES): ScheduleOutcome {
  return new Schedule(seed, rules).run();
}

class Schedule {
  readonly #seed: number;
  readonly #rules: Rules;
  readonly #random: SeededRandom;
  readonly #sources = Array.from({ length: MODEL.sources }, (_, index) => new ModelSource(index));
  readonly #database: ModelDatabase;
  readonly #road = new ModelRoad();
  readonly #consumers: readonly ModelConsumer[];
  #answersUnderWay: Answer[] = [];
  #wrong: string | null = null;
  #values = 0;

  constructor(seed: number, rules: Rules) {
    this.#seed = seed;
    this.#rules = rules;
    this.#random = new SeededRandom(seed);
    this.#database = new ModelDatabase(rules);
    this.#consumers = Array.from({ length: 2 }, () => new ModelConsumer({ rules, sources: this.#sources, database: this.#database }));
    this.#rebalance();
    for (const consumer of this.#consumers) this.#begin(consumer);
  }

  run(): ScheduleOutcome {
    const steps = 40 + this.#random.below(60);
    for (let step = 0; step < steps && this.#wrong === null; step += 1) this.#act();
    this.#settle();
    const [is, shouldBe] = [this.#readModel(), JSON.stringify(serialReplay(this.#sources))];
    if (this.#wrong === null && is !== shouldBe) this.#wrong = `the read model is ${is}, a serial replay gives ${shouldBe}`;
    return { seed: this.#seed, wrong: this.#wrong, steps };
  }

  #act(): void {
    const source = this.#random.pick(this.#sources);
    const consumer = this.#random.pick(this.#consumers);
    const dice = this.#random.below(100);
    if (dice < 18) source.append(this.#random.below(MODEL.lanes), (this.#values += 1));
    else if (dice < 34) this.#publish(source);
    else if (dice < 54) this.#deliver();
    else if (dice < 80) consumer.step(source.index, this.#random.below(MODEL.lanes));
    else if (dice < 86) this.#askHead(consumer, source);
    else if (dice < 91) this.#hearHead();
    else if (dice < 94) this.#rebalance();
    else if (dice < 96) this.#crash(consumer);
    else if (dice < 98) source.answers = !source.answers;
    else source.restore(this.#random.below(source.log.length + 1), this.#random.next() < 0.5);
  }

  /** Sends what was not sent; some of it never arrives, and a crash before the checkpoint sends it again (C8). */
  #publish(source: ModelSource): void {
    const batch = source.log.slice(source.published, source.published + 1 + this.#random.below(3));
    for (const record of batch) if (this.#random.next() >= 0.1) this.#road.send(record);
    if (this.#random.next() >= 0.15) source.published += batch.length;
  }

  /** Delivers to the owners of the lane: the new one, and one that does not know yet that it lost it. */
  #deliver(): void {
    const record = this.#road.take(this.#random);
    if (record === null) return;
    for (const consumer of this.#consumers) if (consumer.lanes.has(record.lane)) consumer.receive(record);
  }

  #askHead(consumer: ModelConsumer, source: ModelSource): void {
    if (this.#rules.c6 && source.answers) this.#answersUnderWay.push({ consumer, source: source.index, head: source.head() });
  }

  /** An answer arrives, in the order asked: a follower asks one at a time. */
  #hearHead(): void {
    const answer = this.#answersUnderWay.shift();
    if (answer !== undefined) this.#check(answer.consumer.hear(answer.source, answer.head));
  }

  /** Lanes move. Now and then the former owner keeps working for a while: two owners. */
  #rebalance(): void {
    for (let lane = 0; lane < MODEL.lanes; lane += 1) {
      const owner = this.#random.pick(this.#consumers);
      for (const consumer of this.#consumers) {
        if (consumer === owner) consumer.lanes.add(lane);
        else if (this.#random.next() < 0.5) consumer.lanes.delete(lane);
      }
    }
  }

  #crash(consumer: ModelConsumer): void {
    consumer.crash();
    this.#answersUnderWay = this.#answersUnderWay.filter((answer) => answer.consumer !== consumer);
    this.#begin(consumer);
  }

  /** A starting owner asks every source once, with or without C6: it must know which store it follows, and fills from the feed. */
  #begin(consumer: ModelConsumer): void {
    for (const source of this.#sources) consumer.hear(source.index, source.head());
  }

  /** A claim must be true: what the head named is in the read model, and it is the right thing. */
  #check(claims: readonly CoverageClaim[]): void {
    for (const { source, lane, head } of claims) {
      const store = this.#sources[source];
      if (store === undefined || store.storeId !== head.storeId) continue;
      const last = this.#database.lasts(lane)[source] ?? 0;
      const documents = this.#database.documents(lane);
      if (foldsOf(store, lane, last).some((fold, key) => documents[key]?.[source] !== fold)) {
        this.#wrong = `lane ${lane} of source ${source} is said to be covered up to ${head.head}, and is not what the store holds up to ${last}`;
      }
    }
  }

  /** All sources answer, nothing else fails; whoever owns a lane does what there is to do. */
  #settle(): void {
    for (const source of this.#sources) source.answers = true;
    this.#answersUnderWay = [];
    // Quiet twice: in the first quiet round a head may have emptied the read model for another source.
    for (let round = 0, quiet = 0; round < 200 && this.#wrong === null; round += 1) {
      for (const consumer of this.#consumers) {
        if (this.#rules.c6) for (const source of this.#sources) consumer.hear(source.index, source.head());
      }
      quiet = this.#stepAll() ? 0 : quiet + 1;
      if (quiet === 2) return;
    }
    this.#wrong ??= 'it never comes to rest';
  }

  #stepAll(): boolean {
    let moved = false;
    for (const consumer of this.#consumers) {
      for (const lane of consumer.lanes) for (const source of this.#sources) moved = consumer.step(source.index, lane) || moved;
    }
    return moved;
  }

  #readModel(): string {
    return JSON.stringify(Array.from({ length: MODEL.lanes }, (_, lane) => this.#database.documents(lane)));
  }
}
