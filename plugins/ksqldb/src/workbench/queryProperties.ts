// SPDX-License-Identifier: Apache-2.0
import type { KsqlProperties } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { StartAt } from './workbenchAddress';

const OFFSET_RESET = 'auto.offset.reset';

/** Whether people may choose where a query starts. */
export function canChooseStart(allowedProperties: readonly string[]): boolean {
  return allowedProperties.includes(OFFSET_RESET);
}

/** What is sent along so that queries, and what fills a new stream, start there; nothing where nobody may choose. */
export function queryProperties(
  startAt: StartAt,
  allowedProperties: readonly string[],
): KsqlProperties | undefined {
  return canChooseStart(allowedProperties)
    ? { [OFFSET_RESET]: startAt }
    : undefined;
}
