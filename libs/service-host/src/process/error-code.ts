/** The code of an error of the system or of Node (ENOENT, EADDRINUSE ...), wherever the error object was made. */

/** The code, or undefined where there is none. Not by `instanceof`: errors of another realm (specs run in one) are errors too. */
export function errorCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' ? code : undefined;
}
