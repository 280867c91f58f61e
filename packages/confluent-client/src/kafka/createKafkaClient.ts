// SPDX-License-Identifier: Apache-2.0
import { Clock, systemClock } from '../http/clock';
import { createAsk } from './createAsk';
import { createCallBudget } from './createCallBudget';
import { createGroupReader } from './createGroupReader';
import { createLagReader } from './createLagReader';
import { createRecordReader } from './createRecordReader';
import { createTopicReader } from './createTopicReader';
import { OpenConnection, openConnection } from './openConnection';
import { SharedConnection } from './SharedConnection';
import { KafkaClient, KafkaSecurity } from './types';

export interface KafkaClientOptions {
  /** `host:port`, several with commas between them; Confluent puts `SASL_SSL://` before. */
  bootstrapServers: string;
  security: KafkaSecurity;
  /** Told to the brokers, which name it in their logs and quotas. */
  clientId: string;
  /**
   * For a whole call, the time to connect included; what it waits for the budget apart. As long may an interactive call wait
   * for that. Default 10,000.
   */
  callTimeoutMs?: number;
  /** How long the connection stays open unused. Default 60,000. */
  idleMs?: number;
  /** At most so many go to the cluster in any second; a twentieth is left for those to connect. Default 50. */
  requestsPerSecond?: number;
  clock?: Clock;
}

/**
 * A client of one Kafka cluster. It connects when it is first asked something.
 *
 * @throws InputError when `requestsPerSecond` is not above 0.
 */
export function createKafkaClient(options: KafkaClientOptions): KafkaClient {
  const {
    callTimeoutMs = 10_000,
    idleMs = 60_000,
    requestsPerSecond = 50,
    clock = systemClock,
  } = options;
  const shared = new SharedConnection<OpenConnection>({
    clock,
    idleMs,
    open: () => openConnection({ ...options, requestTimeoutMs: callTimeoutMs }),
  });
  const ask = createAsk({
    shared,
    clock,
    callTimeoutMs,
    budget: createCallBudget(requestsPerSecond, clock),
  });
  return {
    ...createTopicReader(ask),
    ...createGroupReader(ask),
    ...createLagReader(ask, clock),
    ...createRecordReader(ask),
    close: () => shared.drop(),
  };
}
