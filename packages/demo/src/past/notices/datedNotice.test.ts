// SPDX-License-Identifier: Apache-2.0
import { Notification } from '@backstage/plugin-notifications-common';
import { asOfItsDate, withDate } from './datedNotice';

const NOW = new Date('2026-11-16T18:00:00.000Z');

/** The notification that becomes of a notice, for one person. */
function sent(payload: Notification['payload']): Notification {
  const user = 'user:default/kim';
  return {
    id: 'n-1',
    user,
    origin: 'plugin:data-products',
    created: NOW,
    payload,
  };
}

function told(at: string): Notification {
  const notice = {
    recipients: { type: 'entity' as const, entityRef: 'group:default/shop' },
    payload: { title: 'orders was changed', scope: 'a' },
  };
  return asOfItsDate(sent(withDate({ at, notice }).payload), NOW);
}

describe('a notification of the past', () => {
  // prettier-ignore
  test.each([
    ['is unread when it is of three weeks ago', '2026-10-26T18:00:00.000Z', undefined],
    ['was read a day later when it is older',   '2026-10-26T17:59:59.000Z', new Date('2026-10-27T17:59:59.000Z')],
  ])('%s', (_case, at, read) => {
    expect(told(at)).toEqual({
      ...sent({ title: 'orders was changed', scope: 'a', metadata: {} }),
      created: new Date(at),
      ...(read && { read }),
    });
  });

  it('of today stays as it is', () => {
    const notification = sent({ title: 'orders was changed' });
    expect(asOfItsDate(notification, NOW)).toBe(notification);
  });
});
