// SPDX-License-Identifier: Apache-2.0
import { RecordSampleRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOutputPort,
  aRecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { systemClock } from '@data-mesh/confluent-client';
import { Simulator } from '@data-mesh/confluent-simulator';
import avro from 'avsc';
import { ENVIRONMENT_ID } from '../../__testUtils__/plans';
import {
  connectionTo,
  scenarioOf,
  simulatedReader,
  simulatedRegistry,
} from '../../schemas/__testUtils__/simulatedRegistry';
import { createRecordSamples } from '../createRecordSamples';
import { SampledEnvironment, SampleViewer } from '../types';
import { FakeTopic, written } from './FakeTopic';

const order = (...fields: object[]) => ({
  type: 'record',
  name: 'Order',
  namespace: 'shop',
  fields: [{ name: 'orderId', type: 'string' }, ...fields],
});
const EMAIL = { name: 'email', type: 'string', default: '' };
const TOTAL = {
  name: 'total',
  type: { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 },
  default: '',
};

const ORDERS = [
  order(EMAIL),
  order({ ...EMAIL, 'confluent:tags': ['PII'] }, TOTAL),
];
const CUSTOMER = `syntax = "proto3";
package shop;
import "address.proto";
message Customer { string id = 1; shop.Address home = 2; }`;
const ADDRESS = `syntax = "proto3";
package shop;
import "confluent/meta.proto";
message Address { string city = 1; string street = 2 [(confluent.field_meta).tags = "PII"]; }`;

/** Orders in two versions, of which only the second marks the e-mail address, and other schemas. */
export const sampledScenario = scenarioOf([
  {
    name: 'orders-value',
    versions: ORDERS.map(schema => ({ schema })),
  },
  { name: 'orders-key', versions: [{ schema: '"string"' }] },
  {
    name: 'address.proto',
    versions: [{ schema: ADDRESS, schemaType: 'PROTOBUF' }],
  },
  {
    name: 'customers-value',
    versions: [
      {
        schema: CUSTOMER,
        schemaType: 'PROTOBUF',
        references: [
          { name: 'address.proto', subject: 'address.proto', version: 1 },
        ],
      },
    ],
  },
  {
    name: 'visits-value',
    versions: [
      {
        schema: {
          type: 'object',
          properties: {
            page: { type: 'string' },
            visitor: { type: 'string', 'confluent:tags': ['PII'] },
            count: { type: 'integer' },
          },
        },
        schemaType: 'JSON',
      },
    ],
  },
  { name: 'plain-value', versions: [{ schema: '"string"' }] },
  { name: 'broken-value', versions: [{ schema: 'oops' }] },
]);

/** An order as it is written with a version of its schema. */
export function orderBytes(version: 1 | 2, order_: object): Buffer {
  return avro.Type.forSchema(ORDERS[version - 1] as avro.Schema).toBuffer({
    email: '',
    total: Buffer.from('04e2', 'hex'),
    ...order_,
  });
}

export const ANALYST: SampleViewer = {
  userEntityRef: 'user:default/ana',
  mayReadUnmasked: false,
  personalData: 'yes',
};
export const OFFICER: SampleViewer = { ...ANALYST, mayReadUnmasked: true };

/** A product of one topic, whose subjects are named after it. */
export function aProductOf(topic: string) {
  return {
    environmentId: ENVIRONMENT_ID,
    title: topic,
    outputPorts: [
      anOutputPort({
        name: topic,
        clusterId: 'lkc-3x9wz1',
        subjects: [
          { subject: `${topic}-value`, part: 'value' },
          { subject: `${topic}-key`, part: 'key' },
        ],
      }),
    ],
  };
}

/** As the registry has it, which is not asked for this. */
export function schemaOf(
  simulator: Simulator,
  subject: string,
  version: number,
) {
  const { registry } = simulator.world.environment(ENVIRONMENT_ID);
  return registry.version(subject, version).schema;
}

/** Samples of a topic that a test fills, with a simulated registry. */
export function openSamples(
  simulator: Simulator,
  options: Parameters<typeof connectionTo>[1] & {
    kafka?: SampledEnvironment['kafka'];
    hasRegistry?: boolean;
  } = {},
) {
  // A busy machine is no registry that does not answer.
  const {
    kafka,
    hasRegistry = true,
    ...connection
  } = {
    timeoutMs: 20_000,
    ...options,
  };
  const topic = new FakeTopic();
  const registry = simulatedRegistry(simulator, connection);
  const samples = createRecordSamples({
    environments: [
      {
        config: { id: ENVIRONMENT_ID },
        ...(hasRegistry && { schemaRegistry: registry }),
        kafka: kafka ?? [
          {
            config: { clusterId: 'lkc-3x9wz1', title: 'Retail' },
            client: topic,
          },
        ],
      },
    ],
    readers: new Map(
      hasRegistry
        ? [[ENVIRONMENT_ID, simulatedReader(simulator, connection)]]
        : [],
    ),
    catalogTags: async () => [],
    piiTags: ['PII'],
    clock: systemClock,
  });
  return {
    samples,
    topic,
    /** Bytes in the wire format of a version. */
    write(subject: string, version: number, body: Buffer | string) {
      return written(schemaOf(simulator, subject, version).id, body);
    },
    read: (
      viewer: SampleViewer,
      request: Partial<RecordSampleRequest> = {},
    ) => {
      const asked = aRecordSampleRequest(request);
      return samples.read(aProductOf(asked.topic), asked, viewer);
    },
  };
}
