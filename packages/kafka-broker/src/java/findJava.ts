// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BrokerSetupError } from '../BrokerSetupError';

/** What Kafka 4 needs of a broker's Java. */
const OLDEST_VERSION = 17;

const HOW_TO_INSTALL =
  'Install one, for example with `apt-get install openjdk-17-jre-headless` or `brew install openjdk@21`, and put it on the PATH or name its folder in JAVA_HOME.';

export type JavaLookup =
  { command: string; version: number } | { missing: string };

/**
 * Reads what `java -version` prints.
 *
 * @returns the major version, also of releases up to 8, which called themselves 1.8; `undefined` when it says none.
 */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(?<major>\d+)[^"]*"/.exec(output);
  return match?.groups ? Number(match.groups.major) : undefined;
}

/** Finds a Java that Kafka runs on: that of JAVA_HOME, else the first on the PATH. */
export function findJava(env: NodeJS.ProcessEnv): JavaLookup {
  const candidates = [
    ...(env.JAVA_HOME ? [path.join(env.JAVA_HOME, 'bin', 'java')] : []),
    'java',
  ];
  const tooOld: string[] = [];
  for (const command of candidates) {
    const { stderr } = spawnSync(command, ['-version'], {
      env,
      encoding: 'utf8',
    });
    const version = parseJavaVersion(stderr ?? '');
    if (version !== undefined && version >= OLDEST_VERSION) {
      return { command, version };
    }
    if (version !== undefined) {
      tooOld.push(`'${command}' is Java ${version}`);
    }
  }
  const found =
    tooOld.length > 0 ? `only ${tooOld.join(', ')}` : 'none was found';
  return {
    missing: `Apache Kafka needs Java ${OLDEST_VERSION} or newer, and ${found}`,
  };
}

/** @throws BrokerSetupError that says what to install. */
export function requireJava(env: NodeJS.ProcessEnv): string {
  const java = findJava(env);
  if ('missing' in java) {
    throw new BrokerSetupError(`${java.missing}. ${HOW_TO_INSTALL}`);
  }
  return java.command;
}
