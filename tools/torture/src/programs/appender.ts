/** A program that appends without end: single events, several at once, chunks; and says what was acknowledged. Made to be killed. */
import { SqliteEventStore, type ObserverModule } from '@golden-thread/sqlite';
import { say, startedWith } from '../kit.ts';
import { appendOf, chunkOf, type Wish } from '../wishes.ts';

/** What it is started with. Wishes are named after the run; without a number of wishes (per writer) it goes on until it is killed. */
export type AppenderArgument = {
  readonly file: string;
  readonly run: string;
  readonly writers: number;
  readonly wishes?: number;
  readonly observer?: ObserverModule;
};
/** What it says after each acknowledged wish. */
export type Acknowledged = { readonly acknowledged: Wish };

const { file, run, writers, wishes = Infinity, observer } = startedWith() as AppenderArgument;
const store = await SqliteEventStore.open({ file, ...(observer ? { observer } : {}) });
say({ ready: true });
await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
await store.close();

async function write(writer: number): Promise<void> {
  for (let number = 0; number < wishes; number += 1) {
    // Writer 0 imports, the others append one to five events.
    const events = writer === 0 ? 40 : 1 + ((number + writer) % 5);
    const wish: Wish = { name: `${run}-${writer}-${number}`, network: `network-${writer % 3}`, stream: (number + writer) % 20, events };
    if (writer === 0) await store.importChunk(chunkOf(wish));
    else await store.append(appendOf(wish, false));
    const acknowledged: Acknowledged = { acknowledged: wish };
    say(acknowledged);
  }
}
