// SPDX-License-Identifier: Apache-2.0
import { BytesReader } from './BytesReader';
import { BytesWriter } from './BytesWriter';
import { BrokerAddress, KafkaRequest } from './KafkaRequest';

export interface WirePartition {
  errorCode: number;
  partition: number;
  /** -1 while there is none. */
  leader: number;
  replicas: number[];
  inSyncReplicas: number[];
}

export interface WireTopic {
  errorCode: number;
  name: string;
  partitions: WirePartition[];
}

export interface ClusterMetadata {
  brokers: BrokerAddress[];
  topics: WireTopic[];
}

/** Metadata, version 6: the brokers, and of topics those that are named, or all. Makes no topic by asking for it. */
export function metadataRequest(
  topics: readonly string[] | 'all',
): KafkaRequest<ClusterMetadata> {
  const body = new BytesWriter();
  if (topics === 'all') body.noArray();
  else body.array(topics, topic => body.string(topic));
  return {
    apiName: 'Metadata',
    apiKey: 3,
    apiVersion: 6,
    body: body.boolean(false).toBuffer(),
    decode(answer) {
      const brokers = answer.array(readBroker);
      answer.nullableString(); // id of the cluster
      answer.int32(); // controller
      return { brokers, topics: answer.array(readTopic) };
    },
  };
}

function readBroker(answer: BytesReader): BrokerAddress {
  const broker = {
    nodeId: answer.int32(),
    host: answer.string(),
    port: answer.int32(),
  };
  answer.nullableString(); // rack
  return broker;
}

function readTopic(answer: BytesReader): WireTopic {
  const errorCode = answer.int16();
  const name = answer.string();
  answer.boolean(); // whether Kafka itself uses it
  return { errorCode, name, partitions: answer.array(readPartition) };
}

function readPartition(answer: BytesReader): WirePartition {
  const partition = {
    errorCode: answer.int16(),
    partition: answer.int32(),
    leader: answer.int32(),
    replicas: answer.array(readNode),
    inSyncReplicas: answer.array(readNode),
  };
  answer.array(readNode); // replicas that are offline
  return partition;
}

const readNode = (answer: BytesReader) => answer.int32();
