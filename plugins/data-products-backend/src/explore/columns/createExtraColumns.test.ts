// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreColumnReading } from '@data-mesh/backstage-plugin-data-products-node';
import { createExtraColumns } from './createExtraColumns';

const LEVEL: ExploreColumn = { id: 'level', title: 'Level', kind: 'number' };
const ORDERS = 'dataproduct:prod/orders';
const PAYMENTS = 'dataproduct:prod/payments';

/** A column whose next answers can be given. */
function aColumn(column: ExploreColumn = LEVEL) {
  const read = jest.fn<
    Promise<ExploreColumnReading>,
    [string | undefined, { signal: AbortSignal }]
  >();
  return { ...column, read };
}

function setUp(...providers: ReturnType<typeof aColumn>[]) {
  const logger = mockServices.logger.mock();
  const columns = createExtraColumns({ providers, logger });
  return {
    columns,
    logger,
    values: () => Object.fromEntries(columns.current().valuesByRef),
  };
}

describe('createExtraColumns', () => {
  it('tells of its columns before anything was read', () => {
    const { columns } = setUp(aColumn({ ...LEVEL, help: 'How well.' }));
    expect(columns.current()).toEqual({
      columns: [{ ...LEVEL, help: 'How well.' }],
      valuesByRef: new Map(),
    });
  });

  it('asks for everything first, then for what is new', async () => {
    const level = aColumn();
    const { columns, values } = setUp(level);
    level.read.mockResolvedValueOnce({
      values: [
        { entityRef: 'DataProduct:prod/Orders', value: 3 },
        { entityRef: PAYMENTS, value: 2 },
      ],
      readUpTo: '7',
    });
    await columns.pull();
    expect(values()).toEqual({
      [ORDERS]: { level: 3 },
      [PAYMENTS]: { level: 2 },
    });

    level.read.mockResolvedValueOnce({
      values: [{ entityRef: ORDERS, value: 1 }, { entityRef: PAYMENTS }],
      readUpTo: '8',
    });
    await columns.pull();
    expect(values()).toEqual({ [ORDERS]: { level: 1 } });
    expect(level.read.mock.calls.map(([since]) => since)).toEqual([
      undefined,
      '7',
    ]);
  });

  it('forgets what a complete answer does not name', async () => {
    const level = aColumn();
    const { columns, values } = setUp(level);
    for (const entityRef of [ORDERS, PAYMENTS]) {
      level.read.mockResolvedValueOnce({
        values: [{ entityRef, value: 1 }],
        isComplete: true,
        readUpTo: '7',
      });
      await columns.pull();
    }
    expect(values()).toEqual({ [PAYMENTS]: { level: 1 } });
  });

  it('stays the same object while nothing changes', async () => {
    const level = aColumn();
    const { columns } = setUp(level);
    level.read.mockResolvedValue({
      values: [{ entityRef: ORDERS, value: 3 }],
      readUpTo: '7',
    });
    await columns.pull();
    const before = columns.current();
    await columns.pull();
    expect(columns.current()).toBe(before);
  });

  it('keeps the values of a column that fails, warns once, and goes on with the others', async () => {
    const level = aColumn();
    const lag = aColumn({ id: 'lag', title: 'Lag', kind: 'duration' });
    const { columns, values, logger } = setUp(level, lag);
    level.read.mockResolvedValueOnce({
      values: [{ entityRef: ORDERS, value: 3 }],
      readUpTo: '7',
    });
    level.read.mockRejectedValue(new Error('The scorecards are away'));
    for (const value of [10, 20, 30]) {
      lag.read.mockResolvedValueOnce({
        values: [{ entityRef: ORDERS, value }],
        readUpTo: '',
      });
      await columns.pull();
    }

    expect(values()).toEqual({ [ORDERS]: { level: 3, lag: 30 } });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      column: 'level',
      cause: 'The scorecards are away',
    });
    expect(level.read).toHaveBeenLastCalledWith('7', expect.anything());
  });

  it('warns again of a column that had recovered', async () => {
    const level = aColumn();
    const { columns, logger } = setUp(level);
    level.read
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce({ values: [], readUpTo: '' })
      .mockRejectedValueOnce(new Error('away'));
    for (let pull = 0; pull < 3; pull++) await columns.pull();
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('gives up a slow read after 30 seconds, and asks again only once that has ended', async () => {
    jest.useFakeTimers();
    try {
      const level = aColumn();
      const { columns, values } = setUp(level);
      const end: (() => void)[] = [];
      level.read.mockImplementation(async () => {
        await new Promise<void>(resolve => end.push(resolve));
        return { values: [{ entityRef: ORDERS, value: 3 }], readUpTo: '' };
      });

      const pulled = columns.pull();
      await jest.advanceTimersByTimeAsync(30_000);
      await pulled;
      expect(level.read.mock.calls[0]?.[1].signal.aborted).toBe(true);
      await columns.pull();
      expect(level.read).toHaveBeenCalledTimes(1);

      end.shift()?.();
      await jest.advanceTimersByTimeAsync(0);
      expect(values()).toEqual({});
      const again = columns.pull();
      end.shift()?.();
      await again;
      expect(values()).toEqual({ [ORDERS]: { level: 3 } });
    } finally {
      jest.useRealTimers();
    }
  });
});
