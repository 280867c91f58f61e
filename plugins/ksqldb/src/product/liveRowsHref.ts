// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlClusterInfo,
  type KsqlSource,
  selectLive,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { writeWorkbenchAddress } from '../workbench/workbenchAddress';

/** As many as show what comes, and let the query end by itself. */
const ROWS = 100;

/**
 * Where the workbench opens with a query for the rows of a source as they come.
 *
 * @param workbench - Address of the workbench; `undefined` where the portal does not have it.
 * @returns `undefined` also for those who may not query the source
 */
export function liveRowsHref(
  source: Pick<KsqlSource, 'name' | 'refusal'>,
  cluster: Pick<KsqlClusterInfo, 'id' | 'rights'>,
  workbench: string | undefined,
): string | undefined {
  if (workbench === undefined || source.refusal !== undefined) return undefined;
  if (!cluster.rights.executeQueries) return undefined;
  const text = selectLive({ source: source.name, limit: ROWS });
  return `${workbench}${writeWorkbenchAddress({ clusterId: cluster.id, text })}`;
}
