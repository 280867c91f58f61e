// SPDX-License-Identifier: Apache-2.0
import { BytesReader } from './BytesReader';

/**
 * A request of Kafka's protocol, and how its answer is read. Unless `speaks` is asked before, only versions are used that
 * every broker since Kafka 2.3 speaks, those of Kafka 4 included. https://kafka.apache.org/protocol#protocol_api_keys
 */
export interface KafkaRequest<T> {
  /** Kafka's name of it, e.g. `Fetch`. */
  apiName: string;
  apiKey: number;
  apiVersion: number;
  /** Whether this version is one of the newer ones, whose header and structures end in tags. */
  hasTags?: boolean;
  body: Buffer;
  /** Reads the answer after the throttle time that each begins with. Errors in it are data here. */
  decode(answer: BytesReader): T;
}

/** A broker as the cluster's metadata name it. */
export interface BrokerAddress {
  nodeId: number;
  host: string;
  port: number;
}

/** Whether the cluster understands a version of a request. */
export type Speaks = (
  version: Pick<KafkaRequest<unknown>, 'apiKey' | 'apiVersion'>,
) => boolean;

/** Sends a request to a broker, or to any. Rejects when no answer comes, with what is not `KafkaCallError` yet. */
export type SendRequest = <T>(
  request: KafkaRequest<T>,
  broker?: BrokerAddress,
) => Promise<T>;
