// SPDX-License-Identifier: Apache-2.0
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import app from './App';

const CONFIG = {
  app: {
    title: 'Data Mesh',
    baseUrl: 'http://localhost:3000',
    extensions: [
      {
        'app/routes': {
          config: { redirects: [{ from: '/', to: '/data-products' }] },
        },
      },
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
};

const SESSION = {
  profile: { displayName: 'Guest' },
  backstageIdentity: {
    token: `e.${btoa('{"exp":4102444800}')}.s`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/guest',
      ownershipEntityRefs: ['user:default/guest'],
    },
  },
};

/** A back end that signs people in and knows nothing else. */
function aBackEnd() {
  jest
    .spyOn(global, 'fetch')
    .mockImplementation(async input =>
      String(input).endsWith('/api/auth/demo/refresh')
        ? Response.json(SESSION)
        : Response.json({}, { status: 404 }),
    );
}

describe('App', () => {
  beforeEach(() => {
    // Where the back end puts the configuration into the page.
    const script = document.createElement('script');
    script.type = 'backstage.io/config';
    script.textContent = JSON.stringify([{ data: CONFIG, context: 'test' }]);
    document.head.append(script);
    sessionStorage.clear();
    aBackEnd();
  });
  afterEach(() => {
    document.head.replaceChildren();
    jest.restoreAllMocks();
  });

  test('asks who is there, and opens with the data products', async () => {
    render(app.createRoot());

    await userEvent.click(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 10_000 }),
    );

    const navigation = await screen.findByRole(
      'navigation',
      { name: 'sidebar nav' },
      { timeout: 10_000 },
    );
    expect(
      within(navigation)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual([
      'Data Mesh',
      'Search',
      'Data products',
      'Catalog',
      'Create…',
      'Scorecards',
      'Notifications',
      'Settings',
    ]);
    expect(window.location.pathname).toMatch(/^\/data-products/);
  }, 30_000);
});
