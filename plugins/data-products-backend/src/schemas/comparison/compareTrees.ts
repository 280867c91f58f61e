// SPDX-License-Identifier: Apache-2.0
import {
  FieldChange,
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import { flattenFields } from '../tree/readSchemaTree';

type Aspect = FieldChange['aspects'][number];

/** What a field says of itself, as text; absent when it says nothing. */
type Sayings = Partial<Record<Aspect['aspect'], string>>;

/**
 * What changed from one version of a schema to another, field by field, fields being the same when their paths are; a change
 * of the schema as a whole has an empty path and comes first. Otherwise in the order of `to`, removed fields where they were.
 * `undefined` when one of the two is unreadable.
 */
export function compareTrees(
  from: SchemaTree,
  to: SchemaTree,
): FieldChange[] | undefined {
  if (from.status === 'unreadable' || to.status === 'unreadable') {
    return undefined;
  }
  const before = flattenFields(from);
  const after = flattenFields(to);
  const earlier = new Map(before.map(field => [field.path, field]));
  const removed = removedFields(before, after);
  return [
    ...changed('', sayingsOfTree(from), sayingsOfTree(to)),
    ...(removed.get(undefined) ?? []),
    ...after.flatMap(field => [
      ...changeOf(earlier.get(field.path), field),
      ...(removed.get(field.path) ?? []),
    ]),
  ];
}

/** By the path of the last field before them that is still there. */
function removedFields(
  before: SchemaField[],
  after: SchemaField[],
): Map<string | undefined, FieldChange[]> {
  const kept = new Set(after.map(({ path }) => path));
  const removed = new Map<string | undefined, FieldChange[]>();
  let place: string | undefined;
  for (const { path } of before) {
    if (kept.has(path)) {
      place = path;
    } else {
      const here = removed.get(place) ?? [];
      here.push({ path, kind: 'removed', aspects: [] });
      removed.set(place, here);
    }
  }
  return removed;
}

function changeOf(
  before: SchemaField | undefined,
  after: SchemaField,
): FieldChange[] {
  return before
    ? changed(after.path, sayingsOf(before), sayingsOf(after))
    : [{ path: after.path, kind: 'added', aspects: [] }];
}

function changed(path: string, before: Sayings, after: Sayings): FieldChange[] {
  const aspects = ASPECTS.filter(
    aspect => before[aspect] !== after[aspect],
  ).map(aspect => ({
    aspect,
    before: before[aspect],
    after: after[aspect],
  }));
  return aspects.length === 0 ? [] : [{ path, kind: 'changed', aspects }];
}

/** What matters most to a reader of records comes first. */
const ASPECTS: Aspect['aspect'][] = [
  'type',
  'isOptional',
  'default',
  'allowedValues',
  'number',
  'tags',
  'doc',
];

function sayingsOfTree(tree: Extract<SchemaTree, { status: 'read' }>): Sayings {
  return { type: tree.typeName, doc: tree.doc };
}

function sayingsOf(field: SchemaField): Sayings {
  return {
    type: field.type,
    isOptional: String(field.isOptional),
    default: field.default,
    allowedValues: field.allowedValues?.join(', '),
    number: field.number?.toString(),
    // The order of tags says nothing.
    tags: field.tags.toSorted().join(', ') || undefined,
    doc: field.doc,
  };
}
