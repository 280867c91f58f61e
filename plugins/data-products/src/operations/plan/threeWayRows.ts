// SPDX-License-Identifier: Apache-2.0
import type {
  NamedValue,
  ProductMetadata,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';
import { withAttribute } from '../form/attributeNames';
import { describeValue, SingleField } from '../form/describeValue';

/** A field of metadata, or one of its attributes. */
export type ComparedField =
  { type: 'field'; field: SingleField } | { type: 'attribute'; name: string };

export type Choice = 'theirs' | 'mine';

/** One field in three versions; texts are empty where nothing is said. */
export interface ThreeWayRow {
  /** Unique among the rows. */
  id: string;
  what: ComparedField;
  label: string;
  began: string;
  now: string;
  wanted: string;
  /** `conflict`: both changed it, differently. */
  status: 'theirsOnly' | 'mineOnly' | 'same' | 'conflict';
}

/** What a form began with, what others have made of it, and what the person wants. */
export interface ThreeVersions {
  began: ProductMetadata;
  now: ProductMetadata;
  wanted: ProductMetadata;
}

const FIELDS: readonly SingleField[] = [
  'product',
  'description',
  'owner',
  'ownerEmail',
  'domain',
  'qualityTier',
  'slaTier',
  'lifecycle',
  'successor',
  'endsOn',
];

/** The fields that anybody has changed, in the order of the form. */
export function threeWayRows(
  versions: ThreeVersions,
  options: { vocabulary?: Vocabulary; t: Translate },
): ThreeWayRow[] {
  const { began, now, wanted } = versions;
  const { t } = options;
  const fields = FIELDS.map(field => ({
    id: field,
    what: { type: 'field', field } as const,
    label: t(`operation.field.${field}`),
    began: describeValue(field, began, options),
    now: describeValue(field, now, options),
    wanted: describeValue(field, wanted, options),
  }));
  const attributes = namesOf(versions).map(name => ({
    id: `attribute ${name}`,
    what: { type: 'attribute', name } as const,
    label: name,
    began: valueOf(began.attributes, name),
    now: valueOf(now.attributes, name),
    wanted: valueOf(wanted.attributes, name),
  }));
  return [...fields, ...attributes]
    .filter(row => row.began !== row.now || row.began !== row.wanted)
    .map(row => ({ ...row, status: statusOf(row) }));
}

/** What is chosen as long as nobody chooses: one's own changes; what one has not touched follows the others. */
export function usualChoice(row: ThreeWayRow): Choice {
  return row.status === 'theirsOnly' ? 'theirs' : 'mine';
}

/**
 * The metadata that come of the choices.
 *
 * @param choices - By row id; see `usualChoice` for those not named.
 */
export function mergedMetadata(
  versions: ThreeVersions,
  rows: readonly ThreeWayRow[],
  choices: Readonly<Record<string, Choice>>,
): ProductMetadata {
  return rows.reduce((merged, row) => {
    const choice = choices[row.id] ?? usualChoice(row);
    const source = choice === 'theirs' ? versions.now : versions.wanted;
    return row.what.type === 'field'
      ? { ...merged, [row.what.field]: source[row.what.field] }
      : {
          ...merged,
          attributes: withAttribute(merged.attributes, {
            name: row.what.name,
            value: valueOf(source.attributes, row.what.name),
          }),
        };
  }, versions.wanted);
}

function statusOf(row: {
  began: string;
  now: string;
  wanted: string;
}): ThreeWayRow['status'] {
  if (row.began === row.wanted) return 'theirsOnly';
  if (row.began === row.now) return 'mineOnly';
  return row.now === row.wanted ? 'same' : 'conflict';
}

function namesOf({ began, now, wanted }: ThreeVersions): string[] {
  const names = [began, now, wanted].flatMap(({ attributes }) =>
    attributes.map(({ name }) => name),
  );
  return [...new Set(names)];
}

function valueOf(attributes: readonly NamedValue[], name: string): string {
  return attributes.find(attribute => attribute.name === name)?.value ?? '';
}
