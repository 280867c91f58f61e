// SPDX-License-Identifier: Apache-2.0

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EnvironmentInfo,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  LineageEvidenceProvider,
  LiveConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { UseStore } from '../consumers/uses/createUseStore';
import { entityRefOf } from '../explore/exploreEntry';
import { SourceOf } from '../live/sources/createSources';
import { eachPage } from '../store/eachProduct';
import { ProductStore, StoredProduct } from '../store/types';
import { countOthers } from './countOthers';
import { readDeclared } from './readDeclared';
import { PortFacts, readPortFacts } from './readPortFacts';
import { ProductUse } from './types';
import { toPortUse } from './toPortUse';

/** So long what was read is shared by all who ask. */
const MAX_AGE_MS = 60_000;

/** Who was active so lately reads, by any number of days: nobody else is asked then. */
const SURELY_READ_MS = 86_400_000;

/** How all products are used. */
export interface ProductUses {
  /** As it was read at most a minute ago. */
  current(): Promise<ReadUses>;
}

export interface ReadUses {
  byKey: ReadonlyMap<ProductKey, ProductUse>;
  /** ISO 8601 */
  readAt: string;
}

export interface ProductUsesOptions extends PortFacts {
  environments: readonly EnvironmentInfo[];
  products: Pick<ProductStore, 'productsAfterName'>;
  uses: Pick<UseStore, 'counts'>;
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  /** Without those that know of consumer groups and of what is declared. */
  providers: () => readonly LineageEvidenceProvider[];
  sourceOf: SourceOf;
  live: Pick<LiveConfig, 'intervalMs'>;
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
}

/** Reads from what the background knows, in bulk: no cluster is asked. */
export function createProductUses(options: ProductUsesOptions): ProductUses {
  const { clock } = options;
  let kept: { untilMs: number; uses: Promise<ReadUses> } | undefined;
  return {
    current() {
      if (kept && clock.now() < kept.untilMs) return kept.uses;
      const reading = {
        untilMs: clock.now() + MAX_AGE_MS,
        uses: readUses(options),
      };
      kept = reading;
      reading.uses.catch(() => {
        if (kept === reading) kept = undefined;
      });
      return reading.uses;
    },
  };
}

async function readUses(options: ProductUsesOptions): Promise<ReadUses> {
  const readAt = new Date(options.clock.now()).toISOString();
  const [declaredByRef, declaredByKey] = await Promise.all([
    readDeclared(options),
    options.uses.counts(),
  ]);
  const byKey = new Map<ProductKey, ProductUse>();
  for (const environment of options.environments) {
    for await (const page of eachPage(environment.id, options.products)) {
      const uses = await readPage(page, options);
      for (const [index, { product, entityName }] of page.entries()) {
        const use = uses[index];
        if (!use) continue;
        const entityRef = entityRefOf({ environment, entityName });
        const declaredCount =
          (declaredByRef.get(entityRef) ?? 0) +
          (declaredByKey.get(product.key) ?? 0);
        byKey.set(product.key, { ...use, declaredCount });
      }
      await addOthers(page, byKey, { ...options, environment });
    }
  }
  return { byKey, readAt };
}

/** All but who else reads the products of a page, in their order. */
async function readPage(
  page: readonly StoredProduct[],
  options: ProductUsesOptions,
): Promise<ProductUse[]> {
  const ports = page.flatMap(({ product }) => product.outputPorts);
  const factsOf = await readPortFacts(ports, options);
  const when = {
    nowMs: options.clock.now(),
    intervalMs: options.live.intervalMs,
  };
  return page.map(({ product }) => ({
    createdAt: product.outputPorts
      .flatMap(({ createdAt }) => createdAt ?? [])
      .sort()[0],
    ports: product.outputPorts.map(port =>
      toPortUse(
        {
          facts: factsOf(port),
          source:
            port.clusterId === undefined
              ? undefined
              : options.sourceOf(product.environmentId, port.clusterId),
        },
        when,
      ),
    ),
    declaredCount: 0,
    others: { count: 0 },
  }));
}

/** Asks other sources of lineage about products that nobody is known to read. */
async function addOthers(
  page: readonly StoredProduct[],
  byKey: Map<ProductKey, ProductUse>,
  options: ProductUsesOptions & { environment: EnvironmentInfo },
): Promise<void> {
  const { environment, clock } = options;
  const since = new Date(clock.now() - SURELY_READ_MS).toISOString();
  const doubtful = page
    .filter(({ product }) => {
      const use = byKey.get(product.key);
      const isRead = use?.ports.some(({ readers }) =>
        readers.some(({ activeAt = '' }) => activeAt >= since),
      );
      return !isRead && use?.declaredCount === 0;
    })
    .map(({ product, entityName }) => ({
      product,
      entityRef: entityRefOf({ environment, entityName }),
    }));
  const others = await countOthers(doubtful, {
    ...options,
    providers: options.providers(),
  });
  for (const [index, { product }] of doubtful.entries()) {
    const use = byKey.get(product.key);
    const found = others[index];
    if (use && found) byKey.set(product.key, { ...use, others: found });
  }
}
