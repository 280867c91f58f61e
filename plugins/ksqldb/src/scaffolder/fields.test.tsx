// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aKsqlCluster } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { FakeKsqldbApi } from '../__testUtils__/FakeKsqldbApi';
import { installLayout } from '../__testUtils__/layout';
import {
  filledIn,
  renderTemplateForm,
} from '../__testUtils__/renderTemplateForm';
import { retailWorld } from '../__testUtils__/retail';
import { RETAIL_CLUSTER } from '../__testUtils__/retailClusters';
import { choicesField, statementField, useCaseField } from './fields';

installLayout();

const PLACE = { clusterId: RETAIL_CLUSTER.kafkaClusterId };
const TYPED = { delay: null };

function openForm(
  formData: Record<string, unknown> = { place: PLACE },
  api = new FakeKsqldbApi(retailWorld()),
) {
  return renderTemplateForm({
    fields: [choicesField, statementField],
    properties: {
      choices: { type: 'object', 'ui:field': 'KsqldbChoices' },
      statement: { type: 'object', 'ui:field': 'KsqldbStatement' },
    },
    formData,
    api,
  });
}

const person = userEvent.setup(TYPED);
const topic = () => screen.findByRole('textbox', { name: /Topic to write/ });
const editor = () => screen.findByRole('textbox', { name: 'Statement' });

async function choose(field: RegExp, option: string | RegExp) {
  await person.click(screen.getByRole('button', { name: field }));
  await person.click(await screen.findByRole('option', { name: option }));
}

async function chooseSource(name: string) {
  const source = await screen.findByRole('combobox', {
    name: /Stream or table/,
  });
  await person.clear(source);
  await person.type(source, name);
  await person.click(await screen.findByRole('option', { name }));
}

describe('KsqldbChoices and KsqldbStatement', () => {
  it('come to a statement as soon as everything is chosen', async () => {
    const form = openForm();
    expect(
      await screen.findByText(/Choose what to read, at least one column/),
    ).toBeVisible();

    await chooseSource('ORDERS');
    await person.click(screen.getByRole('checkbox', { name: /^LINES/ }));
    await person.type(
      screen.getByRole('textbox', { name: /Only rows where/ }),
      'TOTAL > 150',
    );
    await choose(/Key of the new records/, 'STORE');
    await person.type(await topic(), 'orders.large');

    expect(
      await screen.findByText('Writes the topic orders.large.'),
    ).toBeVisible();

    await form.next();
    expect(await filledIn()).toMatchObject({
      statement: {
        ksqldbClusterId: RETAIL_CLUSTER.id,
        topic: 'orders.large',
        statement: [
          'CREATE STREAM ORDERS_LARGE',
          "  WITH (KAFKA_TOPIC = 'orders.large') AS",
          'SELECT ORDER_ID, CUSTOMER_ID, STORE, TOTAL, CURRENCY, PLACED_AT',
          'FROM ORDERS',
          'WHERE TOTAL > 150',
          'PARTITION BY STORE',
          'EMIT CHANGES;',
        ].join('\n'),
      },
    });
  });

  it('offer no source that the person may not read', async () => {
    openForm();
    await person.click(
      await screen.findByRole('combobox', { name: /Stream or table/ }),
    );
    const names = within(await screen.findByRole('listbox'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toContain('CUSTOMERScustomers');
    expect(names.join()).not.toContain('PAYMENTS');
  });

  it('keep what somebody wrote, and build it anew when asked to', async () => {
    openForm();
    await chooseSource('STOCK_LEVELS');
    await person.type(await topic(), 'stock.low');
    await person.type(await editor(), '/* as agreed */');
    await person.type(
      screen.getByRole('textbox', { name: /Only rows where/ }),
      'ON_HAND < 5',
    );
    expect(await editor()).toHaveTextContent(/^\/\* as agreed \*\/CREATE/);
    expect(await editor()).not.toHaveTextContent('ON_HAND < 5');

    await person.click(
      screen.getByRole('button', { name: /Build it again from the choices/ }),
    );
    await waitFor(async () =>
      expect(await editor()).toHaveTextContent(/WHERE ON_HAND < 5/),
    );
    expect(await editor()).not.toHaveTextContent('as agreed');
  });

  it('say what is wrong with a statement, and do not let it pass', async () => {
    const form = openForm();
    await chooseSource('STOCK_LEVELS');
    await person.type(await topic(), 'stock.low');
    await person.type(await editor(), ' DROP STREAM ORDERS;');
    expect(await editor()).toHaveAccessibleDescription(
      'Write one statement; these are 2.',
    );
    await form.next();
    await waitFor(() =>
      expect(
        screen.getAllByText('Write one statement; these are 2.').length,
      ).toBeGreaterThan(1),
    );
  });

  it('say what keeps a statement from being built', async () => {
    openForm();
    await chooseSource('STOCK_LEVELS');
    await person.type(await topic(), 'stock/low');
    expect(
      await screen.findByText(/consists of at most 249 letters/),
    ).toBeVisible();

    await person.clear(await topic());
    await person.type(await topic(), 'stock.low');
    expect(await editor()).toBeVisible();
  });

  it('forget what was chosen on the cluster of another place', async () => {
    openForm({
      place: PLACE,
      choices: {
        ksqldbClusterId: 'of-another-place',
        source: 'ORDERS',
        columns: ['TOTAL'],
        topic: 'orders.large',
      },
    });
    expect(await topic()).toHaveValue('');
  });

  it('ask which cluster where there are several', async () => {
    const other = aKsqlCluster({ id: 'other', title: 'Other ksqlDB' });
    const world = retailWorld();
    openForm(
      { place: PLACE },
      new FakeKsqldbApi({
        ...world,
        clusters: [...world.clusters, other],
        sources: { ...world.sources, other: [] },
      }),
    );
    await screen.findByRole('combobox', { name: /Stream or table/ });
    await choose(/ksqlDB cluster/, 'Other ksqlDB');
    await person.click(
      await screen.findByRole('combobox', { name: /Stream or table/ }),
    );
    expect(await screen.findByText('No results found.')).toBeVisible();
  });

  it('want a place first', async () => {
    openForm({});
    expect(
      await screen.findByText(
        'Choose an environment and a Kafka cluster first.',
      ),
    ).toBeVisible();
  });
});

describe('KsqldbUseCase', () => {
  const open = (api = new FakeKsqldbApi(retailWorld())) =>
    renderTemplateForm({
      fields: [useCaseField],
      properties: { useCase: { type: 'object', 'ui:field': 'KsqldbUseCase' } },
      formData: { place: PLACE },
      api,
    });

  it('gives the statement of a use case, free to be changed', async () => {
    const form = open();
    await screen.findByRole('button', { name: /Use case/ });
    await choose(/Use case/, 'Large orders as they come');
    await person.type(await editor(), '/* ours */');
    await form.next();

    expect(await filledIn()).toMatchObject({
      useCase: {
        ksqldbClusterId: RETAIL_CLUSTER.id,
        topic: 'large-orders',
        statement: expect.stringMatching(/^\/\* ours \*\/CREATE STREAM/),
      },
    });
  });

  it('lets nothing pass before one is chosen', async () => {
    const form = open();
    await screen.findByRole('button', { name: /Use case/ });
    await form.next();
    expect(await screen.findAllByText('Write a statement.')).not.toHaveLength(
      0,
    );
  });

  it('says that there is none for the cluster', async () => {
    open(new FakeKsqldbApi({ ...retailWorld(), useCases: [] }));
    expect(
      await screen.findByText('There is no use case for this Kafka cluster.'),
    ).toBeVisible();
  });
});
