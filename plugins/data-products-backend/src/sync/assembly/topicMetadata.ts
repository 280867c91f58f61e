// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { BusinessMetadataValue } from '@data-mesh/confluent-client';
import { compareText } from './compareText';
import { givenText } from './givenText';
import { METADATA_ROLES, MetadataRole } from './metadataRoles';

/** What the business metadata of one topic say. */
export type TopicMetadata =
  /** The read could not tell: the environment's package has no business metadata. */
  | { status: 'unavailable' }
  | { status: 'missing' }
  | {
      status: 'present';
      /** Trimmed, never blank. */
      values: Partial<Record<MetadataRole, string>>;
      /** Attributes without a role, by name. */
      others: NamedValue[];
      /** They come from what the portal keeps, because the environment cannot hold them. */
      isKept?: true;
    };

const UNAVAILABLE: TopicMetadata = { status: 'unavailable' };
const MISSING: TopicMetadata = { status: 'missing' };

/**
 * Reads the mapped attributes. Names are compared exactly, else without case; of several that differ only in case the
 * exact one has the role, else the first in code-unit order, and the rest stay attributes of their own. Blank values
 * count as absent; of several values of one attribute the first in code-unit order counts.
 *
 * @param values - `undefined` when the read cannot tell.
 */
export function readTopicMetadata(
  values: BusinessMetadataValue[] | undefined,
  mapping: Pick<MappingConfig, 'businessMetadata' | 'attributes'>,
): TopicMetadata {
  if (!values) return UNAVAILABLE;

  const valueByName = valuesByName(values, mapping.businessMetadata);
  if (valueByName.size === 0) return MISSING;

  const roles: Partial<Record<MetadataRole, string>> = {};
  for (const role of METADATA_ROLES) {
    const name = findName(valueByName.keys(), mapping.attributes[role]);
    if (name === undefined) continue;
    roles[role] = valueByName.get(name);
    valueByName.delete(name);
  }
  return {
    status: 'present',
    values: roles,
    others: Array.from(valueByName, ([name, value]) => ({ name, value })),
  };
}

/**
 * The metadata of a topic whose read could not tell any, from what the portal keeps of it.
 *
 * @param kept - Absent or empty when nothing is kept.
 */
export function keptTopicMetadata(
  kept: readonly NamedValue[] | undefined,
  mapping: Pick<MappingConfig, 'businessMetadata' | 'attributes'>,
): TopicMetadata {
  const read = readTopicMetadata(
    kept?.map(({ name, value }) => ({
      metadata: mapping.businessMetadata,
      attribute: name,
      value,
    })),
    mapping,
  );
  return read.status === 'present' ? { ...read, isKept: true } : UNAVAILABLE;
}

/** The values of one business metadata, in the order of their names; its own name is compared as theirs are. */
function valuesByName(
  values: BusinessMetadataValue[],
  metadata: string,
): Map<string, string> {
  const written = findName(
    values.map(value => value.metadata).sort(compareText),
    metadata,
  );
  const given = values
    .filter(value => value.metadata === written)
    .sort(
      (a, b) =>
        compareText(a.attribute, b.attribute) || compareText(a.value, b.value),
    );
  const byName = new Map<string, string>();
  for (const { attribute, value } of given) {
    const text = givenText(value);
    if (text && !byName.has(attribute)) byName.set(attribute, text);
  }
  return byName;
}

function findName(names: Iterable<string>, wanted: string): string | undefined {
  const alike = [...names].filter(
    name => name.toLowerCase() === wanted.toLowerCase(),
  );
  return alike.find(name => name === wanted) ?? alike[0];
}
