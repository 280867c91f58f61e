// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeKsqldbApi, FakeWorld } from '../__testUtils__/FakeKsqldbApi';
import { aFailure } from '../__testUtils__/aFailure';
import { renderPage } from '../__testUtils__/renderPage';
import { retailWorld } from '../__testUtils__/retail';
import { READER_RIGHTS, RETAIL_CLUSTER } from '../__testUtils__/retailClusters';
import { RETAIL_QUERIES } from '../__testUtils__/retailQueries';
import { QueriesPage } from './QueriesPage';

const EUR = 'CSAS_ORDERS_EUR_43';
const PAUSED = 'INSERTQUERY_51';
const LIST = `/?cluster=${RETAIL_CLUSTER.id}`;
const pageOf = (id: string) => `${LIST}&query=${id}`;

function open(address = LIST, world: Partial<FakeWorld> = {}) {
  const api = new FakeKsqldbApi({ ...retailWorld(), ...world });
  const page = renderPage(<QueriesPage />, { api, address });
  return { api, address: page.address };
}

const rowOf = (id: string) =>
  screen.findByRole('row', { name: new RegExp(id) });
const button = (name: string) => screen.findByRole('button', { name });

const READER = {
  clusters: [{ ...RETAIL_CLUSTER, rights: READER_RIGHTS }],
};

describe('the list of persistent queries', () => {
  it('shows how each is doing, what it reads and what it writes', async () => {
    open();
    const row = await rowOf('CSAS_FRAUD_ALERTS_45');
    for (const text of [
      'Running',
      'a stream',
      'PAYMENTS, ORDERS',
      'FRAUD_ALERTS',
    ]) {
      expect(within(row).getByText(text)).toBeVisible();
    }
    expect(within(await rowOf(PAUSED)).getByText('Paused')).toBeVisible();
    expect(
      within(await rowOf('CSAS_STOCK_ALERTS_53')).getByText('Failed'),
    ).toBeVisible();
  });

  it('is narrowed down by words, which the address keeps', async () => {
    const { address } = open();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Filter queries' }),
      'store',
    );
    expect(await screen.findByText('3 of 6')).toBeVisible();
    expect(address.current).toBe(`${LIST}&text=store`);
  });

  it('says that nothing matches, and shows all again', async () => {
    open(`${LIST}&text=nowhere&state=PAUSED`);
    expect(await screen.findByText('Nothing matches')).toBeVisible();
    await userEvent.click(await button('Show all'));
    expect(await rowOf(EUR)).toBeVisible();
  });

  it('says how queries come about where there are none', async () => {
    open(LIST, { queries: {} });
    expect(await screen.findByText('No query runs here')).toBeVisible();
  });

  it('says when it could not be read, and tries again', async () => {
    const api = new FakeKsqldbApi(retailWorld());
    api.calls.fail('queries', aFailure(503, 'The cluster is starting'));
    renderPage(<QueriesPage />, { api, address: LIST });
    expect(
      await screen.findByText('The running queries could not be read.'),
    ).toBeVisible();
    api.calls.recover('queries');
    await userEvent.click(await button('Try again'));
    expect(await rowOf(EUR)).toBeVisible();
  });
});

describe('controlling a query', () => {
  it('pauses it and shows it paused', async () => {
    const { api } = open();
    await userEvent.click(await button(`Pause ${EUR}`));
    expect(await screen.findByText(`${EUR} is paused.`)).toBeVisible();
    expect(api.calls.of('runStatements')).toEqual([
      [RETAIL_CLUSTER.id, { text: `PAUSE ${EUR};` }],
    ]);
    expect(await button(`Resume ${EUR}`)).toBeVisible();
  });

  it('resumes one that is paused', async () => {
    open();
    await userEvent.click(await button(`Resume ${PAUSED}`));
    expect(await button(`Pause ${PAUSED}`)).toBeVisible();
  });

  it('says why ksqlDB refused', async () => {
    open(LIST, {
      answerStatements: ({ text }) => [
        {
          class: 'runControl',
          text,
          outcome: {
            status: 'failed',
            error: { code: 40001, message: 'Unknown queryId' },
            entities: [],
          },
        },
      ],
    });
    await userEvent.click(await button(`Pause ${EUR}`));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      `The order about ${EUR} was not carried out`,
    );
    expect(alert).toHaveTextContent('Unknown queryId');
  });

  it('says what stops before it terminates, and then does', async () => {
    const { api } = open();
    await userEvent.click(await button(`Terminate ${EUR}`));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText('ORDERS_EUR gets no more rows.'),
    ).toBeVisible();
    expect(
      dialog.getByText('CTAS_ORDERS_PER_HOUR_49, which fills ORDERS_PER_HOUR'),
    ).toBeVisible();
    expect(api.calls.of('runStatements')).toEqual([]);

    await userEvent.click(dialog.getByRole('button', { name: 'Terminate' }));
    expect(await screen.findByText(`${EUR} is terminated.`)).toBeVisible();
    expect(screen.queryByRole('row', { name: new RegExp(EUR) })).toBeNull();
  });

  it('names the data product behind what stops', async () => {
    open();
    await userEvent.click(await button('Terminate CSAS_FRAUD_ALERTS_45'));
    expect(
      await screen.findByText(
        'FRAUD_ALERTS gets no more rows. It belongs to the data product fraud-alerts.',
      ),
    ).toBeVisible();
  });

  it('terminates nothing when the person thinks better of it', async () => {
    const { api } = open();
    await userEvent.click(await button(`Terminate ${EUR}`));
    await userEvent.click(await button('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.calls.of('runStatements')).toEqual([]);
  });

  it('keeps the dialog open and says why when terminating failed', async () => {
    const { api } = open();
    api.calls.fail('runStatements', aFailure(403, 'You may not control it'));
    await userEvent.click(await button(`Terminate ${EUR}`));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Terminate' }));
    expect(
      await dialog.findByText('Not terminated: You may not control it'),
    ).toBeVisible();
  });

  // prettier-ignore
  test.each<[string, Partial<FakeWorld>, string, RegExp]>([
    ['the right', READER, RETAIL_CLUSTER.id, /ksqldb\.run\.control/],
    ['an environment that may be changed', { queries: { 'staging-ksql': RETAIL_QUERIES } }, 'staging-ksql', /In Staging the portal changes nothing/],
  ])('is not offered without %s', async (_case, world, cluster, reason) => {
    open(`/?cluster=${cluster}`, world);
    expect(await screen.findByText(reason)).toBeVisible();
    expect(await rowOf(EUR)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Terminate/ })).toBeNull();
  });
});

describe('the page of a query', () => {
  it('opens from the list, and leads back', async () => {
    const { address } = open(`${LIST}&state=RUNNING`);
    await userEvent.click(await screen.findByRole('link', { name: EUR }));
    expect(await screen.findByRole('heading', { name: EUR })).toBeVisible();
    expect(address.current).toContain(`query=${EUR}`);
    await userEvent.click(
      screen.getByRole('link', { name: 'All running queries' }),
    );
    expect(await rowOf(EUR)).toBeVisible();
    expect(address.current).toBe(`${LIST}&state=RUNNING`);
  });

  it('shows what it reads and writes, with the data products', async () => {
    open(pageOf('CSAS_FRAUD_ALERTS_45'));
    const table = within(
      await screen.findByRole('table', {
        name: 'Sources and sinks of CSAS_FRAUD_ALERTS_45',
      }),
    );
    const row = within(table.getByRole('row', { name: /PAYMENTS/ }));
    expect(row.getByText('is read')).toBeVisible();
    expect(row.getByText('payments.captured.v2')).toBeVisible();
    expect(row.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/payments',
    );
    expect(
      within(table.getByRole('row', { name: /FRAUD_ALERTS/ })).getByText(
        'is written',
      ),
    ).toBeVisible();
  });

  it('draws the same as a graph', async () => {
    open(pageOf(EUR));
    const graph = within(
      await screen.findByRole('region', { name: /^Graph of/ }),
    );
    for (const name of ['ORDERS', EUR, 'ORDERS_EUR']) {
      expect(graph.getByText(name)).toBeVisible();
    }
  });

  it('tells the statement and how ksqlDB carries it out', async () => {
    open(pageOf(EUR));
    expect(
      await screen.findByRole('region', { name: `Statement of ${EUR}` }),
    ).toHaveTextContent(/^CREATE STREAM ORDERS_EUR AS SELECT/);
    expect(screen.getByText('Topology')).toBeVisible();
  });

  it('tells what went wrong, and where to look', async () => {
    open(pageOf('CSAS_STOCK_ALERTS_53'));
    const errors = await screen.findByRole('region', { name: 'Errors' });
    expect(errors).toHaveTextContent('It is about the data or the statement.');
    expect(errors).toHaveTextContent(
      'Failed to deserialize value from topic: stock-levels.',
    );
  });

  it('leads back to the list once the query is terminated', async () => {
    const { address } = open(pageOf(EUR));
    await userEvent.click(await button(`Terminate ${EUR}`));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Terminate' }));
    expect(await screen.findByText(`${EUR} is terminated.`)).toBeVisible();
    expect(address.current).toBe(LIST);
  });

  it('says so when there is no such query', async () => {
    open(pageOf('CSAS_GONE_1'));
    expect(
      await screen.findByText('The query could not be read.'),
    ).toBeVisible();
  });
});
