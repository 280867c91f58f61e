// SPDX-License-Identifier: Apache-2.0
import { CLUSTER_PARAMETER } from '../clusters/useChosenCluster';

/** Where a query starts to read. */
export type StartAt = 'latest' | 'earliest';

const TEXT_PARAMETER = 'sql';
const START_PARAMETER = 'start';

/** The most characters that gets through everywhere: many servers and proxies take 8 KiB with all headers. */
export const LONGEST_ADDRESS = 4_000;

/** What an address fills the workbench with. */
export interface WorkbenchAddress {
  clusterId: string;
  text: string;
  startAt: StartAt;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function readWorkbenchAddress(search: URLSearchParams): {
  text?: string;
  startAt: StartAt;
} {
  return {
    text: search.get(TEXT_PARAMETER) ?? undefined,
    startAt: search.get(START_PARAMETER) === 'earliest' ? 'earliest' : 'latest',
  };
}

/** The part of an address that opens the workbench with a text; with `?`. */
export function writeWorkbenchAddress(
  address: Pick<WorkbenchAddress, 'clusterId' | 'text'> &
    Partial<WorkbenchAddress>,
): string {
  const search = new URLSearchParams({
    [CLUSTER_PARAMETER]: address.clusterId,
    [TEXT_PARAMETER]: address.text,
  });
  if (address.startAt === 'earliest') {
    search.set(START_PARAMETER, address.startAt);
  }
  return `?${search}`;
}

export function isStartAt(value: unknown): value is StartAt {
  return value === 'latest' || value === 'earliest';
}
