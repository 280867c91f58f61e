// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Clock } from '@data-mesh/confluent-client';

/** Channel on which pages are told to look at an operation again; the message is `{ operationId }`. */
export const OPERATIONS_CHANNEL = 'data-products:operations';

/** An operation on 200 products changes many times a second, and nobody looks as often. */
const QUIET_MS = 500;

/**
 * Tells pages that an operation changed: at once, and then at most twice a second. They fetch it with the rights of their
 * user, so everybody may hear of it. A portal without signals does without.
 */
export function createOperationSignals(options: {
  signals: SignalsService;
  clock: Pick<Clock, 'schedule'>;
  logger: LoggerService;
}): (operationId: string) => void {
  const { signals, clock, logger } = options;
  /** Operations that were told of a moment ago; true when they changed since. */
  const quiet = new Map<string, boolean>();

  function publish(operationId: string): void {
    quiet.set(operationId, false);
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: OPERATIONS_CHANNEL,
        message: { operationId },
      })
      .catch(error =>
        logger.debug('A signal about an operation was not sent', {
          operationId,
          cause: String(error),
        }),
      );
    clock.schedule(() => {
      const hasChanged = quiet.get(operationId);
      quiet.delete(operationId);
      if (hasChanged) publish(operationId);
    }, QUIET_MS);
  }

  return operationId => {
    if (quiet.has(operationId)) quiet.set(operationId, true);
    else publish(operationId);
  };
}
