// SPDX-License-Identifier: Apache-2.0
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** Of every certificate; a broker is thrown away long before. */
const VALIDITY_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

const KEYS = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A certificate and its private key, in PEM. */
export interface KeyPair {
  certificate: string;
  /** PKCS #8. */
  key: string;
}

export interface Certificates {
  /** What a client has to trust; PEM. */
  ca: string;
  /** Of the broker, for `localhost` and 127.0.0.1. */
  broker: KeyPair;
  /** Of a client, for listeners that ask for one. */
  client: KeyPair;
}

/** Makes an authority that exists for one broker only, and the certificates it signs. */
export async function createCertificates(now: Date): Promise<Certificates> {
  const validity = {
    // A clock that is a little behind shall not refuse it.
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + VALIDITY_DAYS * DAY_MS),
  };
  const caKeys = await generateKeys();
  const ca = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: '01',
    name: 'CN=Throw-away authority',
    keys: caKeys,
    signingAlgorithm: SIGNATURE,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });

  async function sign(options: {
    serialNumber: string;
    subject: string;
    extensions: Extensions;
  }): Promise<KeyPair> {
    const keys = await generateKeys();
    const certificate = await X509CertificateGenerator.create({
      ...validity,
      ...options,
      issuer: ca.subject,
      publicKey: keys.publicKey,
      signingKey: caKeys.privateKey,
      signingAlgorithm: SIGNATURE,
    });
    return { certificate: pem(certificate), key: await privatePem(keys) };
  }

  return {
    ca: pem(ca),
    broker: await sign({
      serialNumber: '02',
      subject: 'CN=localhost',
      extensions: [
        new ExtendedKeyUsageExtension([
          ExtendedKeyUsage.serverAuth,
          ExtendedKeyUsage.clientAuth,
        ]),
        new SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    }),
    client: await sign({
      serialNumber: '03',
      subject: 'CN=client',
      extensions: [
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]),
      ],
    }),
  };
}

type Extensions = NonNullable<
  Parameters<typeof X509CertificateGenerator.create>[0]['extensions']
>;

const generateKeys = () =>
  crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);

const pem = (certificate: X509Certificate) =>
  `${certificate.toString('pem')}\n`;

async function privatePem(keys: CryptoKeyPair): Promise<string> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return `${PemConverter.encode(pkcs8, PemConverter.PrivateKeyTag)}\n`;
}
