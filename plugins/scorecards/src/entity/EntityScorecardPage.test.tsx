// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResponseError } from '@backstage/errors';
import type { EntityScorecard } from '@data-mesh/backstage-plugin-scorecards-common';
import { FakeScorecardsApi } from '../__testUtils__/FakeScorecardsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ORDERS_REF, retailWorld } from '../__testUtils__/retail';
import { EntityScorecardPage } from './EntityScorecardPage';

const orders = {
  apiVersion: 'data-mesh.dev/v1alpha1',
  kind: 'DataProduct',
  metadata: { namespace: 'prod', name: 'orders' },
};

function openTab(options: { api?: FakeScorecardsApi; address?: string } = {}) {
  const api = options.api ?? new FakeScorecardsApi(retailWorld());
  renderPage(<EntityScorecardPage />, {
    api,
    entity: orders,
    address: options.address,
  });
  return { api, person: userEvent.setup() };
}

const section = (name: string) => screen.findByRole('region', { name });

async function refusal(status: number, message: string) {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: message,
    url: '/',
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => ({ error: { name: 'Error', message } }),
    text: async () => '',
  } as Response);
}

describe('the scorecard tab', () => {
  test('shows what fails first, then what is not known, then what is met', async () => {
    openTab();
    const toDo = await section('To do');
    expect(
      within(toDo)
        .getAllByRole('img')
        .map(image => image.getAttribute('aria-label')),
    ).toEqual(['Fails', 'Warning']);
    expect(
      within(await section('Not known')).getByText('Schemas stay compatible'),
    ).toBeInTheDocument();
    expect(
      within(await section('Met')).getByText('A group owns it'),
    ).toBeInTheDocument();
    expect(
      within(await section('Not enabled')).getByText(
        /Connect Kafka to enable it/,
      ),
    ).toBeInTheDocument();
  });

  test('says level, score, what is known, and how it would be without exemptions', async () => {
    openTab();
    const summary = await section('Governance');
    expect(summary).toHaveTextContent('No level');
    expect(summary).toHaveTextContent('54%');
    expect(summary).toHaveTextContent(
      'Next: Bronze. 1 check stands between this product and it.',
    );
    expect(summary).toHaveTextContent('80% of the weight is known');
    expect(summary).toHaveTextContent('Without exemptions: No level, 46%');
  });

  // prettier-ignore
  test.each<[EntityScorecard['demands'][number]['verdict'], string[]]>([
    ['notReached', ['A product of SLA tier tier-1 has to reach Silver', 'This one does not.']],
    ['unknown',    ['A product of SLA tier tier-1 has to reach Silver', 'Whether this one does is not known.']],
    ['reached',    []],
  ])('says which level its tier demands, when that is %s', async (verdict, expected) => {
    const world = retailWorld();
    const [shown] = world.entities?.[ORDERS_REF] ?? [];
    const demands = [{ level: 'silver', who: 'A product of SLA tier tier-1', verdict }];
    const entities = { [ORDERS_REF]: [{ ...shown!, demands }] };
    openTab({ api: new FakeScorecardsApi({ ...world, entities }) });
    await section('Governance');
    const said = screen.queryAllByText(/has to reach|this one does/i);
    expect(said.map(({ textContent }) => textContent)).toEqual(expected);
  });

  test('opens a check that the address names, with its evidence and the button that fixes it', async () => {
    openTab({ address: '/?check=description' });
    const evidence = await screen.findByRole('table', {
      name: 'Evidence: The description says what it is',
    });
    expect(within(evidence).getByText('Empty')).toBeInTheDocument();
    expect(
      within(evidence).getByText('longer than 39 letters'),
    ).toBeInTheDocument();
    const [fix] = screen.getAllByRole('link', { name: 'Edit product' });
    expect(fix).toHaveAttribute(
      'href',
      '/data-products/edit?product=dataproduct%3Aprod%2Forders',
    );
  });

  test('says why nothing is known of a check whose source does not answer', async () => {
    openTab({ address: '/?check=compatibility' });
    expect(
      await screen.findByText(/did not answer within 10 seconds/),
    ).toBeInTheDocument();
  });

  test('asks for an exemption with a reason and a last day', async () => {
    const { api, person } = openTab({ address: '/?check=description' });
    await screen.findByRole('table', { name: /The description says/ });
    const [ask] = screen.getAllByRole('button', {
      name: 'Ask for an exemption',
    });
    await person.click(ask!);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Ask' })).toBeDisabled();
    await person.type(
      within(dialog).getByLabelText(/Why can this not be met now/),
      'The team that wrote it is being moved.',
    );
    await person.click(within(dialog).getByRole('button', { name: 'Ask' }));
    expect(
      await screen.findByText(/Whoever approves exemptions decides/),
    ).toBeInTheDocument();
    expect(api.calls.of('requestExemption')).toEqual([
      [
        expect.objectContaining({
          entityRef: ORDERS_REF,
          check: 'description',
          reason: 'The team that wrote it is being moved.',
          lastDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        }),
      ],
    ]);
  });

  test('keeps the dialog open, and says why, when the request is refused', async () => {
    const api = new FakeScorecardsApi(retailWorld());
    api.calls.fail(
      'requestExemption',
      await refusal(409, 'There is a request for this check already'),
    );
    const { person } = openTab({ api, address: '/?check=description' });
    await screen.findByRole('table', { name: /The description says/ });
    await person.click(
      screen.getAllByRole('button', { name: 'Ask for an exemption' })[0]!,
    );
    const dialog = await screen.findByRole('dialog');
    await person.type(
      within(dialog).getByLabelText(/Why can this not/),
      'The team that wrote it is being moved.',
    );
    await person.click(within(dialog).getByRole('button', { name: 'Ask' }));
    expect(
      await within(dialog).findByText(/There is a request for this check/),
    ).toBeInTheDocument();
  });

  test('checks again on request, and says when it was asked too often', async () => {
    const { api, person } = openTab();
    await person.click(
      await screen.findByRole('button', { name: 'Check again now' }),
    );
    expect(await screen.findByText('Checked just now.')).toBeInTheDocument();
    expect(api.calls.of('checkAgain')).toEqual([[ORDERS_REF]]);

    api.calls.fail(
      'checkAgain',
      await refusal(429, 'Checked 10 times in this minute. Try again in 20 s'),
    );
    await person.click(screen.getByRole('button', { name: 'Check again now' }));
    expect(await screen.findByText(/Try again in 20 s/)).toBeInTheDocument();
  });

  test('says so when no scorecard applies', async () => {
    openTab({ api: new FakeScorecardsApi({}) });
    expect(await screen.findByText('No scorecard applies')).toBeInTheDocument();
  });

  test('names the permission that is missing', async () => {
    const api = new FakeScorecardsApi(retailWorld());
    api.calls.fail('entityScorecards', await refusal(403, 'Not allowed'));
    openTab({ api });
    expect(
      await screen.findByText(/scorecards\.result\.read/),
    ).toBeInTheDocument();
  });
});
