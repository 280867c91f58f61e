// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { ServiceUnavailableError } from '@backstage/errors';
import { ProductDocumentPage } from '@data-mesh/backstage-plugin-data-products-common';
import { aField, aProductDocument } from '../__testUtils__/documents';
import { ProductCollatorFactory } from './ProductCollatorFactory';

const environments = [
  { id: 'env-7k2mq9', title: 'Production' },
  { id: 'env-4p8xd3', title: 'Staging' },
];

const pageOf = (titles: string[], next?: string): ProductDocumentPage => ({
  items: titles.map(title => aProductDocument({ title })),
  next,
});

function collect(
  readPage: (environmentId: string, after?: string) => ProductDocumentPage,
) {
  const logger = mockServices.logger.mock();
  const factory = new ProductCollatorFactory({
    environments,
    readPage: async (environmentId, after) => readPage(environmentId, after),
    logger,
  });
  return {
    logger,
    result: factory
      .getCollator()
      .then(collator => TestPipeline.fromCollator(collator).execute()),
  };
}

describe('ProductCollatorFactory', () => {
  it('collects every page of every environment', async () => {
    const pages: Record<string, ProductDocumentPage> = {
      'env-7k2mq9 from the start': pageOf(['orders', 'payments'], 'payments'),
      'env-7k2mq9 from payments': pageOf(['returns']),
      'env-4p8xd3 from the start': pageOf(['orders-next']),
    };
    const { result } = collect(
      (environmentId, after = 'the start') =>
        pages[`${environmentId} from ${after}`]!,
    );

    const { documents, error } = await result;
    expect(error).toBeUndefined();
    expect(documents).toMatchObject([
      { title: 'orders', environment: 'Production' },
      { title: 'payments', environment: 'Production' },
      { title: 'returns', environment: 'Production' },
      { title: 'orders-next', environment: 'Staging' },
    ]);
  });

  it('ends with the error of a page that cannot be read', async () => {
    const failure = new ServiceUnavailableError('The store is starting');
    const { result } = collect((environmentId, after) => {
      if (environmentId === 'env-4p8xd3' && after) throw failure;
      return pageOf(
        ['orders'],
        environmentId === 'env-4p8xd3' ? 'orders' : undefined,
      );
    });
    expect((await result).error).toBe(failure);
  });

  it('says how many products it did not take whole', async () => {
    const large = aProductDocument({
      fields: Array.from({ length: 5_000 }, (_, index) =>
        aField({ path: `order.field${index}` }),
      ),
    });
    const { result, logger } = collect(environmentId => ({
      items: environmentId === 'env-7k2mq9' ? [large] : [],
    }));
    await result;
    expect(logger.info).toHaveBeenCalledWith(expect.any(String), {
      products: 1,
      firstProduct: 'dataproduct:prod/orders',
    });
  });
});
