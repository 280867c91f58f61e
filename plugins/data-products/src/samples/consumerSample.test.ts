// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { CLUSTER_AUTHENTICATIONS } from '@data-mesh/backstage-plugin-data-products-common';
import { consumerSample } from './consumerSample';
import {
  SAMPLE_LANGUAGES,
  SAMPLE_VARIABLES,
  SampleLanguage,
  SampleTarget,
} from './sample';

/** Avro values of a cluster that asks for an API key, read from the start. */
function aTarget(overrides: Partial<SampleTarget> = {}): SampleTarget {
  return {
    productTitle: 'orders',
    topic: 'orders.placed.v1',
    clusterId: 'lkc-3x9wz1',
    schemaRegistryId: 'lsrc-4nv8rd',
    bootstrapServers: 'pkc-retail.example:9092',
    schemaRegistryUrl: 'https://psrc-retail.example',
    authentication: 'apiKey',
    key: { format: 'none' },
    value: { format: 'avro', subject: 'orders.placed.v1-value' },
    isCompacted: false,
    start: 'beginning',
    ...overrides,
  };
}

const code = (
  language: SampleLanguage,
  overrides: Partial<SampleTarget> = {},
) => consumerSample(aTarget(overrides), language).code;

const PROGRAMS = ['java', 'python', 'node'] as const;

describe('consumerSample', () => {
  // prettier-ignore
  test.each<[SampleLanguage, SampleTarget['authentication'], RegExp[]]>([
    ['java',   'apiKey',    [/"SASL_SSL"/, /"sasl\.mechanism", "PLAIN"/, /PlainLoginModule/, /"USER_INFO"/]],
    ['java',   'oauth',     [/"OAUTHBEARER"/, /allowed\.urls", env\("OAUTH_TOKEN_URL"\)/, /extension_logicalCluster=.*"lkc-3x9wz1"/, /"bearer\.auth\.logical\.cluster", "lsrc-4nv8rd"/]],
    ['java',   'mutualTls', [/"security\.protocol", "SSL"/, /"ssl\.keystore\.type", "PEM"/, /"USER_INFO"/]],
    ['java',   'none',      [/"PLAINTEXT"/]],
    ['python', 'apiKey',    [/"SASL_SSL"/, /"sasl\.mechanisms": "PLAIN"/, /"basic\.auth\.user\.info"/]],
    ['python', 'oauth',     [/"oidc"/, /logicalCluster=lkc-3x9wz1/, /"bearer\.auth\.logical\.cluster": "lsrc-4nv8rd"/]],
    ['python', 'mutualTls', [/"ssl\.key\.location": os\.environ\["KAFKA_TLS_KEY_FILE"\]/, /"basic\.auth\.user\.info"/]],
    ['python', 'none',      [/"PLAINTEXT"/]],
    ['node',   'apiKey',    [/ssl: true/, /mechanism: 'plain'/, /basicAuthCredentials: \{/]],
    ['node',   'oauth',     [/mechanism: 'oauthbearer'/, /logicalCluster: 'lkc-3x9wz1'/, /logicalCluster: 'lsrc-4nv8rd'/]],
    ['node',   'mutualTls', [/key: readFileSync\(env\.KAFKA_TLS_KEY_FILE\)/, /basicAuthCredentials: \{/]],
    ['node',   'none',      [/^\}\);$/m]],
  ])('in %s proves who one is by %s', (language, authentication, expected) => {
    const text = code(language, { authentication });
    for (const pattern of expected) expect(text).toMatch(pattern);
  });

  test.each(PROGRAMS)(
    'in %s proves nothing where nothing is asked',
    language => {
      const sample = consumerSample(
        aTarget({ authentication: 'none' }),
        language,
      );
      expect(sample.variables).toEqual(['KAFKA_GROUP_ID']);
      expect(sample.code).not.toMatch(/sasl\.|ssl|API_KEY|TOKEN/);
    },
  );

  // prettier-ignore
  test.each<[SampleLanguage, SampleTarget['value']['format'], RegExp, string[]]>([
    ['java',   'avro',     /KafkaAvroDeserializer/,       ['org.apache.kafka:kafka-clients', 'io.confluent:kafka-avro-serializer']],
    ['java',   'json',     /KafkaJsonSchemaDeserializer/, ['org.apache.kafka:kafka-clients', 'io.confluent:kafka-json-schema-serializer']],
    ['java',   'protobuf', /KafkaProtobufDeserializer/,   ['org.apache.kafka:kafka-clients', 'io.confluent:kafka-protobuf-serializer']],
    ['java',   'none',     /value.*ByteArrayDeserializer/, ['org.apache.kafka:kafka-clients']],
    ['java',   'unknown',  /value.*ByteArrayDeserializer/, ['org.apache.kafka:kafka-clients']],
    ['python', 'avro',     /read_value = AvroDeserializer\(registry\)/, ['confluent-kafka[avro]']],
    ['python', 'json',     /read_value = JSONDeserializer\(None,/,      ['confluent-kafka[json]']],
    ['python', 'protobuf', /message_class\("orders\.placed\.v1-value"\)/, ['confluent-kafka[protobuf]', 'grpcio-tools']],
    ['python', 'none',     /print\(record\.key\(\), record\.value\(\), flush=True\)/, ['confluent-kafka']],
    ['node',   'avro',     /new AvroDeserializer\(registry, SerdeType\.VALUE/,     ['kafkajs', '@confluentinc/schemaregistry']],
    ['node',   'json',     /new JsonDeserializer\(registry, SerdeType\.VALUE/,     ['kafkajs', '@confluentinc/schemaregistry']],
    ['node',   'protobuf', /new ProtobufDeserializer\(registry, SerdeType\.VALUE/, ['kafkajs', '@confluentinc/schemaregistry']],
    ['node',   'unknown',  /const value = message\.value && message\.value\.toString\(\);/, ['kafkajs']],
    ['ksqldb', 'avro',     /VALUE_FORMAT = 'AVRO'/,     []],
    ['ksqldb', 'json',     /VALUE_FORMAT = 'JSON_SR'/,  []],
    ['ksqldb', 'protobuf', /VALUE_FORMAT = 'PROTOBUF'/, []],
    ['ksqldb', 'none',     /record_value VARCHAR[^]*VALUE_FORMAT = 'KAFKA'/, []],
  ])('in %s reads values that are %s', (language, format, expected, packages) => {
    const sample = consumerSample(
      aTarget({ value: { format, subject: 'orders.placed.v1-value' } }),
      language,
    );
    expect(sample.code).toMatch(expected);
    expect(sample.packages).toEqual(packages);
  });

  test.each(PROGRAMS)(
    'in %s needs no registry where there is no schema',
    language => {
      const target = aTarget({ value: { format: 'none' } });
      expect(consumerSample(target, language).code).not.toMatch(/registry/i);
    },
  );

  // prettier-ignore
  test.each<[SampleLanguage, string, string]>([
    ['java',   '"auto.offset.reset", "earliest"',      '"auto.offset.reset", "latest"'],
    ['python', '"auto.offset.reset": "earliest"',      '"auto.offset.reset": "latest"'],
    ['node',   'fromBeginning: true',                  'fromBeginning: false'],
    ['ksqldb', "SET 'auto.offset.reset' = 'earliest'", "SET 'auto.offset.reset' = 'latest'"],
  ])('in %s starts at the beginning or now', (language, beginning, now) => {
    expect(code(language, { start: 'beginning' })).toContain(beginning);
    expect(code(language, { start: 'now' })).toContain(now);
  });

  test.each(PROGRAMS)(
    'in %s takes what nobody tells from the environment',
    language => {
      const { variables } = consumerSample(
        aTarget({
          authentication: 'oauth',
          clusterId: undefined,
          schemaRegistryId: undefined,
          bootstrapServers: undefined,
          schemaRegistryUrl: undefined,
        }),
        language,
      );
      expect(variables).toEqual(
        expect.arrayContaining([
          'KAFKA_BOOTSTRAP_SERVERS',
          'KAFKA_CLUSTER_ID',
          'SCHEMA_REGISTRY_ID',
          'SCHEMA_REGISTRY_URL',
        ]),
      );
    },
  );

  it('names exactly the variables that the program asks for', () => {
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom(...PROGRAMS),
          authentication: fc.constantFrom(...CLUSTER_AUTHENTICATIONS),
          key: fc.constantFrom('avro', 'json', 'protobuf', 'none' as const),
          value: fc.constantFrom(
            'avro',
            'json',
            'protobuf',
            'unknown' as const,
          ),
          isTold: fc.boolean(),
        }),
        ({ language, authentication, key, value, isTold }) => {
          const sample = consumerSample(
            aTarget({
              authentication,
              key: { format: key },
              value: { format: value },
              ...(!isTold && {
                clusterId: undefined,
                schemaRegistryId: undefined,
                bootstrapServers: undefined,
                schemaRegistryUrl: undefined,
              }),
            }),
            language,
          );
          const asked = SAMPLE_VARIABLES.filter(name =>
            new RegExp(`\\b${name}\\b`).test(sample.code),
          );
          expect(sample.variables).toEqual(asked);
        },
      ),
    );
  });

  it('has as many lines whatever things are called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLE_LANGUAGES),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (language, productTitle, topic) => {
          const lineCount = (text: string) =>
            text.split(/\r\n|[\n\r\u2028]/).length;
          const value = { format: 'avro' } as const;
          expect(
            lineCount(code(language, { productTitle, topic, value })),
          ).toBe(lineCount(code(language, { value })));
        },
      ),
    );
  });
});

describe('the sample in Java', () => {
  // prettier-ignore
  test.each<[string, SampleTarget['value']['format'], boolean]>([
    ['says where Confluent’s packages are',            'avro', true],
    ['says nothing of packages that it does not need', 'none', false],
  ])('%s', (_case, format, isSaid) => {
    expect(code('java', { value: { format } }).includes('packages.confluent.io')).toBe(isSaid);
  });
});

describe('the sample in ksqlDB', () => {
  // prettier-ignore
  test.each<[string, Partial<SampleTarget>, string]>([
    ['a stream of a topic that keeps every record',  {},                                        'CREATE STREAM orders_placed_v1_stream WITH ('],
    ['a table of a compacted topic',                 { isCompacted: true },                     'CREATE TABLE orders_placed_v1_table (\n  record_key VARCHAR PRIMARY KEY\n) WITH ('],
    ['a table without a value schema',               { isCompacted: true, value: { format: 'none' } }, '(\n  record_key VARCHAR PRIMARY KEY,\n  record_value VARCHAR\n)'],
    ['a name that starts with a letter',             { topic: '1st' },                          'CREATE STREAM t1st_stream'],
    ['keys with a schema',                           { key: { format: 'avro' } },               "KEY_FORMAT = 'AVRO'"],
    ['keys without one',                             {},                                        "KEY_FORMAT = 'KAFKA'"],
    ['the type of a table’s key, to be put right',   { isCompacted: true, key: { format: 'avro' } }, '-- Give the key the type that its schema has.'],
    ['a schema that is registered by another name',  { value: { format: 'avro', subject: 'shop.Order' } }, '-- The schema of the values is registered as shop.Order: add VALUE_SCHEMA_ID with its id.'],
  ])('has %s', (_case, overrides, expected) => {
    expect(code('ksqldb', overrides)).toContain(expected);
  });
});
