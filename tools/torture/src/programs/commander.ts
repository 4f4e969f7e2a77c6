/** A program that carries out given wishes as commands, several at a time, and says the outcome of each. */
import { SqliteEventStore, type ObserverModule } from '@golden-thread/sqlite';
import { say, startedWith } from '../kit.ts';
import { appendOf, type Wish } from '../wishes.ts';

/** What it is started with. */
export type CommanderArgument = { readonly file: string; readonly wishes: readonly Wish[]; readonly observer?: ObserverModule };
/** What it says of each wish that was answered. */
export type Answered = { readonly answered: string; readonly kind: string; readonly eventIds: readonly string[] };

const { file, wishes, observer } = startedWith() as CommanderArgument;
const store = await SqliteEventStore.open({ file, ...(observer ? { observer } : {}) });
// Three at a time, so that commits carry one wish or several, and some come first.
const waiting = [...wishes];
await Promise.all([carryOut(), carryOut(), carryOut()]);
await store.close();

async function carryOut(): Promise<void> {
  for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
    const outcome = await store.append(appendOf(wish, true));
    const answered: Answered = { answered: wish.name, kind: outcome.kind, eventIds: 'eventIds' in outcome ? outcome.eventIds : [] };
    say(answered);
  }
}
