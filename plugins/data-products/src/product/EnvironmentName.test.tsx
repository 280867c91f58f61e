// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EnvironmentName } from './EnvironmentName';

const renderName = (api: FakeDataProductsApi, id = 'env-7k2mq9') => {
  renderPage(
    <p role="note">
      <EnvironmentName id={id} namespace="prod" />
    </p>,
    { api },
  );
  return screen.findByRole('note');
};

describe('EnvironmentName', () => {
  it('goes by the namespace until the title is known', async () => {
    const api = new FakeDataProductsApi();
    const goOn = api.pause('environments');
    const name = await renderName(api);
    expect(name).toHaveTextContent('prod (env-7k2mq9)');

    goOn();
    await waitFor(() =>
      expect(name).toHaveTextContent('Production (env-7k2mq9)'),
    );
  });

  it('keeps to the namespace when the environments cannot be read', async () => {
    const api = new FakeDataProductsApi();
    api.fail('environments', aFailure(403, 'No'));
    const name = await renderName(api);
    await waitFor(() => expect(api.callsOf('environments')).toHaveLength(1));
    expect(name).toHaveTextContent('prod (env-7k2mq9)');
  });

  it('keeps to the namespace of an environment that is not among them', async () => {
    const api = new FakeDataProductsApi();
    const name = await renderName(api, 'env-gone');
    await waitFor(() => expect(api.callsOf('environments')).toHaveLength(1));
    expect(name).toHaveTextContent('prod (env-gone)');
  });
});
