// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- programs are run here, not pages
import { startSimulator } from '@data-mesh/confluent-simulator';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- programs are run here, not pages
import { prepareKafka, startBroker } from '@data-mesh/kafka-broker';
import { consumerSample } from '../consumerSample';
import type { SampleLanguage, SampleTarget, SampleVariable } from '../sample';
import type { Program } from './runProgram';
import {
  REGISTERED_FORMATS,
  shipmentRecord,
  shipmentSchema,
  type StoredFormat,
} from './shipments';
import { startTokenServer } from './tokenServer';

const ENVIRONMENT = 'env-samples1';
const REGISTRY_KEY = { key: 'registry-key', secret: 'registry-secret' };
const TRUST_PASSWORD = 'not-a-secret';

/** What a test chooses; the rest of a target is what the stage has. */
export type SampleChoice = Pick<SampleTarget, 'authentication'> &
  Partial<Omit<SampleTarget, 'topic' | 'key' | 'value'>> & {
    format: StoredFormat;
    keyFormat?: StoredFormat;
  };

export type SampleStage = Awaited<ReturnType<typeof startSampleStage>>;

export const topicOf = (format: StoredFormat) => `shipments-${format}`;

/** A real broker, a simulated registry and an identity provider, and what it takes to run a sample against them. */
export async function startSampleStage(options: { python?: string }) {
  const tokens = await startTokenServer();
  const simulator = await startSimulator({
    scenario: registryOf(tokens.token),
  });
  const registryUrl = simulator.environmentUrl(ENVIRONMENT);
  const { java, jars } = await prepareKafka();
  const broker = await startBroker({
    configuration: acceptTokens(tokens.keysUrl),
    jvmOptions: [
      `-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=${tokens.keysUrl}`,
    ],
  });
  const producer = new Kafka({
    brokers: [broker.bootstrapServers],
    logLevel: logLevel.NOTHING,
  }).producer();
  await producer.connect();

  const folder = mkdtempSync(path.join(os.tmpdir(), 'samples-'));
  const trustFile = path.join(folder, 'trust.p12');
  execFileSync(path.join(path.dirname(java), 'keytool'), [
    ...['-importcert', '-noprompt', '-alias', 'ca', '-storetype', 'PKCS12'],
    ...['-file', broker.files.ca, '-keystore', trustFile],
    ...['-storepass', TRUST_PASSWORD],
  ]);
  // Where `npm install` would have put the packages.
  symlinkSync(
    path.resolve(__dirname, '../../../../../node_modules'),
    path.join(folder, 'node_modules'),
  );

  const bootstrapServers: Record<SampleTarget['authentication'], string> = {
    apiKey: broker.secured.bootstrapServers,
    oauth: broker.secured.bootstrapServers,
    mutualTls: broker.mutualTls.bootstrapServers,
    none: broker.bootstrapServers,
  };

  /** What people put into their environment, and what makes a client trust an authority that nobody else knows. */
  function environment(
    authentication: SampleTarget['authentication'],
  ): Record<SampleVariable, string> {
    const { plain } = broker.secured.users;
    return {
      KAFKA_GROUP_ID: `samples-${randomUUID()}`,
      KAFKA_BOOTSTRAP_SERVERS: bootstrapServers[authentication],
      KAFKA_API_KEY: plain.username,
      KAFKA_API_SECRET: plain.password,
      KAFKA_TLS_CERTIFICATE_FILE: broker.files.certificate,
      KAFKA_TLS_KEY_FILE: broker.files.key,
      OAUTH_TOKEN_URL: tokens.tokenUrl,
      OAUTH_CLIENT_ID: tokens.client.id,
      OAUTH_CLIENT_SECRET: tokens.client.secret,
      OAUTH_SCOPE: tokens.client.scope,
      KAFKA_CLUSTER_ID: 'lkc-samples1',
      IDENTITY_POOL_ID: 'pool-samples1',
      SCHEMA_REGISTRY_URL: registryUrl,
      SCHEMA_REGISTRY_ID: 'lsrc-samples1',
      SCHEMA_REGISTRY_API_KEY: REGISTRY_KEY.key,
      SCHEMA_REGISTRY_API_SECRET: REGISTRY_KEY.secret,
    };
  }

  return {
    /** Writes a shipment to the topic of the format; its key is written in `keyFormat`. */
    async write(
      id: string,
      format: StoredFormat,
      keyFormat: StoredFormat = 'none',
    ) {
      const topic = topicOf(format);
      const part = (partFormat: StoredFormat) =>
        shipmentRecord(partFormat, simulatedId(partFormat), id);
      const messages = [{ key: part(keyFormat), value: part(format) }];
      await producer.send({ topic, messages });
    },

    /** The sample as it is copied, saved and ready to be run. */
    program(language: SampleLanguage, choice: SampleChoice): Program {
      const { format, keyFormat = 'none', ...chosen } = choice;
      const subjectOf = (partFormat: StoredFormat) =>
        `${topicOf(partFormat)}-value`;
      const sample = consumerSample(
        {
          productTitle: 'Shipments',
          topic: topicOf(format),
          key: { format: keyFormat, subject: subjectOf(keyFormat) },
          value: { format, subject: subjectOf(format) },
          isCompacted: false,
          start: 'beginning',
          ...chosen,
        },
        language,
      );
      const cwd = path.join(folder, randomUUID());
      mkdirSync(cwd);
      writeFileSync(path.join(cwd, sample.fileName), sample.code);
      const all = environment(choice.authentication);
      const asked = Object.fromEntries(
        sample.variables.map(name => [name, all[name]]),
      );
      const command = commandOf(language);
      return {
        ...command,
        args: [...command.args, sample.fileName],
        cwd,
        env: { PATH: process.env.PATH, ...asked, ...command.env },
      };
    },

    async stop() {
      await producer.disconnect();
      await Promise.all([broker.stop(), simulator.stop(), tokens.stop()]);
      rmSync(folder, { recursive: true });
    },
  };

  function simulatedId(format: StoredFormat): number {
    const { registry } = simulator.world.environment(ENVIRONMENT);
    return format === 'none'
      ? 0
      : registry.version(`${topicOf(format)}-value`, 'latest').schema.id;
  }

  function commandOf(language: SampleLanguage) {
    switch (language) {
      case 'node':
        return {
          command: process.execPath,
          args: ['--disable-warning=TimeoutNegativeWarning'],
          env: { NODE_EXTRA_CA_CERTS: broker.files.ca },
        };
      case 'python':
        return {
          command: options.python ?? 'python3',
          args: [trustingPython(folder, broker.files.ca)],
          env: {},
        };
      case 'java':
        return {
          command: java,
          args: [
            `-Djavax.net.ssl.trustStore=${trustFile}`,
            `-Djavax.net.ssl.trustStorePassword=${TRUST_PASSWORD}`,
            '-cp',
            jars.join(path.delimiter),
          ],
          env: {},
        };
      default:
        throw new Error(`${language} is no program of its own`);
    }
  }
}

/** Python's client takes authorities from the system only, or from a setting that the sample has no use for. */
function trustingPython(folder: string, caFile: string): string {
  const file = path.join(folder, 'trusting.py');
  writeFileSync(
    file,
    `import runpy, sys
import confluent_kafka

class Trusting(confluent_kafka.Consumer):
    def __init__(self, config):
        super().__init__({**config, "ssl.ca.location": ${JSON.stringify(caFile)}})

confluent_kafka.Consumer = Trusting
runpy.run_path(sys.argv[1], run_name="__main__")
`,
  );
  return file;
}

function registryOf(token: string) {
  return {
    startsAt: '2026-11-02T08:00:00Z',
    environments: [
      {
        id: ENVIRONMENT,
        name: 'samples',
        package: 'essentials' as const,
        registryId: 'lsrc-samples1',
        apiKeys: [REGISTRY_KEY],
        bearerTokens: [token],
        clusters: [{ id: 'lkc-samples1', name: 'samples' }],
        subjects: REGISTERED_FORMATS.map(format => {
          const { schemaType, schema } = shipmentSchema(format);
          return {
            name: `${topicOf(format)}-value`,
            schemaType,
            versions: [{ schema }],
          };
        }),
      },
    ],
  };
}

/** Settings of a broker that takes tokens of this provider besides passwords. */
function acceptTokens(keysUrl: string): Record<string, string> {
  const prefix = 'listener.name.secured';
  return {
    [`${prefix}.sasl.enabled.mechanisms`]: 'PLAIN,OAUTHBEARER',
    [`${prefix}.oauthbearer.sasl.jaas.config`]:
      'org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;',
    [`${prefix}.oauthbearer.sasl.server.callback.handler.class`]:
      'org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler',
    [`${prefix}.oauthbearer.sasl.oauthbearer.jwks.endpoint.url`]: keysUrl,
  };
}
