// SPDX-License-Identifier: Apache-2.0

import { isDeepStrictEqual } from 'node:util';
import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductSchemaFacts } from '../../explore/ProductSchemaFacts';
import { ProductStore } from '../../store/types';
import { presentProducts } from './presentProducts';
import { SchemaIndexStore, SubjectFacts } from './types';

/** What lists say about the schemas of products, in memory. */
export interface SchemaFacts {
  /** The same map until something of it changes; a product without schemas is not in it. */
  current(): ReadonlyMap<ProductKey, ProductSchemaFacts>;
  /** Takes over readings of schemas that came to their end since the last call, in any process. */
  refresh(): Promise<void>;
}

type FactsByProduct = ReadonlyMap<ProductKey, ProductSchemaFacts>;

export function createSchemaFacts(options: {
  index: Pick<SchemaIndexStore, 'state' | 'subjectFacts'>;
  products: Pick<ProductStore, 'changedSince'>;
  environmentIds: string[];
}): SchemaFacts {
  const { index, products, environmentIds } = options;
  const loaded = new Map<string, { revision: number; facts: FactsByProduct }>();
  let current: FactsByProduct = new Map();

  async function load(environmentId: string): Promise<boolean> {
    const before = loaded.get(environmentId);
    const state = await index.state(environmentId);
    if (!state || state.revision === before?.revision) return false;
    const subjects = new Map(
      (await index.subjectFacts(environmentId)).map(facts => [
        facts.subject,
        facts,
      ]),
    );
    const facts = new Map<ProductKey, ProductSchemaFacts>();
    for await (const page of presentProducts(products, environmentId)) {
      for (const product of page) {
        const found = factsOf(product, subjects);
        if (found) facts.set(product.key, found);
      }
    }
    loaded.set(environmentId, { revision: state.revision, facts });
    return !isDeepStrictEqual(facts, before?.facts ?? new Map());
  }

  return {
    current: () => current,
    async refresh() {
      const changes: boolean[] = [];
      for (const environmentId of environmentIds) {
        changes.push(await load(environmentId));
      }
      if (!changes.includes(true)) return;
      current = new Map(
        [...loaded.values()].flatMap(({ facts }) => [...facts]),
      );
    },
  };
}

/** `undefined` when nothing is known of any schema of the product. */
function factsOf(
  { outputPorts }: DataProduct,
  subjects: ReadonlyMap<string, SubjectFacts>,
): ProductSchemaFacts | undefined {
  const subjectsOfPorts = outputPorts.flatMap(port => port.subjects ?? []);
  const known = subjectsOfPorts
    .map(({ subject }) => subjects.get(subject))
    .filter(facts => facts !== undefined);
  if (known.length === 0) return undefined;
  return {
    formats: [...new Set(known.map(({ format }) => format))].sort(),
    hasPii:
      known.some(({ hasPii }) => hasPii) ||
      (known.length < subjectsOfPorts.length ? undefined : false),
  };
}
