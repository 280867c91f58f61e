// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FakeScorecardsApi } from './__testUtils__/FakeScorecardsApi';
import { retailWorld } from './__testUtils__/retail';
import scorecardsPlugin, { scorecardsApiRef } from './index';

const openPortal = (
  address: string,
  api = new FakeScorecardsApi(retailWorld()),
) => {
  renderTestApp({
    features: [catalogPlugin, scorecardsPlugin],
    initialRouteEntries: [address],
    config: { app: { title: 'Portal' } },
    apis: [
      [scorecardsApiRef, api],
      [catalogApiRef, catalogApiMock()],
    ],
  });
  return { api, person: userEvent.setup() };
};

const region = (name: string) => screen.findByRole('region', { name });

describe('the overview', () => {
  test('says how many are at each level, and names the worst domain first', async () => {
    openPortal('/scorecards/overview');
    const now = await region('How are we doing?');
    expect(
      within(now).getByRole('img', {
        name: '5 Gold, 11 Silver, 13 Bronze, 8 No level, 3 Unknown',
      }),
    ).toBeInTheDocument();
    const domains = within(await region('By domain')).getAllByRole('rowheader');
    expect(domains.map(row => row.textContent)).toEqual([
      'Logistics',
      'Sales',
      'Payments',
    ]);
  });

  test('tells which source of facts does not answer, and why', async () => {
    openPortal('/scorecards/overview');
    expect(await region('Sources of facts')).toHaveTextContent(
      'Does not answer: Schema Registry did not answer within 10 seconds',
    );
  });

  test('gives the trend as a table to those who want it', async () => {
    const { person } = openPortal('/scorecards/overview');
    const trend = await region('Trend');
    await person.click(
      within(trend).getByRole('button', { name: 'As a table' }),
    );
    const [, newest] = within(trend).getAllByRole('row');
    expect(newest).toHaveTextContent(/^Nov 23, 2026/);
  });

  test('asks for the period that is chosen, and keeps it in the address', async () => {
    const { api } = openPortal('/scorecards/overview?days=90');
    await region('Trend');
    expect(api.calls.of('overview')).toEqual([
      [{ scorecard: 'governance', days: 90 }],
    ]);
  });

  test('says how scorecards come about when there is none', async () => {
    openPortal('/scorecards/overview', new FakeScorecardsApi({}));
    expect(await screen.findByText('No scorecard yet')).toBeInTheDocument();
  });
});

describe('the checks', () => {
  test('the least met comes first, and those that are not enabled last, with the reason', async () => {
    openPortal('/scorecards/checks');
    const table = await screen.findByRole('table', {
      name: 'Checks of Governance',
    });
    const rows = await within(table).findAllByRole('rowheader');
    const names = rows.map(row => row.textContent);
    expect(names[0]).toBe('A group owns it');
    expect(names[names.length - 1]).toBe('Records come as promised');
    expect(table).toHaveTextContent('Connect Kafka to enable it');
  });

  test('a check says in words what passes, and who does not meet it', async () => {
    const { person } = openPortal('/scorecards/checks');
    await person.click(
      await screen.findByRole('link', { name: 'Fields are documented' }),
    );
    const failing = await region('Who does not meet it');
    expect(
      await within(failing).findByRole('link', { name: 'returns' }),
    ).toBeInTheDocument();
    expect(failing).toHaveTextContent('Documented fields: 72%');
    await person.click(screen.getByRole('button', { name: 'All checks' }));
    expect(
      await screen.findByRole('table', { name: 'Checks of Governance' }),
    ).toBeInTheDocument();
  });

  test('says so when the address names a check that is gone', async () => {
    openPortal('/scorecards/checks?check=old');
    expect(
      await screen.findByText('There is no such check'),
    ).toBeInTheDocument();
  });
});

describe('the exemptions', () => {
  test('are approved after a last question', async () => {
    const { api, person } = openPortal('/scorecards/exemptions');
    await person.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      'orders is then exempt from “Fields are documented” until Nov 30, 2026',
    );
    await person.click(within(dialog).getByRole('button', { name: 'Approve' }));
    expect(api.calls.of('decideExemption')).toEqual([
      ['exemption-2', { state: 'approved', reason: undefined }],
    ]);
  });

  test('are rejected only with a reason', async () => {
    const { api, person } = openPortal('/scorecards/exemptions');
    await person.click(await screen.findByRole('button', { name: 'Reject' }));
    const dialog = await screen.findByRole('dialog');
    const reject = within(dialog).getByRole('button', { name: 'Reject' });
    expect(reject).toBeDisabled();
    await person.type(within(dialog).getByLabelText(/Reason/), 'Do it now.');
    await person.click(reject);
    expect(api.calls.of('decideExemption')).toEqual([
      ['exemption-2', { state: 'rejected', reason: 'Do it now.' }],
    ]);
  });

  test('of one state are asked for by the address', async () => {
    const { api } = openPortal('/scorecards/exemptions?state=active');
    await screen.findByRole('button', { name: 'Revoke' });
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(api.calls.of('exemptions')).toEqual([
      [{ phase: ['active'], limit: 25, offset: 0 }],
    ]);
  });

  test('are shown page by page, with how many there are of each state', async () => {
    const world = retailWorld();
    const [first] = world.exemptions ?? [];
    const exemptions = Array.from({ length: 30 }, (_, index) => ({
      ...first!,
      id: `exemption-${index}`,
      title: `product ${index}`,
      phase: index < 28 ? ('active' as const) : ('expired' as const),
    }));
    const { person } = openPortal(
      '/scorecards/exemptions?page=2',
      new FakeScorecardsApi({ ...world, exemptions }),
    );
    expect(await screen.findByText('26 to 30 of 30')).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);

    await person.click(screen.getByRole('button', { name: /State/ }));
    await person.click(screen.getByRole('option', { name: 'Over (2)' }));
    await waitFor(() =>
      expect(
        screen.getAllByRole('rowheader').map(row => row.textContent),
      ).toEqual(['product 28', 'product 29']),
    );
  });

  test('lead back from a page that is empty by now', async () => {
    const { person } = openPortal('/scorecards/exemptions?page=9');
    await person.click(
      await screen.findByRole('button', { name: 'Show the first page' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Approve' }),
    ).toBeInTheDocument();
  });
});

describe('adoption', () => {
  test('adds up the domains stage by stage', async () => {
    openPortal('/scorecards/adoption');
    const now = await region('Adoption');
    expect(
      within(now)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Topics36100% of all',
      'Owned3289% of all',
      'With schema2878% of all',
      'Published2467% of all',
      'Silver2261% of all',
    ]);
  });
});

describe('what if', () => {
  test('shows who would fall by a definition of one’s own, and because of what', async () => {
    const { api, person } = openPortal('/scorecards/what-if');
    await person.click(
      await screen.findByRole('button', {
        name: 'From the loaded definition',
      }),
    );
    await person.click(
      screen.getByRole('button', { name: 'Show the difference' }),
    );
    const answer = await region('0 rise, 4 fall');
    expect(answer).toHaveTextContent(
      'paymentsGoldBronzeFields are documented (Fails)',
    );
    expect(api.calls.of('whatIf')).toEqual([
      [{ definition: expect.objectContaining({ id: 'governance' }) }],
    ]);
  });

  test('has a draft take the place of a scorecard that counts', async () => {
    const world = retailWorld();
    const [description] = world.scorecards ?? [];
    const draft = { ...description!.scorecard, id: 'stricter', draft: true };
    const api = new FakeScorecardsApi({
      ...world,
      scorecards: [description!, { ...description!, scorecard: draft }],
    });
    const { person } = openPortal(
      '/scorecards/what-if?scorecard=stricter',
      api,
    );
    await person.click(
      await screen.findByRole('button', { name: 'Show the difference' }),
    );
    await region('0 rise, 4 fall');
    expect(api.calls.of('whatIf')).toEqual([
      [
        {
          definition: expect.objectContaining({
            id: 'governance',
            draft: true,
          }),
        },
      ],
    ]);
  });

  test('refuses what is no definition without asking the back end', async () => {
    const { api, person } = openPortal('/scorecards/what-if');
    await person.type(
      await screen.findByLabelText(/A definition of your own/),
      'nonsense',
    );
    await person.click(
      screen.getByRole('button', { name: 'Show the difference' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A definition is a mapping',
    );
    expect(api.calls.of('whatIf')).toEqual([]);
  });
});
