// SPDX-License-Identifier: Apache-2.0

export const SCHEMA_VIEWS = [
  'fields',
  'text',
  'versions',
  'rules',
  'compare',
] as const;

/** What is shown of a version, or of all versions of a subject. */
export type SchemaViewId = (typeof SCHEMA_VIEWS)[number];

/** What the page shows, as its address holds it. */
export interface SchemaAddress {
  /** The first one of values when absent. */
  subject?: string;
  /** The newest one when absent. */
  version?: number;
  view: SchemaViewId;
  /** The path of the field that is pointed at. */
  field?: string;
  /** The version that `version` is compared with; the one before it when absent. */
  compare?: number;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function schemaAddressFromSearch(
  search: URLSearchParams,
): SchemaAddress {
  return {
    subject: search.get('subject') || undefined,
    version: versionFromText(search.get('version')),
    view: schemaViewFromText(search.get('view')) ?? 'fields',
    field: search.get('field') || undefined,
    compare: versionFromText(search.get('compare')),
  };
}

export function schemaViewFromText(
  text: string | null,
): SchemaViewId | undefined {
  return SCHEMA_VIEWS.find(known => known === text);
}

function versionFromText(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text)
    ? Number(text)
    : undefined;
}

/** The shortest address that reads back as the same. */
export function searchFromSchemaAddress(
  address: SchemaAddress,
): URLSearchParams {
  const search = new URLSearchParams();
  const { subject, version, view, field, compare } = address;
  if (subject) search.set('subject', subject);
  if (version) search.set('version', String(version));
  if (view !== 'fields') search.set('view', view);
  if (field) search.set('field', field);
  if (compare) search.set('compare', String(compare));
  return search;
}

/**
 * Takes over what the person chose, and lets go of what it makes meaningless: another subject has versions and fields
 * of its own.
 */
export function changeSchemaAddress(
  address: SchemaAddress,
  change: Partial<SchemaAddress>,
): SchemaAddress {
  const isOtherSubject =
    'subject' in change && change.subject !== address.subject;
  return {
    ...address,
    ...(isOtherSubject && {
      version: undefined,
      field: undefined,
      compare: undefined,
    }),
    ...change,
  };
}
