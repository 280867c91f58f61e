// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  AUDIT_EVENTS_TOPIC,
  AuditRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import { anAuditRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { startAuditStore } from './startAuditStore';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');

async function open(
  store: { add?: (record: AuditRecord) => Promise<void> } = {},
) {
  const added: AuditRecord[] = [];
  const removeBefore = jest.fn().mockResolvedValue(0);
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const events = mockServices.events.mock();
  const stop = new AbortController();
  await startAuditStore({
    store: {
      add: async record => {
        added.push(record);
      },
      removeBefore,
      ...store,
    },
    events,
    scheduler,
    logger,
    clock: { now: () => NOW },
    keepDays: 30,
    signal: stop.signal,
  });
  const [subscription] = events.subscribe.mock.calls[0] ?? [];
  const [task] = scheduler.scheduleTask.mock.calls[0] ?? [];
  if (!subscription || !task) throw new Error('Nothing was started');
  return {
    added,
    removeBefore,
    logger,
    stop,
    subscription,
    task,
    tell: (eventPayload: unknown) =>
      subscription.onEvent({ topic: AUDIT_EVENTS_TOPIC, eventPayload }),
  };
}

describe('what is told to the audit', () => {
  it('is stored as it was told', async () => {
    const { added, subscription, tell } = await open();
    expect(subscription.topics).toEqual([AUDIT_EVENTS_TOPIC]);
    await tell(anAuditRecord());
    expect(added).toEqual([anAuditRecord()]);
  });

  test.each<[string, unknown, Error | undefined]>([
    ['is no record', { id: 1 }, undefined],
    ['cannot be stored', anAuditRecord(), new Error('The disk is full')],
  ])('disturbs nobody when it %s', async (_case, told, failure) => {
    const { added, logger, tell } = await open(
      failure && {
        add: async () => {
          throw failure;
        },
      },
    );
    await tell(told);
    expect(added).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('is left to the log while the back end stops', async () => {
    const { added, logger, stop, tell } = await open();
    stop.abort();
    await tell(anAuditRecord());
    expect([added, logger.warn.mock.calls]).toEqual([[], []]);
  });

  it('is forgotten when it is older than is wanted, once a day, by one back end of all', async () => {
    const { removeBefore, task, logger } = await open();
    expect(task).toMatchObject({ scope: 'global', frequency: { days: 1 } });
    await task.fn(new AbortController().signal);
    expect(removeBefore).toHaveBeenCalledWith('2026-10-25T12:00:00.000Z');
    expect(logger.info).not.toHaveBeenCalled();
    removeBefore.mockResolvedValue(2);
    await task.fn(new AbortController().signal);
    expect(logger.info).toHaveBeenCalledWith(expect.any(String), {
      removed: 2,
      before: '2026-10-25T12:00:00.000Z',
    });
  });
});
