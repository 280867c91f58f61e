// SPDX-License-Identifier: Apache-2.0
import type { KsqldbApi } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What was being written when the page was left, by cluster; kept until the portal is reloaded. */
const draftsByApi = new WeakMap<KsqldbApi, Map<string, string>>();

export function readDraft(api: KsqldbApi, clusterId: string): string {
  return draftsByApi.get(api)?.get(clusterId) ?? '';
}

export function keepDraft(
  api: KsqldbApi,
  clusterId: string,
  text: string,
): void {
  const drafts = draftsByApi.get(api) ?? new Map<string, string>();
  drafts.set(clusterId, text);
  draftsByApi.set(api, drafts);
}
