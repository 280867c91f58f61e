// SPDX-License-Identifier: Apache-2.0
import { BrokerUser } from './configuration/brokerSettings';
import { KafkaTool } from './kafkaTools';

export interface KafkaBrokerOptions {
  /** Ends the start, and later the broker, when it is aborted. */
  signal?: AbortSignal;
  /** Of the listener that asks for nothing. Default: any that is free. */
  port?: number;
  /** Settings of the broker, as `server.properties` has them; they win over the built-in ones. */
  configuration?: Record<string, string>;
  /** Added to those of the broker's Java, and stronger; `-Xmx1g` gives it more memory than 384 MB. */
  jvmOptions?: readonly string[];
  /** Told what takes long. Default: nobody. */
  log?: (line: string) => void;
}

/** A running Apache Kafka of one node, on addresses of this machine only. */
export interface KafkaBroker {
  /** Release of Apache Kafka. */
  readonly version: string;
  /** The folder that holds everything of this broker, and is deleted with it. */
  readonly folder: string;
  /** Of the listener that asks for nothing. */
  readonly bootstrapServers: string;
  /** The listener that asks for TLS, name and password (SASL_SSL). */
  readonly secured: {
    bootstrapServers: string;
    /** Certificate of the authority to trust; PEM. */
    ca: string;
    users: {
      /** For the mechanism PLAIN. */
      plain: BrokerUser;
      /** For the mechanisms SCRAM-SHA-256 and SCRAM-SHA-512. */
      scram: BrokerUser;
    };
  };
  /** The listener that asks for TLS and a certificate of the client (SSL). */
  readonly mutualTls: {
    bootstrapServers: string;
    /** As in `secured`. */
    ca: string;
    /** PEM. */
    certificate: string;
    /** PEM, PKCS #8. */
    key: string;
  };
  /** The same things as files, for programs that read files. */
  readonly files: { ca: string; certificate: string; key: string };
  /** Resolves with its last lines when the broker ends without being told to here. */
  readonly crashed: Promise<string[]>;
  /**
   * Runs one of Kafka's own tools against this broker, its address added.
   *
   * @returns what it printed on standard output.
   * @throws Error with everything it printed, when it fails; when the broker is stopped meanwhile, which ends the tool too.
   */
  runTool(tool: KafkaTool, args: readonly string[]): Promise<string>;
  /** Ends it from one moment to the next, as a crash of the machine would; `restart` brings it back with its data. */
  kill(): Promise<void>;
  /** Starts it again with the same data, ports and keys, after an orderly end if it still runs. */
  restart(): Promise<void>;
  /** Ends it and deletes everything it held. May be called more than once. */
  stop(): Promise<void>;
}
