// SPDX-License-Identifier: Apache-2.0
import { Kafka, KafkaConfig, logLevel } from 'kafkajs';
import { keepSockets } from './keepSockets';
import { ReachedCluster, reachCluster } from './reachCluster';
import { KafkaSecurity } from './types';

/** kafkajs waits and tries again by itself; more than this only hides trouble from whoever waits. */
const RETRY = { retries: 2, initialRetryTime: 200, maxRetryTime: 1000 };

/** A connection to a cluster: to one of its brokers, and to others once they are asked. */
export type OpenConnection = Pick<ReachedCluster, 'send' | 'speaks' | 'close'>;

export interface OpenConnectionOptions {
  /** As the client's options have it. */
  bootstrapServers: string;
  security: KafkaSecurity;
  clientId: string;
  /** For a single answer of a broker, the first one included. */
  requestTimeoutMs: number;
}

export async function openConnection(
  options: OpenConnectionOptions,
): Promise<OpenConnection> {
  const { requestTimeoutMs } = options;
  const sockets = keepSockets();
  const cluster = reachCluster(
    new Kafka({
      brokers: brokersOf(options.bootstrapServers),
      clientId: options.clientId,
      connectionTimeout: requestTimeoutMs,
      authenticationTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      retry: RETRY,
      socketFactory: sockets.socketFactory,
      // What fails is thrown too, and said by whoever catches it.
      logLevel: logLevel.NOTHING,
      ...proofOf(options.security),
    }),
  );
  const close = async () => {
    // Ends what kafkajs does besides, some of it only when the sockets are closed.
    cluster.close().catch(() => {});
    await sockets.close();
  };
  try {
    await cluster.connect();
  } catch (error) {
    await close();
    throw error;
  }
  return { send: cluster.send, speaks: cluster.speaks, close };
}

/** `SASL_SSL://one:9092,two:9092` is `one:9092` and `two:9092`. */
export function brokersOf(bootstrapServers: string): string[] {
  return bootstrapServers
    .split(',')
    .map(address => address.trim().replace(/^\w+:\/\//, ''))
    .filter(address => address !== '');
}

function proofOf(security: KafkaSecurity): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  switch (security.type) {
    case 'plaintext':
      return {};
    case 'sasl': {
      const { mechanism, username, password, ca } = security;
      // Spelled out by mechanism because kafkajs's types tell them apart.
      switch (mechanism) {
        case 'plain':
          return { ssl: trusting(ca), sasl: { mechanism, username, password } };
        case 'scram-sha-256':
          return { ssl: trusting(ca), sasl: { mechanism, username, password } };
        case 'scram-sha-512':
          return { ssl: trusting(ca), sasl: { mechanism, username, password } };
        default:
          return mechanism satisfies never;
      }
    }
    case 'certificate': {
      const { certificate, key, ca } = security;
      return {
        ssl: { cert: certificate, key, ...(ca !== undefined && { ca }) },
      };
    }
    default:
      return security satisfies never;
  }
}

const trusting = (ca: string | undefined) => (ca === undefined ? true : { ca });
