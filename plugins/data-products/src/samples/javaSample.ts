// SPDX-License-Identifier: Apache-2.0
import { commentText, javaString } from './literals';
import { Entry, registryProof } from './registryProof';
import {
  ConsumerSample,
  hasSchema,
  needsRegistry,
  registryAuthentication,
  SampleFormat,
  SampleTarget,
  SampleVariable,
  START_COMMENT,
  variablesOf,
} from './sample';

const DESERIALIZER: Record<SampleFormat, string> = {
  avro: 'io.confluent.kafka.serializers.KafkaAvroDeserializer',
  json: 'io.confluent.kafka.serializers.json.KafkaJsonSchemaDeserializer',
  protobuf: 'io.confluent.kafka.serializers.protobuf.KafkaProtobufDeserializer',
  none: 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
  unknown: 'org.apache.kafka.common.serialization.ByteArrayDeserializer',
};

const PACKAGE: Record<'avro' | 'json' | 'protobuf', string> = {
  avro: 'io.confluent:kafka-avro-serializer',
  json: 'io.confluent:kafka-json-schema-serializer',
  protobuf: 'io.confluent:kafka-protobuf-serializer',
};

/** Nothing else tells those whose build knows Maven Central only why it finds no such package. */
const WHERE_DESERIALIZERS_ARE =
  '// The packages of io.confluent are in the Maven repository https://packages.confluent.io/maven/.';

/** A consumer in Java 17 or later with Kafka's own client. */
export function javaSample(target: SampleTarget): ConsumerSample {
  const usesFiles = target.authentication === 'mutualTls';
  const usesBytes = [target.key, target.value].some(
    ({ format }) => !hasSchema(format),
  );
  const formats = [target.key.format, target.value.format].filter(hasSchema);
  return {
    fileName: 'Consume.java',
    code: lines(
      `// Reads the data product ${commentText(target.productTitle)}.`,
      ...(formats.length > 0 ? [WHERE_DESERIALIZERS_ARE] : []),
      ...(usesBytes ? ['import java.nio.charset.StandardCharsets;'] : []),
      ...(usesFiles
        ? ['import java.nio.file.Files;', 'import java.nio.file.Path;']
        : []),
      'import java.time.Duration;',
      'import java.util.List;',
      'import java.util.Properties;',
      'import org.apache.kafka.clients.consumer.ConsumerRecord;',
      'import org.apache.kafka.clients.consumer.KafkaConsumer;',
      '',
      'public class Consume {',
      '  public static void main(String[] args) throws Exception {',
      ...allowTokenUrl(target),
      '    Properties config = new Properties();',
      ...puts([
        [
          'bootstrap.servers',
          target.bootstrapServers
            ? javaString(target.bootstrapServers)
            : env('KAFKA_BOOTSTRAP_SERVERS'),
        ],
        ...kafkaAuthentication(target),
        ['group.id', env('KAFKA_GROUP_ID')],
      ]),
      `    // ${START_COMMENT[target.start]}`,
      ...puts([
        [
          'auto.offset.reset',
          target.start === 'beginning' ? '"earliest"' : '"latest"',
        ],
        ['key.deserializer', javaString(DESERIALIZER[target.key.format])],
        ['value.deserializer', javaString(DESERIALIZER[target.value.format])],
        ...registry(target),
      ]),
      '    try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(config)) {',
      `      consumer.subscribe(List.of(${javaString(target.topic)}));`,
      '      while (true) {',
      '        for (ConsumerRecord<Object, Object> record : consumer.poll(Duration.ofSeconds(1))) {',
      '          System.out.println(text(record.key()) + " " + text(record.value()));',
      '        }',
      '      }',
      '    }',
      '  }',
      '',
      '  private static String text(Object part) {',
      ...(usesBytes
        ? [
            '    if (part instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);',
          ]
        : []),
      '    return String.valueOf(part);',
      '  }',
      ...(variablesOf(target).length > 0 ? READ_VARIABLE : []),
      '}',
    ),
    packages: [
      'org.apache.kafka:kafka-clients',
      // Kafka's client reads tokens with it, but does not bring it along.
      ...(target.authentication === 'oauth'
        ? ['com.fasterxml.jackson.core:jackson-databind']
        : []),
      ...[...new Set(formats)].sort().map(format => PACKAGE[format]),
    ],
    variables: variablesOf(target),
  };
}

const READ_VARIABLE = [
  '',
  '  private static String env(String name) {',
  '    String value = System.getenv(name);',
  '    if (value == null) throw new IllegalStateException("Set " + name);',
  '    return value;',
  '  }',
];

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const env = (name: SampleVariable) => `env("${name}")`;
const puts = (all: Entry[]) =>
  all.map(
    ([property, expression]) => `    config.put("${property}", ${expression});`,
  );

/** Kafka's client speaks to no token endpoint that is not listed, since 3.9.1 (CVE-2025-27817). */
function allowTokenUrl(target: SampleTarget): string[] {
  return target.authentication === 'oauth'
    ? [
        `    System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", ${env('OAUTH_TOKEN_URL')});`,
      ]
    : [];
}

/** One line of JAAS; the values of its options, expressions of Java, stand in double quotes in it. */
const jaas = (module: string, options: Entry[]) =>
  [
    javaString(`${module} required`),
    ...options.map(
      ([name, expression]) => `" ${name}=\\"" + ${expression} + "\\""`,
    ),
    '";"',
  ].join('\n            + ');

function kafkaAuthentication(target: SampleTarget): Entry[] {
  switch (target.authentication) {
    case 'apiKey':
      return [
        ['security.protocol', '"SASL_SSL"'],
        ['sasl.mechanism', '"PLAIN"'],
        [
          'sasl.jaas.config',
          jaas('org.apache.kafka.common.security.plain.PlainLoginModule', [
            ['username', env('KAFKA_API_KEY')],
            ['password', env('KAFKA_API_SECRET')],
          ]),
        ],
      ];
    case 'oauth':
      return [
        ['security.protocol', '"SASL_SSL"'],
        ['sasl.mechanism', '"OAUTHBEARER"'],
        ['sasl.oauthbearer.token.endpoint.url', env('OAUTH_TOKEN_URL')],
        [
          'sasl.login.callback.handler.class',
          '"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler"',
        ],
        [
          'sasl.jaas.config',
          jaas(
            'org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule',
            [
              ['clientId', env('OAUTH_CLIENT_ID')],
              ['clientSecret', env('OAUTH_CLIENT_SECRET')],
              ['scope', env('OAUTH_SCOPE')],
              [
                'extension_logicalCluster',
                target.clusterId
                  ? javaString(target.clusterId)
                  : env('KAFKA_CLUSTER_ID'),
              ],
              ['extension_identityPoolId', env('IDENTITY_POOL_ID')],
            ],
          ),
        ],
      ];
    case 'mutualTls':
      return [
        ['security.protocol', '"SSL"'],
        ['ssl.keystore.type', '"PEM"'],
        [
          'ssl.keystore.certificate.chain',
          `Files.readString(Path.of(${env('KAFKA_TLS_CERTIFICATE_FILE')}))`,
        ],
        [
          'ssl.keystore.key',
          `Files.readString(Path.of(${env('KAFKA_TLS_KEY_FILE')}))`,
        ],
      ];
    case 'none':
      return [['security.protocol', '"PLAINTEXT"']];
    default:
      return target.authentication satisfies never;
  }
}

function registry(target: SampleTarget): Entry[] {
  if (!needsRegistry(target)) return [];
  return [
    [
      'schema.registry.url',
      target.schemaRegistryUrl
        ? javaString(target.schemaRegistryUrl)
        : env('SCHEMA_REGISTRY_URL'),
    ],
    ...(registryAuthentication(target) === 'apiKey'
      ? [['basic.auth.credentials.source', '"USER_INFO"'] satisfies Entry]
      : []),
    ...registryProof(target, { env, text: javaString }),
  ];
}
