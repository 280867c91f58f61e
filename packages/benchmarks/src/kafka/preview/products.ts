// SPDX-License-Identifier: Apache-2.0
import { type Scenario, SCENARIOS } from '@data-mesh/confluent-simulator';
import { ENVIRONMENT_ID } from '../../processes/backendConfig';

/** One for each cold preview. */
const PRODUCTS = 5;

/** A product whose only topic is on a cluster of its own, to which the portal has a connection of its own. */
export interface PreviewedProduct {
  clusterId: string;
  topic: string;
}

export const PREVIEWED: PreviewedProduct[] = Array.from(
  { length: PRODUCTS },
  (_, index) => ({
    clusterId: `lkc-bench${index + 1}`,
    topic: `previewed-${index + 1}`,
  }),
);

export const PARTITIONS = 12;

const SCHEMA = {
  type: 'record',
  name: 'Order',
  namespace: 'preview',
  fields: [
    { name: 'id', type: 'string' },
    { name: 'note', type: 'string' },
    { name: 'total', type: 'double' },
  ],
};

/** The environment of the other measurements, with these products instead. */
export function previewScenario(): Scenario {
  const { startsAt, environments } = SCENARIOS.scale({
    products: 0,
    groups: 0,
  });
  return {
    startsAt,
    environments: environments
      .filter(({ id }) => id === ENVIRONMENT_ID)
      .map(environment => ({
        ...environment,
        clusters: PREVIEWED.map(({ clusterId }) => ({
          id: clusterId,
          name: clusterId,
        })),
        ksqldb: [],
        topics: PREVIEWED.map(({ topic, clusterId }) => ({
          name: topic,
          cluster: clusterId,
          partitions: PARTITIONS,
          tags: ['DataProduct'],
          businessMetadata: {
            DataProduct: { owner: '@checkout', domain: 'sales' },
          },
        })),
        subjects: PREVIEWED.map(({ topic }) => ({
          name: `${topic}-value`,
          versions: [{ schema: { ...SCHEMA, doc: topic } }],
        })),
      })),
  };
}

/** A record of that schema, in Avro and in the wire format of the registry. */
export function recordBytes(schemaId: number, n: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeInt32BE(schemaId, 1);
  const total = Buffer.alloc(8);
  total.writeDoubleLE(n / 100);
  return Buffer.concat([
    head,
    avroText(`order-${n}`),
    avroText('An order as long as orders are. '.repeat(8)),
    total,
  ]);
}

function avroText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([avroLength(bytes.length), bytes]);
}

/** As Avro writes a number that is not negative: doubled, seven bits in each byte, the lowest first. */
function avroLength(length: number): Buffer {
  const bytes: number[] = [];
  let rest = length * 2;
  for (; rest >= 128; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + 128);
  }
  return Buffer.from([...bytes, rest]);
}
