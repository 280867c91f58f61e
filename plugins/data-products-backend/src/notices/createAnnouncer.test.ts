// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  anOperationStep,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import {
  aStoredOperation,
  aStoredTarget,
} from '../operations/onBehalf/__testUtils__/FakeOperations';
import { createAnnouncer } from './createAnnouncer';
import { createOperationSignals } from './createOperationSignals';

const metadata = aProductMetadata();
const byLee = {
  requestedBy: 'user:default/lee',
  requestedAt: '2026-11-02T09:40:00.000Z',
};

function open() {
  const ended = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({ createEvent: async () => ended });
  const send = jest.fn().mockResolvedValue(true);
  const of = jest.fn().mockResolvedValue(['group:default/stores']);
  const logger = mockServices.logger.mock();
  const announce = createAnnouncer({
    notices: { send },
    auditor,
    logger,
    dependentOwners: { of },
  });
  return { announce, auditor, ended, send, of, logger };
}

describe('the end of an operation', () => {
  it('leaves an audit event for each product, with what was written, asked and changed', async () => {
    const { announce, auditor, ended } = open();
    await announce(
      aStoredOperation({
        targets: [
          aStoredTarget({
            before: metadata,
            after: { ...metadata, description: `Better${'.'.repeat(400)}` },
            steps: [
              anOperationStep({ title: 'Set the business metadata' }),
              anOperationStep({ title: 'Tag it', state: 'found' }),
            ],
            calls: [
              { operation: 'streamCatalog.setTags', status: 200, count: 2 },
            ],
          }),
        ],
      }),
    );
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'operation-end',
      severityLevel: 'medium',
      meta: {
        operationId: 'operation-1',
        kind: 'edit',
        environmentId: 'env-7k2mq9',
        requestedBy: 'user:default/kim',
        target: 'dataproduct:prod/orders',
      },
    });
    expect(ended.success).toHaveBeenCalledWith({
      meta: {
        topics: ['orders'],
        state: 'succeeded',
        written: ['Set the business metadata'],
        undone: [],
        notUndone: [],
        changes: [
          {
            field: 'description',
            before: metadata.description,
            after: `Better${'.'.repeat(293)}…`,
          },
        ],
        calls: [{ operation: 'streamCatalog.setTags', status: 200, count: 2 }],
      },
    });
  });

  it('says of what failed why, and what was undone', async () => {
    const { announce, ended } = open();
    const steps = [anOperationStep({ title: 'Tag it', state: 'undone' })];
    await announce(
      aStoredOperation({
        state: 'failed',
        targets: [
          aStoredTarget({ state: 'failed', error: 'Timed out.', steps }),
        ],
      }),
    );
    expect(ended.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ message: 'Timed out.' }),
      meta: expect.objectContaining({ written: [], undone: ['Tag it'] }),
    });
  });

  it('says of an undone one who had it undone, and nothing again of what had failed', async () => {
    const { announce, auditor, ended } = open();
    const steps = [anOperationStep({ title: 'Tag it', state: 'undone' })];
    const undone = aStoredTarget({ state: 'undone', steps });
    const failed = aStoredTarget({ state: 'failed', error: 'Timed out.' });
    await announce(
      aStoredOperation({
        state: 'undone',
        undo: byLee,
        targets: [undone, failed],
      }),
    );
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'operation-undo-end',
        meta: expect.objectContaining({ requestedBy: 'user:default/lee' }),
      }),
    );
    expect(ended.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ state: 'undone', undone: ['Tag it'] }),
    });
  });

  it('says of an undone one what could not be undone', async () => {
    const { announce, ended } = open();
    const steps = [anOperationStep({ title: 'Tag it', state: 'notUndone' })];
    await announce(
      aStoredOperation({
        state: 'undone',
        undo: byLee,
        targets: [
          aStoredTarget({ state: 'undone', steps, error: 'One step stays.' }),
        ],
      }),
    );
    expect(ended.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ message: 'One step stays.' }),
      meta: expect.objectContaining({ notUndone: ['Tag it'] }),
    });
  });

  test.each([
    ['deprecate', 1],
    ['unpublish', 1],
    ['edit', 0],
    ['publish', 0],
  ] as const)(
    'asks who depends on the product after %s: %d',
    async (kind, calls) => {
      const { announce, of, send } = open();
      await announce(
        aStoredOperation({
          kind,
          targets: [aStoredTarget({ before: metadata })],
        }),
      );
      expect(of).toHaveBeenCalledTimes(calls);
      expect(send).toHaveBeenCalledTimes(1 + calls);
    },
  );

  it('never fails the operation', async () => {
    const { announce, of, logger } = open();
    of.mockRejectedValue(new Error('The catalog is down'));
    await announce(
      aStoredOperation({
        kind: 'unpublish',
        targets: [aStoredTarget({ before: metadata })],
      }),
    );
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      operationId: 'operation-1',
      cause: 'The catalog is down',
    });
  });
});

describe('signals about operations', () => {
  it('are sent at once, and then twice a second at most, the last change included', async () => {
    const clock = createManualClock(0);
    const publish = jest.fn().mockResolvedValue(undefined);
    const changed = createOperationSignals({
      signals: { publish },
      clock,
      logger: mockServices.logger.mock(),
    });
    const sent = () =>
      publish.mock.calls.map(([{ message }]) => message.operationId).join('');
    changed('a');
    changed('a');
    changed('b');
    expect(sent()).toBe('ab');
    await clock.advance(499);
    changed('a');
    expect(sent()).toBe('ab');
    await clock.advance(1);
    expect(sent()).toBe('aba');
    await clock.advance(1_000);
    expect(sent()).toBe('aba');
    expect(publish.mock.calls[0][0]).toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'data-products:operations',
    });
  });

  it('are missed by nobody where there are none', async () => {
    const changed = createOperationSignals({
      signals: { publish: async () => Promise.reject(new Error('none')) },
      clock: createManualClock(0),
      logger: mockServices.logger.mock(),
    });
    expect(() => changed('a')).not.toThrow();
  });
});
