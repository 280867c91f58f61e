// SPDX-License-Identifier: Apache-2.0
import type { KsqlRow } from '@data-mesh/backstage-plugin-ksqldb-common';

/** A row of a result as it is shown. */
export interface ResultRow {
  values: KsqlRow;
  /** True when it tells that the row of this key is gone. */
  isTombstone: boolean;
}
