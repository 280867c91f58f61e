// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aFailure } from '../__testUtils__/aFailure';
import { FakeKsqldbApi } from '../__testUtils__/FakeKsqldbApi';
import { installLayout } from '../__testUtils__/layout';
import { renderPage } from '../__testUtils__/renderPage';
import { retailWorld } from '../__testUtils__/retail';
import {
  READER_RIGHTS,
  RETAIL_CLUSTER,
  STAGING_CLUSTER,
} from '../__testUtils__/retailClusters';
import { WorkbenchPage } from './WorkbenchPage';

installLayout();

const SELECT = 'SELECT STORE FROM ORDERS EMIT CHANGES LIMIT 2;';
const DROP = 'DROP STREAM ORDERS_EUR DELETE TOPIC;';
const COLUMNS = [{ name: 'STORE', type: 'STRING' }];

const address = (sql: string, more: Record<string, string> = {}) =>
  `/?${new URLSearchParams({ cluster: RETAIL_CLUSTER.id, sql, ...more })}`;

async function openWorkbench(
  at: string = '/',
  api = new FakeKsqldbApi(retailWorld()),
) {
  const rendered = renderPage(<WorkbenchPage />, { api, address: at });
  const editor = await screen.findByRole('textbox', { name: 'Statement' });
  return { ...rendered, api, editor };
}

const runButton = () => screen.getByRole('button', { name: 'Run' });

describe('the workbench', () => {
  it('runs the text of an address only when asked to, and shows its rows', async () => {
    const { api, editor } = await openWorkbench(address(SELECT));
    expect(editor).toHaveTextContent(SELECT);
    expect(screen.getByText(/Nothing was run/)).toBeInTheDocument();
    expect(api.runs).toHaveLength(0);

    await userEvent.click(runButton());
    await waitFor(() => expect(api.runs).toHaveLength(1));
    expect(api.lastRun.request).toEqual({
      text: SELECT,
      properties: { 'auto.offset.reset': 'latest' },
    });
    api.lastRun.start(COLUMNS).rows(['Leipzig'], ['Porto']);
    expect(
      await screen.findByRole('gridcell', { name: 'Porto' }),
    ).toBeInTheDocument();
    api.lastRun.end({ durationMs: 2_000 });
    expect(
      await screen.findByText('Done: 2 rows in 2 seconds.'),
    ).toBeInTheDocument();
  });

  it('runs by key, and from the earliest record when asked to', async () => {
    const { api, editor } = await openWorkbench(
      address(SELECT, { start: 'earliest' }),
    );
    fireEvent.keyDown(editor, { key: 'Enter', keyCode: 13, ctrlKey: true });
    await waitFor(() => expect(api.runs).toHaveLength(1));
    expect(api.lastRun.request.properties).toEqual({
      'auto.offset.reset': 'earliest',
    });
  });

  it('stops a query, and says so', async () => {
    const { api } = await openWorkbench(
      address('SELECT * FROM ORDERS EMIT CHANGES;'),
    );
    expect(
      screen.getByText(/This query does not end by itself/),
    ).toBeInTheDocument();
    await userEvent.click(runButton());
    await waitFor(() => expect(api.runs).toHaveLength(1));
    api.lastRun.start(COLUMNS);
    expect(await screen.findByText(/Waiting for rows/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/^Stopped: 0 rows/)).toBeInTheDocument();
    await waitFor(() => expect(api.lastRun.wasLeft).toBe(true));
    expect(runButton()).toBeEnabled();
  });

  it('pauses a query, and goes on', async () => {
    const { api } = await openWorkbench(address(SELECT));
    await userEvent.click(runButton());
    await waitFor(() => expect(api.runs).toHaveLength(1));
    api.lastRun.start(COLUMNS).rows(['Leipzig']);
    await screen.findByRole('gridcell', { name: 'Leipzig' });
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(screen.getByText(/^Paused at 1 row/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    api.lastRun.rows(['Porto']);
    expect(
      await screen.findByRole('gridcell', { name: 'Porto' }),
    ).toBeInTheDocument();
  });

  it('shows one row in full, by keyboard too', async () => {
    const { api } = await openWorkbench(address(SELECT));
    await userEvent.click(runButton());
    await waitFor(() => expect(api.runs).toHaveLength(1));
    api.lastRun.start(COLUMNS).rows(['Leipzig']).tombstones([null]).end();
    const grid = await screen.findByRole('grid');
    await within(grid).findByText('deleted');
    grid.focus();
    await userEvent.keyboard('{End}{Enter}');
    const detail = screen.getByRole('region', { name: 'Row 2' });
    expect(within(detail).getByText(/A tombstone/)).toBeInTheDocument();
    await userEvent.click(
      within(detail).getByRole('button', { name: 'Close' }),
    );
    expect(detail).not.toBeInTheDocument();
  });

  it('asks before it changes anything, and says what', async () => {
    const { api } = await openWorkbench(address(DROP));
    await userEvent.click(runButton());
    const dialog = await screen.findByRole('dialog', { name: 'Run this?' });
    expect(
      within(dialog).getByText(
        'Drops ORDERS_EUR and deletes its topic with all records. This cannot be undone.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    expect(api.calls.of('runStatements')).toEqual([]);

    await userEvent.click(runButton());
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Run',
      }),
    );
    expect(await screen.findByText('Done')).toBeInTheDocument();
    expect(api.calls.of('runStatements')).toEqual([
      [
        RETAIL_CLUSTER.id,
        { text: DROP, properties: { 'auto.offset.reset': 'latest' } },
      ],
    ]);
    // What there is was read anew.
    await waitFor(() => expect(api.calls.of('sources')).toHaveLength(2));
  });

  it('shows what a statement lists without asking', async () => {
    const world = retailWorld();
    world.answerStatements = ({ text }) => [
      {
        class: 'metadata',
        text,
        outcome: {
          status: 'done',
          entities: [
            {
              type: 'streams',
              statementText: text,
              warnings: [],
              sources: world.sources[RETAIL_CLUSTER.id]!.slice(0, 1),
            },
          ],
        },
      },
    ];
    await openWorkbench(address('LIST STREAMS;'), new FakeKsqldbApi(world));
    await userEvent.click(runButton());
    expect(
      await screen.findByRole('table', { name: 'LIST STREAMS;' }),
    ).toHaveTextContent('orders.placed.v1');
  });

  it('does not run a query behind a statement that failed', async () => {
    const world = retailWorld();
    world.answerStatements = ({ text }) => [
      {
        class: 'metadata',
        text,
        outcome: {
          status: 'failed',
          error: { code: 40001, message: "Could not find STREAM 'NONE'" },
          entities: [],
        },
      },
    ];
    const { api, editor } = await openWorkbench(
      address(`DESCRIBE NONE; ${SELECT}`),
      new FakeKsqldbApi(world),
    );
    editor.focus();
    fireEvent.keyDown(editor, { key: 'a', keyCode: 65, ctrlKey: true });
    await userEvent.click(runButton());
    expect(
      (await screen.findAllByText("Could not find STREAM 'NONE'")).length,
    ).toBeGreaterThan(0);
    expect(api.runs).toHaveLength(0);
  });

  it('says why a query was refused, in the words of the back end', async () => {
    const { api } = await openWorkbench(address(SELECT));
    api.calls.fail('query', aFailure(403, 'You may not read ORDERS'));
    await userEvent.click(runButton());
    expect(
      await screen.findByText('You may not read ORDERS'),
    ).toBeInTheDocument();
  });

  it('puts names into the editor, and live rows', async () => {
    const { editor } = await openWorkbench();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Insert STOCK_LEVELS' }),
    );
    await waitFor(() => expect(editor).toHaveTextContent('STOCK_LEVELS'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Look at live rows of ORDERS' }),
    );
    await waitFor(() =>
      expect(editor).toHaveTextContent(
        'SELECT * FROM ORDERS EMIT CHANGES LIMIT 100;',
      ),
    );
    expect(
      screen.queryByRole('button', { name: 'Look at live rows of PAYMENTS' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByText(/You need the permission data-products.records/),
    ).toBeInTheDocument();
  });

  it('marks what cannot be read, and does not run it', async () => {
    await openWorkbench(address("SELECT 'x FROM ORDERS;"));
    expect(
      screen.getByText(/^Line 1, column 8: This string has no end/),
    ).toBeInTheDocument();
    expect(runButton()).toBeDisabled();
  });
});

describe('the workbench of a reader', () => {
  const openAsReader = (sql: string) => {
    const world = retailWorld();
    world.clusters = [{ ...RETAIL_CLUSTER, rights: READER_RIGHTS }];
    return openWorkbench(address(sql), new FakeKsqldbApi(world));
  };

  it('queries', async () => {
    await openAsReader(SELECT);
    expect(runButton()).toBeEnabled();
  });

  it('changes nothing, and says why before anybody tries', async () => {
    await openAsReader(DROP);
    expect(runButton()).toBeDisabled();
    expect(
      screen.getByText(/for the permission ksqldb.definition.execute/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^You can look and query here/),
    ).toBeInTheDocument();
  });

  it('changes nothing where the environment is read-only', async () => {
    await openWorkbench(`/?cluster=${STAGING_CLUSTER.id}&sql=${DROP}`);
    expect(runButton()).toBeDisabled();
    expect(
      screen.getByText(/In Staging the portal changes nothing/),
    ).toBeInTheDocument();
  });
});

describe('what a person ran and saved', () => {
  it('is found again and put into the editor', async () => {
    const { api, editor } = await openWorkbench();
    await userEvent.click(screen.getByRole('tab', { name: 'History' }));
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search what you ran' }),
      'list',
    );
    await waitFor(() =>
      expect(api.calls.of('history').at(-1)).toEqual([
        { text: 'list', limit: 20 },
      ]),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Put into the editor: LIST STREAMS;',
      }),
    );
    await waitFor(() => expect(editor).toHaveTextContent('LIST STREAMS;'));
    expect(api.calls.of('runStatements')).toEqual([]);
  });

  it('is saved under a title, renamed and deleted', async () => {
    const { api } = await openWorkbench(address(SELECT));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Title/ }),
      'Stores',
    );
    await userEvent.click(save);
    await userEvent.click(screen.getByRole('tab', { name: 'Saved' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rename Stores' }),
    );
    const title = within(await screen.findByRole('dialog')).getByRole(
      'textbox',
      { name: /Title/ },
    );
    await userEvent.clear(title);
    await userEvent.type(title, 'Shops');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete Shops' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete',
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Delete Shops' }),
      ).not.toBeInTheDocument(),
    );
    expect(api.world.saved.map(({ title: kept }) => kept)).toEqual([
      'Orders in euros',
    ]);
  });
});

describe('the choice of a cluster', () => {
  it('is in the address', async () => {
    const { address: bar } = await openWorkbench();
    await userEvent.click(
      screen.getByRole('button', { name: /Retail ksqlDB/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Staging ksqlDB/ }),
    );
    await waitFor(() => expect(bar.current).toBe('/?cluster=staging-ksql'));
  });

  it('says when the address names one that is not there', async () => {
    renderPage(<WorkbenchPage />, {
      api: new FakeKsqldbApi(retailWorld()),
      address: '/?cluster=gone',
    });
    expect(
      await screen.findByText('This cluster is not known here'),
    ).toBeInTheDocument();
  });
});
