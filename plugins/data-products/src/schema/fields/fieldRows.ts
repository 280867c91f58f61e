// SPDX-License-Identifier: Apache-2.0
import type { SchemaField } from '@data-mesh/backstage-plugin-data-products-common';

/** A field as one row of the open part of the tree. */
export interface FieldRow {
  field: SchemaField;
  /** From 1. */
  level: number;
  /** Among its siblings that are shown, from 1. */
  position: number;
  siblingCount: number;
  isExpandable: boolean;
  isExpanded: boolean;
}

/** Which fields a filter keeps. */
export interface FieldMatches {
  /** Paths of the fields that match by themselves. */
  matching: ReadonlySet<string>;
  /** Paths of the fields around them. */
  leading: ReadonlySet<string>;
}

/** Finds the fields in which every word of the text occurs; `undefined` when there is no word. */
export function matchFields(
  fields: SchemaField[],
  text: string,
): FieldMatches | undefined {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;

  const matching = new Set<string>();
  const leading = new Set<string>();
  const visit = (field: SchemaField): boolean => {
    const haystack = textOf(field);
    const isMatch = words.every(word => haystack.includes(word));
    // No short cut: every field below has to be visited.
    const hasMatchBelow = field.fields.map(visit).includes(true);
    if (isMatch) matching.add(field.path);
    if (hasMatchBelow) leading.add(field.path);
    return isMatch || hasMatchBelow;
  };
  fields.forEach(visit);
  return { matching, leading };
}

function textOf(field: SchemaField): string {
  return [
    field.path,
    field.type,
    field.doc ?? '',
    ...field.tags,
    ...(field.allowedValues ?? []),
  ]
    .join('\n')
    .toLowerCase();
}

/**
 * The rows of the tree from top to bottom, as far as it is open.
 *
 * @param view - `expanded` are the paths that the person opened. With `matches`, only matching fields, the fields around
 *   them, and what the person opened below them.
 */
export function fieldRows(
  fields: SchemaField[],
  view: { expanded: ReadonlySet<string>; matches?: FieldMatches },
): FieldRow[] {
  const { expanded, matches } = view;
  const rows: FieldRow[] = [];

  const add = (siblings: SchemaField[], level: number, isKept: boolean) => {
    const shown = siblings.filter(
      ({ path }) =>
        isKept || matches?.matching.has(path) || matches?.leading.has(path),
    );
    shown.forEach((field, index) => {
      const isOpened = expanded.has(field.path);
      const isLeading = matches?.leading.has(field.path) ?? false;
      const isExpandable = field.fields.length > 0;
      const isExpanded = isExpandable && (isOpened || isLeading);
      rows.push({
        field,
        level,
        position: index + 1,
        siblingCount: shown.length,
        isExpandable,
        isExpanded,
      });
      if (!isExpanded) return;
      const isMatch = matches?.matching.has(field.path) ?? true;
      add(field.fields, level + 1, isOpened && (isKept || isMatch));
    });
  };
  add(fields, 1, !matches);
  return rows;
}

/** Paths of all fields that have fields of their own. */
export function expandablePaths(fields: SchemaField[]): string[] {
  return fields.flatMap(field =>
    field.fields.length > 0
      ? [field.path, ...expandablePaths(field.fields)]
      : [],
  );
}

export function countFields(fields: SchemaField[]): number {
  return fields.reduce(
    (count, field) => count + 1 + countFields(field.fields),
    0,
  );
}

/** The fields around a field and the field itself, outermost first; `undefined` when there is no such field. */
export function fieldsDownTo(
  fields: SchemaField[],
  path: string,
): SchemaField[] | undefined {
  for (const field of fields) {
    if (field.path === path) return [field];
    const below = fieldsDownTo(field.fields, path);
    if (below) return [field, ...below];
  }
  return undefined;
}

/** More than this and a tree starts closed: what is around a field matters more than what is in it. */
const SMALL_TREE = 40;

/** The paths that are open at first: all of a small tree, and the way to the field that the address points at. */
export function initiallyExpanded(
  fields: SchemaField[],
  pointedAt: string | undefined,
): ReadonlySet<string> {
  const wayThere =
    pointedAt === undefined ? [] : (fieldsDownTo(fields, pointedAt) ?? []);
  return new Set([
    ...(countFields(fields) <= SMALL_TREE ? expandablePaths(fields) : []),
    ...wayThere.slice(0, -1).map(({ path }) => path),
  ]);
}
