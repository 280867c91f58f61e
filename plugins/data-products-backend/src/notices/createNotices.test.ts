// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createNotices } from './createNotices';

const notice: NotificationSendOptions = {
  recipients: { type: 'entity', entityRef: 'group:default/checkout' },
  payload: { title: 'orders was changed', scope: 'data-products.operation:1' },
};

function open(send: () => Promise<void>) {
  const logger = mockServices.logger.mock();
  return { logger, ...createNotices({ notifications: { send }, logger }) };
}

describe('notices', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are taken where there are notifications', async () => {
    const sent = jest.fn().mockResolvedValue(undefined);
    const { send, logger } = open(sent);
    expect(await send(notice)).toBe(true);
    expect(sent).toHaveBeenCalledWith(notice);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('are missed, with a warning, where there are none', async () => {
    const { send, logger } = open(async () => {
      throw new Error('There is no plugin notifications');
    });
    expect(await send(notice)).toBe(false);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      scope: 'data-products.operation:1',
      cause: 'There is no plugin notifications',
    });
  });

  it('keep nobody waiting for longer than five seconds', async () => {
    const { send, logger } = open(() => new Promise(() => {}));
    const taken = send(notice);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(logger.warn).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(await taken).toBe(false);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
