// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anOperationPlan,
  aPlannedTarget,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import {
  filledIn,
  renderTemplateForm,
} from '../__testUtils__/renderTemplateForm';
import {
  descriptionField,
  domainField,
  ownerField,
  qualityTierField,
  slaTierField,
} from './metadata/fields';
import { placeField } from './place/field';
import { planField } from './plan/field';
import { schemaField } from './schema/field';
import { candidateField } from './topic/candidateField';
import { newTopicField } from './topic/newTopicField';

const PLACE = { environmentId: 'env-7k2mq9', clusterId: 'lkc-3x9wz1' };
const COMPLETE = {
  place: PLACE,
  origin: 'blank',
  topic: 'orders.returned.v1',
  valueSchema: { schemaType: 'AVRO', schema: '"string"' },
  description: 'Returns.',
  owner: 'group:default/checkout',
  domain: 'domain:default/sales',
  qualityTier: 'curated',
  sla: { tier: 'tier-2', acceptedTier: 'tier-2' },
};

const CATALOG = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout', title: 'Checkout' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'sales', title: 'Sales' },
  },
];

describe('DataProductPlace', () => {
  test('begins with the only place there is', async () => {
    const form = renderTemplateForm({
      fields: [placeField],
      properties: { place: { type: 'object', 'ui:field': 'DataProductPlace' } },
    });
    await screen.findByRole('button', { name: /Kafka cluster/ });
    await form.next();
    expect(await filledIn()).toEqual({ place: PLACE });
  });
});

describe('DataProductNewTopic', () => {
  const operations = new FakeOperationsApi({
    candidates: [aTopicCandidate({ topic: 'orders.placed.v1' })],
  });
  const render = () =>
    renderTemplateForm({
      fields: [newTopicField],
      properties: {
        topic: { type: 'string', 'ui:field': 'DataProductNewTopic' },
      },
      formData: { place: PLACE },
      operations,
    });

  test('says why a name is taken, at the field', async () => {
    const form = render();
    const name = await screen.findByRole('textbox', { name: /Topic/ });
    await userEvent.type(name, 'orders.placed.v1');
    await form.next();

    await waitFor(() =>
      expect(name).toHaveAccessibleDescription(
        /There is a topic orders\.placed\.v1 on this cluster already/,
      ),
    );
  });

  test('takes a name that is free', async () => {
    const form = render();
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Topic/ }),
      'orders.returned.v1',
    );
    await form.next();
    expect(await filledIn()).toMatchObject({ topic: 'orders.returned.v1' });
  });
});

describe('DataProductTopic', () => {
  test('offers what is on the chosen cluster, and tells what is not ready', async () => {
    renderTemplateForm({
      fields: [candidateField],
      properties: { topic: { type: 'string', 'ui:field': 'DataProductTopic' } },
      formData: { place: PLACE },
      operations: new FakeOperationsApi({
        candidates: [
          aTopicCandidate({ topic: 'orders.returned.v1' }),
          aTopicCandidate({ topic: 'orders.draft', state: 'notReady' }),
          aTopicCandidate({ topic: 'stock', clusterId: 'lkc-8d4rt2' }),
        ],
      }),
    });
    await userEvent.click(
      await screen.findByRole('combobox', { name: /Topic/ }),
    );
    const options = within(await screen.findByRole('listbox')).getAllByRole(
      'option',
    );
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'orders.returned.v1',
      'orders.draft (not ready)',
    ]);
    expect(options[1]).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('DataProductSchema', () => {
  const render = () =>
    renderTemplateForm({
      fields: [schemaField],
      properties: {
        valueSchema: { type: 'object', 'ui:field': 'DataProductSchema' },
      },
      formData: { topic: 'orders.returned.v1' },
    });

  test('begins with an example that is named after the topic', async () => {
    const form = render();
    await screen.findByRole('textbox', { name: /Schema of the values/ });
    await form.next();
    expect(await filledIn()).toMatchObject({
      valueSchema: {
        schemaType: 'AVRO',
        schema: expect.stringContaining('"OrdersReturned"'),
      },
    });
  });

  test('says what is wrong with a text', async () => {
    const form = render();
    const text = await screen.findByRole('textbox', {
      name: /Schema of the values/,
    });
    await userEvent.clear(text);
    await userEvent.type(text, 'no schema');
    await form.next();
    await waitFor(() =>
      expect(text).toHaveAccessibleDescription(/This is no JSON/),
    );
  });
});

describe('fields of metadata', () => {
  test('take what is said, with the terms accepted', async () => {
    const form = renderTemplateForm({
      fields: [
        descriptionField,
        ownerField,
        domainField,
        qualityTierField,
        slaTierField,
      ],
      properties: {
        description: { type: 'string', 'ui:field': 'DataProductDescription' },
        owner: { type: 'string', 'ui:field': 'DataProductOwner' },
        domain: { type: 'string', 'ui:field': 'DataProductDomain' },
        qualityTier: { type: 'string', 'ui:field': 'DataProductQualityTier' },
        sla: { type: 'object', 'ui:field': 'DataProductSlaTier' },
      },
      formData: { description: '', owner: '', domain: '' },
      entities: CATALOG,
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Description/ }),
      'Returns.',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show all groups' }),
    );
    await choose(/Owner/, 'Checkout');
    await choose(/Domain/, 'Sales');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Curated' }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Tier 2' }));
    await form.next();

    expect(
      await screen.findByText(
        'Accept the terms of the tier, or choose another one.',
      ),
    ).toBeVisible();

    await userEvent.click(
      screen.getByRole('checkbox', { name: /I accept the terms of Tier 2/ }),
    );
    await form.next();
    expect(await filledIn()).toEqual({
      description: 'Returns.',
      owner: 'group:default/checkout',
      domain: 'domain:default/sales',
      qualityTier: 'curated',
      sla: { tier: 'tier-2', acceptedTier: 'tier-2' },
    });
  }, 20_000);

  async function choose(field: RegExp, option: string) {
    const combobox = await screen.findByRole('combobox', { name: field });
    await userEvent.type(combobox, option);
    await userEvent.click(await screen.findByRole('option', { name: option }));
  }
});

describe('DataProductPlan', () => {
  const properties = {
    plan: { type: 'object', 'ui:field': 'DataProductPlan' },
  };

  test('shows the steps, and lets the form pass', async () => {
    const operations = new FakeOperationsApi();
    const form = renderTemplateForm({
      fields: [planField],
      properties,
      required: ['plan'],
      formData: COMPLETE,
      operations,
    });
    expect(await screen.findByText('Tag orders as DataProduct')).toBeVisible();
    expect(operations.callsOf('planOperation')).toHaveLength(1);
    await form.next();
    await waitFor(async () =>
      expect(await filledIn()).toMatchObject({ plan: { isRunnable: true } }),
    );
  });

  test('holds a form that something is in the way of', async () => {
    const form = renderTemplateForm({
      fields: [planField],
      properties,
      required: ['plan'],
      formData: COMPLETE,
      operations: new FakeOperationsApi({
        plan: () =>
          anOperationPlan({
            isRunnable: false,
            targets: [
              aPlannedTarget({
                steps: [],
                problems: [
                  {
                    severity: 'error',
                    code: 'taken',
                    message: 'The name is taken.',
                  },
                ],
              }),
            ],
          }),
      }),
    });
    expect(await screen.findByText('The name is taken.')).toBeVisible();
    await form.next();
    await waitFor(() =>
      expect(
        screen.getAllByText(/This is in the way\. Go back/),
      ).not.toHaveLength(1),
    );
  });

  test('names what is missing', async () => {
    renderTemplateForm({
      fields: [planField],
      properties,
      formData: { ...COMPLETE, owner: '' },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('owner');
  });
});
