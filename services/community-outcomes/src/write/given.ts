/** Fields that were given. */

/** A copy without the fields that nobody said: they are absent, never null or undefined. */
export function given<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields as undefined extends Fields[Field] ? never : Field]: Fields[Field];
  } & { [Field in keyof Fields as undefined extends Fields[Field] ? Field : never]?: Exclude<Fields[Field], undefined> };
}
