// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { Notices } from '../notices/createNotices';
import { planWatchNotices } from './notices/planWatchNotices';
import { NewsStore } from './store/types';

/** News that are told in one go; of more, the rest waits for the next one. */
const AT_ONCE = 5_000;

/** What could not be told for so long is not told any more. */
const TOO_OLD_MS = 86_400_000;

/** Tells watchers what was written down, and forgets what was told; what nobody took is told another time. */
export async function sendNews(
  options: {
    newsStore: Pick<NewsStore, 'pending' | 'told' | 'tidy'>;
    notices: Notices;
    logger: LoggerService;
    now: () => Date;
  },
  signal: AbortSignal,
): Promise<void> {
  const { newsStore, notices, logger, now } = options;
  const notes = planWatchNotices(await newsStore.pending(AT_ONCE));
  for (const { newsIds, notification } of notes) {
    signal.throwIfAborted();
    if (await notices.send(notification)) await newsStore.told(newsIds);
  }
  const before = new Date(now().getTime() - TOO_OLD_MS).toISOString();
  const dropped = await newsStore.tidy(before);
  if (dropped > 0) {
    logger.warn('News of watched data products could not be told for a day', {
      dropped: String(dropped),
    });
  }
}
