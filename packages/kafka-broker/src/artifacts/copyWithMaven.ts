// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrokerSetupError } from '../BrokerSetupError';
import { runToEnd } from '../process/runToEnd';
import { artifactPath } from './artifactPath';

/**
 * Has Maven bring jars, with the settings, mirrors and local repository of whoever runs it.
 *
 * @param coordinates - `group:artifact:version` of each jar; nothing that they depend on is brought along.
 * @param folder - Taken for Maven’s own files too; a throw-away one.
 * @param command - Maven's, as it is on the PATH when absent.
 * @returns their files, in the order of the coordinates.
 * @throws BrokerSetupError when there is no Maven, or it fails; says the other way.
 */
export async function copyWithMaven(options: {
  coordinates: readonly string[];
  folder: string;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  command?: string;
}): Promise<string[]> {
  const { coordinates, folder, env, signal, command = 'mvn' } = options;
  const jars = path.join(folder, 'jars');
  await mkdir(jars, { recursive: true });
  const pom = path.join(folder, 'pom.xml');
  await writeFile(pom, pomOf(coordinates));
  const args = [
    '--batch-mode',
    '--quiet',
    `--file=${pom}`,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${jars}`,
  ];
  try {
    await runToEnd({ command, args, env }, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw new BrokerSetupError(describeFailure(error), { cause: error });
  }
  return coordinates.map(each =>
    path.join(jars, path.basename(artifactPath(each))),
  );
}

function pomOf(coordinates: readonly string[]): string {
  const dependencies = coordinates.map(each => {
    const [group, artifact, version] = each.split(':');
    return `    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
      <version>${version}</version>
      <exclusions>
        <exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>
      </exclusions>
    </dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kafka-broker</groupId>
  <artifactId>jars</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${dependencies.join('\n')}
  </dependencies>
</project>
`;
}

function describeFailure(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const isMissing =
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    cause.code === 'ENOENT';
  const reason = isMissing
    ? 'Maven, which brings the jars of Apache Kafka, was not found on the PATH. Install it, for example with `apt-get install maven` or `brew install maven`'
    : `Maven could not bring the jars of Apache Kafka: ${firstError(error)}. See its settings`;
  return `${reason}, or name a Maven repository that this machine reaches in DATA_MESH_MAVEN_REPOSITORY.`;
}

/** Of what Maven printed: it says the most in the first line that is an error. */
function firstError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').filter(Boolean);
  return (lines.find(line => line.startsWith('[ERROR]')) ?? lines[0] ?? '')
    .replace(/^\[ERROR\]\s*/, '')
    .replace(/\.$/, '');
}
