// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironmentSyncState,
  aSyncRun,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { STAGING } from '../__testUtils__/environments';
import {
  aFailure,
  FakeDataProductsApi,
  FakeWorld,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { SyncPage } from './SyncPage';

const READ = 'data-products.sync.read';
const TRIGGER = 'data-products.sync.trigger';

const withStates = (
  states: Partial<EnvironmentSyncState>[],
  world: Partial<FakeWorld> = {},
) =>
  new FakeDataProductsApi({
    syncStates: states.map(anEnvironmentSyncState),
    ...world,
  });

const recently = () => new Date(Date.now() - 30_000).toISOString();
const goodRun = () =>
  aSyncRun({ startedAt: recently(), endedAt: new Date().toISOString() });

const card = async (title: string) =>
  within(await screen.findByRole('region', { name: title }));

describe('SyncPage', () => {
  it('has a card for each environment', async () => {
    const api = withStates([
      {
        lastRun: {
          ...goodRun(),
          upstreamRequests: 23,
          counts: { ...goodRun().counts, added: 2, changed: 1 },
        },
        productCount: 1240,
        issueCounts: [
          { code: 'schema-missing', severity: 'warning', productCount: 6 },
          { code: 'owner-unresolved', severity: 'error', productCount: 1 },
        ],
      },
      { environment: STAGING, lastRun: undefined, lastSuccessAt: undefined },
    ]);
    renderPage(<SyncPage />, { api });

    const production = await card('Production');
    expect(production.getByText('Up to date')).toBeInTheDocument();
    expect(production.getByText('1,240')).toBeInTheDocument();
    expect(production.getByText('23')).toBeInTheDocument();
    expect(production.getByText('2 added, 1 changed')).toBeInTheDocument();
    expect(
      production.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'Owner not found in the catalog1 product',
      'No schema6 products',
    ]);
    expect(production.getByRole('img', { name: 'Error' })).toBeInTheDocument();

    const staging = await card('Staging');
    expect(staging.getByText('Never ran')).toBeInTheDocument();
    expect(staging.getByText('None yet')).toBeInTheDocument();
  });

  it('says what is wrong with a configuration, and does not offer to sync it', async () => {
    const api = withStates([
      { configurationProblems: ['dataMesh.environments[0].id is missing'] },
    ]);
    renderPage(<SyncPage />, { api });
    const production = await card('Production');
    expect(production.getByRole('status')).toHaveTextContent(
      'Configuration problem',
    );
    expect(production.getByText(/environments\[0\]\.id/)).toBeInTheDocument();
    expect(production.queryByRole('button')).not.toBeInTheDocument();
  });

  it('starts a sync for those who may', async () => {
    const api = withStates([{ lastRun: goodRun() }]);
    renderPage(<SyncPage />, { api, permissions: [READ, TRIGGER] });
    const production = await card('Production');
    await userEvent.click(
      await production.findByRole('button', { name: 'Sync now: Production' }),
    );
    expect(
      await production.findByText('A sync has started.'),
    ).toBeInTheDocument();
    expect(api.callsOf('startSync')).toEqual([['env-7k2mq9']]);
    await waitFor(() =>
      expect(api.callsOf('syncStates').length).toBeGreaterThan(1),
    );
  });

  it('offers no sync to those who may not, nor while one runs', async () => {
    const api = withStates([{ lastRun: goodRun() }]);
    const { unmount } = renderPage(<SyncPage />, { api, permissions: [READ] });
    await card('Production');
    expect(
      screen.queryByRole('button', { name: /Sync now/ }),
    ).not.toBeInTheDocument();
    unmount();

    renderPage(<SyncPage />, { api: withStates([{ isRunning: true }]) });
    expect(
      await screen.findByRole('button', { name: 'Sync now: Production' }),
    ).toBeDisabled();
  });

  it('says why a sync could not be started', async () => {
    const api = withStates([{ lastRun: goodRun() }]);
    api.fail('startSync', aFailure(503, 'The back end is stopping'));
    renderPage(<SyncPage />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sync now: Production' }),
    );
    expect(
      await screen.findByText(
        'The sync could not be started: The back end is stopping',
      ),
    ).toBeInTheDocument();
  });
});

describe('SyncPage in trouble', () => {
  it('says whom to ask, and asks for nothing, without the permission', async () => {
    const api = withStates([{}]);
    renderPage(<SyncPage />, { api, permissions: [] });
    expect(await screen.findByText(new RegExp(READ))).toBeInTheDocument();
    expect(api.calls).toEqual([]);
  });

  it('says whom to ask when the back end refuses', async () => {
    const api = withStates([]);
    api.fail('syncStates', aFailure(403, 'Unauthorized'));
    renderPage(<SyncPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(READ);
  });

  it('says why nothing could be read, and tries again', async () => {
    const api = withStates([{ lastRun: goodRun() }]);
    api.fail('syncStates', new TypeError('Failed to fetch'));
    renderPage(<SyncPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cannot be reached',
    );
    api.recover('syncStates');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await card('Production');
  });

  it('says where environments are configured when there are none', async () => {
    renderPage(<SyncPage />, { api: withStates([]) });
    expect(
      await screen.findByText(/dataMesh\.environments/),
    ).toBeInTheDocument();
  });
});

describe('SyncWork', () => {
  const world: Partial<FakeWorld> = {
    runs: [
      aSyncRun({ id: 'a', requestedBy: 'user:default/guest' }),
      aSyncRun({
        id: 'b',
        outcome: { status: 'failed', cause: 'Refused.', canRetryHelp: true },
      }),
      aSyncRun({ id: 'c', environmentId: STAGING.id }),
    ],
  };
  const states: Partial<EnvironmentSyncState>[] = [
    {
      pendingHolds: 1,
      unresolvedOwnerCount: 2,
      unresolvedDomainCount: 1,
      quarantined: [
        {
          qualifiedName: 'lsrc-1:lkc-1:odd',
          message: 'Its name holds a line break.',
          since: '2026-11-01T00:00:00Z',
        },
      ],
    },
    { environment: STAGING },
  ];

  it('keeps view and environment in the address, and goes back', async () => {
    const { address } = renderPage(<SyncPage />, {
      api: withStates(states, world),
    });
    expect(
      (await screen.findAllByRole('tab')).map(tab => tab.textContent),
    ).toEqual([
      'Held removals (1)',
      'Unresolved names (3)',
      'Quarantine (1)',
      'Run history',
    ]);

    await userEvent.click(screen.getByRole('tab', { name: 'Run history' }));
    const runs = await screen.findByRole('table', { name: 'Run history' });
    expect(await within(runs).findByText('Refused.')).toBeInTheDocument();
    expect(within(runs).getByRole('link', { name: /guest/ })).toBeVisible();
    expect(address.current).toBe('/?view=runs');

    await userEvent.click(screen.getByRole('button', { name: /Environment/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Staging' }));
    expect(address.current).toBe(`/?view=runs&environment=${STAGING.id}`);
    await waitFor(() =>
      expect(screen.queryByText('Refused.')).not.toBeInTheDocument(),
    );

    address.back();
    expect(await screen.findByText('Refused.')).toBeInTheDocument();
  });

  it('tells a run that goes on from one that broke off', async () => {
    const broken = { endedAt: undefined, outcome: undefined };
    renderPage(<SyncPage />, {
      api: withStates([{ isRunning: true }], {
        runs: [
          aSyncRun({ id: 'b', ...broken }),
          aSyncRun({ id: 'a', ...broken }),
        ],
      }),
      address: '/?view=runs',
    });
    const runs = within(
      await screen.findByRole('table', { name: 'Run history' }),
    );
    await runs.findByText('Running');
    const [, first, second] = runs.getAllByRole('row');
    expect(first).toHaveTextContent('Running');
    expect(second).toHaveTextContent('Interrupted');
  });

  it('is reached by the keyboard', async () => {
    renderPage(<SyncPage />, { api: withStates(states, world) });
    const first = await screen.findByRole('tab', { name: /Held/ });
    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(
      await screen.findByText('Its name holds a line break.'),
    ).toBeInTheDocument();
  });

  // prettier-ignore
  test.each([
    ['runs',       'No run yet'],
    ['quarantine', 'No topic is in quarantine'],
    ['unresolved', 'Every owner and domain was found'],
    ['holds',      'No removal waits for a decision'],
  ])('says so when there is nothing in %s', async (view, expected) => {
    renderPage(<SyncPage />, {
      api: withStates([{}]),
      address: `/?view=${view}`,
    });
    expect(await screen.findByText(expected)).toBeInTheDocument();
  });

  test.each([
    ['runs', 'syncRuns'],
    ['unresolved', 'unresolvedReferences'],
    ['holds', 'holds'],
  ] as const)('lets %s fail alone', async (view, method) => {
    const api = withStates([{ lastRun: goodRun() }]);
    api.fail(method, aFailure(503, 'The store is moving'));
    renderPage(<SyncPage />, { api, address: `/?view=${view}` });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
    expect((await card('Production')).getByText('Up to date')).toBeVisible();
  });
});
