// SPDX-License-Identifier: Apache-2.0
import { Certificates } from '../tls/createCertificates';

export const HOST = '127.0.0.1';

/** Somebody who may read and write everything. */
export interface BrokerUser {
  username: string;
  password: string;
}

/** One for each of the listeners. */
export interface BrokerPorts {
  plaintext: number;
  secured: number;
  mutualTls: number;
  /** Of the controller, which only the broker itself talks to. */
  controller: number;
}

export interface BrokerSettingsOptions {
  dataFolder: string;
  ports: BrokerPorts;
  certificates: Certificates;
  plainUser: BrokerUser;
  /** What a caller wants different; wins over everything here. */
  overrides: Record<string, string>;
}

const LISTENERS = [
  { name: 'PLAINTEXT', protocol: 'PLAINTEXT', port: 'plaintext' },
  { name: 'SECURED', protocol: 'SASL_SSL', port: 'secured' },
  { name: 'MUTUAL', protocol: 'SSL', port: 'mutualTls' },
  { name: 'CONTROLLER', protocol: 'PLAINTEXT', port: 'controller' },
] as const;

const SCRAM = ['scram-sha-256', 'scram-sha-512'];

/**
 * The settings of a broker that is its own controller. What is not named here is as Kafka ships it, so that what is found
 * out on this broker holds for others; named are addresses, keys, and what one node and a small heap ask for.
 */
export function brokerSettings(
  options: BrokerSettingsOptions,
): Record<string, string> {
  const { ports, certificates, plainUser } = options;
  const addresses = LISTENERS.map(
    ({ name, port }) => `${name}://${HOST}:${ports[port]}`,
  );
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@${HOST}:${ports.controller}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    listeners: addresses.join(','),
    'advertised.listeners': addresses.slice(0, -1).join(','),
    'listener.security.protocol.map': LISTENERS.map(
      ({ name, protocol }) => `${name}:${protocol}`,
    ).join(','),
    'log.dirs': options.dataFolder,

    'ssl.keystore.type': 'PEM',
    'ssl.keystore.certificate.chain': certificates.broker.certificate,
    'ssl.keystore.key': certificates.broker.key,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.certificates': certificates.ca,
    'listener.name.mutual.ssl.client.auth': 'required',
    'listener.name.secured.sasl.enabled.mechanisms':
      'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.secured.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required user_${plainUser.username}="${plainUser.password}";`,
    ...Object.fromEntries(
      SCRAM.map(mechanism => [
        `listener.name.secured.${mechanism}.sasl.jaas.config`,
        'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      ]),
    ),

    // One node keeps one copy.
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    // Each partition costs files; nobody here has thousands of groups to spread over fifty.
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.num.partitions': '4',
    // The cleaner would take 128 MB of the heap at once.
    'log.cleaner.dedupe.buffer.size': String(16 * 1024 * 1024),
    // A group of one has nobody to wait for.
    'group.initial.rebalance.delay.ms': '0',
    ...options.overrides,
  };
}
