// SPDX-License-Identifier: Apache-2.0
import type {
  FieldChange,
  SchemaComparison,
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';
import { fieldsDownTo } from '../fields/fieldRows';

export interface ChangeRow {
  path: string;
  kind: FieldChange['kind'];
  /** A version that has the field. */
  version: number;
  /** Of a field that came or went, in a few words. */
  summary?: string;
  /** Of a field that changed. */
  aspects: { label: string; before: string; after: string }[];
}

/** What changed, field by field, in words; `undefined` when one of the versions cannot be taken apart into fields. */
export function changeRows(
  comparison: SchemaComparison,
  t: Translate,
): ChangeRow[] | undefined {
  const { from, to, changes } = comparison;
  return changes?.map(change => {
    const holder = change.kind === 'removed' ? from : to;
    const field =
      change.kind === 'changed' ? undefined : fieldAt(holder.tree, change.path);
    return {
      path: change.path,
      kind: change.kind,
      version: holder.version,
      summary: field && summaryOf(field, t),
      aspects: change.aspects.map(({ aspect, before, after }) => ({
        label: t(`schema.compare.aspect.${aspect}`),
        before: describeSide(aspect, before, t),
        after: describeSide(aspect, after, t),
      })),
    };
  });
}

function fieldAt(tree: SchemaTree, path: string): SchemaField | undefined {
  return tree.status === 'read'
    ? fieldsDownTo(tree.fields, path)?.at(-1)
    : undefined;
}

function summaryOf(field: SchemaField, t: Translate): string {
  return [
    field.type,
    describeOptional(field.isOptional, t),
    ...(field.default === undefined
      ? []
      : [t('schema.compare.changes.withDefault', { value: field.default })]),
  ].join(', ');
}

function describeSide(
  aspect: FieldChange['aspects'][number]['aspect'],
  value: string | undefined,
  t: Translate,
): string {
  if (value === undefined || value === '') {
    return t('schema.compare.changes.nothing');
  }
  if (aspect === 'isOptional' && (value === 'true' || value === 'false')) {
    return describeOptional(value === 'true', t);
  }
  return value;
}

function describeOptional(isOptional: boolean, t: Translate): string {
  return isOptional
    ? t('schema.compare.changes.optional')
    : t('schema.compare.changes.required');
}
