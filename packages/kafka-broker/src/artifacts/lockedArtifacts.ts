// SPDX-License-Identifier: Apache-2.0
import lock from '../../artifacts.json';

/** One jar of a Maven repository. */
export interface Artifact {
  /** `group:artifact:version`. */
  coordinates: string;
  /** Of the jar; hexadecimal. */
  sha256: string;
}

/** The release of Apache Kafka that is started. */
export const KAFKA_VERSION: string = lock.kafka;

/** Everything that Kafka's broker and its tools need; `bin/lockArtifacts.mjs` writes it. */
export const LOCKED_ARTIFACTS: readonly Artifact[] = lock.artifacts;
