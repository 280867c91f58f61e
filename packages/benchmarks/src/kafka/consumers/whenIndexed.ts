// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { busiestSecond } from '../broker/busiestSecond';
import type { CountingProxy } from '../broker/CountingProxy';
import type { KafkaPortal } from '../portal/withPortal';

const POLL_MS = 100;
const TIMEOUT_MS = 10 * 60_000;

/** One look at all groups of a cluster. */
export interface IndexPass {
  groups: number;
  wallMs: number;
  /** To the broker meanwhile, whatever in the portal made them. */
  requests: number;
  busiestSecond: number;
}

/** Waits for the first look at all groups. @throws Error when it does not end well in time. */
export async function whenIndexed(
  { live, token }: KafkaPortal,
  product: string,
  proxy: CountingProxy,
): Promise<IndexPass> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    const [index] = (await live.consumers(product, { token })).indexes;
    const { problem } = index ?? {};
    if (problem && problem.reason !== 'notMeasuredYet') {
      throw new Error(problem.message);
    }
    if (index?.observedAt !== undefined) {
      if (!index.isComplete) throw new Error('Groups were left out');
      const startedMs = Date.parse(index.observedAt);
      const times = proxy.takeTimes().filter(time => time >= startedMs);
      return {
        groups: index.groupCount,
        wallMs: Date.now() - startedMs,
        requests: times.length,
        busiestSecond: busiestSecond(times),
      };
    }
    await delay(POLL_MS);
  }
  throw new Error('The groups were not looked at in time');
}
