// SPDX-License-Identifier: Apache-2.0
import {
  KsqlCommandStatus,
  KsqlEntity,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Clock, KsqlClient } from '@data-mesh/confluent-client';

type CommandEntity = Extract<KsqlEntity, { type: 'currentStatus' }>;

const NOT_DONE = new Set(['QUEUED', 'PARSING', 'EXECUTING']);
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** Whether ksqlDB still works on a command. */
export function isPending({ status }: KsqlCommandStatus): boolean {
  return NOT_DONE.has(status);
}

/** What ksqlDB gave a statement to be known by; `undefined` for those that it carries out at once. */
export function commandOf(entities: KsqlEntity[]): CommandEntity | undefined {
  return entities.find(
    (entity): entity is CommandEntity => entity.type === 'currentStatus',
  );
}

/**
 * Asks for a command's status until it is done, or there is no time left, or the process is to end; gives back the last
 * status known. A question that fails is asked again: the command goes on meanwhile.
 */
export async function awaitCommand(
  command: CommandEntity,
  options: {
    client: KsqlClient;
    clock: Clock;
    /** Epoch milliseconds. */
    until: number;
    shutdown: AbortSignal;
  },
): Promise<KsqlCommandStatus> {
  const { client, clock, until, shutdown } = options;
  let status = command.commandStatus;
  let pauseMs = FIRST_PAUSE_MS;
  while (isPending(status) && clock.now() < until && !shutdown.aborted) {
    await pause(clock, Math.min(pauseMs, until - clock.now()), shutdown);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    const next = await client
      .readCommandStatus(command.commandId)
      .catch(() => undefined);
    status = next ?? status;
  }
  return status;
}

/** Ends early, and does not throw, when the signal is aborted. */
function pause(
  clock: Clock,
  delayMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise(resolve => {
    const cancel = clock.schedule(done, delayMs);
    function done() {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
