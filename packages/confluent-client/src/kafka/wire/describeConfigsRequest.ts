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

/** DescribeConfigs, version 2: the settings of one topic. */
export function describeConfigsRequest(
  topic: string,
): KafkaRequest<{ errorCode: number; configs: WireConfig[] }[]> {
  const body = new BytesWriter();
  body.array([topic], name => body.int8(TOPIC).string(name).noArray());
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
        answer.string(); // its name
        return { errorCode, configs: answer.array(readConfig) };
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
