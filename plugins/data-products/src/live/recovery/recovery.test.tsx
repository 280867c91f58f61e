// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  FeedFailure,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aMeasured,
  aPortHealth,
  aProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../../__testUtils__/FakeLiveApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { HealthStrip } from '../health/HealthStrip';

const bank: FeedFailure = {
  kind: 'connector',
  name: 'bank',
  cause: 'Its certificate has expired',
  observedAt: new Date().toISOString(),
  connectorClusterId: 'lkc-3x9wz1',
  restart: { isAllowed: true },
};

function renderStrip(health: Partial<ProductHealth>) {
  const live = new FakeLiveApi({
    health: { 'dataproduct:prod/orders': aProductHealth(health) },
  });
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <HealthStrip />
    </EntityProvider>,
    { api: new FakeDataProductsApi(), live },
  );
  return live;
}

const askToRestart = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Restart the connector bank' }),
  );
  return within(
    await screen.findByRole('dialog', { name: 'Restart the connector bank?' }),
  );
};

describe('a connector that feeds the product and has failed', () => {
  it('is told with its cause and when that was seen', async () => {
    renderStrip({ feedFailures: [bank] });
    const notice = await screen.findByText('What feeds it has failed');
    expect(notice.closest('[role=status]')).toHaveTextContent(
      /Connector bank: Its certificate has expired.*Seen (now|\d+ seconds? ago)/,
    );
  });

  it('is restarted after a question, and what Confluent says stays on the page', async () => {
    const live = renderStrip({ feedFailures: [bank] });
    const dialog = await askToRestart();
    expect(dialog.getByText(/Its certificate has expired/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Restart it' }));
    expect(
      await screen.findByText('Confluent has taken the order to restart bank'),
    ).toBeVisible();
    expect(live.callsOf('restartConnector')).toEqual([
      [
        'dataproduct:prod/orders',
        { clusterId: 'lkc-3x9wz1', connector: 'bank' },
      ],
    ]);
    expect(
      screen.queryByText('What feeds it has failed'),
    ).not.toBeInTheDocument();
  });

  it('says why it could not be restarted', async () => {
    const live = renderStrip({ feedFailures: [bank] });
    live.fail('restartConnector', aFailure(503, 'Confluent is away'));
    const dialog = await askToRestart();
    await userEvent.click(dialog.getByRole('button', { name: 'Restart it' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It was not restarted. Confluent is away',
    );
  });

  it('is left alone when the person thinks better of it', async () => {
    const live = renderStrip({ feedFailures: [bank] });
    const dialog = await askToRestart();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Leave it as it is' }),
    );
    expect(live.callsOf('restartConnector')).toEqual([]);
  });

  it('says to others why they may not restart it', async () => {
    renderStrip({
      feedFailures: [
        {
          ...bank,
          restart: { isAllowed: false, because: 'Only Checkout may.' },
        },
      ],
    });
    expect(await screen.findByText('Only Checkout may.')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Restart/ }),
    ).not.toBeInTheDocument();
  });
});

describe('what to do with dead letters', () => {
  it('is offered with the topics that hold some', async () => {
    renderStrip({
      ports: [
        aPortHealth({
          deadLetters: aMeasured([{ topic: 'orders.dlq', records: 3 }]),
        }),
      ],
    });
    await userEvent.click(
      await screen.findByText('What to do with dead letters'),
    );
    expect(
      screen.getByRole('region', {
        name: 'Command: Save orders.dlq to a file',
      }),
    ).toHaveTextContent(/--topic orders.dlq .*> .\/orders.dlq.txt$/);
    expect(
      screen.getByRole('region', {
        name: 'Command: Write them to orders again',
      }),
    ).toHaveTextContent(/--topic orders .*< .\/orders.dlq.txt$/);
  });

  it('is not offered while there are none', async () => {
    renderStrip({ ports: [aPortHealth()] });
    await screen.findByText('Freshness');
    expect(
      screen.queryByText('What to do with dead letters'),
    ).not.toBeInTheDocument();
  });
});

describe('how the company recovers', () => {
  it('is one link away, where it is told', async () => {
    renderStrip({ recoveryUrl: 'https://wiki.example/recovery' });
    expect(
      await screen.findByRole('link', { name: /How we recover/ }),
    ).toHaveAttribute('href', 'https://wiki.example/recovery');
  });

  it('is no link to a program', async () => {
    // eslint-disable-next-line no-script-url -- what must not become a link
    renderStrip({ recoveryUrl: 'javascript:alert(1)' });
    await screen.findByText('Freshness');
    expect(
      screen.queryByRole('link', { name: /How we recover/ }),
    ).not.toBeInTheDocument();
  });
});
