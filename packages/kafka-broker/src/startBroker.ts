// SPDX-License-Identifier: Apache-2.0
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './artifacts/cacheFolder';
import { fetchArtifacts } from './artifacts/fetchArtifacts';
import { KAFKA_VERSION, LOCKED_ARTIFACTS } from './artifacts/lockedArtifacts';
import { BrokerSetupError } from './BrokerSetupError';
import { layOutBroker } from './configuration/layOutBroker';
import { requireJava } from './java/findJava';
import { KafkaBroker, KafkaBrokerOptions } from './KafkaBroker';
import { startGuard } from './process/startGuard';
import { superviseBroker } from './superviseBroker';

/** Between finding a free port and listening there, another program may take it. */
const PORT_TAKEN = 'Address already in use';
const ATTEMPTS = 3;

/**
 * Makes sure that a broker can be started: finds Java, and downloads Kafka unless it is there.
 *
 * @throws BrokerSetupError that says what is missing, and what to do about it.
 */
export async function prepareKafka(
  options: Pick<KafkaBrokerOptions, 'signal' | 'log'> = {},
): Promise<{ java: string; jars: string[] }> {
  const java = requireJava(process.env);
  const jars = await fetchArtifacts({
    artifacts: LOCKED_ARTIFACTS,
    folder: cacheFolder(KAFKA_VERSION, process.env, process.platform),
    env: process.env,
    log: options.log ?? (() => {}),
    signal: options.signal,
  });
  return { java, jars };
}

/**
 * Starts an Apache Kafka of one node, on free ports of this machine, in a folder that is deleted when it is stopped, or
 * when this program ends in whatever way.
 *
 * @throws BrokerSetupError when Java or Kafka cannot be had, or the port is in use.
 */
export async function startBroker(
  options: KafkaBrokerOptions = {},
): Promise<KafkaBroker> {
  const { java, jars } = await prepareKafka(options);
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kafka-broker-'));
    const guard = startGuard(folder);
    try {
      const layout = await layOutBroker({
        folder,
        port: options.port,
        overrides: options.configuration ?? {},
      });
      return await superviseBroker({
        ...options,
        java,
        jars,
        folder,
        guard,
        layout,
      });
    } catch (error) {
      await guard.cleanUp();
      const isPortTaken =
        error instanceof Error && error.message.includes(PORT_TAKEN);
      if (!isPortTaken) throw error;
      if (options.port !== undefined) {
        throw new BrokerSetupError(
          `Port ${options.port}, which Kafka is to listen on, is in use by another program.`,
          { cause: error },
        );
      }
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
