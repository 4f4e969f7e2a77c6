/** What every adapter checks before it works, so that a wrong call is refused the same way everywhere. */
import type { Chunk, CollectionDeclaration, Document, Find, IndexDeclaration, ReadModelVersion } from './read-models.ts';

/** Documents a find gives when no limit is named. */
export const DEFAULT_FIND_LIMIT = 100;
/** The most documents one find gives. */
export const MAX_FIND_LIMIT = 5_000;

/** The limit of a find in documents: 1 to 5,000, by default 100. Throws RangeError on anything else. */
export function findLimit(limit: number = DEFAULT_FIND_LIMIT): number {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MAX_FIND_LIMIT) {
    throw new RangeError(`a find gives 1 to ${MAX_FIND_LIMIT} documents, not ${limit}: page with "after"`);
  }
  return limit;
}

/** The declared index a find asks for. Throws RangeError when it was not declared, or when more values are given than it has fields. */
export function indexOf(indexes: readonly IndexDeclaration[], find: Find): IndexDeclaration {
  const index = indexes.find(({ name }) => name === find.index);
  if (!index) throw new RangeError(`collection ${find.collection} has no index ${find.index}; declare it`);
  if (find.equals.length > index.fields.length) {
    throw new RangeError(`index ${find.index} of ${find.collection} has ${index.fields.length} fields, not ${find.equals.length}`);
  }
  return index;
}

/** The values of a document's indexed fields, in the index's order. */
export function indexedValues(index: IndexDeclaration, document: Document): unknown[] {
  return index.fields.map((field) => document[field]);
}

/**
 * What a collection has after it is declared once more: indexes are only added.
 * Throws RangeError when an index of the same name has other fields: that is a new version of the read model.
 */
export function mergedIndexes(before: readonly IndexDeclaration[], declared: CollectionDeclaration): IndexDeclaration[] {
  const merged = [...before];
  for (const index of declared.indexes) {
    const known = merged.find(({ name }) => name === index.name);
    if (!known) merged.push(index);
    else if (known.fields.join('\u0000') !== index.fields.join('\u0000')) {
      throw new RangeError(`index ${index.name} of ${declared.name} has other fields in this version already; declare a new version`);
    }
  }
  return merged;
}

/** Throws RangeError when a chunk could not be saved as it is. */
export function checkSavedChunk(chunk: Chunk): void {
  const { from, to } = chunk.checkpoint;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from) {
    throw new RangeError(`a checkpoint goes from a position to the same or a later one, not from ${from} to ${to}`);
  }
  for (const change of chunk.changes) {
    const id = change.kind === 'put' ? change.document.id : change.id;
    if (typeof id !== 'string' || id === '' || !id.isWellFormed() || id.includes('\u0000')) {
      throw new RangeError(`a document's id is text of at least one character, without NUL and lone surrogates: ${JSON.stringify(id)}`);
    }
  }
}

/** The refusal for a version nobody declared. */
export function undeclared({ name, version }: ReadModelVersion): RangeError {
  return new RangeError(`read model ${name} has no version ${version}; declare it first`);
}

/** The refusal for a collection the version did not declare. */
export function undeclaredCollection({ name, version }: ReadModelVersion, collection: string): RangeError {
  return new RangeError(`read model ${name} version ${version} has no collection ${collection}; declare it`);
}

/** The refusal to drop the version that answers. */
export function liveStays({ name, version }: ReadModelVersion): RangeError {
  return new RangeError(`version ${version} of read model ${name} is the live one; switch to another before dropping it`);
}
