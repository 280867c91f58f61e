// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { KAFKA_VERSION } from './artifacts/lockedArtifacts';
import { BrokerUser, HOST } from './configuration/brokerSettings';
import { BrokerLayout } from './configuration/layOutBroker';
import { KafkaBroker, KafkaBrokerOptions } from './KafkaBroker';
import { KAFKA_TOOLS } from './kafkaTools';
import { javaCommand, JavaCommand } from './process/JavaCommand';
import { runToEnd } from './process/runToEnd';
import { Guard } from './process/startGuard';
import { Server, startServer } from './process/startServer';

const SERVER_OPTIONS = [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-Djava.awt.headless=true',
];
/** Tools end before code that is compiled well would pay. */
const TOOL_OPTIONS = [
  '-Xmx128m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
];

export interface SuperviseBrokerOptions extends KafkaBrokerOptions {
  java: string;
  jars: readonly string[];
  folder: string;
  guard: Guard;
  layout: BrokerLayout;
}

/** Formats the data folder, starts the broker, and answers for it until it is stopped. */
export async function superviseBroker(
  options: SuperviseBrokerOptions,
): Promise<KafkaBroker> {
  const { guard, layout, folder, signal } = options;
  const { files, ports, certificates, users } = layout;
  const plaintext = `${HOST}:${ports.plaintext}`;

  await format(options);
  let server = await start(options);
  let isWanted = true;
  let onCrash: (lines: string[]) => void;
  const crashed = new Promise<string[]>(resolve => {
    onCrash = resolve;
  });
  const watchForCrash = (watched: Server) =>
    watched.ended.then(lines => {
      guard.forget();
      if (isWanted && watched === server) onCrash(lines);
    });
  watchForCrash(server);

  async function end(how: 'SIGTERM' | 'SIGKILL') {
    isWanted = false;
    await server.end(how);
  }
  const tools = new AbortController();
  let stopped: Promise<void> | undefined;
  function stop(): Promise<void> {
    signal?.removeEventListener('abort', stop);
    tools.abort(new Error('The broker was stopped'));
    // Nothing of it is kept, so nothing needs an orderly end.
    stopped ??= end('SIGKILL').then(() => guard.cleanUp());
    return stopped;
  }
  signal?.addEventListener('abort', stop);

  return {
    version: KAFKA_VERSION,
    folder,
    bootstrapServers: plaintext,
    secured: {
      bootstrapServers: `${HOST}:${ports.secured}`,
      ca: certificates.ca,
      users,
    },
    mutualTls: {
      bootstrapServers: `${HOST}:${ports.mutualTls}`,
      ca: certificates.ca,
      ...certificates.client,
    },
    files: {
      ca: files.ca,
      certificate: files.clientCertificate,
      key: files.clientKey,
    },
    crashed,
    runTool: (tool, args) =>
      runToEnd(
        toolCommand(options, KAFKA_TOOLS[tool], [
          '--bootstrap-server',
          plaintext,
          ...args,
        ]),
        AbortSignal.any([tools.signal, ...(signal ? [signal] : [])]),
      ),
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM');
      server = await start(options);
      isWanted = true;
      watchForCrash(server);
    },
    stop,
  };
}

async function start(options: SuperviseBrokerOptions): Promise<Server> {
  const { java, jars, layout, guard, signal } = options;
  const server = startServer(
    javaCommand({
      java,
      jars,
      loggingFile: layout.files.logging,
      jvmOptions: [...SERVER_OPTIONS, ...(options.jvmOptions ?? [])],
      mainClass: 'kafka.Kafka',
      args: [layout.files.settings],
      env: process.env,
    }),
  );
  guard.watch(server.processId);
  const onAbort = () => server.end('SIGKILL');
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await server.started;
    return server;
  } catch (error) {
    guard.forget();
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Makes the data folder that of a new cluster, which knows the users of SCRAM. */
async function format(options: SuperviseBrokerOptions): Promise<void> {
  const { layout, signal } = options;
  const { scram } = layout.users;
  await runToEnd(
    toolCommand(options, 'kafka.tools.StorageTool', [
      'format',
      '--cluster-id',
      newClusterId(),
      '--config',
      layout.files.settings,
      '--add-scram',
      scramCredential('SCRAM-SHA-256', scram),
      '--add-scram',
      scramCredential('SCRAM-SHA-512', scram),
    ]),
    signal,
  );
}

const scramCredential = (mechanism: string, user: BrokerUser) =>
  `${mechanism}=[name=${user.username},password=${user.password}]`;

/** 16 bytes, as Kafka writes them; the first one is 0, lest the text begin with `-` and be taken for an option. */
function newClusterId(): string {
  return Buffer.concat([Buffer.of(0), randomBytes(15)]).toString('base64url');
}

function toolCommand(
  { java, jars, layout }: SuperviseBrokerOptions,
  mainClass: string,
  args: readonly string[],
): JavaCommand {
  return javaCommand({
    java,
    jars,
    loggingFile: layout.files.logging,
    jvmOptions: TOOL_OPTIONS,
    mainClass,
    args,
    env: process.env,
  });
}
