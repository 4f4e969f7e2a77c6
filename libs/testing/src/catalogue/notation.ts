/** A stored event in the short notation of docs/events.md: `{topicId, pace: open|never, (enc) words?, told}`. */
import type { TSchema } from 'typebox';

/** What the notation looks at in a schema. */
type Form = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly items?: TSchema;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly 'x-personal'?: { readonly owner: string; readonly key: string };
};

/** Fields that stand on the page under a short name, by their whole notation. */
export type Shorthands = ReadonlyMap<string, string>;

/**
 * The fields of an event. `?` may be absent, `[]` a list, `|null` may be null, `a|b` a closed list, `{}` fields of its own, `(enc)` sealed: with
 * the key of the person's words, `(enc record)` with that of their record, `(enc network)` with that of the network.
 */
export function notationOf(schema: TSchema, shorthands: Shorthands = new Map()): string {
  const { properties = {}, required = [] } = schema as Form;
  const fields = Object.entries(properties).map(([name, field]) => {
    const isRequired = required.includes(name);
    const short = shorthands.get(fieldOf({ name, field: field, isRequired: true }, shorthands));
    if (short !== undefined) return isRequired ? short : `${short}?`;
    return fieldOf({ name, field: field, isRequired }, shorthands);
  });
  return fields.length === 0 ? '' : `{${fields.join(', ')}}`;
}

type Named = { readonly name: string; readonly field: Form; readonly isRequired: boolean };

function fieldOf({ name, field, isRequired }: Named, shorthands: Shorthands): string {
  const isList = field.items !== undefined;
  const item = isList ? (field.items as Form) : field;
  const inner = item.properties === undefined ? '' : notationOf(item, shorthands);
  const shape = isList ? `[${inner}]` : inner;
  const values = item.enum ?? (item.const === undefined ? undefined : [item.const]);
  const closed = values === undefined ? '' : `: ${values.join('|')}`;
  return `${sealedBy(item)}${name}${shape}${isRequired ? '' : '?'}${isNullable(item) ? '|null' : ''}${closed}`;
}

function sealedBy({ 'x-personal': mark }: Form): string {
  if (mark === undefined) return '';
  if (mark.owner === 'network') return '(enc network) ';
  return mark.key === 'record' ? '(enc record) ' : '(enc) ';
}

function isNullable({ type }: Form): boolean {
  return Array.isArray(type) && type.includes('null');
}
