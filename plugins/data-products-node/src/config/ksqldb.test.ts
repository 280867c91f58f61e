// SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readDataMeshConfig } from './readDataMeshConfig';

const prod = {
  id: 'env-7k2mq9',
  namespace: 'prod',
  streamCatalog: {
    endpoint: 'https://psrc-1.confluent.cloud',
    credentials: { key: 'KEY', secret: 'SECRET' },
  },
};
const cluster = {
  id: 'lksqlc-9d6ry',
  endpoint: 'https://pksqlc-m2v5t.confluent.cloud:443',
  kafkaClusterId: 'lkc-3x9wz1',
};

const read = (dataMesh: JsonObject) =>
  readDataMeshConfig(new ConfigReader({ dataMesh }));
const readClusters = (ksqldb: JsonValue, mesh: JsonObject = {}) =>
  read({ environments: [{ ...prod, ksqldb }], ...mesh }).environments[0]!
    .ksqldb;

describe('ksqlDB clusters', () => {
  it('need an id, an address and a Kafka cluster', () => {
    expect(readClusters([cluster])).toEqual([
      {
        ...cluster,
        title: 'lksqlc-9d6ry',
        credentials: undefined,
        problems: [],
      },
    ]);
  });

  it('are asked with their own key', () => {
    const credentials = { key: 'KSQL', secret: 'HIDDEN' };
    expect(readClusters([{ ...cluster, credentials }])[0]!.credentials).toEqual(
      { type: 'apiKey', ...credentials },
    );
  });

  test.each<[string, JsonObject, string]>([
    [
      'an address that is none',
      { endpoint: 'pksqlc-m2v5t' },
      'dataMesh.environments[0].ksqldb[0].endpoint must be an http or https URL',
    ],
    [
      'no Kafka cluster id',
      { kafkaClusterId: 'main' },
      'dataMesh.environments[0].ksqldb[0].kafkaClusterId must be a Kafka cluster id, like lkc-3x9wz1',
    ],
    [
      'half a key',
      { credentials: { key: 'KSQL' } },
      'dataMesh.environments[0].ksqldb[0].credentials.secret must be the secret of the API key',
    ],
    [
      'a key nobody knows',
      { url: 'https://x.example' },
      'dataMesh.environments[0].ksqldb[0].url is not a known key',
    ],
  ])('with %s say so, and their environment works', (_, wrong, problem) => {
    const environment = read({
      environments: [
        {
          ...prod,
          ksqldb: [
            { ...cluster, ...wrong },
            { ...cluster, id: 'b' },
          ],
        },
      ],
    }).environments[0]!;
    expect(environment.ksqldb[0]!.problems).toEqual([
      expect.stringContaining(problem),
    ]);
    expect(environment.ksqldb[1]!.problems).toEqual([]);
    expect(environment.problems).toEqual([]);
  });

  it('with the same id are both refused, also across environments', () => {
    const staging = { ...prod, id: 'env-4p8xd3', namespace: 'staging' };
    const { environments } = read({
      environments: [
        { ...prod, ksqldb: [cluster] },
        { ...staging, ksqldb: [cluster] },
      ],
    });
    for (const { ksqldb } of environments) {
      expect(ksqldb[0]!.problems).toEqual([
        "The id 'lksqlc-9d6ry' is that of several ksqlDB clusters",
      ]);
    }
  });
});

describe('what is configured for all ksqlDB clusters', () => {
  it('limits what people do', () => {
    expect(
      read({ ksqldb: { limits: { rows: 100 }, writeTo: 'any' } }).ksqldb,
    ).toMatchObject({
      limits: { rows: 100, seconds: 600 },
      writeTo: 'any',
    });
  });

  it('offers ready statements', () => {
    const useCase = {
      name: 'big-orders',
      title: 'Big orders',
      description: 'Orders above 1,000.',
      clusterId: 'lksqlc-9d6ry',
      outputTopic: 'orders.big',
      statement: 'CREATE STREAM BIG AS SELECT * FROM ORDERS;',
    };
    expect(read({ ksqldb: { useCases: [useCase] } }).ksqldb.useCases).toEqual([
      { ...useCase, inputs: [] },
    ]);
  });

  test.each<[JsonObject, string]>([
    [{ limits: { rows: 0 } }, 'limits.rows must be a whole number above 0'],
    [
      { limits: { seconds: 100_000 } },
      'limits.seconds must be a whole number above 0 and at most 86400',
    ],
    [{ writeTo: 'all' }, 'writeTo must be one of owned, any'],
    [{ useCases: [{}] }, 'useCases[0].name must be a short name'],
    [
      { allowedProperties: 'auto.offset.reset' },
      'allowedProperties must be a list of names of properties',
    ],
  ])(
    'with a mistake like %j keeps every cluster from use',
    (ksqldb, problem) => {
      const [found] = readClusters([cluster], { ksqldb });
      expect(found!.problems).toContainEqual(
        expect.stringContaining(`dataMesh.ksqldb.${problem}`),
      );
    },
  );
});
