// SPDX-License-Identifier: Apache-2.0
/** An Apache Kafka for the demo and for tests, where this machine can run one. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runToEnd } from './processes.mjs';
import { projectRoot, SetupError, typescriptFlags } from './toolchain.mjs';

/** Where the one of the demo listens. */
export const KAFKA_PORT = 7092;

/** Tells the tests that need a Kafka broker that there is none. */
const KAFKA_VARIABLE = 'DATA_MESH_TEST_KAFKA';

/** Finds Java, and downloads Kafka the first time. */
const CHECK = [
  ...typescriptFlags,
  path.join('packages', 'kafka-broker', 'src', 'cli.ts'),
  '--check',
];

/**
 * Makes sure that a broker can be started.
 *
 * @throws SetupError that says what is missing.
 */
export async function requireKafka(node, env) {
  if ((await runToEnd(node, CHECK, { env })) !== 0) {
    throw new SetupError(
      'There is no Kafka to be had: see above. Without it the demo is started with `npm start`, and takes figures from the Metrics API.',
    );
  }
}

/**
 * Makes sure that tests can start a broker, so that none has to wait for a download.
 *
 * @returns their environment, and why those that need a broker are skipped when there is none to be had.
 */
export function ensureKafkaForTests(node, env) {
  if (env[KAFKA_VARIABLE] === 'skip')
    return {
      env,
      skipped: `Tests on a Kafka broker were skipped: ${KAFKA_VARIABLE} says so.`,
    };
  const { status, stderr } = spawnSync(node, CHECK, {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  return status === 0
    ? { env }
    : {
        env: { ...env, [KAFKA_VARIABLE]: 'skip' },
        skipped: `Tests on a Kafka broker were skipped: ${stderr.trim().split('\n').at(-1)}`,
      };
}
