// SPDX-License-Identifier: Apache-2.0
import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';

/** Levels are asked for every minute; which products there are changes less often. */
const KEPT_MS = 5 * 60 * 1000;

const PAGE_SIZE = 1_000;

/** Reads the entity refs of all products; the answer is kept for five minutes. */
export function createProductRefs(options: {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  /** Milliseconds. */
  now: () => number;
}): () => Promise<string[]> {
  const { catalog, auth, now } = options;
  let kept: { refs: string[]; until: number } | undefined;

  return async () => {
    if (kept && now() < kept.until) return kept.refs;
    const credentials = await auth.getOwnServiceCredentials();
    const pages = catalog.streamEntities(
      {
        filter: { kind: DATA_PRODUCT_KIND.toLowerCase() },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    const refs: string[] = [];
    for await (const page of pages) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    kept = { refs, until: now() + KEPT_MS };
    return refs;
  };
}
