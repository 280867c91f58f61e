// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { RecordSample } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  anOutputPort,
  aRecordSample,
  aSampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../../__testUtils__/FakeLiveApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PreviewPage } from './PreviewPage';

const holding = (sample: Partial<RecordSample>) =>
  new FakeLiveApi({ sample: () => aRecordSample(sample) });

const renderPreview = (
  live: FakeLiveApi,
  options: {
    address?: string;
    permissions?: string[];
    ports?: ReturnType<typeof anOutputPort>[];
  } = {},
) =>
  renderPage(
    <EntityProvider
      entity={aDataProductEntity(
        options.ports && { outputPorts: options.ports },
      )}
    >
      <PreviewPage />
    </EntityProvider>,
    {
      api: new FakeDataProductsApi(),
      live,
      address: options.address,
      permissions: options.permissions,
    },
  );

const readRecords = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Read records' }));
const table = async () =>
  within(await screen.findByRole('table', { name: 'Records' }));
const rowsIn = async () =>
  (await table())
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);

describe('PreviewPage', () => {
  it('reads nothing until somebody asks, and says that it is written down', async () => {
    const live = holding({});
    renderPreview(live);
    expect(await screen.findByText('Nothing has been read yet')).toBeVisible();
    expect(screen.getByText(/goes to the audit with your name/)).toBeVisible();
    expect(live.callsOf('sampleRecords')).toEqual([]);
  });

  it('says who decides when one may not read records, and asks nothing', async () => {
    const live = holding({});
    renderPreview(live, { permissions: ['catalog.entity.read'] });
    expect(
      await screen.findByText('You may not read the records of products'),
    ).toBeVisible();
    expect(screen.getByText('data-products.records.read')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Read records' }),
    ).not.toBeInTheDocument();
    expect(live.calls).toEqual([]);
  });

  it('shows a column for each field, and marks what is hidden and why', async () => {
    const live = holding({});
    renderPreview(live);
    await readRecords();
    expect(
      (await table()).getAllByRole('columnheader').map(of => of.textContent),
    ).toEqual([
      'Partition',
      'Offset',
      'Time',
      'Key',
      'orderId',
      'email',
      'total',
    ]);
    const [row] = await rowsIn();
    expect(row).toMatch(/^01999.*o-1999o-1999Hidden12\.50$/);
    expect(screen.getByText('1 field is hidden from you')).toBeVisible();
    expect(screen.getByText('email is marked PII')).toBeVisible();
    expect((await table()).getByText('Hidden').closest('span')).toHaveAttribute(
      'title',
      'Hidden: marked PII',
    );
  });

  it('tells a text that is empty from a field that is not there', async () => {
    const values = ['{"email":"","orderId":"o-1"}', '{"orderId":"o-2"}'];
    renderPreview(
      holding({
        maskedFields: [],
        records: values.map((json, index) =>
          aSampledRecord({
            offset: String(index),
            value: { kind: 'decoded', json, format: 'AVRO' },
          }),
        ),
      }),
    );
    await readRecords();
    const rows = await rowsIn();
    expect(rows[0]).toMatch(/empty texto-1$/);
    expect(rows[1]).toMatch(/not in this recordo-2$/);
  });

  it('asks for what is chosen, and keeps it in the address but for the key', async () => {
    const live = holding({});
    const { address } = renderPreview(live, {
      address: '/?from=2026-11-22T12:00:00.000Z',
    });
    await userEvent.type(await screen.findByLabelText('Only this key'), 'o-7');
    await userEvent.click(screen.getByRole('button', { name: /At most/ }));
    await userEvent.click(screen.getByRole('option', { name: '50 records' }));
    await readRecords();
    expect(await rowsIn()).toHaveLength(1);
    expect(live.callsOf('sampleRecords')).toEqual([
      [
        'dataproduct:prod/orders',
        expect.objectContaining({
          position: { type: 'time', time: '2026-11-22T12:00:00.000Z' },
          limit: 50,
          key: 'o-7',
        }),
      ],
    ]);
    expect(address.current).toBe(
      '/?from=2026-11-22T12%3A00%3A00.000Z&limit=50',
    );
  });

  it('asks for a time before it reads from one on', async () => {
    const live = holding({});
    renderPreview(live, { address: '/?start=time' });
    await readRecords();
    expect(await screen.findByText('Choose a time')).toBeVisible();
    expect(live.callsOf('sampleRecords')).toEqual([]);
  });

  it('reads the topic that is chosen', async () => {
    const live = holding({});
    const other = anOutputPort({
      name: 'orders.v2',
      clusterId: 'lkc-8d4rt2',
      qualifiedName: 'lsrc-4nv8rd:lkc-8d4rt2:orders.v2',
    });
    renderPreview(live, {
      ports: [anOutputPort(), other],
      address: '/?port=lsrc-4nv8rd:lkc-8d4rt2:orders.v2',
    });
    await readRecords();
    await rowsIn();
    expect(live.callsOf('sampleRecords')[0]?.[1]).toMatchObject({
      clusterId: 'lkc-8d4rt2',
      topic: 'orders.v2',
    });
  });

  it('says in words what has no value, and what cannot be decoded', async () => {
    renderPreview(
      holding({
        records: [
          aSampledRecord({ offset: '3' }),
          aSampledRecord({ offset: '2', value: { kind: 'null' } }),
          aSampledRecord({
            offset: '1',
            value: {
              kind: 'undecodable',
              message: 'The registry does not know schema 7.',
              hex: '0000000007',
            },
          }),
          aSampledRecord({ offset: '0', value: { kind: 'hidden' } }),
        ],
      }),
    );
    await readRecords();
    const rows = await rowsIn();
    expect(rows[1]).toContain('Deleted');
    expect(rows[2]).toContain(
      'Cannot be decodedThe registry does not know schema 7.',
    );
    expect(rows[3]).toContain('Hidden');
  });

  it('opens a record, and goes on to the next', async () => {
    renderPreview(
      holding({
        records: [
          aSampledRecord({
            offset: '2',
            headers: [{ name: 'trace', value: 'abc' }],
          }),
          aSampledRecord({ offset: '1' }),
        ],
      }),
    );
    await readRecords();
    await userEvent.click(
      (await table()).getByRole('button', {
        name: 'Open the record at offset 2 of partition 0',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('region', { name: 'Value' })).toHaveTextContent(
      '"email": "•••"',
    );
    expect(dialog.getByText('abc')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Newer' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('button', { name: 'Older' }));
    expect(
      dialog.getByRole('heading', { name: 'Record 1 of partition 0' }),
    ).toBeVisible();
  });

  it('shows the records as JSON, with the layout in the address', async () => {
    const { address } = renderPreview(holding({}));
    await readRecords();
    await userEvent.click(await screen.findByRole('radio', { name: 'JSON' }));
    expect(
      await screen.findByRole('region', { name: 'Records as JSON' }),
    ).toHaveTextContent('"total": 12.50');
    expect(address.current).toBe('/?view=json');
  });

  it('warns those who see personal data', async () => {
    renderPreview(holding({ isMasked: false, maskedFields: [] }));
    await readRecords();
    expect(await screen.findByText('Nothing is hidden from you')).toBeVisible();
  });

  // prettier-ignore
  test.each<[string, string, Partial<RecordSample>, string | RegExp]>([
    ['the topic is empty',          '',    {},                                  'The topic holds none at the moment.'],
    ['no key is the same',          'o-7', { scanned: 5000, endedBy: 'records' }, /None with this key is among the 5,000/],
  ])('says why there is no record when %s', async (_case, key, sample, words) => {
    renderPreview(holding({ records: [], ...sample }));
    if (key) await userEvent.type(await screen.findByLabelText('Only this key'), key);
    await readRecords();
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says which partitions could not be read, and where reading stopped', async () => {
    renderPreview(
      holding({
        endedBy: 'bytes',
        failures: [{ partition: 3, message: 'It has no leader.' }],
      }),
    );
    await readRecords();
    expect(
      await screen.findByText('Partition 3: It has no leader.'),
    ).toBeVisible();
    expect(screen.getByText(/stopped at the most bytes/)).toBeVisible();
  });

  it('says why records could not be read, and tries again', async () => {
    const live = holding({});
    live.fail('sampleRecords', aFailure(503, 'lkc-3x9wz1 does not answer'));
    renderPreview(live);
    await readRecords();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'lkc-3x9wz1 does not answer',
    );
    live.recover('sampleRecords');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowsIn()).toHaveLength(1);
  });
});
