// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlValue,
  stringifyLossless,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What a cell shows of a value: text as it is, everything else as JSON with every digit. */
export function textOf(value: KsqlValue): string {
  return typeof value === 'string' ? value : stringifyLossless(value);
}
