// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aKsqlSource,
  aPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { aFailure } from '../__testUtils__/aFailure';
import { FakeKsqldbApi, FakeWorld } from '../__testUtils__/FakeKsqldbApi';
import { renderPage } from '../__testUtils__/renderPage';
import { retailWorld } from '../__testUtils__/retail';
import { READER_RIGHTS, RETAIL_CLUSTER } from '../__testUtils__/retailClusters';
import { UseCasesPage } from './UseCasesPage';

const CLUSTER = RETAIL_CLUSTER.id;
const LARGE_ORDERS = 'Large orders as they come';

function open(world: Partial<FakeWorld> = {}, cluster = CLUSTER) {
  const api = new FakeKsqldbApi({ ...retailWorld(), ...world });
  renderPage(<UseCasesPage hrefs={{ workbench: '/wb', queries: '/qs' }} />, {
    api,
    address: `/?cluster=${cluster}`,
  });
  return api;
}

/** The part of the page that is about one use case. */
const card = async (title: string) =>
  within(await screen.findByRole('region', { name: title }));
const create = (title: string) =>
  screen.findByRole('button', { name: `Create ${title}` });

describe('the catalogue of use cases', () => {
  it('tells what each is for, reads and creates', async () => {
    open();
    const largeOrders = await card(LARGE_ORDERS);
    for (const text of [
      /who call these customers/,
      'ORDERS',
      'LARGE_ORDERS',
      'large-orders',
    ]) {
      expect(largeOrders.getByText(text)).toBeVisible();
    }
    expect(largeOrders.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
    expect(
      largeOrders.getByRole('region', { name: `Statement of ${LARGE_ORDERS}` }),
    ).toHaveTextContent(/^CREATE STREAM LARGE_ORDERS/);
  });

  it('leads to the workbench and to Confluent with the statement filled in', async () => {
    open();
    const largeOrders = await card(LARGE_ORDERS);
    const hrefOf = (name: string) =>
      largeOrders.getByRole('link', { name }).getAttribute('href') ?? '';
    expect(
      new URL(
        hrefOf(`Open ${LARGE_ORDERS} in the workbench`),
        'http://here',
      ).searchParams.get('sql'),
    ).toMatch(/^CREATE STREAM LARGE_ORDERS/);
    expect(
      new URL(hrefOf(`Open ${LARGE_ORDERS} in Confluent`)).searchParams.get(
        'command',
      ),
    ).toMatch(/^CREATE STREAM LARGE_ORDERS/);
  });

  it('names an input that is missing, and offers no button', async () => {
    open();
    const late = await card('Late shipments');
    expect(
      late.getByText('does not exist here, or you may not see it'),
    ).toBeVisible();
    expect(
      late.getByText(
        /cannot be created while what it reads is missing: SHIPMENTS/,
      ),
    ).toBeVisible();
    expect(late.queryByRole('button', { name: /^Create/ })).toBeNull();
  });

  it('shows what one created before, with its query', async () => {
    open();
    const created = within(
      await screen.findByRole('region', {
        name: 'What Orders in euros created',
      }),
    );
    expect(
      created.getByRole('link', { name: 'CSAS_ORDERS_EUR_43' }),
    ).toHaveAttribute(
      'href',
      `/qs?cluster=${CLUSTER}&query=CSAS_ORDERS_EUR_43`,
    );
    expect(created.getByText('Running')).toBeVisible();
    expect(
      created.getByRole('link', { name: 'Look at live rows of ORDERS_EUR' }),
    ).toHaveAttribute(
      'href',
      `/wb?cluster=${CLUSTER}&sql=SELECT+*+FROM+ORDERS_EUR+EMIT+CHANGES+LIMIT+100%3B`,
    );
    expect(
      screen.queryByRole('button', { name: 'Create Orders in euros' }),
    ).toBeNull();
  });

  it('hands what removes it to the workbench', async () => {
    open();
    const link = await screen.findByRole('link', {
      name: 'Remove ORDERS_EUR in the workbench',
    });
    const { searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://here',
    );
    expect(searchParams.get('sql')).toBe(
      'TERMINATE CSAS_ORDERS_EUR_43;\nDROP STREAM ORDERS_EUR DELETE TOPIC;',
    );
  });

  it('tells when something else is there under the name', async () => {
    const [first, ...others] = retailWorld().useCases;
    open({
      useCases: [
        {
          ...first!,
          statement: 'CREATE STREAM ORDERS_EUR AS SELECT * FROM ORDERS;',
        },
        ...others,
      ],
    });
    expect(
      await screen.findByText(
        /Its topic is pksqlc-m2v5tORDERS_EUR, not the one of the use case/,
      ),
    ).toBeVisible();
  });

  it('points to the cluster that has some when this one has none', async () => {
    open({}, 'staging-ksql');
    expect(await screen.findByText(/Choose another one: Retail/)).toBeVisible();
  });

  it('says where use cases come from when there is none at all', async () => {
    open({ useCases: [] });
    expect(await screen.findByText(/dataMesh\.ksqldb\.useCases/)).toBeVisible();
  });
});

describe('running a use case', () => {
  it('creates what it says, and shows it', async () => {
    const api = open();
    api.world.answerStatements = ({ text }) => {
      api.world.sources[CLUSTER] = [
        ...(api.world.sources[CLUSTER] ?? []),
        aKsqlSource({ name: 'LARGE_ORDERS', topic: 'large-orders' }),
      ];
      api.world.queries[CLUSTER] = [
        aPersistentQuery({
          id: 'CSAS_LARGE_ORDERS_61',
          sinks: ['LARGE_ORDERS'],
        }),
      ];
      return [
        {
          class: 'definition',
          text,
          outcome: { status: 'done', entities: [] },
        },
      ];
    };
    await userEvent.click(await create(LARGE_ORDERS));

    const created = await screen.findByRole('region', {
      name: `What ${LARGE_ORDERS} created`,
    });
    expect(created).toHaveTextContent('CSAS_LARGE_ORDERS_61');
    expect((await card(LARGE_ORDERS)).getByText('Created')).toBeVisible();
    expect(api.calls.of('runStatements')).toEqual([
      [CLUSTER, { text: expect.stringMatching(/^CREATE STREAM LARGE_ORDERS/) }],
    ]);
  });

  it('takes what is there already for no failure', async () => {
    open({
      answerStatements: ({ text }) => [
        {
          class: 'definition',
          text,
          outcome: {
            status: 'failed',
            error: {
              code: 40001,
              message:
                "Cannot add stream 'LARGE_ORDERS': A stream with the same name already exists",
            },
            entities: [],
          },
        },
      ],
    });
    await userEvent.click(await create(LARGE_ORDERS));
    expect(await screen.findByText('Already there')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why it was refused', async () => {
    const api = open();
    api.calls.fail(
      'runStatements',
      aFailure(403, 'You do not own large-orders'),
    );
    await userEvent.click(await create(LARGE_ORDERS));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You do not own large-orders',
    );
  });

  it('is not offered to those who only read, who see all the rest', async () => {
    open({ clusters: [{ ...RETAIL_CLUSTER, rights: READER_RIGHTS }] });
    const largeOrders = await card(LARGE_ORDERS);
    expect(
      largeOrders.getByText(/permission ksqldb\.definition\.execute/),
    ).toBeVisible();
    expect(largeOrders.getByText('LARGE_ORDERS')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Create/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /^Remove/ })).toBeNull();
  });
});
