// SPDX-License-Identifier: Apache-2.0

/**
 * How a call over the Kafka protocol can fail:
 * `credentials`: the cluster does not know who calls · `forbidden`: it does, and refuses ·
 * `notFound`: there is no such topic or group, or the caller may not know ·
 * `connection`: nobody answers there, or not with Kafka's protocol, or not with a certificate one trusts ·
 * `timeout`: no whole answer in time · `unavailable`: the cluster is there and cannot answer now ·
 * `busy`: it waited too long for its turn in the client's own budget, before the cluster was asked ·
 * `protocol`: another error of Kafka's
 */
export type KafkaFailure =
  | 'credentials'
  | 'forbidden'
  | 'notFound'
  | 'connection'
  | 'timeout'
  | 'unavailable'
  | 'busy'
  | 'protocol';

const MESSAGE: Record<KafkaFailure, string> = {
  credentials: 'was refused for want of valid credentials',
  forbidden: 'is not allowed to these credentials',
  notFound: 'names something that is not there',
  connection: 'got no answer',
  timeout: 'was not answered in time',
  unavailable: 'cannot be answered by the cluster at the moment',
  busy: 'waited too long for its turn, because so many others ask the cluster',
  protocol: 'failed',
};

/** Failures that may pass by themselves. */
const PASSING = new Set<KafkaFailure>([
  'connection',
  'timeout',
  'unavailable',
  'busy',
]);

/** A call to a Kafka cluster failed. Holds no address and no credential, so it may be logged. */
export class KafkaCallError extends Error {
  override readonly name = 'KafkaCallError';
  /** What was attempted, e.g. `kafka.setupOfMany`. */
  readonly operation: string;
  readonly failure: KafkaFailure;
  /** Kafka's name of the error, e.g. `TOPIC_AUTHORIZATION_FAILED`. */
  readonly type?: string;

  constructor(options: {
    operation: string;
    failure: KafkaFailure;
    type?: string;
    cause?: unknown;
  }) {
    const inBrackets = options.type ? ` (${options.type})` : '';
    super(`${options.operation} ${MESSAGE[options.failure]}${inBrackets}`, {
      cause: options.cause,
    });
    this.operation = options.operation;
    this.failure = options.failure;
    this.type = options.type;
  }

  get canRetryHelp(): boolean {
    return PASSING.has(this.failure);
  }
}
