/** Fields that were given. */

/** An object with the field if there is a value, else an empty one: what was not said is absent, never null. */
export function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Field in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Field in Name]?: Value });
}
