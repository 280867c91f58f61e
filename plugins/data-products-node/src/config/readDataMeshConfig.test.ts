// SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readDataMeshConfig } from './readDataMeshConfig';

const prod = {
  id: 'env-7k2mq9',
  name: 'prod',
  title: 'Production',
  namespace: 'prod',
  streamCatalog: {
    endpoint: 'https://psrc-1.confluent.cloud',
    credentials: { key: 'KEY', secret: 'SECRET' },
  },
};
const staging = {
  ...prod,
  id: 'env-4p8xd3',
  name: 'staging',
  namespace: 'staging',
};

const read = (dataMesh: JsonValue) =>
  readDataMeshConfig(new ConfigReader({ dataMesh }));
const readOne = (overrides: JsonObject) =>
  read({ environments: [{ ...prod, ...overrides }] }).environments[0]!;

describe('readDataMeshConfig', () => {
  it('has defaults for everything but the environments', () => {
    expect(readDataMeshConfig(new ConfigReader({}))).toEqual({
      environments: [],
      mapping: {
        tag: 'DataProduct',
        businessMetadata: 'DataProduct',
        attributes: {
          owner: 'owner',
          domain: 'domain',
          description: 'description',
          sla: 'sla',
          quality: 'quality',
          product: 'product',
          lifecycle: 'lifecycle',
          successor: 'successor',
          endsOn: 'endsOn',
        },
        deprecatedTag: 'Deprecated',
        piiTags: ['PII'],
      },
      tiers: {
        quality: expect.any(Map),
        sla: expect.any(Map),
        qualityDefinitions: [
          expect.objectContaining({ tier: 'authoritative' }),
          expect.objectContaining({ tier: 'curated' }),
          expect.objectContaining({ tier: 'raw' }),
        ],
        slaDefinitions: [
          expect.objectContaining({ tier: 'tier-1' }),
          expect.objectContaining({ tier: 'tier-2' }),
          expect.objectContaining({ tier: 'tier-3' }),
        ],
      },
      owners: { aliases: new Map() },
      domains: { aliases: new Map() },
      sync: { intervalMs: 120_000, timeoutMs: 600_000 },
      live: expect.objectContaining({ problems: [] }),
      consumers: expect.objectContaining({ problems: [] }),
      watch: expect.objectContaining({ problems: [] }),
      schemas: { intervalMs: 600_000 },
      ksqldb: {
        limits: {
          queriesPerUser: 3,
          queriesPerCluster: 20,
          statementsPerMinutePerUser: 30,
          statementsPerMinutePerCluster: 300,
          rows: 10_000,
          bytes: 52_428_800,
          seconds: 600,
          completionSeconds: 30,
        },
        allowedProperties: [
          'auto.offset.reset',
          'ksql.streams.auto.offset.reset',
          'ksql.query.pull.table.scan.enabled',
        ],
        writeTo: 'owned',
        useCases: [],
      },
      operations: {
        enforceOwnership: true,
        protectedOwners: [],
        administrators: [],
        protectedDomains: [],
        hiddenTopics: [
          '_*',
          '*-changelog',
          '*-repartition',
          'pksqlc-*',
          'confluent*',
          'success-lcc-*',
          'error-lcc-*',
          'dlq-lcc-*',
        ],
        maxDescriptionLength: 4000,
        stepTimeoutMs: 30_000,
        indexingTimeoutMs: 300_000,
        expireAfterMs: 1_800_000,
        keepDays: 400,
        undoDays: 400,
      },
      consoleUrl: 'https://confluent.cloud',
    });
  });

  it('needs of an environment only id, namespace and the stream catalog', () => {
    const { id, namespace, streamCatalog } = prod;
    const credentials = { type: 'apiKey', key: 'KEY', secret: 'SECRET' };
    expect(
      read({ environments: [{ id, namespace, streamCatalog }] }).environments,
    ).toEqual([
      {
        id: 'env-7k2mq9',
        namespace: 'prod',
        name: 'prod',
        title: 'prod',
        isPrimary: true,
        mode: 'readOnly',
        streamCatalog: {
          endpoint: 'https://psrc-1.confluent.cloud',
          credentials,
        },
        schemaRegistry: {
          endpoint: 'https://psrc-1.confluent.cloud',
          credentials,
          publicUrl: 'https://psrc-1.confluent.cloud',
        },
        kafka: [],
        ksqldb: [],
        scope: { domains: [], tags: [], namePatterns: [] },
        requestsPerSecond: 50,
        problems: [],
      },
    ]);
  });

  it('reads an environment in full', () => {
    expect(
      readOne({
        primary: true,
        mode: 'readWrite',
        streamCatalog: { ...prod.streamCatalog, package: 'essentials' },
        schemaRegistry: {
          endpoint: 'https://psrc-2.confluent.cloud:443/base/',
          credentials: { key: 'OTHER', secret: 'ALSO' },
          publicUrl: 'https://schemas.example/',
        },
        kafka: [
          {
            clusterId: 'lkc-3x9wz1',
            title: 'Main',
            bootstrapServers: 'a.example:9092, b.example:9092',
            authentication: 'mutualTls',
            rest: {
              endpoint: 'https://pkc-1.confluent.cloud:443/',
              credentials: { key: 'KAFKA', secret: 'SECRET' },
            },
          },
          {
            clusterId: 'lkc-8d4rt2',
            rest: { endpoint: 'http://kafka.example:8090' },
          },
        ],
        scope: { domains: ['sales'], tags: ['Pilot'], namePatterns: ['a.*'] },
        requestsPerSecond: 75,
      }),
    ).toMatchObject({
      name: 'prod',
      title: 'Production',
      isPrimary: true,
      mode: 'readWrite',
      streamCatalog: { package: 'essentials' },
      schemaRegistry: {
        endpoint: 'https://psrc-2.confluent.cloud:443/base',
        credentials: { type: 'apiKey', key: 'OTHER', secret: 'ALSO' },
        publicUrl: 'https://schemas.example',
      },
      kafka: [
        {
          clusterId: 'lkc-3x9wz1',
          title: 'Main',
          bootstrapServers: 'a.example:9092, b.example:9092',
          authentication: 'mutualTls',
          rest: {
            endpoint: 'https://pkc-1.confluent.cloud:443',
            credentials: { type: 'apiKey', key: 'KAFKA', secret: 'SECRET' },
          },
        },
        {
          clusterId: 'lkc-8d4rt2',
          title: 'lkc-8d4rt2',
          authentication: 'apiKey',
          rest: {
            endpoint: 'http://kafka.example:8090',
            credentials: { type: 'none' },
          },
        },
      ],
      scope: { domains: ['sales'], tags: ['Pilot'], namePatterns: ['a.*'] },
      requestsPerSecond: 75,
      problems: [],
    });
  });

  it('reads a bearer token anew for every call', () => {
    const environment = {
      ...prod,
      streamCatalog: {
        endpoint: prod.streamCatalog.endpoint,
        credentials: {
          token: 'first',
          schemaRegistryId: 'lsrc-1',
          identityPoolId: 'pool-1',
        },
      },
    };
    const data = { dataMesh: { environments: [staging, environment] } };
    const { environments } = readDataMeshConfig(new ConfigReader(data));
    const credentials = environments[1]!.schemaRegistry!.credentials;

    expect(credentials).toMatchObject({
      type: 'bearer',
      schemaRegistryId: 'lsrc-1',
      identityPoolId: 'pool-1',
    });
    expect(credentials.type === 'bearer' && credentials.token()).toBe('first');
    environment.streamCatalog.credentials.token = 'second';
    expect(credentials.type === 'bearer' && credentials.token()).toBe('second');
  });

  // prettier-ignore
  test.each<[string, JsonObject[], string]>([
    ['the first when none says so',     [prod, staging],                                                    'env-7k2mq9'],
    ['the one that says so',            [prod, { ...staging, primary: true }],                              'env-4p8xd3'],
    ['the first of two that say so',    [{ ...prod, primary: true }, { ...staging, primary: true }],        'env-7k2mq9'],
  ])('takes for primary %s', (_case, environments, id) => {
    const primary = read({ environments }).environments.filter(environment => environment.isPrimary);
    expect(primary.map(environment => environment.id)).toEqual([id]);
  });

  it('reads what people write instead of tiers, owners and domains', () => {
    const config = read({
      tiers: {
        quality: { Gold: 'authoritative' },
        sla: { platinum: 'tier-1' },
      },
      owners: { aliases: { '@Team X': 'group:default/x' } },
      domains: { aliases: { Vertrieb: 'sales' } },
    });
    expect(config.tiers.quality.get('gold')).toBe('authoritative');
    expect(config.tiers.quality.get('raw')).toBe('raw');
    expect(config.tiers.sla.get('platinum')).toBe('tier-1');
    expect(config.owners.aliases.get('team x')).toBe('group:default/x');
    expect(config.domains.aliases.get('vertrieb')).toBe('sales');
  });

  // prettier-ignore
  test.each<[string, JsonObject, JsonObject]>([
    ['an object',                    { interval: { minutes: 5 } },            { intervalMs: 300_000 }],
    ['a text',                       { interval: '90s', timeout: 'PT1H' },    { intervalMs: 90_000, timeoutMs: 3_600_000 }],
    ['the shortest that is allowed', { interval: { seconds: 5 } },            { intervalMs: 5_000 }],
  ])('reads a duration from %s', (_case, sync, expected) => {
    expect(read({ sync }).sync).toMatchObject(expected);
  });

  it('drops the slash at the end of the console address', () => {
    expect(read({ consoleUrl: 'https://console.example/' }).consoleUrl).toBe(
      'https://console.example',
    );
  });
});

describe('a mistake in one environment', () => {
  const at = 'dataMesh.environments[0]';
  const { endpoint, credentials } = prod.streamCatalog;
  const catalog = (overrides: JsonObject) => ({
    streamCatalog: { endpoint, credentials, ...overrides },
  });

  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['no stream catalog',        { streamCatalog: null },                   `${at}.streamCatalog must be a section with endpoint, credentials, package`],
    ['no endpoint',              catalog({ endpoint: null }),               `${at}.streamCatalog.endpoint must be an http or https URL, like https://psrc-8kq2n.eu-central-1.aws.confluent.cloud`],
    ['an endpoint without http', catalog({ endpoint: 'psrc-1:443' }),       `${at}.streamCatalog.endpoint must be an http or https URL, like https://psrc-8kq2n.eu-central-1.aws.confluent.cloud`],
    ['credentials in a URL',     catalog({ endpoint: 'https://a:b@c' }),    `${at}.streamCatalog.endpoint must be an http or https URL, like https://psrc-8kq2n.eu-central-1.aws.confluent.cloud, without credentials, '?' or '#'`],
    ['no credentials',           catalog({ credentials: null }),            `${at}.streamCatalog.credentials must be a section with key, secret, token, schemaRegistryId, identityPoolId`],
    ['a key without its secret', catalog({ credentials: { key: 'a' } }),    `${at}.streamCatalog.credentials must hold either key and secret, or token`],
    ['a key and a token',        catalog({ credentials: { key: 'a', secret: 'b', token: 'c' } }), `${at}.streamCatalog.credentials must hold either key and secret, or token`],
    ['a blank secret',           catalog({ credentials: { key: 'a', secret: ' ' } }), `${at}.streamCatalog.credentials.secret is blank; it must be the secret of the API key`],
    ['an unknown package',       catalog({ package: 'pro' }),               `${at}.streamCatalog.package must be one of advanced, essentials`],
    ['a misspelt key',           catalog({ pakage: 'advanced' }),           `${at}.streamCatalog.pakage is not a known key; known here: endpoint, credentials, package`],
    ['a bad registry',           { schemaRegistry: { endpoint: 'x' } },     `${at}.schemaRegistry.endpoint must be an http or https URL, like https://psrc-8kq2n.eu-central-1.aws.confluent.cloud`],
    ['an unknown mode',          { mode: 'write' },                         `${at}.mode must be one of readOnly, readWrite`],
    ['a title that is no text',  { title: 7 },                              `${at}.title must be a title, like Production`],
    ['a cluster without port',   { kafka: [{ clusterId: 'lkc-3x9wz1', bootstrapServers: 'a.example' }] }, `${at}.kafka[0].bootstrapServers must be host:port, or several separated by commas`],
    ['a cluster by its name',    { kafka: [{ clusterId: 'main' }] },        `${at}.kafka[0].clusterId must be a Kafka cluster id, like lkc-3x9wz1`],
    ['a REST API without place', { kafka: [{ clusterId: 'lkc-3x9wz1', rest: { endpoint: '' } }] }, `${at}.kafka[0].rest.endpoint must be an http or https URL, like https://pkc-w7p4x.eu-central-1.aws.confluent.cloud:443`],
    ['a Kafka key alone',        { kafka: [{ clusterId: 'lkc-3x9wz1', rest: { endpoint: 'https://pkc-1.example', credentials: { key: 'a' } } }] }, `${at}.kafka[0].rest.credentials.secret must be the secret of the API key`],
    ['a scope that is no list',  { scope: { domains: 'sales' } },           `${at}.scope.domains must be a list of domains`],
    ['a pattern that is no text', { scope: { namePatterns: [1] } },         `${at}.scope.namePatterns[0] must be one of a list of patterns, like orders.*`],
    ['no requests at all',       { requestsPerSecond: 0 },                  `${at}.requestsPerSecond must be a number above 0 and at most 75, the limit that Confluent documents`],
    ['too many requests',        { requestsPerSecond: 76 },                 `${at}.requestsPerSecond must be a number above 0 and at most 75, the limit that Confluent documents`],
    ['primary in words',         { primary: 'yes' },                        `${at}.primary must be true or false`],
  ])('such as %s is told with its key and what would be right', (_case, overrides, problem) => {
    const environment = readOne(overrides);
    expect(environment.problems).toEqual([problem]);
    expect(environment).toMatchObject({ id: 'env-7k2mq9', namespace: 'prod' });
    expect(environment.streamCatalog).toBeUndefined();
    expect(environment.schemaRegistry).toBeUndefined();
  });

  it('is told together with the others', () => {
    expect(readOne({ mode: 'x', primary: 'x' }).problems).toHaveLength(2);
  });

  it('does not touch the others', () => {
    const { environments } = read({
      environments: [{ ...prod, mode: 'x' }, staging],
    });
    expect(environments[1]).toMatchObject({
      id: 'env-4p8xd3',
      streamCatalog: { endpoint: expect.any(String) },
      problems: [],
    });
  });

  it('never repeats a secret', () => {
    const { problems } = readOne(
      catalog({ credentials: { key: 'k3y', secret: { s3cret: 't0p' } } }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toMatch(/k3y|s3cret|t0p/);
  });
});

describe('a mistake outside of the environments', () => {
  // prettier-ignore
  test.each<[JsonObject, string]>([
    [{ mapping: { tag: '' } },                        'dataMesh.mapping.tag is blank; it must be the name of a tag'],
    [{ mapping: { attributes: { ownr: 'team' } } },   'dataMesh.mapping.attributes.ownr is not a known key; known here: owner, domain, description, sla, quality, product, lifecycle, successor, endsOn'],
    [{ tiers: { quality: { gold: 'best' } } },        'dataMesh.tiers.quality.gold must be one of authoritative, curated, raw'],
    [{ owners: { aliases: { x: 1 } } },               'dataMesh.owners.aliases.x must be a name or an entity ref'],
    [{ domains: ['sales'] },                          'dataMesh.domains must be a section with aliases'],
    [{ sync: { interval: 'soon' } },                  "dataMesh.sync.interval must be a duration of at least 5 seconds, like { minutes: 2 } or '2m'"],
    [{ sync: { interval: { seconds: 4 } } },          "dataMesh.sync.interval must be a duration of at least 5 seconds, like { minutes: 2 } or '2m'"],
    [{ sync: { timeout: { minuets: 4 } } },           "dataMesh.sync.timeout must be a duration of at least 10 seconds, like { minutes: 2 } or '2m'"],
    [{ consoleUrl: 'confluent.cloud' },               'dataMesh.consoleUrl must be an http or https URL, like https://confluent.cloud'],
    [{ enviroments: [] },                             'dataMesh.enviroments is not a known key; known here: environments, mapping, tiers, owners, domains, sync, schemas, live, consumers, watch, ksqldb, operations, consoleUrl'],
  ])('like %j is a problem of every environment', (mistake, problem) => {
    const { environments } = read({ environments: [prod, staging], ...mistake });
    expect(environments).toHaveLength(2);
    for (const environment of environments) {
      expect(environment.problems).toEqual([problem]);
      expect(environment.streamCatalog).toBeUndefined();
    }
  });
});

describe('environments that cannot be told apart', () => {
  // prettier-ignore
  test.each<[string, JsonValue, string]>([
    ['no list',               { prod },                                  'dataMesh.environments must be a list of sections'],
    ['a list of names',       ['prod'],                                  'dataMesh.environments must be a list of sections'],
    ['no id',                 [{ namespace: 'prod' }],                   'dataMesh.environments[0].id must be the id of a Confluent environment, like env-7k2mq9'],
    ['an unusable id',        [prod, { ...staging, id: 'staging' }],     'dataMesh.environments[1].id must be the id of a Confluent environment, like env-7k2mq9'],
    ['no namespace',          [{ id: 'env-1' }],                         'dataMesh.environments[0].namespace must be a catalog namespace, like prod'],
    ['an unusable namespace', [{ ...prod, namespace: 'Prod!' }],         'dataMesh.environments[0].namespace must be a catalog namespace, like prod'],
    ['a namespace too long',  [{ ...prod, namespace: 'x'.repeat(64) }],  'dataMesh.environments[0].namespace must be a catalog namespace, like prod'],
    ['the same id twice',     [prod, { ...staging, id: prod.id }],       "dataMesh.environments[1].id must differ from dataMesh.environments[0].id; both are 'env-7k2mq9'"],
    ['one namespace twice',   [prod, { ...staging, namespace: 'prod' }], "dataMesh.environments[1].namespace must differ from dataMesh.environments[0].namespace; both are 'prod'"],
  ])('stop the start: %s', (_case, environments, message) => {
    expect(() => read({ environments })).toThrow(message);
  });
});
