// SPDX-License-Identifier: Apache-2.0
import {
  FieldChange,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';

/**
 * What changed from one version of a schema to another, field by field, fields being the same when their paths are.
 * In the order of `to`, removed fields where they were. `undefined` when one of the two is unreadable.
 */
export function compareTrees(
  from: SchemaTree,
  to: SchemaTree,
): FieldChange[] | undefined {
  if (from.status === 'unreadable' || to.status === 'unreadable') {
    return undefined;
  }
  return [];
}
