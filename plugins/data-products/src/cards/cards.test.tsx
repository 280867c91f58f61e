// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { screen, within } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { OwnedProductsCard } from './OwnedProductsCard';
import { ProductsHereCard } from './ProductsHereCard';
import { ReadsAndWritesCard } from './ReadsAndWritesCard';
import { hasDeclaredProducts } from './relatedRefs';

const OWNER = 'group:default/checkout';

function anEntity(kind: string, ...relations: [string, string][]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'checkout' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

function renderCard(
  card: ReactElement,
  entity: Entity,
  api = new FakeDataProductsApi({
    products: ['orders', 'payments'].map(title =>
      aProductSummary({
        title,
        ownerRef: OWNER,
        domainRef: 'domain:default/checkout',
      }),
    ),
  }),
) {
  renderPage(<EntityProvider entity={entity}>{card}</EntityProvider>, { api });
  return api;
}

describe('OwnedProductsCard', () => {
  // prettier-ignore
  test.each<[string, Entity, string[]]>([
    ['a group',                  anEntity('Group'),                                       [OWNER]],
    ['a user and their groups',  anEntity('User', ['memberOf', OWNER]), ['user:default/checkout', OWNER]],
  ])('asks for what %s own', async (_case, entity, owner) => {
    const api = renderCard(<OwnedProductsCard />, entity);
    expect(await screen.findByRole('link', { name: 'payments' })).toBeVisible();
    expect(api.callsOf('products')).toEqual([[expect.objectContaining({ filters: { owner } })]]);
  });

  it('leads to all of them', async () => {
    renderCard(<OwnedProductsCard exploreHref="/explore" />, anEntity('Group'));
    expect(
      await screen.findByRole('link', { name: 'Show all 2 in Explore' }),
    ).toHaveAttribute(
      'href',
      '/explore?environment=all&owner=group%3Adefault%2Fcheckout',
    );
  });

  it('tells products of one name apart by their environment', async () => {
    renderCard(
      <OwnedProductsCard />,
      anEntity('Group'),
      new FakeDataProductsApi({
        products: ['prod', 'staging'].map(namespace =>
          aProductSummary({
            entityRef: `dataproduct:${namespace}/orders`,
            environmentId: `env-${namespace}`,
            ownerRef: OWNER,
          }),
        ),
      }),
    );
    expect(await screen.findByText(/^prod · One event/)).toBeVisible();
    expect(screen.getByText(/^staging · One event/)).toBeVisible();
  });

  it('says when there are none, and how there would be', async () => {
    renderCard(
      <OwnedProductsCard />,
      anEntity('Group'),
      new FakeDataProductsApi(),
    );
    expect(
      await screen.findByText('No data product names this owner.'),
    ).toBeVisible();
  });

  it('fails alone', async () => {
    const api = new FakeDataProductsApi();
    api.fail('products', aFailure(503, 'The database is away'));
    renderCard(<OwnedProductsCard />, anEntity('Group'), api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
  });
});

describe('ProductsHereCard', () => {
  it('asks for the products of a domain', async () => {
    const api = renderCard(<ProductsHereCard />, anEntity('Domain'));
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
    expect(api.callsOf('products')).toEqual([
      [
        expect.objectContaining({
          filters: { domain: ['domain:default/checkout'] },
        }),
      ],
    ]);
  });

  it('says that no component of a system writes one', async () => {
    renderCard(<ProductsHereCard />, anEntity('System'));
    expect(
      await screen.findByText(
        'No component of this system writes a data product.',
      ),
    ).toBeVisible();
  });
});

describe('ReadsAndWritesCard', () => {
  const component = anEntity(
    'Component',
    ['dependsOn', 'dataproduct:prod/orders'],
    ['dependencyOf', 'dataproduct:prod/payments'],
    ['dependsOn', 'dataproduct:prod/secret'],
  );

  it('tells what is read from what is written, and how many are not shown', async () => {
    renderCard(<ReadsAndWritesCard />, component);
    const reads = await screen.findByRole('table', { name: 'Reads' });
    expect(
      await within(reads).findByRole('link', { name: 'orders' }),
    ).toBeVisible();
    const writes = screen.getByRole('table', { name: 'Writes' });
    expect(
      within(writes).getByRole('link', { name: 'payments' }),
    ).toBeVisible();
    expect(screen.getByText(/^1 more that you may not see/)).toBeVisible();
  });

  it('warns of a product that ends, and says what to use instead', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({
          lifecycle: 'deprecated',
          endsOn: '2099-01-31',
          successorRef: 'dataproduct:prod/orders-v2',
        }),
      ],
    });
    renderCard(<ReadsAndWritesCard />, component, api);
    expect(await screen.findByText(/Jan(uary)? 31, 2099/)).toBeVisible();
    expect(
      await screen.findByRole('link', { name: /orders-v2/ }),
    ).toBeVisible();
  });

  test.each([
    [component, true],
    [anEntity('Component'), false],
    [anEntity('System', ['dependsOn', 'dataproduct:prod/orders']), false],
  ])('is for components that declare products', (entity, isFor) => {
    expect(hasDeclaredProducts(entity)).toBe(isFor);
  });
});
