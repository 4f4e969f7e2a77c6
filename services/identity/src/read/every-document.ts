/** Everything that an index finds. */
import type { DocumentReader } from '@golden-thread/event-road';
import type { Document, Find } from '@golden-thread/read-models';

const PAGE = 1_000;

/** All documents of a question, page by page, in the index's order. */
export async function everyDocument(
  documents: DocumentReader,
  find: Pick<Find, 'collection' | 'index' | 'equals'>,
): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (;;) {
    const after = found.at(-1);
    const page = await documents.find({ ...find, limit: PAGE, ...(after === undefined ? {} : { after }) });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
