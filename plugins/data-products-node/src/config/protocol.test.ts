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
const bootstrapServers = 'pkc-1.confluent.cloud:9092';
const sasl = { type: 'sasl', username: 'KAFKA', password: 'HIDDEN' };
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

const readEnvironment = (environment: JsonObject) =>
  readDataMeshConfig(
    new ConfigReader({
      dataMesh: { environments: [{ ...prod, ...environment }] },
    }),
  ).environments[0]!;
const readCluster = (protocol: JsonValue, cluster: JsonObject = {}) =>
  readEnvironment({
    kafka: [{ clusterId: 'lkc-3x9wz1', ...cluster, protocol }],
  }).kafka[0]!;

describe('the Kafka protocol of a cluster', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['nothing', { type: 'plaintext' }, { type: 'plaintext' }],
    ['an API key', sasl, { ...sasl, mechanism: 'plain' }],
    [
      'a user name and an authority of its own',
      { ...sasl, mechanism: 'scram-sha-512', ca: PEM },
      { ...sasl, mechanism: 'scram-sha-512', ca: PEM },
    ],
    [
      'a certificate',
      { type: 'certificate', certificate: PEM, key: PEM },
      { type: 'certificate', certificate: PEM, key: PEM },
    ],
  ])('is spoken with %s', (_, security, expected) => {
    expect(readCluster({ security }, { bootstrapServers }).protocol).toEqual({
      bootstrapServers,
      security: expected,
    });
  });

  it('may be spoken where consumers do not connect to', () => {
    expect(
      readCluster(
        { bootstrapServers: 'inside:9092', security: sasl },
        { bootstrapServers },
      ).protocol?.bootstrapServers,
    ).toBe('inside:9092');
  });

  // prettier-ignore
  test.each<[string, JsonValue, string]>([
    ['no address',               { security: sasl },                                 'bootstrapServers must be host:port, or several separated by commas, where the cluster has none'],
    ['an address without port',  { bootstrapServers: 'kafka', security: sasl },      'bootstrapServers must be host:port, or several separated by commas'],
    ['no security',              { bootstrapServers },                               'security must be a section whose type is plaintext, sasl or certificate, with what that type needs'],
    ['a type nobody knows',      { bootstrapServers, security: { type: 'tls' } },    'security.type must be a section whose type is plaintext, sasl or certificate, with what that type needs'],
    ['a blank password',         { bootstrapServers, security: { ...sasl, password: '' } }, 'security.password is blank; it must be a password, or the secret of the API key'],
    ['another mechanism',        { bootstrapServers, security: { ...sasl, mechanism: 'gssapi' } }, 'security.mechanism must be one of plain, scram-sha-256, scram-sha-512'],
    ['a file name for PEM text', { bootstrapServers, security: { ...sasl, ca: 'ca.pem' } }, 'security.ca must be the certificate of an authority as PEM text, which begins with -----BEGIN'],
    ['a password without TLS',   { bootstrapServers, security: { type: 'plaintext', password: 'HIDDEN' } }, 'security.password is not a known key; known here: type'],
  ])('with %s is not spoken, and says so', (_, protocol, problem) => {
    expect(readCluster(protocol)).toEqual({
      clusterId: 'lkc-3x9wz1',
      title: 'lkc-3x9wz1',
      authentication: 'apiKey',
      protocolProblems: [
        `dataMesh.environments[0].kafka[0].protocol.${problem}`,
      ],
    });
  });

  it('with a mistake touches no other cluster, and not the environment', () => {
    const { kafka, problems, streamCatalog } = readEnvironment({
      kafka: [
        { clusterId: 'lkc-3x9wz1', protocol: { security: 'none' } },
        {
          clusterId: 'lkc-8d4rt2',
          bootstrapServers,
          protocol: { security: sasl },
        },
      ],
    });
    expect(kafka.map(({ protocol }) => protocol !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(problems).toEqual([]);
    expect(streamCatalog).toBeDefined();
  });
});

describe('the Connect API of an environment', () => {
  const metrics = { credentials: { key: 'CLOUD', secret: 'HIDDEN' } };
  const endpoint = 'https://api.confluent.cloud';

  // prettier-ignore
  test.each<[string, JsonObject, object | undefined]>([
    ['a key of its own',        { connect: metrics },              { endpoint, credentials: { type: 'apiKey', ...metrics.credentials } }],
    ['the key for metrics',     { connect: {}, metrics },          { endpoint, credentials: { type: 'apiKey', ...metrics.credentials } }],
    ['another address',         { connect: { endpoint: 'http://localhost:7080/' }, metrics }, { endpoint: 'http://localhost:7080', credentials: expect.anything() }],
    ['no word of it, although there is a key for metrics', { metrics }, undefined],
  ])('with %s', (_, environment, expected) => {
    const { connect, connectProblems } = readEnvironment(environment);
    expect(connect).toEqual(expected);
    expect(connectProblems).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['no key at all', {},                                'connect.credentials must be a section with key, secret, unless the environment has metrics, whose key then serves'],
    ['half a key',    { credentials: { key: 'CLOUD' } }, 'connect.credentials.secret must be the secret of the API key'],
    ['a wrong word',  { url: endpoint },                 'connect.url is not a known key; known here: endpoint, credentials'],
  ])('with %s is not asked, and says so', (_, connect, problem) => {
    const environment = readEnvironment({ connect });
    expect(environment.connect).toBeUndefined();
    expect(environment.connectProblems).toEqual([`dataMesh.environments[0].${problem}`]);
    expect(environment.problems).toEqual([]);
  });
});

describe('the Metrics API of an environment', () => {
  const credentials = { key: 'CLOUD', secret: 'HIDDEN' };

  it('is that of Confluent unless another address is given', () => {
    expect(readEnvironment({ metrics: { credentials } }).metrics).toEqual({
      endpoint: 'https://api.telemetry.confluent.cloud',
      credentials: { type: 'apiKey', ...credentials },
    });
    expect(
      readEnvironment({
        metrics: { endpoint: 'http://localhost:7080/', credentials },
      }).metrics?.endpoint,
    ).toBe('http://localhost:7080');
  });

  test.each<[string, JsonObject, string]>([
    [
      'no key',
      {},
      'dataMesh.environments[0].metrics.credentials must be a section with key, secret',
    ],
    [
      'half a key',
      { credentials: { key: 'CLOUD' } },
      'dataMesh.environments[0].metrics.credentials.secret must be the secret of the API key',
    ],
  ])('with %s is not asked, and says so', (_, metrics, problem) => {
    const environment = readEnvironment({ metrics });
    expect(environment.metrics).toBeUndefined();
    expect(environment.metricsProblems).toEqual([problem]);
    expect(environment.problems).toEqual([]);
  });
});
