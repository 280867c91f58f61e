// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  DATA_PRODUCT_DOCUMENT_TYPE,
  ProductDocumentPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  IndexableProduct,
  toSearchDocument,
} from '../document/toSearchDocument';

export interface ProductCollatorOptions {
  environments: { id: string; title: string }[];
  /** Reads the products of an environment; the first page when `after` is absent. */
  readPage: (
    environmentId: string,
    after: string | undefined,
  ) => Promise<ProductDocumentPage>;
  logger: LoggerService;
}

/**
 * Collects the products of all environments for the search index.
 *
 * @remarks A page that cannot be read ends the collection with that error, and search keeps the index it has: one with
 * only some of the products would hide the others.
 */
export class ProductCollatorFactory implements DocumentCollatorFactory {
  readonly type = DATA_PRODUCT_DOCUMENT_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: ProductCollatorOptions;

  constructor(options: ProductCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableProduct> {
    const { environments, readPage, logger } = this.#options;
    const shortened: string[] = [];
    for (const environment of environments) {
      let after: string | undefined;
      do {
        const page = await readPage(environment.id, after);
        for (const product of page.items) {
          const document = toSearchDocument(product, environment);
          if (document.leftOutFields > 0) shortened.push(document.entityRef);
          yield document;
        }
        after = page.next;
      } while (after !== undefined);
    }
    if (shortened.length > 0) {
      logger.info('Search leaves out the innermost fields of large products', {
        products: shortened.length,
        firstProduct: shortened[0] ?? '',
      });
    }
  }
}
