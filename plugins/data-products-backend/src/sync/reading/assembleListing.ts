// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductUpsert } from '../../store/types';
import { Assembly } from '../assembly/createAssembly';
import { TopicGroups, quarantine } from '../assembly/topicGroups';
import { contentHash } from '../contentHash';
import { ListedProduct } from '../plan/planSync';

/** What a listing amounts to; of unchanged products only what planning needs is kept. */
export interface AssembledListing {
  listed: ListedProduct[];
  /** New products, and those that differ from what is known. */
  changed: Map<ProductKey, ProductUpsert>;
}

/** After so many products other work of the process gets its turn. */
const PRODUCTS_AT_A_TIME = 250;

/**
 * Makes the products of a listing; topics of which none can be made join its quarantine. The topics of products that
 * are new or unchanged are dropped from the groups on the way: nothing about them can need confirmation, and there may
 * be tens of thousands.
 */
export async function assembleListing(
  groups: TopicGroups,
  assembly: Assembly,
  knownHashes: ReadonlyMap<ProductKey, string>,
): Promise<AssembledListing> {
  const listed: ListedProduct[] = [];
  const changed = new Map<ProductKey, ProductUpsert>();
  let count = 0;
  for (const assembled of assembly.assembleProducts(
    groups.topicsByKey.values(),
  )) {
    count += 1;
    if (count % PRODUCTS_AT_A_TIME === 0) await setImmediate();
    switch (assembled.status) {
      case 'product': {
        const { product } = assembled;
        const hash = contentHash(product);
        listed.push({
          key: product.key,
          contentHash: hash,
          qualifiedNames: product.outputPorts.map(port => port.qualifiedName),
        });
        const knownHash = knownHashes.get(product.key);
        if (knownHash !== hash) {
          changed.set(product.key, { product, contentHash: hash });
        }
        if (knownHash === hash || knownHash === undefined) {
          groups.topicsByKey.delete(product.key);
        }
        break;
      }
      case 'outOfScope':
        break;
      case 'unusable':
        for (const { topic } of assembled.topics) {
          quarantine(groups, topic.qualifiedName, assembled.error);
        }
        break;
      default:
        assembled satisfies never;
    }
  }
  return { listed, changed };
}
