// SPDX-License-Identifier: Apache-2.0
import { Admin, Kafka, KafkaConfig, logLevel } from 'kafkajs';
import { KafkaSecurity } from './types';

/** kafkajs waits and tries again by itself; more than this only hides trouble from whoever waits. */
const RETRY = { retries: 2, initialRetryTime: 200, maxRetryTime: 1000 };

/** kafkajs's administrator, connected; its `close` ends every connection it has opened. */
export interface OpenAdmin {
  admin: Admin;
  close(): Promise<void>;
}

export interface OpenAdminOptions {
  /** As the client's options have it. */
  bootstrapServers: string;
  security: KafkaSecurity;
  clientId: string;
  /** For a single answer of a broker, the first one included. */
  requestTimeoutMs: number;
}

export async function openAdmin(options: OpenAdminOptions): Promise<OpenAdmin> {
  const { requestTimeoutMs } = options;
  const admin = new Kafka({
    brokers: brokersOf(options.bootstrapServers),
    clientId: options.clientId,
    connectionTimeout: requestTimeoutMs,
    authenticationTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    retry: RETRY,
    // What fails is thrown too, and said by whoever catches it.
    logLevel: logLevel.NOTHING,
    ...proofOf(options.security),
  }).admin();
  try {
    await admin.connect();
  } catch (error) {
    await admin.disconnect();
    throw error;
  }
  return { admin, close: () => admin.disconnect() };
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
