// SPDX-License-Identifier: Apache-2.0
import { BytesReader } from './BytesReader';
import { BytesWriter } from './BytesWriter';
import { KafkaRequest } from './KafkaRequest';

const TOPIC = 2;

export interface WireConfig {
  name: string;
  value: string | undefined;
  /** Who set it, as the protocol numbers it. */
  source: number;
}

export interface WireTopicConfigs {
  topic: string;
  errorCode: number;
  configs: WireConfig[];
}

/** DescribeConfigs, version 2: the settings of topics, each named once. */
export function describeConfigsRequest(
  topics: readonly string[],
): KafkaRequest<WireTopicConfigs[]> {
  const body = new BytesWriter();
  body.array(topics, name => body.int8(TOPIC).string(name).noArray());
  return {
    apiName: 'DescribeConfigs',
    apiKey: 32,
    apiVersion: 2,
    body: body
      .boolean(false) // without synonyms
      .toBuffer(),
    decode: answer =>
      answer.array(() => {
        const errorCode = answer.int16();
        answer.nullableString(); // the error in words
        answer.int8(); // kind of resource
        const topic = answer.string();
        return { topic, errorCode, configs: answer.array(readConfig) };
      }),
  };
}

function readConfig(answer: BytesReader): WireConfig {
  const name = answer.string();
  const value = answer.nullableString();
  answer.boolean(); // whether it cannot be changed
  const source = answer.int8();
  answer.boolean(); // whether Kafka keeps its value to itself
  answer.array(readSynonym);
  return { name, value, source };
}

function readSynonym(answer: BytesReader): void {
  answer.string();
  answer.nullableString();
  answer.int8();
}
