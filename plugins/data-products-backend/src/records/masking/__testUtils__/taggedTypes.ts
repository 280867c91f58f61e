// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

/** In every value that is to be hidden. */
export const SECRET = 'secret';
/** In every value that is not. */
export const OPEN = 'open';

/** The form of a value, whatever the format of its schema. */
export type TaggedType =
  | { is: 'text' }
  | { is: 'list'; items: TaggedType }
  | { is: 'map'; values: TaggedType }
  | { is: 'optional'; type: TaggedType }
  | { is: 'record'; fields: TaggedField[] };

interface TaggedField {
  name: string;
  type: TaggedType;
  /** How it is marked as personal. */
  mark: 'none' | 'inline' | 'pattern';
}

/** Of a name that says how its field is marked, so that a pattern marks no other. */
const field = (type: fc.Arbitrary<TaggedType>): fc.Arbitrary<TaggedField> =>
  fc
    .record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      type,
      mark: fc.constantFrom('none', 'none', 'inline', 'pattern'),
    })
    .map(({ name, mark, ...others }) => ({
      ...others,
      mark,
      name: mark === 'pattern' ? `tagged_${name}` : name,
    }));

/** Records, whose fields have names of their own. */
export const taggedRecords: fc.Arbitrary<TaggedType> = fc.letrec<{
  type: TaggedType;
  record: TaggedType;
}>(tie => ({
  record: fc
    .uniqueArray(field(tie('type')), {
      minLength: 1,
      maxLength: 4,
      selector: ({ name }) => name,
    })
    .map(fields => ({ is: 'record' as const, fields })),
  type: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant<TaggedType>({ is: 'text' }),
    tie('record'),
    tie('type').map(items => ({ is: 'list' as const, items })),
    tie('type').map(values => ({ is: 'map' as const, values })),
    tie('type')
      .filter(({ is }) => is !== 'optional')
      .map(type => ({ is: 'optional' as const, type })),
  ),
})).record;

/** A value of a type, with `SECRET` in each text below a field that is marked, and `OPEN` in each other. */
export function valueOf(type: TaggedType, mark = OPEN): unknown {
  switch (type.is) {
    case 'text':
      return mark;
    case 'list':
      return [valueOf(type.items, mark), valueOf(type.items, mark)];
    case 'map':
      return { key: valueOf(type.values, mark) };
    case 'optional':
      return valueOf(type.type, mark);
    case 'record':
      return Object.fromEntries(
        type.fields.map(each => [
          each.name,
          valueOf(each.type, each.mark === 'none' ? mark : SECRET),
        ]),
      );
    default:
      return type satisfies never;
  }
}

/** As an Avro schema; every record has a name of its own. */
export function avroOf(type: TaggedType, names = { count: 0 }): unknown {
  switch (type.is) {
    case 'text':
      return 'string';
    case 'list':
      return { type: 'array', items: avroOf(type.items, names) };
    case 'map':
      return { type: 'map', values: avroOf(type.values, names) };
    case 'optional':
      return ['null', avroOf(type.type, names)];
    case 'record':
      names.count += 1;
      return {
        type: 'record',
        name: `R${names.count}`,
        fields: type.fields.map(each => ({
          name: each.name,
          type: avroOf(each.type, names),
          ...inline(each),
        })),
      };
    default:
      return type satisfies never;
  }
}

/** As a JSON Schema. */
export function jsonSchemaOf(type: TaggedType): object {
  switch (type.is) {
    case 'text':
      return { type: 'string' };
    case 'list':
      return { type: 'array', items: jsonSchemaOf(type.items) };
    case 'map':
      return {
        type: 'object',
        additionalProperties: jsonSchemaOf(type.values),
      };
    case 'optional':
      return { oneOf: [{ type: 'null' }, jsonSchemaOf(type.type)] };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          type.fields.map(each => [
            each.name,
            { ...jsonSchemaOf(each.type), ...inline(each) },
          ]),
        ),
      };
    default:
      return type satisfies never;
  }
}

/** Tags of `mark: 'pattern'`, kept beside the schema. */
export function patternsOf(type: TaggedType): Record<string, string[]> {
  switch (type.is) {
    case 'text':
      return {};
    case 'list':
      return patternsOf(type.items);
    case 'map':
      return patternsOf(type.values);
    case 'optional':
      return patternsOf(type.type);
    case 'record':
      return Object.assign(
        {},
        ...type.fields.flatMap(({ name, mark, type: inner }) => [
          patternsOf(inner),
          mark === 'pattern' ? { [`**.${name}`]: ['PII'] } : {},
        ]),
      );
    default:
      return type satisfies never;
  }
}

function inline({ mark }: TaggedField): object {
  return mark === 'inline' ? { 'confluent:tags': ['PII'] } : {};
}
