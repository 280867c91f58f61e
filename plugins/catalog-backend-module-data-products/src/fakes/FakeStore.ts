// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  ProjectionItem,
  ProjectionPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';

/** The product store of one environment, in memory, as the projection sees it. */
export class FakeStore {
  isComplete = true;
  readonly #environmentId: string;
  readonly #namespace: string;
  readonly #itemByName = new Map<string, ProjectionItem>();
  #lastSequence = 0;

  constructor(environmentId = 'env-7k2mq9', namespace = 'prod') {
    this.#environmentId = environmentId;
    this.#namespace = namespace;
  }

  /** Adds or changes a product; its entity name is its title unless another is given. */
  put(overrides: Partial<DataProduct>, entityName?: string): void {
    const product = aDataProduct({
      environmentId: this.#environmentId,
      ...overrides,
    });
    this.#set({
      sequence: this.#next(),
      entityName: entityName ?? product.title,
      state: 'present',
      product,
    });
  }

  remove(entityName: string): void {
    this.#set({ sequence: this.#next(), entityName, state: 'removed' });
  }

  /** Loses everything, as a database in memory does. */
  reset(): void {
    this.#itemByName.clear();
    this.#lastSequence = 0;
  }

  /** Entity names of the products that are there. */
  presentNames(): string[] {
    return [...this.#itemByName.values()]
      .filter(item => item.state === 'present')
      .map(item => item.entityName)
      .sort();
  }

  descriptionOf(entityName: string): string | undefined {
    const item = this.#itemByName.get(entityName);
    return item?.state === 'present' ? item.product.description : undefined;
  }

  page(after: number, limit: number): ProjectionPage {
    const items = [...this.#itemByName.values()]
      .filter(item => item.sequence > after)
      .sort((a, b) => a.sequence - b.sequence);
    return {
      environmentId: this.#environmentId,
      namespace: this.#namespace,
      isComplete: this.isComplete,
      lastSequence: this.#lastSequence,
      items: items.slice(0, limit),
      hasMore: items.length > limit,
    };
  }

  #set(item: ProjectionItem): void {
    this.#itemByName.set(item.entityName, item);
  }

  #next(): number {
    this.#lastSequence += 1;
    return this.#lastSequence;
  }
}
