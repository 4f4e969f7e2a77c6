/** Stream names: `category-id`, joined and split in one place. */

/** The name of a stream: a category, a dash, and an id. It holds no name, contact, free text or imported id (architecture.md 5). */
export type StreamName = `${string}-${string}`;

const CATEGORY = /^[a-z]+(?:-[a-z]+)*$/;
const ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Joins a category (lower-case words joined by dashes) and an id (`[A-Za-z0-9._:-]`, 1-128 characters). Throws RangeError on anything else. */
export function streamName(category: string, id: string): StreamName {
  if (!CATEGORY.test(category)) throw new RangeError(`"${category}" is no stream category: lower-case words joined by dashes`);
  if (!ID.test(id)) throw new RangeError(`an id in a stream name has 1-128 of the characters A-Z a-z 0-9 . _ : - (category ${category})`);
  return `${category}-${id}`;
}

/** The id part of a stream of a known category. Throws RangeError when the stream is of another category. */
export function idOfStream(category: string, stream: string): string {
  if (!stream.startsWith(`${category}-`)) throw new RangeError(`"${stream}" is no stream of ${category}`);
  return stream.slice(category.length + 1);
}
