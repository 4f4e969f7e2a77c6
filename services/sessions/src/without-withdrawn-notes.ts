/** A withdrawn note is hidden from everybody at once, in the person's own thread too: there it stays that one was written, without its words (P5). */
import { formatInstant, type StreamName } from '@golden-thread/kernel';
import { AggregateReader, SignIn } from '@golden-thread/service-host';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable } from 'rxjs';
import { type Note, shownOf } from './domain/note.ts';
import type { NoteEvent } from './domain/note.schema.ts';
import { noteStorage } from './storage.ts';

type Entry = { readonly what: string; readonly stream: string; readonly happenedAt: string; readonly content: object };
type Thread = { readonly entries: readonly Entry[] };
type Written = Extract<NoteEvent, { type: 'NoteWritten' }>['data'];

/** Looks at each note in a page of a thread as it is now: the page itself may be older. */
@Injectable()
export class WithoutWithdrawnNotes implements NestInterceptor<Thread, Thread> {
  readonly #reader: AggregateReader;
  readonly #signIn: SignIn;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(SignIn) signIn: SignIn) {
    this.#reader = reader;
    this.#signIn = signIn;
  }

  intercept(context: ExecutionContext, next: CallHandler<Thread>): Observable<Thread> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(mergeMap((thread) => from(this.#without(thread, request))));
  }

  async #without(thread: Thread, request: FastifyRequest): Promise<Thread> {
    const streams = new Set(thread.entries.filter(isNote).map(({ stream }) => stream));
    const networkId = (await this.#signIn.identityOf(request))?.networkId ?? '';
    const load = async (stream: string) => {
      const { state } = await this.#reader.load({ networkId, stream: stream as StreamName }, noteStorage);
      return [stream, state] as const;
    };
    const notes = new Map(await Promise.all([...streams].map(load)));
    return { ...thread, entries: thread.entries.map((entry) => (isNote(entry) ? shownIn(entry, notes.get(entry.stream)) : entry)) };
  }
}

function isNote({ what }: Entry): boolean {
  return what === 'NoteWritten';
}

function shownIn(entry: Entry, note: Note | undefined): Entry {
  const { words, ...about } = entry.content as Written;
  const isShown = note !== undefined && shownOf(note).some(({ by, at }) => by === about.by && formatInstant(at) === entry.happenedAt);
  return { ...entry, content: isShown ? { ...about, words } : about };
}
