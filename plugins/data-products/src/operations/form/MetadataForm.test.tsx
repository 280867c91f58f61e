// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import type { KnownSlaTier } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductMetadata,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { MetadataForm, MetadataFormProps } from './MetadataForm';

const group = (name: string, title: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
});

const SALES: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'sales', namespace: 'default', title: 'Sales' },
};

function show(
  props: Partial<MetadataFormProps> = {},
  initial = aProductMetadata(),
) {
  const seen = {
    value: initial,
    accepted: undefined as KnownSlaTier | undefined,
  };
  function Form() {
    const [value, setValue] = useState(initial);
    const [accepted, setAccepted] = useState<KnownSlaTier>();
    Object.assign(seen, { value, accepted });
    return (
      <MetadataForm
        value={value}
        onChange={setValue}
        accepted={accepted}
        onAccept={setAccepted}
        problems={[]}
        vocabulary={aVocabulary({
          maxDescriptionLength: 50,
          attributesByEnvironment: { 'env-7k2mq9': ['costCenter'] },
        })}
        environmentId="env-7k2mq9"
        {...props}
      />
    );
  }
  renderPage(<Form />, {
    api: new FakeDataProductsApi(),
    entities: [
      group('checkout', 'Checkout'),
      group('payments', 'Payments'),
      SALES,
    ],
  });
  return seen;
}

const field = (name: RegExp) => screen.findByRole('textbox', { name });

describe('MetadataForm', () => {
  it('says of every tier what it means and commits to', async () => {
    const seen = show();
    const tier = await screen.findByRole('radio', { name: 'Tier 1' });
    expect(tier).toHaveAccessibleDescription(
      /^Somebody is there day and night\. An answer within 15 minutes/,
    );
    await userEvent.click(tier);
    expect(seen.value.slaTier).toBe('tier-1');
  });

  it('asks anew for the terms when another tier is chosen', async () => {
    const seen = show();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /terms of Tier 2/ }),
    );
    expect(seen.accepted).toBe('tier-2');
    await userEvent.click(screen.getByRole('radio', { name: 'Tier 3' }));
    expect(
      screen.getByRole('checkbox', { name: /terms of Tier 3/ }),
    ).not.toBeChecked();
  });

  it('asks for no terms where nothing new is promised', async () => {
    show({ isAcceptanceNeeded: false });
    await screen.findByRole('radio', { name: 'Tier 2' });
    expect(screen.queryByRole('checkbox', { name: /terms/ })).toBeNull();
  });

  it('counts what is left of a description, and cuts nothing off', async () => {
    const seen = show({}, aProductMetadata({ description: '' }));
    const description = await field(/Description/);
    expect(description).toHaveAccessibleDescription(/50 characters left/);
    await userEvent.click(description);
    await userEvent.paste('x'.repeat(51));
    expect(seen.value.description).toHaveLength(51);
    expect(description).toHaveAccessibleDescription(/1 character too many/);
    expect(description).toBeInvalid();
  });

  it('links what is wrong with its field', async () => {
    show({
      problems: [
        {
          severity: 'error',
          code: 'owner-email-invalid',
          field: 'metadata.ownerEmail',
          message: 'This is no e-mail address.',
        },
      ],
    });
    const email = await field(/e-mail/);
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription(/This is no e-mail address/);
    expect(await field(/Product name/)).not.toBeInvalid();
  });

  it('says what a changed field was', async () => {
    show(
      { startingPoint: aProductMetadata({ product: 'orders' }) },
      aProductMetadata({ product: 'sales' }),
    );
    expect(await field(/Product name/)).toHaveAccessibleDescription(
      /Before: orders/,
    );
    expect(await field(/Description/)).not.toHaveAccessibleDescription(
      /Before/,
    );
  });

  it('says what Confluent has where the form has no word for it', async () => {
    show(
      { unrecognized: { owner: 'team-x' } },
      aProductMetadata({ owner: '' }),
    );
    expect(
      await screen.findByRole('combobox', { name: /Owner/ }),
    ).toHaveAccessibleDescription(/“team-x” is written in Confluent/);
  });

  it('fills in the attributes that the environment defines', async () => {
    const seen = show();
    await userEvent.type(await field(/costCenter/), '4711');
    expect(seen.value.attributes).toEqual([
      { name: 'costCenter', value: '4711' },
    ]);
  });

  it('offers any group once that is asked for', async () => {
    const seen = show({}, aProductMetadata({ owner: '' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Show all groups' }),
    );
    await userEvent.type(
      await screen.findByRole('combobox', { name: /Owner/ }),
      'Paym',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Payments' }),
    );
    expect(seen.value.owner).toBe('group:default/payments');
  });

  it('keeps an owner that is none of the choices', async () => {
    const seen = show({}, aProductMetadata({ owner: 'user:default/elif' }));
    expect(await screen.findByRole('combobox', { name: /Owner/ })).toHaveValue(
      'elif',
    );
    expect(seen.value.owner).toBe('user:default/elif');
  });

  it('shows only the fields asked for, and lets some be', async () => {
    show({ fields: ['product', 'description'], disabledFields: ['product'] });
    expect(await field(/Product name/)).toBeDisabled();
    expect(await field(/Description/)).toBeEnabled();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
