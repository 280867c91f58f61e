// SPDX-License-Identifier: Apache-2.0
import {
  ExploreColumn,
  extraColumnIn,
  ExtraColumnKey,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a facet is called that another plugin adds; its id, when the plugin is not there any more. */
export function titleOf(
  facet: ExtraColumnKey,
  columns: readonly ExploreColumn[],
): string {
  const columnId = extraColumnIn(facet) ?? facet;
  return columns.find(({ id }) => id === columnId)?.title ?? columnId;
}
