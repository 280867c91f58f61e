// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { AsyncEntityProvider } from '@backstage/plugin-catalog-react';
import {
  DataProduct,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { AboutProductCard } from './AboutProductCard';
import { AttributesCard } from './AttributesCard';
import { MissingCard } from './MissingCard';
import { OutputPortsCard } from './OutputPortsCard';
import { ProductOverview } from './ProductOverview';
import { ProductSyncCard } from './ProductSyncCard';
import { RelationsCard } from './RelationsCard';

const entityOf = (product: DataProduct): Entity =>
  toEntity(product, { entityName: 'orders', namespace: 'prod' });

const knowing = (product: DataProduct, details: object = {}) =>
  new FakeDataProductsApi({
    details: [aProductDetails({ product, ...details })],
  });

function renderOverview(
  entity: Entity,
  api: FakeDataProductsApi,
  options: { permissions?: string[]; refresh?: () => void } = {},
) {
  return renderPage(
    <AsyncEntityProvider
      entity={entity}
      loading={false}
      refresh={options.refresh}
    >
      <ProductOverview
        productCards={[
          { type: 'content', element: <AboutProductCard /> },
          { type: 'content', element: <OutputPortsCard /> },
          { type: 'content', element: <RelationsCard /> },
          {
            type: 'info',
            element: <MissingCard syncHref="/sync" />,
          },
          { type: 'info', element: <ProductSyncCard /> },
          { type: 'info', element: <AttributesCard /> },
        ]}
        otherCards={[{ element: <div>A card of another plugin</div> }]}
      />
    </AsyncEntityProvider>,
    { api, permissions: options.permissions },
  );
}

const card = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('ProductOverview', () => {
  it('paints from the entity alone', async () => {
    const product = aDataProduct({
      description: 'Orders of the **web shop**.',
      attributes: [{ name: 'costCenter', value: 'CC-4711' }],
      issues: [
        { code: 'schema-missing', severity: 'error', message: 'No schema.' },
      ],
    });
    const api = knowing(product);
    api.pause('product');
    renderOverview(entityOf(product), api);

    const about = await card('About this product');
    expect(about.getByText('web shop').tagName).toBe('STRONG');
    expect(about.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
    expect(about.getByText('Authoritative')).toBeInTheDocument();
    expect(
      await about.findByText('The source everybody should use.'),
    ).toBeInTheDocument();
    expect((await card('More metadata')).getByText('CC-4711')).toBeVisible();
    expect(
      (await card('What is missing')).getByText('No schema'),
    ).toBeVisible();
    expect(
      (await card('Output ports')).getByRole('link', { name: 'orders' }),
    ).toHaveAttribute(
      'href',
      'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/topics/orders/overview',
    );
    expect(screen.getByText('A card of another plugin')).toBeInTheDocument();
  });

  it('asks for the product once, for all cards', async () => {
    const product = aDataProduct();
    const api = knowing(product);
    renderOverview(entityOf(product), api);
    await screen.findByText('Reads back 7 days');
    expect(api.callsOf('product')).toEqual([['dataproduct:prod/orders']]);
  });

  it('runs no HTML of a description', async () => {
    const product = aDataProduct({
      description:
        'Hello <img src=x onerror="alert(1)"> <script>bad()</script>',
    });
    renderOverview(entityOf(product), knowing(product));
    const about = await card('About this product');
    const description = about.getByText(/Hello/);
    expect(description.querySelector('script')).toBeNull();
    expect(description.querySelector('[onerror]')).toBeNull();
  });

  it('tells what is unresolved, unknown and missing apart', async () => {
    const product = aDataProduct({
      description: undefined,
      owner: { status: 'unresolved', text: '@nobody' },
      domain: { status: 'missing' },
      qualityTier: { tier: 'unrecognized', value: 'golden' },
      slaTier: undefined,
      tags: [],
    });
    renderOverview(entityOf(product), knowing(product));
    const about = await card('About this product');
    expect(about.getByText('@nobody')).toBeInTheDocument();
    expect(about.getByText('not found in the catalog')).toBeInTheDocument();
    expect(about.getByText('golden')).toBeInTheDocument();
    expect(about.getAllByText('Not set')).toHaveLength(2);
    expect(about.getByText(/Nobody has described/)).toBeInTheDocument();
  });

  it('warns of a product that ends, and leads to its successor', async () => {
    const product = aDataProduct({
      lifecycle: 'deprecated',
      endsOn: '2999-01-31',
      successor: {
        status: 'resolved',
        text: 'deliveries',
        entityRef: 'dataproduct:prod/deliveries',
      },
    });
    renderOverview(entityOf(product), knowing(product));
    const note = within(await screen.findByRole('note'));
    expect(note.getByText(/ends on Jan 31, 2999/)).toBeInTheDocument();
    expect(note.getByRole('link', { name: /deliveries/ })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/deliveries',
    );
  });

  // prettier-ignore
  test.each<[string, DataProduct['successor'], RegExp]>([
    ['cannot be found', { status: 'unresolved', text: 'deliverys' }, /“deliverys”, which is not found/],
    ['is not named',    { status: 'missing' },                       /No successor is named/],
  ])('says whom to ask when the successor %s', async (_case, successor, expected) => {
    const product = aDataProduct({ lifecycle: 'deprecated', successor });
    renderOverview(entityOf(product), knowing(product));
    expect(await screen.findByRole('note')).toHaveTextContent(expected);
  });

  it('shows the state of the store while the catalog lags behind, then reads the entity anew', async () => {
    const old = aDataProduct({ description: 'The old description.' });
    const api = knowing(aDataProduct({ description: 'The new one.' }), {
      isBeingIndexed: true,
    });
    const refresh = jest.fn();
    renderOverview(entityOf(old), api, { refresh });

    const about = await card('About this product');
    expect(await about.findByText('The new one.')).toBeInTheDocument();
    expect(screen.getAllByText('Being indexed')).toHaveLength(2);
    expect(refresh).not.toHaveBeenCalled();

    api.world.details = api.world.details.map(details => ({
      ...details,
      isBeingIndexed: false,
    }));
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1), {
      timeout: 4000,
    });
  });
});

describe('MissingCard', () => {
  const wrong = aDataProduct({
    issues: [
      {
        code: 'schema-missing',
        severity: 'warning',
        message: 'No schema is registered for `orders-value`.',
      },
      {
        code: 'owner-unresolved',
        severity: 'error',
        message: 'The owner “@nobody” is not in the catalog.',
      },
    ],
  });

  it('says what was found, how bad it is and where to put it right', async () => {
    renderOverview(entityOf(wrong), knowing(wrong));
    const missing = await card('What is missing');
    await missing.findByText(/“@nobody”/);

    const [first, second] = missing
      .getAllByRole('listitem')
      .map(item => within(item));
    expect(first!.getByRole('img', { name: 'Error' })).toBeInTheDocument();
    expect(
      first!.getByRole('link', { name: 'See all unresolved names' }),
    ).toHaveAttribute('href', '/sync?view=unresolved');
    expect(second!.getByRole('img', { name: 'Warning' })).toBeInTheDocument();
    expect(second!.getByText('orders-value').tagName).toBe('CODE');
    expect(
      second!.getByRole('link', { name: 'Open the topic in Confluent' }),
    ).toHaveAttribute('href', expect.stringContaining('/topics/orders/'));
  });

  it('says once how it is put right', async () => {
    renderOverview(entityOf(wrong), knowing(wrong));
    const missing = await card('What is missing');
    await missing.findByText(/“@nobody”/);
    expect(missing.queryByText(/Correct the owner/)).not.toBeInTheDocument();
  });

  it('says so when nothing is missing', async () => {
    const product = aDataProduct();
    renderOverview(entityOf(product), knowing(product));
    expect(
      (await card('What is missing')).getByText(/Nothing is missing/),
    ).toBeInTheDocument();
  });

  it('names what the catalog knows when the rest cannot be read', async () => {
    const api = knowing(wrong);
    api.fail('product', aFailure(500, 'odd'));
    renderOverview(entityOf(wrong), api);
    const missing = await card('What is missing');
    expect(await missing.findByRole('alert')).toHaveTextContent('odd');
    expect(missing.getByText('No schema')).toBeInTheDocument();
    expect(missing.getByText(/Register a schema/)).toBeInTheDocument();
  });
});

describe('ProductSyncCard', () => {
  const product = aDataProduct();

  it('has the product read again by those who may', async () => {
    const api = knowing(product);
    renderOverview(entityOf(product), api);
    const sync = await card('Sync');
    await userEvent.click(
      await sync.findByRole('button', { name: 'Read again now' }),
    );
    expect(await sync.findByText('Read again just now.')).toBeInTheDocument();
    expect(api.callsOf('syncProduct')).toEqual([['dataproduct:prod/orders']]);
  });

  it('says why it could not be read again', async () => {
    const api = knowing(product);
    api.fail('syncProduct', aFailure(503, 'Confluent is busy'));
    renderOverview(entityOf(product), api);
    const sync = await card('Sync');
    await userEvent.click(
      await sync.findByRole('button', { name: 'Read again now' }),
    );
    expect(
      await sync.findByText('Could not be read again: Confluent is busy'),
    ).toBeInTheDocument();
  });

  it('has no button for those who may not', async () => {
    renderOverview(entityOf(product), knowing(product), { permissions: [] });
    const sync = await card('Sync');
    expect(
      await sync.findByText('The catalog shows this state.'),
    ).toBeInTheDocument();
    expect(sync.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('RelationsCard', () => {
  it('names what the product is related to, and what the catalog lacks of it', async () => {
    const product = aDataProduct();
    const entity = {
      ...entityOf(product),
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/checkout' },
        { type: 'dependencyOf', targetRef: 'component:default/gone' },
      ],
    };
    renderOverview(entity, knowing(product));
    const relations = await card('Related in the catalog');
    expect(relations.getByText('Owned by')).toBeInTheDocument();
    expect(relations.getByText('Used by')).toBeInTheDocument();
    expect(
      await relations.findAllByText('not found in the catalog'),
    ).toHaveLength(2);
  });

  it('says how a relation comes about when there is none', async () => {
    const product = aDataProduct();
    renderOverview(entityOf(product), knowing(product));
    expect(
      (await card('Related in the catalog')).getByText(
        /dependsOn: dataproduct:prod\/orders/,
      ),
    ).toBeInTheDocument();
  });
});

describe('CatalogWarnings', () => {
  it('says what the catalog found wrong', async () => {
    const product = aDataProduct();
    const entity = {
      ...entityOf(product),
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message: 'x',
            error: { name: 'InputError', message: 'The name is taken' },
          },
        ],
      },
    };
    entity.metadata.annotations = {
      ...entity.metadata.annotations,
      'backstage.io/orphan': 'true',
    };
    renderOverview(entity, knowing(product));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The name is taken',
    );
    expect(screen.getByRole('note')).toHaveTextContent(
      'No sync provides this product any more',
    );
  });
});
