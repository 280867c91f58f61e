// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { topicConsoleUrl } from '@data-mesh/backstage-plugin-data-products-common';

/** Where the portal and Confluent's console are. */
export interface LinkBases {
  /** Without a slash at its end. */
  appUrl: string;
  consoleUrl?: string;
}

/** Page of a product, where the portal has its catalog at `/catalog`. */
export function productUrl(entityRef: string, { appUrl }: LinkBases): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `${appUrl}/catalog/${[namespace, kind.toLowerCase(), name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** Page of an operation. */
export function operationUrl(id: string, { appUrl }: LinkBases): string {
  return `${appUrl}/data-products/operations/${encodeURIComponent(id)}`;
}

/** Page of a topic in Confluent's console. */
export function topicUrl(
  topic: { environmentId: string; clusterId: string; topic: string },
  { consoleUrl }: LinkBases,
): string {
  const port = {
    name: topic.topic,
    clusterId: topic.clusterId,
    qualifiedName: `${topic.clusterId}:${topic.topic}`,
  };
  return topicConsoleUrl(port, {
    environmentId: topic.environmentId,
    consoleUrl,
  });
}
