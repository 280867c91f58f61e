// SPDX-License-Identifier: Apache-2.0
import { commentText, javaScriptString } from './literals';
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

/**
 * A consumer in JavaScript.
 *
 * @remarks With kafkajs, because it is JavaScript alone: it installs wherever npm does, while Confluent's own client
 * compiles a library, or downloads it, when it is installed. Confluent's registry client is JavaScript too, and the only
 * one that reads what real schemas have: formats and tags in JSON Schema, imports and several messages in Protobuf.
 */
export function nodeSample(target: SampleTarget): ConsumerSample {
  const usesRegistry = needsRegistry(target);
  return {
    fileName: 'consume.mjs',
    code: lines(
      `// Reads the data product ${commentText(target.productTitle)}.`,
      ...(target.authentication === 'mutualTls'
        ? ["import { readFileSync } from 'node:fs';"]
        : []),
      ...(usesRegistry ? registryImport(target) : []),
      "import { Kafka } from 'kafkajs';",
      '',
      'const { env } = process;',
      ...(target.authentication === 'oauth' ? TOKEN : []),
      '',
      'const kafka = new Kafka({',
      `  brokers: ${
        target.bootstrapServers
          ? `${javaScriptString(target.bootstrapServers)}.split(',')`
          : `${variable('KAFKA_BOOTSTRAP_SERVERS')}.split(',')`
      },`,
      ...kafkaAuthentication(target),
      '});',
      ...(usesRegistry ? registry(target) : []),
      ...deserializer(target, 'key'),
      ...deserializer(target, 'value'),
      `const consumer = kafka.consumer({ groupId: ${variable('KAFKA_GROUP_ID')} });`,
      '',
      'await consumer.connect();',
      `// ${START_COMMENT[target.start]}`,
      'await consumer.subscribe({',
      `  topics: [${javaScriptString(target.topic)}],`,
      `  fromBeginning: ${target.start === 'beginning'},`,
      '});',
      'await consumer.run({',
      `  eachMessage: async ({ ${usesRegistry ? 'topic, message' : 'message'} }) => {`,
      `    const key = ${read(target, 'key')};`,
      `    const value = ${read(target, 'value')};`,
      '    console.log(key, value);',
      '  },',
      '});',
    ),
    packages: [
      'kafkajs',
      ...(usesRegistry ? ['@confluentinc/schemaregistry'] : []),
    ],
    variables: variablesOf(target),
  };
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const variable = (name: SampleVariable) => `env.${name}`;

const TOKEN = [
  '',
  'async function fetchToken() {',
  `  const response = await fetch(${variable('OAUTH_TOKEN_URL')}, {`,
  "    method: 'POST',",
  '    body: new URLSearchParams({',
  "      grant_type: 'client_credentials',",
  `      client_id: ${variable('OAUTH_CLIENT_ID')},`,
  `      client_secret: ${variable('OAUTH_CLIENT_SECRET')},`,
  `      scope: ${variable('OAUTH_SCOPE')},`,
  '    }),',
  '  });',
  // eslint-disable-next-line no-template-curly-in-string -- of the sample
  '  if (!response.ok) throw new Error(`No token: ${response.status}`);',
  '  const { access_token: token } = await response.json();',
  '  return token;',
  '}',
];

function kafkaAuthentication(target: SampleTarget): string[] {
  switch (target.authentication) {
    case 'apiKey':
      return [
        '  ssl: true,',
        '  sasl: {',
        "    mechanism: 'plain',",
        `    username: ${variable('KAFKA_API_KEY')},`,
        `    password: ${variable('KAFKA_API_SECRET')},`,
        '  },',
      ];
    case 'oauth':
      return [
        '  ssl: true,',
        '  sasl: {',
        "    mechanism: 'oauthbearer',",
        '    oauthBearerProvider: async () => ({',
        '      value: await fetchToken(),',
        '      extensions: {',
        `        logicalCluster: ${
          target.clusterId
            ? javaScriptString(target.clusterId)
            : variable('KAFKA_CLUSTER_ID')
        },`,
        `        identityPoolId: ${variable('IDENTITY_POOL_ID')},`,
        '      },',
        '    }),',
        '  },',
      ];
    case 'mutualTls':
      return [
        '  ssl: {',
        `    cert: readFileSync(${variable('KAFKA_TLS_CERTIFICATE_FILE')}),`,
        `    key: readFileSync(${variable('KAFKA_TLS_KEY_FILE')}),`,
        '  },',
      ];
    case 'none':
      return [];
    default:
      return target.authentication satisfies never;
  }
}

const DESERIALIZER: Record<SampleFormat, string | undefined> = {
  avro: 'AvroDeserializer',
  json: 'JsonDeserializer',
  protobuf: 'ProtobufDeserializer',
  none: undefined,
  unknown: undefined,
};

function registryImport(target: SampleTarget): string[] {
  const names = [target.key.format, target.value.format].flatMap(
    format => DESERIALIZER[format] ?? [],
  );
  return [
    'import {',
    ...[...new Set([...names, 'SchemaRegistryClient', 'SerdeType'])]
      .sort()
      .map(name => `  ${name},`),
    "} from '@confluentinc/schemaregistry';",
  ];
}

function registry(target: SampleTarget): string[] {
  return [
    'const registry = new SchemaRegistryClient({',
    `  baseURLs: [${
      target.schemaRegistryUrl
        ? javaScriptString(target.schemaRegistryUrl)
        : variable('SCHEMA_REGISTRY_URL')
    }],`,
    ...registryProof(target),
    '});',
  ];
}

function registryProof(target: SampleTarget): string[] {
  const kind = registryAuthentication(target);
  switch (kind) {
    case 'apiKey':
      return [
        '  basicAuthCredentials: {',
        "    credentialsSource: 'USER_INFO',",
        `    userInfo: \`\${${variable('SCHEMA_REGISTRY_API_KEY')}}:\${${variable('SCHEMA_REGISTRY_API_SECRET')}}\`,`,
        '  },',
      ];
    case 'oauth':
      return [
        '  bearerAuthCredentials: {',
        "    credentialsSource: 'OAUTHBEARER',",
        `    issuerEndpointUrl: ${variable('OAUTH_TOKEN_URL')},`,
        `    clientId: ${variable('OAUTH_CLIENT_ID')},`,
        `    clientSecret: ${variable('OAUTH_CLIENT_SECRET')},`,
        `    scope: ${variable('OAUTH_SCOPE')},`,
        `    logicalCluster: ${
          target.schemaRegistryId
            ? javaScriptString(target.schemaRegistryId)
            : variable('SCHEMA_REGISTRY_ID')
        },`,
        `    identityPoolId: ${variable('IDENTITY_POOL_ID')},`,
        '  },',
      ];
    case 'none':
      return [];
    default:
      return kind satisfies never;
  }
}

function deserializer(target: SampleTarget, part: 'key' | 'value'): string[] {
  const name = DESERIALIZER[target[part].format];
  return name
    ? [
        `const ${part}s = new ${name}(registry, SerdeType.${part.toUpperCase()}, {});`,
      ]
    : [];
}

/** What has no schema is taken for text; a record without key or value has `null` there. */
function read(target: SampleTarget, part: 'key' | 'value'): string {
  return hasSchema(target[part].format)
    ? `message.${part} && (await ${part}s.deserialize(topic, message.${part}, message.headers))`
    : `message.${part} && message.${part}.toString()`;
}
