// SPDX-License-Identifier: Apache-2.0
import { Notification } from '@backstage/plugin-notifications-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { PastNotice } from '../recordStory';

/** In the metadata of a notification on its way: when it is to have been sent. */
const SENT_AT = 'data-mesh.demo/sent-at';

/** What is older, people have read. */
const UNREAD_DAYS = 21;
const DAY_MS = 86_400_000;

/** A notification that says when it was sent. */
export function withDate({ at, notice }: PastNotice): NotificationSendOptions {
  const { payload } = notice;
  const metadata = { ...payload.metadata, [SENT_AT]: at };
  return { ...notice, payload: { ...payload, metadata } };
}

/**
 * The same notification as of the time that it says; read, unless it is of the last days. One that says no time stays as it
 * is.
 */
export function asOfItsDate(
  notification: Notification,
  now: Date,
): Notification {
  const { [SENT_AT]: sentAt, ...metadata } =
    notification.payload.metadata ?? {};
  if (typeof sentAt !== 'string') return notification;
  const created = new Date(sentAt);
  const age = now.getTime() - created.getTime();
  return {
    ...notification,
    created,
    ...(age > UNREAD_DAYS * DAY_MS && {
      read: new Date(created.getTime() + DAY_MS),
    }),
    payload: { ...notification.payload, metadata },
  };
}
