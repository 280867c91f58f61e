// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  Measured,
  PortHealth,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aMeasured,
  anUnknown,
  aPortHealth,
  aProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../../__testUtils__/FakeLiveApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { HealthStrip } from './HealthStrip';

const secondsAgo = (seconds: number) =>
  new Date(Date.now() - seconds * 1000).toISOString();
const justNow = <T,>(value: T): Measured<T> =>
  aMeasured(value, { observedAt: secondsAgo(0) });

/** A topic that was looked at just now. */
const aWatchedPort: typeof aPortHealth = overrides =>
  aPortHealth({
    lastRecordAt: justNow<string | null>(secondsAgo(40)),
    recordsPerSecond: justNow(12.5),
    worstLag: justNow({
      groupId: 'fulfilment',
      lagMessages: 400,
      lagSeconds: 20,
    }),
    deadLetters: justNow([{ topic: 'orders.dlq', records: 3 }]),
    ...overrides,
  });

const knowing = (health: Partial<ProductHealth>) =>
  new FakeLiveApi({
    health: {
      'dataproduct:prod/orders': aProductHealth({
        ports: [aWatchedPort()],
        ...health,
      }),
    },
  });

const renderStrip = (live: FakeLiveApi) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <HealthStrip />
    </EntityProvider>,
    { api: new FakeDataProductsApi(), live },
  );

/** What stands under a label. */
const figure = async (label: string) =>
  (await screen.findByText(label, { selector: 'dt *' })).closest('dt')!
    .nextElementSibling!;

describe('HealthStrip', () => {
  it('says how fresh the product is against its promise, and where one knows from', async () => {
    renderStrip(knowing({}));
    const freshness = await figure('Freshness');
    expect(freshness).toHaveTextContent(
      /^Newest record 40 seconds oldKept: promised within 15 minutesKafka, (now|\d+ seconds? ago)$/,
    );
    expect(
      within(freshness as HTMLElement).getByRole('img', { name: 'Good' }),
    ).toBeVisible();
  });

  it('says how late a source tells', async () => {
    renderStrip(
      knowing({
        ports: [
          aWatchedPort({
            recordsPerSecond: aMeasured(12.5, {
              source: 'metrics',
              observedAt: secondsAgo(6 * 60),
              delaySeconds: 300,
            }),
          }),
        ],
      }),
    );
    expect(await figure('Records')).toHaveTextContent(
      /^12.5 records a second.*Metrics API, 6 minutes ago · about 5 minutes late$/,
    );
  });

  it('puts the rate of a day into words for those who do not see the line', async () => {
    renderStrip(knowing({}));
    expect(
      await screen.findByRole('img', {
        name: 'Last 24 hours: between 11 and 12.5 records a second.',
      }),
    ).toBeVisible();
  });

  it('leads from the worst lag to the group, and from the schema change to what changed', async () => {
    renderStrip(knowing({}));
    expect(
      await screen.findByRole('link', { name: 'Group fulfilment' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/consumers?cluster=lkc-3x9wz1&group=fulfilment',
    );
    expect(
      screen.getByRole('link', { name: 'orders-value, version 2' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/schema?subject=orders-value&version=2&view=compare',
    );
  });

  it('is grey with the reason where a figure is not known, and tells the others', async () => {
    renderStrip(
      knowing({
        ports: [
          aWatchedPort({
            worstLag: anUnknown('forbidden', 'The key may not see groups.'),
          }),
        ],
      }),
    );
    const lag = await figure('Worst lag');
    expect(lag).toHaveTextContent('Not knownThe key may not see groups.');
    expect(lag).not.toHaveTextContent('0');
    expect(await figure('Freshness')).toHaveTextContent('40 seconds');
  });

  it('says once why nothing is measured', async () => {
    const unknown = anUnknown(
      'notConfigured',
      'The portal has no key for lkc-3x9wz1.',
    );
    renderStrip(
      knowing({
        ports: [
          aPortHealth({
            lastRecordAt: unknown,
            recordsPerSecond: unknown,
            worstLag: unknown,
            deadLetters: unknown,
          }),
        ],
      }),
    );
    expect(
      await screen.findByText('The portal has no key for lkc-3x9wz1.'),
    ).toBeVisible();
    expect(screen.queryByText('Freshness')).not.toBeInTheDocument();
    expect(screen.getByText('Last schema change')).toBeVisible();
  });

  it('shows the worst of several topics, and the others on request', async () => {
    renderStrip(
      knowing({
        ports: [
          aWatchedPort({ topic: 'orders.v1' }),
          aWatchedPort({
            topic: 'orders.v2',
            lastRecordAt: justNow<string | null>(secondsAgo(3 * 60 * 60)),
          }),
        ],
      }),
    );
    expect(await figure('Freshness')).toHaveTextContent(
      'Newest record 3 hours oldBroken: promised within 15 minutesWorst of 2 topics: orders.v2',
    );
    const table = screen.getByRole('table', { name: 'Health of each topic' });
    expect(table).not.toBeVisible();
    await userEvent.click(screen.getByText('All 2 topics'));
    expect(
      within(table).getByRole('rowheader', { name: 'orders.v1' }),
    ).toBeVisible();
  });

  it('says which feeds have failed, why, and what to do', async () => {
    renderStrip(
      knowing({
        feedFailures: [
          {
            kind: 'query',
            name: 'CTAS_ORDERS_7',
            cause: 'Out of memory',
            href: '/ksqldb/queries?id=7',
          },
        ],
        runbookUrl: 'https://example.com/runbook',
      }),
    );
    const notice = within(
      (await screen.findByText('What feeds it has failed')).closest(
        '[role=status]',
      )!,
    );
    expect(
      notice.getByRole('link', { name: 'Query CTAS_ORDERS_7' }),
    ).toHaveAttribute('href', '/ksqldb/queries?id=7');
    expect(notice.getByText(/Out of memory/)).toBeVisible();
    expect(
      notice.getByText(/The owner’s runbook says what to do/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /Runbook/ })).toHaveAttribute(
      'href',
      'https://example.com/runbook',
    );
  });

  it('leads to no runbook that is a program', async () => {
    // eslint-disable-next-line no-script-url -- what must not become a link
    renderStrip(knowing({ runbookUrl: 'javascript:alert(1)' }));
    await figure('Freshness');
    expect(
      screen.queryByRole('link', { name: /Runbook/ }),
    ).not.toBeInTheDocument();
  });

  it('says how far the promise was kept', async () => {
    renderStrip(knowing({}));
    expect(await figure('Promise of freshness kept')).toHaveTextContent(
      '24 hours: 100%7 days: 99.6%30 days: 99.4% of the 60% that was measuredThe target is 99%.',
    );
    expect(await figure('Promise of lag kept')).toHaveTextContent(
      '24 hours: 98%7 days: 99.5%30 days: not measuredThe target is 99%.',
    );
  });

  it('says nothing of a promise that nobody made', async () => {
    renderStrip(
      knowing({
        attainment: { freshness: [{ period: '24h', measured: 0 }], lag: [] },
      }),
    );
    await figure('Promise of freshness kept');
    expect(screen.queryByText('Promise of lag kept')).not.toBeInTheDocument();
  });

  // prettier-ignore
  test.each<[string, PortHealth['worstLag'], string]>([
    ['only messages are told', justNow({ groupId: 'fulfilment', lagMessages: 4 }), 'not how old they are'],
    ['nobody reads',           justNow(null),                                      'only the time in which a group reads'],
  ])('says why nothing is known of lag over days where %s', async (_case, worstLag, expected) => {
    renderStrip(
      knowing({
        ports: [
          aWatchedPort({
            worstLag:
              worstLag.status === 'known'
                ? { ...worstLag, source: 'metrics' }
                : worstLag,
          }),
        ],
        attainment: { freshness: [], lag: [{ period: '24h', measured: 0 }] },
      }),
    );
    const kept = await figure('Promise of lag kept');
    expect(kept).toHaveTextContent('24 hours: not measured');
    expect(kept).toHaveTextContent(expected);
  });

  it('says why nothing could be read, and tries again', async () => {
    const live = knowing({});
    live.fail('health', aFailure(503, 'The database is busy'));
    renderStrip(live);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'How it is doing could not be readThe database is busy.',
    );
    live.recover('health');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await figure('Freshness')).toHaveTextContent('40 seconds');
  });
});
