// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { FakeKsqldbApi } from './__testUtils__/FakeKsqldbApi';
import { retailWorld } from './__testUtils__/retail';
import ksqldbPlugin, { ksqldbApiRef } from './index';

const A_CLUSTER = {
  dataMesh: {
    environments: [
      { ksqldb: [{ id: 'lksqlc-9d6ry', kafkaClusterId: 'lkc-3x9wz1' }] },
    ],
  },
};

const NAVIGATION = { name: 'sidebar nav' };

const renderPortal = (
  address: string,
  options: { api?: FakeKsqldbApi; config?: object } = {},
) => {
  const { api = new FakeKsqldbApi(retailWorld()), config = A_CLUSTER } =
    options;
  return renderTestApp({
    features: [ksqldbPlugin],
    initialRouteEntries: [address],
    config: { app: { title: 'Portal' }, ...config },
    apis: [[ksqldbApiRef, api]],
  });
};

describe('the ksqlDB plugin', () => {
  it('stands in the navigation', async () => {
    renderPortal('/');
    expect(
      await within(
        await screen.findByRole('navigation', NAVIGATION),
      ).findByRole('link', { name: 'ksqlDB' }),
    ).toHaveAttribute('href', '/ksqldb');
  });

  it('does not where the portal has no ksqlDB cluster', async () => {
    renderPortal('/ksqldb', { api: new FakeKsqldbApi(), config: {} });
    expect(await screen.findByText('No ksqlDB cluster')).toBeInTheDocument();
    expect(
      within(screen.getByRole('navigation', NAVIGATION)).queryByRole('link', {
        name: 'ksqlDB',
      }),
    ).not.toBeInTheDocument();
  });
});
