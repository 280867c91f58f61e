// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePorts } from '../process/freePorts';
import { Certificates, createCertificates } from '../tls/createCertificates';
import {
  BrokerPorts,
  brokerSettings,
  BrokerUser,
  HOST,
} from './brokerSettings';
import { LOGGING_SETTINGS } from './loggingSettings';
import { propertiesText } from './propertiesText';

/** Everything that is decided about a broker before it starts, written into its folder. */
export interface BrokerLayout {
  ports: BrokerPorts;
  certificates: Certificates;
  users: { plain: BrokerUser; scram: BrokerUser };
  files: {
    settings: string;
    logging: string;
    ca: string;
    clientCertificate: string;
    clientKey: string;
  };
}

/** Chooses ports, passwords and certificates of a broker, and writes its files. The folder has to be empty, and private. */
export async function layOutBroker(options: {
  folder: string;
  /** Of the listener that asks for nothing; any that is free when absent. */
  port?: number;
  overrides: Record<string, string>;
}): Promise<BrokerLayout> {
  const inFolder = (name: string) => path.join(options.folder, name);
  const certificates = await createCertificates(new Date());
  const ports = await choosePorts(options.port);
  const users = { plain: aUser('plain-user'), scram: aUser('scram-user') };
  const files = {
    settings: inFolder('server.properties'),
    logging: inFolder('log4j2.properties'),
    ca: inFolder('ca.pem'),
    clientCertificate: inFolder('client-certificate.pem'),
    clientKey: inFolder('client-key.pem'),
  };
  const settings = brokerSettings({
    dataFolder: inFolder('data'),
    ports,
    certificates,
    plainUser: users.plain,
    overrides: options.overrides,
  });
  await Promise.all([
    writeFile(files.settings, propertiesText(settings)),
    writeFile(files.logging, propertiesText(LOGGING_SETTINGS)),
    writeFile(files.ca, certificates.ca),
    writeFile(files.clientCertificate, certificates.client.certificate),
    writeFile(files.clientKey, certificates.client.key),
  ]);
  return { ports, certificates, users, files };
}

async function choosePorts(port?: number): Promise<BrokerPorts> {
  const [free = 0, secured = 0, mutualTls = 0, controller = 0] =
    await freePorts(4, HOST);
  return { plaintext: port ?? free, secured, mutualTls, controller };
}

/** Letters, digits, `-` and `_` only, so that a password needs no quoting anywhere. */
const aUser = (username: string): BrokerUser => ({
  username,
  password: randomBytes(18).toString('base64url'),
});
