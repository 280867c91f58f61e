// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  createOwnerNotifier,
  OwnedProblem,
  toNotification,
} from './createOwnerNotifier';

const owned: OwnedProblem = {
  problem: {
    id: '7',
    key: aDataProduct().key,
    text: 'Events come late.',
    reportedBy: 'user:default/kim',
    reportedAt: '2026-11-02T10:00:00.000Z',
    state: 'open',
  },
  entityRef: 'dataproduct:prod/orders',
  title: 'Orders',
  ownerRef: 'group:default/checkout',
};

describe('toNotification', () => {
  it('is for the owners but the one who reported, leads to the activity, and renews an earlier one', () => {
    expect(toNotification(owned)).toEqual({
      recipients: {
        type: 'entity',
        entityRef: 'group:default/checkout',
        excludeEntityRef: 'user:default/kim',
      },
      payload: {
        title: 'A problem with Orders was reported',
        description: 'Events come late.',
        link: '/catalog/prod/dataproduct/orders/activity',
        severity: 'normal',
        topic: 'Problems with data products',
        scope: 'data-products.problem:dataproduct:prod/orders',
      },
    });
  });

  test.each([
    ['keeps a text of 200 characters', 200, 200],
    ['cuts a longer one', 201, 200],
  ])('%s', (_case, length, expected) => {
    const problem = { ...owned.problem, text: 'x'.repeat(length) };
    const description = toNotification({ ...owned, problem })?.payload
      .description;
    expect(description).toHaveLength(expected);
    expect(description?.endsWith('…')).toBe(length > 200);
  });

  it('is for nobody when nobody is known to own the product', () => {
    expect(toNotification({ ...owned, ownerRef: undefined })).toBeUndefined();
  });
});

describe('createOwnerNotifier', () => {
  const setUp = (send: jest.Mock) => {
    const logger = mockServices.logger.mock();
    const notifications = { send };
    return { logger, ...createOwnerNotifier({ notifications, logger }) };
  };

  it('says that the notification was taken', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    expect(await setUp(send).reported(owned)).toBe(true);
    expect(send).toHaveBeenCalledWith(toNotification(owned));
  });

  it('sends none without an owner', async () => {
    const send = jest.fn();
    const { reported } = setUp(send);
    expect(await reported({ ...owned, ownerRef: undefined })).toBe(false);
    expect(send).not.toHaveBeenCalled();
  });

  it('goes on where no notifications are installed', async () => {
    const send = jest.fn().mockRejectedValue(new Error('status 404'));
    const { reported, logger } = setUp(send);
    expect(await reported(owned)).toBe(false);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      entityRef: 'dataproduct:prod/orders',
      problemId: '7',
      cause: 'status 404',
    });
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers();
    try {
      const { reported } = setUp(
        jest.fn().mockReturnValue(new Promise(() => {})),
      );
      const answer = reported(owned);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(await answer).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });
});
