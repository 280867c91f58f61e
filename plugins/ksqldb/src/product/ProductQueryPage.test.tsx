// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  ProductSubjects,
  SchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  anOutputPort,
  aSchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aKsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { productSchemasApiRef } from '../api/productSchemasApiRef';
import { aFailure } from '../__testUtils__/aFailure';
import { FakeKsqldbApi, FakeWorld } from '../__testUtils__/FakeKsqldbApi';
import { renderPage } from '../__testUtils__/renderPage';
import { retailWorld } from '../__testUtils__/retail';
import { READER_RIGHTS, RETAIL_CLUSTER } from '../__testUtils__/retailClusters';
import { ProductQueryPage } from './ProductQueryPage';

const CLUSTER = RETAIL_CLUSTER.id;
const PLACED = 'orders.placed.v1';
const RETURNED = 'orders.returned.v1';
const PRODUCT = aDataProductEntity({
  title: 'orders',
  outputPorts: [
    anOutputPort({ name: PLACED }),
    anOutputPort({ name: RETURNED }),
  ],
});
const READER = { clusters: [{ ...RETAIL_CLUSTER, rights: READER_RIGHTS }] };

function open(
  options: {
    world?: Partial<FakeWorld>;
    subjects?: SchemaSubject[] | Error;
    entity?: typeof PRODUCT;
  } = {},
) {
  const { subjects = [aSchemaSubject({ topics: [RETURNED] })] } = options;
  const api = new FakeKsqldbApi({ ...retailWorld(), ...options.world });
  const schemas = {
    subjects: async (): Promise<ProductSubjects> => {
      if (subjects instanceof Error) throw subjects;
      return { hasRegistry: true, subjects };
    },
  };
  renderPage(
    <TestApiProvider apis={[[productSchemasApiRef, schemas]]}>
      <EntityProvider entity={options.entity ?? PRODUCT}>
        <ProductQueryPage hrefs={{ workbench: '/wb' }} />
      </EntityProvider>
    </TestApiProvider>,
    { api },
  );
  return api;
}

const port = async (topic: string) =>
  within(
    await screen.findByRole('region', {
      name: `Streams and tables over ${topic}`,
    }),
  );
const openDialog = async (topic = RETURNED) => {
  await userEvent.click(
    await screen.findByRole('button', {
      name: `Declare a stream or table over ${topic}`,
    }),
  );
  return within(await screen.findByRole('dialog'));
};
type DialogQueries = Awaited<ReturnType<typeof openDialog>>;
const statementOf = (dialog: DialogQueries) =>
  dialog.findByRole('region', { name: 'Statement that is run' });
const retype = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
};

describe('the streams and tables of a product', () => {
  it('are shown by topic, with their columns', async () => {
    open();
    const placed = await port(PLACED);
    expect(placed.getByText('ORDERS')).toBeVisible();
    expect(placed.getByText('Stream · keys KAFKA, values AVRO')).toBeVisible();
    await userEvent.click(placed.getByText('7 columns'));
    const columns = within(
      placed.getByRole('table', { name: 'Columns of ORDERS' }),
    );
    expect(
      columns.getByRole('row', { name: 'TOTAL DECIMAL(10, 2)' }),
    ).toBeInTheDocument();
    expect(
      columns.getByRole('row', { name: 'ORDER_ID STRING key' }),
    ).toBeInTheDocument();
  });

  it('lead to their rows with one click', async () => {
    open();
    expect(
      await screen.findByRole('link', { name: 'Look at live rows of ORDERS' }),
    ).toHaveAttribute(
      'href',
      `/wb?cluster=${CLUSTER}&sql=SELECT+*+FROM+ORDERS+EMIT+CHANGES+LIMIT+100%3B`,
    );
  });

  it('say why their rows may not be looked at', async () => {
    const refusal =
      'You need the permission data-products.records.read-unmasked.';
    open({
      world: {
        sources: {
          [CLUSTER]: [
            aKsqlSource({ topic: PLACED, personalData: 'yes', refusal }),
          ],
        },
      },
    });
    const placed = await port(PLACED);
    expect(placed.getByText('Its rows hold personal data.')).toBeVisible();
    expect(placed.getByText(`You cannot query it. ${refusal}`)).toBeVisible();
    expect(placed.queryByRole('link', { name: /live rows/ })).toBeNull();
  });

  it('say so when queries are for others', async () => {
    const rights = { ...READER_RIGHTS, executeQueries: false };
    open({ world: { clusters: [{ ...RETAIL_CLUSTER, rights }] } });
    const placed = await port(PLACED);
    expect(
      placed.getByText(/the permission ksqldb\.query\.execute/),
    ).toBeVisible();
    expect(placed.queryByRole('link', { name: /live rows/ })).toBeNull();
  });

  it('are told to be missing where a topic has none', async () => {
    open();
    expect(
      (await port(RETURNED)).getByText(/No stream or table over this topic/),
    ).toBeVisible();
  });

  it('say so when no cluster is to be seen', async () => {
    open({ world: { clusters: [] } });
    expect(
      await screen.findByText('No ksqlDB cluster that you may see'),
    ).toBeVisible();
  });

  it('say so when they could not be read', async () => {
    const api = open();
    api.calls.fail('sources', aFailure(503, 'The cluster is starting'));
    expect(
      await screen.findByText('Streams and tables could not be read.'),
    ).toBeVisible();
  });
});

describe('declaring a stream', () => {
  it('proposes a name and takes the columns from the schema', async () => {
    open();
    const dialog = await openDialog();
    expect(await statementOf(dialog)).toHaveTextContent(
      "CREATE STREAM ORDERS_RETURNED_V1 WITH (KAFKA_TOPIC = 'orders.returned.v1', VALUE_FORMAT = 'AVRO');",
    );
    expect(
      dialog.getByText('AVRO, columns from the schema orders-value'),
    ).toBeVisible();
  });

  it('runs the statement it shows, and shows the stream', async () => {
    const api = open();
    api.world.answerStatements = ({ text }) => {
      api.world.sources[CLUSTER] = [
        aKsqlSource({ name: 'RETURNS', topic: RETURNED }),
      ];
      return [
        {
          class: 'definition',
          text,
          outcome: { status: 'done', entities: [] },
        },
      ];
    };
    const dialog = await openDialog();
    await retype(await dialog.findByLabelText('Name'), 'returns');
    await userEvent.click(dialog.getByRole('button', { name: 'Declare' }));

    expect(await screen.findByText('RETURNS is declared')).toBeVisible();
    expect(await (await port(RETURNED)).findByText('RETURNS')).toBeVisible();
    expect(api.calls.of('runStatements')).toEqual([
      [
        CLUSTER,
        {
          text: "CREATE STREAM RETURNS WITH (KAFKA_TOPIC = 'orders.returned.v1', VALUE_FORMAT = 'AVRO');",
        },
      ],
    ]);
  });

  it('asks a table for its key', async () => {
    open();
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('radio', { name: /^A table/ }),
    );
    expect(await statementOf(dialog)).toHaveTextContent(
      /^CREATE TABLE ORDERS_RETURNED_V1 \(RECORD_KEY STRING PRIMARY KEY\)/,
    );
    await retype(dialog.getByLabelText('Name of the key column'), 'id');
    expect(await statementOf(dialog)).toHaveTextContent(
      /\(ID STRING PRIMARY KEY\)/,
    );
  });

  // prettier-ignore
  test.each([
    ['that is taken',     'payments', 'PAYMENTS is there already. Take another name.'],
    ['of two words',      'a b',      /^A name begins with a letter/],
    ['that is reserved',  'select',   /^ksqlDB keeps this word for itself/],
    ['that is empty',     '',         'Give it a name.'],
  ])('does not take a name %s', async (_case, name, reason) => {
    open();
    const dialog = await openDialog();
    await retype(await dialog.findByLabelText('Name'), name);
    expect(await dialog.findByText(reason)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Declare' })).toBeDisabled();
  });

  it('stays open and says why ksqlDB refused', async () => {
    open({
      world: {
        answerStatements: ({ text }) => [
          {
            class: 'definition',
            text,
            outcome: {
              status: 'failed',
              error: { code: 40001, message: 'Schema not found' },
              entities: [],
            },
          },
        ],
      },
    });
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Declare' }),
    );
    expect(
      await dialog.findByText('Not declared: Schema not found'),
    ).toBeVisible();
  });

  it('leaves columns that no schema tells to the workbench', async () => {
    open({ subjects: [] });
    const dialog = await openDialog();
    const link = await dialog.findByRole('link', {
      name: 'Write it in the workbench',
    });
    const { searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://here',
    );
    expect(searchParams.get('sql')).toMatch(
      /^CREATE STREAM ORDERS_RETURNED_V1 \(COLUMN_1 STRING\)/,
    );
  });

  // prettier-ignore
  test.each<[string, SchemaSubject[] | Error]>([
    ['the schemas',      aFailure(503, 'The registry is down')],
    ['one of them',      [aSchemaSubject({ topics: [RETURNED], state: { status: 'failed', cause: 'The registry is down', canRetryHelp: true } })]],
  ])('says when %s could not be read', async (_case, subjects) => {
    open({ subjects });
    const dialog = await openDialog();
    expect(
      await dialog.findByText('The schemas of the topic could not be read.'),
    ).toBeVisible();
  });

  it('is not offered to those who only read, who are told how to get there', async () => {
    open({ world: READER });
    expect(
      (await port(RETURNED)).getByText(
        /permission ksqldb\.definition\.execute/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Declare/ })).toBeNull();
  });
});
