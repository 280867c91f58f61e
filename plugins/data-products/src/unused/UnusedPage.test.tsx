// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anUnusedProduct,
  anUnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { FakeUnusedApi } from '../__testUtils__/FakeUnusedApi';
import { renderPage } from '../__testUtils__/renderPage';
import { PortalLinksProvider } from '../reference/PortalLinks';
import { UnusedPage } from './UnusedPage';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const renderReport = (
  unused: FakeUnusedApi,
  options: { address?: string; operations?: FakeOperationsApi } = {},
) =>
  renderPage(
    <PortalLinksProvider
      value={{ manageHref: (action, ref) => `/${action}?product=${ref}` }}
    >
      <UnusedPage />
    </PortalLinksProvider>,
    { api: new FakeDataProductsApi(), unused, ...options },
  );

const optionNames = () =>
  screen.getAllByRole('option').map(({ textContent }) => textContent);

const rowOf = async (name: RegExp) =>
  (await screen.findByRole('rowheader', { name })).closest('tr')!;

describe('UnusedPage', () => {
  it('says what nobody uses, with what speaks for it', async () => {
    renderReport(
      new FakeUnusedApi(
        anUnusedProductsResponse(
          [
            anUnusedProduct({
              writing: { verdict: 'silent', lastRecordAt: daysAgo(80) },
              reading: {
                verdict: 'unread',
                groupCount: 1,
                declaredCount: 0,
                otherCount: 0,
                lastGroup: { groupId: 'till', activeAt: daysAgo(50) },
                watchedSince: daysAgo(300),
              },
            }),
          ],
          { judgedCount: 1_200, tooNewCount: 3, readAt: daysAgo(0) },
        ),
      ),
    );
    const row = await rowOf(/returns/);
    expect(row).toHaveTextContent(
      /Not written any moreNewest record 2 months ago/,
    );
    expect(row).toHaveTextContent(
      /Not readLast read by group till, last monthIts groups were first looked at 10 months ago/,
    );
    expect(within(row).getByRole('link', { name: 'returns' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/returns',
    );
    expect(
      screen.getByText(/1,200 products were looked at.*3 are too new to tell/),
    ).toBeVisible();
  });

  it('leads to the deprecation of what the person may deprecate, and of nothing else', async () => {
    const operations = new FakeOperationsApi({
      isAllowed: ({ entityRef }) =>
        entityRef === 'dataproduct:prod/returns'
          ? { isAllowed: true }
          : { isAllowed: false, because: 'It is not yours.' },
    });
    renderReport(
      new FakeUnusedApi(
        anUnusedProductsResponse([
          anUnusedProduct(),
          anUnusedProduct({
            entityRef: 'dataproduct:prod/carts',
            title: 'carts',
          }),
          anUnusedProduct({
            entityRef: 'dataproduct:prod/old',
            title: 'old',
            lifecycle: 'deprecated',
          }),
        ]),
      ),
      { operations },
    );
    expect(
      await screen.findByRole('link', { name: 'Deprecate returns' }),
    ).toHaveAttribute('href', '/deprecate?product=dataproduct:prod/returns');
    expect(
      screen.queryByRole('link', { name: 'Deprecate carts' }),
    ).not.toBeInTheDocument();
    expect(await rowOf(/old/)).toHaveTextContent(
      'It is expected that nobody uses it any more.',
    );
  });

  it('narrows the report in the address, and takes all of it back at once', async () => {
    const unused = new FakeUnusedApi(anUnusedProductsResponse());
    const { address } = renderReport(unused, { address: '/?page=2' });
    await rowOf(/returns/);
    await userEvent.click(screen.getByRole('button', { name: /Owner/ }));
    const owners = screen.getAllByRole('option');
    expect(owners.map(({ textContent }) => textContent)).toEqual([
      'Mine and my groups’',
      'Everybody’s',
      'checkout (1)',
    ]);
    await userEvent.click(owners[0]!);
    await waitFor(() => expect(address.current).toBe('/?owner=mine'));
    await userEvent.click(screen.getByRole('button', { name: /For at least/ }));
    await userEvent.click(screen.getByRole('option', { name: '90 days' }));
    await userEvent.click(screen.getByRole('button', { name: /Finding/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Not read (1)' }));
    await waitFor(() =>
      expect(unused.asked.at(-1)).toMatchObject({
        days: 90,
        kind: 'unread',
        isMine: true,
        limit: 50,
        offset: 0,
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear all filters' }),
    );
    await waitFor(() => expect(address.current).toBe('/'));
  });

  it('narrows the report by any owner and domain that products have, on whatever page', async () => {
    const unused = new FakeUnusedApi(
      anUnusedProductsResponse([anUnusedProduct()], {
        totalItems: 120,
        facets: {
          owner: [
            { value: 'group:default/till', kind: 'entity', count: 70 },
            { value: '~text:Kim', kind: 'text', text: 'Kim', count: 1 },
            { value: '~missing', kind: 'missing', count: 49 },
          ],
          domain: [
            { value: 'domain:default/sales', kind: 'entity', count: 120 },
            {
              value: 'domain:default/web',
              kind: 'entity',
              parent: 'domain:default/sales',
              count: 20,
            },
          ],
        },
      }),
    );
    const { address } = renderReport(unused, { address: '/?page=2' });
    await rowOf(/returns/);
    await userEvent.click(screen.getByRole('button', { name: /Owner/ }));
    expect(optionNames()).toEqual([
      'Mine and my groups’',
      'Everybody’s',
      'till (70)',
      'Kim (1)',
      'Not set (49)',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'Not set (49)' }));
    await waitFor(() => expect(address.current).toBe('/?owner=%7Emissing'));
    await userEvent.click(screen.getByRole('button', { name: /Domain/ }));
    expect(optionNames()).toEqual(['All domains', 'sales (120)', 'web (20)']);
    await userEvent.keyboard('web{Enter}');
    await waitFor(() =>
      expect(unused.asked.at(-1)).toMatchObject({
        owner: '~missing',
        domain: 'domain:default/web',
        offset: 0,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Domain/ }));
    await userEvent.click(screen.getByRole('option', { name: 'All domains' }));
    await waitFor(() => expect(address.current).toBe('/?owner=%7Emissing'));
  });

  it('keeps a domain of the address that no product has any more, to be taken back', async () => {
    const unused = new FakeUnusedApi(anUnusedProductsResponse([]));
    renderReport(unused, { address: '/?domain=domain:default/gone' });
    expect(
      await screen.findByRole('button', { name: 'gone (0) Domain' }),
    ).toBeVisible();
    expect(unused.asked[0]).toMatchObject({ domain: 'domain:default/gone' });
  });

  it('lets one type what to look for where there are many choices', async () => {
    const domain = Array.from({ length: 9 }, (_each, index) => ({
      value: `domain:default/area-${index}`,
      kind: 'entity' as const,
      count: 1,
    }));
    renderReport(
      new FakeUnusedApi(
        anUnusedProductsResponse(undefined, { facets: { owner: [], domain } }),
      ),
    );
    await rowOf(/returns/);
    await userEvent.click(screen.getByRole('button', { name: /Domain/ }));
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find…' }),
      'area-7',
    );
    expect(optionNames()).toEqual(['area-7 (1)']);
  });

  it('exports what the filters leave in', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:file');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const unused = new FakeUnusedApi(anUnusedProductsResponse());
    renderReport(unused, {
      address: '/?owner=mine&domain=domain:default/sales&page=2',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as CSV' }),
    );
    expect(
      await screen.findByText(/1 product was written to unused-.*\.csv/),
    ).toBeVisible();
    expect(unused.asked).toContainEqual({
      days: 30,
      isMine: true,
      domain: 'domain:default/sales',
      limit: 1_000,
      offset: 0,
    });
  });

  it('leads to what nobody can tell of, where each says what would help', async () => {
    const unknown = anUnusedProduct({
      writing: { verdict: 'unknown', because: 'Configure `protocol`.' },
      reading: {
        verdict: 'unknown',
        because: 'Ask whoever runs the portal.',
        groupCount: 0,
        declaredCount: 0,
        otherCount: 0,
      },
    });
    const unused = new FakeUnusedApi(
      anUnusedProductsResponse([], {
        counts: { neverWritten: 0, silent: 0, unread: 0, unknown: 1 },
        judgedCount: 1,
      }),
    );
    const { address } = renderReport(unused);
    expect(
      await screen.findByText('No product is known to be unused'),
    ).toBeVisible();
    unused.report = anUnusedProductsResponse([unknown]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show what would help' }),
    );
    expect(address.current).toBe('/?finding=unknown');
    const row = await rowOf(/returns/);
    expect(row).toHaveTextContent('Configure protocol.');
    expect(row).toHaveTextContent('Ask whoever runs the portal.');
    expect(row).not.toHaveTextContent('Not read');
    expect(row).not.toHaveTextContent('Deprecate');
  });

  // prettier-ignore
  test.each<[string, string, number, string]>([
    ['all is used',            '',            7, 'Whatever is old enough was written and read'],
    ['nothing matches',        '?owner=mine', 0, 'Nothing matches these filters.'],
    ['there is nothing to judge', '',         0, 'there is none that you may read'],
  ])('says why nothing is listed when %s', async (_case, search, judgedCount, words) => {
    renderReport(
      new FakeUnusedApi(anUnusedProductsResponse([], { judgedCount })),
      { address: `/${search}` },
    );
    expect(
      await screen.findByText('No product is known to be unused'),
    ).toBeVisible();
    expect(screen.getByText(new RegExp(words))).toBeVisible();
  });

  it('turns pages', async () => {
    const unused = new FakeUnusedApi(
      anUnusedProductsResponse([anUnusedProduct()], { totalItems: 120 }),
    );
    const { address } = renderReport(unused);
    expect(await screen.findByText('1–50 of 120')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(address.current).toBe('/?page=2');
    await waitFor(() =>
      expect(unused.asked.at(-1)).toMatchObject({ offset: 50 }),
    );
  });

  it('says why nothing could be read, and tries again', async () => {
    const unused = new FakeUnusedApi(anUnusedProductsResponse());
    unused.failure = aFailure(503, 'The database is busy');
    renderReport(unused);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Which products nobody uses could not be readThe database is busy.',
    );
    unused.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowOf(/returns/)).toBeVisible();
  });
});
