// SPDX-License-Identifier: Apache-2.0

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_CONSUMER_GROUPS } from '@data-mesh/backstage-plugin-data-products-common';
import { ConsumersConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import {
  createGroupOwners,
  GroupClaim,
  GroupOwners,
} from './createGroupOwners';

const MAX_AGE_MS = 60_000;
const PAGE_SIZE = 1_000;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/** Which component each group belongs to, as the catalog's entities and the configuration say. */
export type CurrentGroupOwners = () => Promise<GroupOwners>;

/**
 * Reads who claims which groups with the plugin's own credentials, at most once a minute. Whoever is told of a component must
 * be allowed to read it; that is for others to see to. While the catalog does not answer, what was read before counts.
 */
export function createComponentClaims(options: {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  patterns: ConsumersConfig['patterns'];
  logger: LoggerService;
  clock: Pick<Clock, 'now'>;
}): CurrentGroupOwners {
  const { catalog, auth, patterns, logger, clock } = options;
  let owners = createGroupOwners({ claims: [], patterns });
  let readAt = -Infinity;
  let underWay: Promise<void> | undefined;

  async function readClaims(): Promise<GroupClaim[]> {
    const pages = catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_CONSUMER_GROUPS}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: FIELDS,
        pageSize: PAGE_SIZE,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const claims: GroupClaim[] = [];
    for await (const page of pages) {
      for (const entity of page) {
        const text = entity.metadata.annotations?.[ANNOTATION_CONSUMER_GROUPS];
        if (text) claims.push({ entityRef: stringifyEntityRef(entity), text });
      }
    }
    return claims;
  }

  async function refresh(): Promise<void> {
    try {
      owners = createGroupOwners({ claims: await readClaims(), patterns });
    } catch (error) {
      logger.warn(
        'The catalog did not tell which components name consumer groups; those read before count',
        { cause: error instanceof Error ? error.message : String(error) },
      );
    }
    readAt = clock.now();
  }

  return async () => {
    if (clock.now() - readAt >= MAX_AGE_MS) {
      underWay ??= refresh().finally(() => {
        underWay = undefined;
      });
      await underWay;
    }
    return owners;
  };
}
