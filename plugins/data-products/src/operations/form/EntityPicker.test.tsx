// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityPicker } from './EntityPicker';

const CHOICES = [
  { entityRef: 'group:default/checkout', title: 'Checkout' },
  { entityRef: 'group:default/pricing', title: 'Pricing' },
];

/** A picker whose choices come when they are let come. */
function show(initial = '') {
  const seen = { value: initial, choicesCome: () => {} };
  function Form() {
    const [value, setValue] = useState(initial);
    const [isLoading, setIsLoading] = useState(true);
    Object.assign(seen, { value, choicesCome: () => setIsLoading(false) });
    return (
      <>
        <EntityPicker
          label="Owner"
          description="Who answers for it."
          placeholder="Choose a group"
          value={value}
          onChange={setValue}
          sections={[{ title: 'My groups', choices: isLoading ? [] : CHOICES }]}
          isLoading={isLoading}
          link={{ isInvalid: false, 'aria-describedby': undefined }}
        />
        <button type="button">Elsewhere</button>
      </>
    );
  }
  renderPage(<Form />, { api: new FakeDataProductsApi() });
  return seen;
}

const picker = () => screen.findByRole('combobox', { name: /Owner/ });

describe('EntityPicker', () => {
  it('keeps what is typed before there are choices, and finds by it', async () => {
    const seen = show();
    await userEvent.type(await picker(), 'Check');
    act(() => seen.choicesCome());

    expect(await picker()).toHaveValue('Check');
    expect(await picker()).toHaveFocus();
    await userEvent.click(await screen.findByRole('option'));
    expect(await picker()).toHaveValue('Checkout');
    expect(seen.value).toBe('group:default/checkout');
  });

  it('stays the same field when the choices name what is chosen', async () => {
    const seen = show('group:default/checkout');
    await waitFor(async () => expect(await picker()).toHaveValue('checkout'));
    const before = await picker();
    before.focus();
    act(() => seen.choicesCome());

    expect(await picker()).toBe(before);
    expect(before).toHaveFocus();
    await userEvent.tab();
    expect(before).toHaveValue('Checkout');
  });

  it('shows what is chosen where it is none of the choices', async () => {
    const seen = show('group:default/elsewhere');
    act(() => seen.choicesCome());
    expect(await picker()).toHaveValue('elsewhere');
  });
});
