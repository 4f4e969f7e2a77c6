/** The page docs/events.md held against what a service really stores and lets out. */
import { isWithheld, publishedEvents } from '@golden-thread/contracts';
import type { TSchema } from 'typebox';
import { storedAs, type StoredEventsOf } from '../scenario/stored-events.ts';
import { type Catalogue, catalogueIn, type PageAggregate, type PageEvent, type PageReach } from './catalogue-page.ts';
import { notationOf } from './notation.ts';

/** Every aggregate with told wishes has these two, so they tell no aggregate from another. */
const IN_MANY = new Set(['ToldConfirmed', 'ToldCorrected']);

/** Describes as specs that the page tells of this service what it stores, and nothing else. */
export function catalogueTells(stored: StoredEventsOf): void {
  describe(`docs/events.md on ${stored.service}`, () => {
    test('tells each event that is stored, with its fields, what is sealed, and how far it travels', () => {
      expect(differencesFrom(catalogueIn(), stored)).toEqual([]);
    });
  });
}

/** What a page tells otherwise than the service stores it: a sentence each, with the line that would be true. */
export function differencesFrom(catalogue: Catalogue, { service, aggregates, publish }: StoredEventsOf): readonly string[] {
  const onPage = catalogue.aggregates.filter((aggregate) => aggregate.service === service);
  const reachOf = reachesOf(
    publish,
    aggregates.flatMap(([table]) => Object.keys(table)),
  );
  const found = new Set<PageAggregate>();
  const differences = aggregates.flatMap(([table]) => {
    const inCode = Object.entries<TSchema>(table).map(([name, schema]): PageEvent => ({
      name,
      notation: notationOf(schema, catalogue.shorthands),
      reach: reachOf(name),
    }));
    const names = inCode.map(({ name }) => name).filter((name) => !IN_MANY.has(name));
    const [page, another] = onPage.filter(({ events }) => events.some(({ name }) => names.includes(name)));
    if (page === undefined) return inCode.map((event) => `no aggregate of ${service} on the page has: ${lineOf(event)}`);
    if (another !== undefined) return [`${page.name} and ${another.name} stand apart on the page; the code stores them as one aggregate`];
    found.add(page);
    return [...(page.marks.includes('later') ? [`${page.name} is stored: take [later] away`] : []), ...differencesIn(page, inCode)];
  });
  const mayWait = ({ marks }: PageAggregate): boolean => marks.includes('later') && !marks.includes('heart');
  const gone = onPage.filter((aggregate) => !found.has(aggregate) && !mayWait(aggregate));
  return [...differences, ...gone.map(({ name }) => `${name} is not stored: no schema of ${service} has its events`)];
}

function differencesIn(page: PageAggregate, inCode: readonly PageEvent[]): readonly string[] {
  const told = new Map(page.events.map((event) => [event.name, event]));
  const twice = page.events.filter((event) => told.get(event.name) !== event);
  return [
    ...twice.map(({ name }) => `${page.name} has ${name} twice`),
    ...inCode.flatMap((event) => {
      const onPage = told.get(event.name);
      if (onPage === undefined) return [`${page.name} lacks: ${lineOf(event)}`];
      return lineOf(onPage) === lineOf(event) ? [] : [`${page.name} says: ${lineOf(onPage)}; stored is: ${lineOf(event)}`];
    }),
    ...page.events
      .filter(({ name }) => !inCode.some((event) => event.name === name))
      .map(({ name }) => `${page.name} has ${name}, which is not stored`),
  ];
}

function lineOf({ name, notation, reach }: PageEvent): string {
  return `- \`${name}${notation}\`${reach === 'platform' ? '' : ` (${reach})`}`;
}

/** How far events of a service travel, found by publishing them. */
function reachesOf(publish: StoredEventsOf['publish'], types: readonly string[]): (type: string) => PageReach {
  const typeOut = (type: string, data: object) => publish(storedAs(type, data)).type;
  return (type) => {
    const out = typeOut(type, {});
    if (!isWithheld(out)) return publishedEvents.all().find((contract) => contract.type === out)?.reach ?? 'platform';
    return types.some((of) => !isWithheld(typeOut(type, { of }))) ? 'as far as the event it is about' : 'own';
  };
}
