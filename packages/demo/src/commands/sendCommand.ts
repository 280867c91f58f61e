// SPDX-License-Identifier: Apache-2.0
import {
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { DemoCommand } from './demoCommand';

/**
 * Has a command carried out by a simulator.
 * @throws ServiceUnavailableError when there is no simulator, NotFoundError when it has no such thing, ResponseError when it
 * refuses.
 */
export async function sendCommand(
  command: DemoCommand,
  simulatorUrl: string,
): Promise<void> {
  const response = await fetch(`${simulatorUrl}${command.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command.body),
    signal: AbortSignal.timeout(10_000),
  }).catch(error => {
    throw new ServiceUnavailableError(
      `There is no simulator at ${simulatorUrl}. Start the demo with npm start`,
      error,
    );
  });
  if (response.status === 404) {
    throw new NotFoundError(messageOf(await response.json()));
  }
  if (!response.ok) throw await ResponseError.fromResponse(response);
}

/** `{"message": "There is no topic 'nope'"}` */
function messageOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'message' in body
    ? String(body.message)
    : 'There is no such thing in the simulator';
}
