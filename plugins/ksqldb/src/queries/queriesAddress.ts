// SPDX-License-Identifier: Apache-2.0
import { CLUSTER_PARAMETER } from '../clusters/useChosenCluster';

const QUERY_PARAMETER = 'query';
const TEXT_PARAMETER = 'text';
const STATE_PARAMETER = 'state';

/** What the page of persistent queries shows. */
export interface QueriesAddress {
  /** Id of the query that is looked at; absent for the list. */
  query?: string;
  text: string;
  /** As the server calls it; absent for all. */
  state?: string;
}

export function readQueriesAddress(search: URLSearchParams): QueriesAddress {
  return {
    query: search.get(QUERY_PARAMETER) ?? undefined,
    text: search.get(TEXT_PARAMETER) ?? '',
    state: search.get(STATE_PARAMETER) ?? undefined,
  };
}

/** The part of an address that shows this; without a leading `?`. */
export function writeQueriesAddress(
  address: Partial<QueriesAddress> & { clusterId: string },
): string {
  const { clusterId, query, text, state } = address;
  return new URLSearchParams({
    [CLUSTER_PARAMETER]: clusterId,
    ...(query && { [QUERY_PARAMETER]: query }),
    ...(text && { [TEXT_PARAMETER]: text }),
    ...(state && { [STATE_PARAMETER]: state }),
  }).toString();
}
