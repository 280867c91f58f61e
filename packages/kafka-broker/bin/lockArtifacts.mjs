// SPDX-License-Identifier: Apache-2.0
/**
 * `yarn workspace @data-mesh/kafka-broker lock-artifacts 4.3.1`: writes `artifacts.json`, the exact jars of that release of
 * Apache Kafka and their digests. Needs Maven, which resolves them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LOCK_FILE = new URL('../artifacts.json', import.meta.url);
const LOG4J_VERSION = '2.25.5';

/** Kafka's tools bring Kafka Connect along, a web server included; none of the tools used here needs it. */
const pom = kafkaVersion => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>locked</groupId>
  <artifactId>locked</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${kafkaVersion}</version>
    </dependency>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka-tools</artifactId>
      <version>${kafkaVersion}</version>
      <exclusions>
        <exclusion>
          <groupId>org.apache.kafka</groupId>
          <artifactId>connect-runtime</artifactId>
        </exclusion>
        <exclusion>
          <groupId>com.fasterxml.jackson.jakarta.rs</groupId>
          <artifactId>*</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-slf4j-impl</artifactId>
      <version>${LOG4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Lines such as `org.slf4j:slf4j-api:jar:1.7.36:compile:/home/me/.m2/…/slf4j-api-1.7.36.jar`. */
function resolve(kafkaVersion) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kafka-artifacts-'));
  try {
    const listFile = path.join(folder, 'list.txt');
    writeFileSync(path.join(folder, 'pom.xml'), pom(kafkaVersion));
    execFileSync(
      'mvn',
      [
        '--batch-mode',
        '--quiet',
        'dependency:list',
        '-DincludeScope=runtime',
        '-DoutputAbsoluteArtifactFilename=true',
        `-DoutputFile=${listFile}`,
      ],
      { cwd: folder, stdio: 'inherit' },
    );
    return readFileSync(listFile, 'utf8')
      .split('\n')
      .map(line =>
        /^\s*([^:\s]+):([^:]+):jar:([^:]+):[^:]+:(.+\.jar)/.exec(line),
      )
      .filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [kafkaVersion] = process.argv.slice(2);
if (!kafkaVersion) {
  console.error('Name the release of Apache Kafka, for example 4.3.1.');
  process.exit(1);
}
const artifacts = resolve(kafkaVersion)
  .map(([, group, artifact, version, file]) => ({
    coordinates: `${group}:${artifact}:${version}`,
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
  }))
  .sort((a, b) => (a.coordinates < b.coordinates ? -1 : 1));
writeFileSync(
  LOCK_FILE,
  `${JSON.stringify({ kafka: kafkaVersion, artifacts }, undefined, 2)}\n`,
);
console.log(`${artifacts.length} jars are locked.`);
