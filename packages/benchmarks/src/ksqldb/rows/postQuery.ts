// SPDX-License-Identifier: Apache-2.0
import { IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { QueryTarget } from './QueryTarget';

/**
 * Sends a query; resolves when its answer has begun. The answer is read as fast as it is taken.
 *
 * @throws Error when it is refused.
 */
export async function postQuery(
  target: QueryTarget,
  statement: string,
): Promise<IncomingMessage> {
  const body = JSON.stringify(target.body(statement));
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(target.url, {
      method: 'POST',
      headers: {
        ...target.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end(body);
  });
  if (answer.statusCode !== 200)
    throw new Error(`${answer.statusCode}: ${await text(answer)}`);
  return answer;
}
