// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlPersistentQuery,
  KsqlSource,
  ProductOfTopic,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What terminating a query leads to, as far as the person may see. */
export interface Stopped {
  sinks: {
    name: string;
    /** The product its topic belongs to. */
    product?: ProductOfTopic;
    /** Queries that go on writing it; empty when it gets no more rows. */
    otherWriters: string[];
  }[];
  /** Queries that read, directly or through others, what gets no more rows; nearest first. */
  readers: KsqlPersistentQuery[];
  /** Products behind what those queries write; each once, without those of the sinks. */
  products: ProductOfTopic[];
}

/** Follows what a query writes through the queries that read it. */
export function whatStops(
  query: KsqlPersistentQuery,
  known: {
    queries: readonly KsqlPersistentQuery[];
    sources: readonly KsqlSource[];
  },
): Stopped {
  const productOf = (name: string) =>
    known.sources.find(source => source.name === name)?.product;
  const others = known.queries.filter(({ id }) => id !== query.id);
  const sinks = query.sinks.map(name => ({
    name,
    product: productOf(name),
    otherWriters: others
      .filter(({ sinks: names, state }) =>
        state === 'RUNNING' ? names.includes(name) : false,
      )
      .map(({ id }) => id),
  }));

  const dry = new Set(
    sinks
      .filter(({ otherWriters }) => otherWriters.length === 0)
      .map(({ name }) => name),
  );
  const readers: KsqlPersistentQuery[] = [];
  for (;;) {
    const next = others.filter(
      other =>
        !readers.includes(other) && other.sources.some(name => dry.has(name)),
    );
    if (next.length === 0) break;
    readers.push(...next);
    for (const reader of next) reader.sinks.forEach(name => dry.add(name));
  }

  const products = new Map<string, ProductOfTopic>();
  for (const name of readers.flatMap(reader => reader.sinks)) {
    const product = productOf(name);
    if (product) products.set(product.entityRef, product);
  }
  for (const { product } of sinks) products.delete(product?.entityRef ?? '');
  return { sinks, readers, products: [...products.values()] };
}
