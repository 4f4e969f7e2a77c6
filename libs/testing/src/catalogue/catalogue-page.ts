/** Reads docs/events.md: the catalogue of what is stored, service by service, aggregate by aggregate, event by event. */
import { readFileSync } from 'node:fs';
import type { Shorthands } from './notation.ts';

/** How far an event travels, in the words of the page. */
export type PageReach = 'own' | 'platform' | 'partner' | 'as far as the event it is about';

/** An event as the page tells it. */
export type PageEvent = { readonly name: string; readonly notation: string; readonly reach: PageReach };

/** `heart` is built first; `later` is not stored yet. */
export type PageAggregate = {
  readonly service: string;
  readonly name: string;
  readonly marks: readonly string[];
  readonly events: readonly PageEvent[];
};

/** The whole page. */
export type Catalogue = { readonly aggregates: readonly PageAggregate[]; readonly shorthands: Shorthands };

/** The page as it lies in the repository. */
export const CATALOGUE_PAGE = new URL('../../../../docs/events.md', import.meta.url);

const SECTION = /^## (\S+)$/;
const AGGREGATE = /^### (.+?) `([a-z-]+(?:-<[a-zA-Z]+>)+)`((?: \[[a-z]+\])*)$/;
const EVENT = /^- `([A-Z][A-Za-z]*)(\{.*\})?`(?: \((own|partner|as far as the event it is about)\))?(?:\..*)?$/;
const SHORTHAND = /^- `([^`]+)` for `([^`]+)`(?:\..*)?$/;

/** Reads a page. Throws where a line looks like an aggregate or an event and is none: nothing on the page may go unread. */
export function catalogueIn(page = readFileSync(CATALOGUE_PAGE, 'utf8')): Catalogue {
  const aggregates: (PageAggregate & { readonly events: PageEvent[] })[] = [];
  const shorthands = new Map<string, string>();
  let service = '';
  for (const [index, line] of page.split('\n').entries()) {
    const place = `docs/events.md:${index + 1}`;
    service = SECTION.exec(line)?.[1] ?? service;
    if (line.startsWith('### ')) aggregates.push(aggregateIn(line, service, place));
    else if (SHORTHAND.test(line)) shorthands.set(...shorthandIn(line));
    else if (line.startsWith('- `')) {
      const events = aggregates.at(-1)?.events;
      if (events === undefined) throw new RangeError(`${place} stands under no aggregate: ${line}`);
      events.push(eventIn(line, place));
    }
  }
  return { aggregates, shorthands };
}

function aggregateIn(line: string, service: string, place: string): PageAggregate & { readonly events: PageEvent[] } {
  const [, name, stream = '', marks = ''] = AGGREGATE.exec(line) ?? [];
  if (name === undefined) throw new RangeError(`${place} is no heading of an aggregate: ${line}`);
  return { service, name: `${name} (${stream})`, marks: [...marks.matchAll(/\w+/g)].map(String), events: [] };
}

function eventIn(line: string, place: string): PageEvent {
  const [, name, notation = '', reach = 'platform'] = EVENT.exec(line) ?? [];
  if (name === undefined) throw new RangeError(`${place} is no event: ${line}`);
  return { name, notation, reach: reach as PageReach };
}

function shorthandIn(line: string): readonly [whole: string, short: string] {
  const [, short = '', whole = ''] = SHORTHAND.exec(line) ?? [];
  return [whole, short];
}
