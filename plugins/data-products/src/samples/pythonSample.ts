// SPDX-License-Identifier: Apache-2.0
import { commentText, pythonString } from './literals';
import { Entry, registryProof } from './registryProof';
import {
  ConsumerSample,
  hasSchema,
  needsRegistry,
  SampleFormat,
  SampleTarget,
  SampleVariable,
  START_COMMENT,
  variablesOf,
} from './sample';

/** A consumer in Python with Confluent's own client. */
export function pythonSample(target: SampleTarget): ConsumerSample {
  const formats = [target.key.format, target.value.format].filter(hasSchema);
  const extras = [...new Set(formats)].sort();
  const client = extras.length
    ? `confluent-kafka[${extras.join(',')}]`
    : 'confluent-kafka';
  return {
    fileName: 'consume.py',
    code: lines(
      `# Reads the data product ${commentText(target.productTitle)}.`,
      ...imports(target, formats),
      '',
      `TOPIC = ${pythonString(target.topic)}`,
      ...registry(target),
      ...reader(target, 'key'),
      ...reader(target, 'value'),
      '',
      'consumer = Consumer({',
      ...entries([
        [
          'bootstrap.servers',
          target.bootstrapServers
            ? pythonString(target.bootstrapServers)
            : env('KAFKA_BOOTSTRAP_SERVERS'),
        ],
        ...kafkaAuthentication(target),
        ['group.id', env('KAFKA_GROUP_ID')],
      ]),
      `    # ${START_COMMENT[target.start]}`,
      ...entries([
        [
          'auto.offset.reset',
          target.start === 'beginning' ? '"earliest"' : '"latest"',
        ],
      ]),
      '})',
      'consumer.subscribe([TOPIC])',
      'try:',
      '    while True:',
      '        record = consumer.poll(1.0)',
      '        if record is None:',
      '            continue',
      '        if record.error():',
      '            raise SystemExit(str(record.error()))',
      `        print(${read(target, 'key')}, ${read(target, 'value')}, flush=True)`,
      'except KeyboardInterrupt:',
      '    pass',
      'finally:',
      '    consumer.close()',
    ),
    packages: [
      client,
      ...(formats.includes('protobuf') ? ['grpcio-tools'] : []),
    ],
    variables: variablesOf(target),
  };
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const env = (name: SampleVariable) => `os.environ["${name}"]`;
const entries = (all: Entry[]) =>
  all.map(([property, expression]) => `    "${property}": ${expression},`);

const DESERIALIZER: Record<'avro' | 'json' | 'protobuf', string> = {
  avro: 'from confluent_kafka.schema_registry.avro import AvroDeserializer',
  json: 'from confluent_kafka.schema_registry.json_schema import JSONDeserializer',
  protobuf:
    'from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer',
};

function imports(
  target: SampleTarget,
  formats: (keyof typeof DESERIALIZER)[],
): string[] {
  const isCompiled = formats.includes('protobuf');
  return [
    'import os',
    ...(isCompiled ? ['import tempfile'] : []),
    '',
    'from confluent_kafka import Consumer',
    ...(needsRegistry(target)
      ? ['from confluent_kafka.schema_registry import SchemaRegistryClient']
      : []),
    ...[...new Set(formats)].sort().map(format => DESERIALIZER[format]),
    ...(needsRegistry(target)
      ? [
          'from confluent_kafka.serialization import MessageField, SerializationContext',
        ]
      : []),
    ...(isCompiled
      ? [
          'from google.protobuf.descriptor_pb2 import FileDescriptorSet',
          'from google.protobuf.descriptor_pool import DescriptorPool',
          'from google.protobuf.message_factory import GetMessageClass',
          'from grpc_tools import protoc',
        ]
      : []),
  ];
}

function registry(target: SampleTarget): string[] {
  if (!needsRegistry(target)) return [];
  return [
    '',
    'registry = SchemaRegistryClient({',
    ...entries([
      [
        'url',
        target.schemaRegistryUrl
          ? pythonString(target.schemaRegistryUrl)
          : env('SCHEMA_REGISTRY_URL'),
      ],
      ...registryProof(target, { env, text: pythonString }),
    ]),
    '})',
    ...([target.key.format, target.value.format].includes('protobuf')
      ? COMPILE
      : []),
  ];
}

/**
 * Python's Protobuf deserializer wants a class; this makes it of the registered schema, so that nobody has to generate one.
 * It follows no references to other subjects.
 */
const COMPILE = [
  '',
  '',
  'def message_class(subject):',
  '    """The first message of the latest schema of a subject."""',
  '    folder = tempfile.mkdtemp()',
  '    source, compiled = folder + "/schema.proto", folder + "/schema.bin"',
  '    with open(source, "w", encoding="utf-8") as file:',
  '        file.write(registry.get_latest_version(subject).schema.schema_str)',
  '    includes = ["-I" + folder, "-I" + os.path.dirname(protoc.__file__) + "/_proto"]',
  '    outputs = ["--include_imports", "--descriptor_set_out=" + compiled]',
  '    if protoc.main(["protoc"] + includes + outputs + [source]) != 0:',
  '        raise SystemExit("The schema of " + subject + " could not be compiled")',
  '    pool = DescriptorPool()',
  '    with open(compiled, "rb") as file:',
  '        for schema in FileDescriptorSet.FromString(file.read()).file:',
  '            pool.Add(schema)',
  '    messages = pool.FindFileByName("schema.proto").message_types_by_name',
  '    return GetMessageClass(next(iter(messages.values())))',
  '',
  '',
];

function reader(target: SampleTarget, part: 'key' | 'value'): string[] {
  const { format, subject } = target[part];
  const make = maker(format, subject ?? `${target.topic}-${part}`);
  return make ? [`read_${part} = ${make}`] : [];
}

function maker(format: SampleFormat, subject: string): string | undefined {
  switch (format) {
    case 'avro':
      return 'AvroDeserializer(registry)';
    case 'json':
      return 'JSONDeserializer(None, schema_registry_client=registry)';
    case 'protobuf':
      return `ProtobufDeserializer(message_class(${pythonString(subject)}), {}, registry)`;
    case 'none':
    case 'unknown':
      return undefined;
    default:
      return format satisfies never;
  }
}

function read(target: SampleTarget, part: 'key' | 'value'): string {
  return hasSchema(target[part].format)
    ? `read_${part}(record.${part}(), SerializationContext(TOPIC, MessageField.${part.toUpperCase()}))`
    : `record.${part}()`;
}

/** Properties of librdkafka. */
function kafkaAuthentication(target: SampleTarget): Entry[] {
  switch (target.authentication) {
    case 'apiKey':
      return [
        ['security.protocol', '"SASL_SSL"'],
        ['sasl.mechanisms', '"PLAIN"'],
        ['sasl.username', env('KAFKA_API_KEY')],
        ['sasl.password', env('KAFKA_API_SECRET')],
      ];
    case 'oauth':
      return [
        ['security.protocol', '"SASL_SSL"'],
        ['sasl.mechanisms', '"OAUTHBEARER"'],
        ['sasl.oauthbearer.method', '"oidc"'],
        ['sasl.oauthbearer.token.endpoint.url', env('OAUTH_TOKEN_URL')],
        ['sasl.oauthbearer.client.id', env('OAUTH_CLIENT_ID')],
        ['sasl.oauthbearer.client.secret', env('OAUTH_CLIENT_SECRET')],
        ['sasl.oauthbearer.scope', env('OAUTH_SCOPE')],
        [
          'sasl.oauthbearer.extensions',
          `${
            target.clusterId
              ? pythonString(`logicalCluster=${target.clusterId},`)
              : `"logicalCluster=" + ${env('KAFKA_CLUSTER_ID')} + ","`
          } + "identityPoolId=" + ${env('IDENTITY_POOL_ID')}`,
        ],
      ];
    case 'mutualTls':
      return [
        ['security.protocol', '"SSL"'],
        ['ssl.certificate.location', env('KAFKA_TLS_CERTIFICATE_FILE')],
        ['ssl.key.location', env('KAFKA_TLS_KEY_FILE')],
      ];
    case 'none':
      return [['security.protocol', '"PLAINTEXT"']];
    default:
      return target.authentication satisfies never;
  }
}
