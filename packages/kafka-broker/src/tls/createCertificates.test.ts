// SPDX-License-Identifier: Apache-2.0
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createCertificates } from './createCertificates';

describe('createCertificates', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it('signs for the addresses of this machine', async () => {
    const { ca, broker } = await createCertificates(now);
    const certificate = new X509Certificate(broker.certificate);
    expect(certificate.verify(new X509Certificate(ca).publicKey)).toBe(true);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkHost('kafka.example')).toBeUndefined();
  });

  it('gives the client a certificate of the same authority, and its key', async () => {
    const { ca, client } = await createCertificates(now);
    const certificate = new X509Certificate(client.certificate);
    expect(certificate.verify(new X509Certificate(ca).publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(client.key))).toBe(
      true,
    );
  });

  it('is valid now, and for a year', async () => {
    const { ca, broker, client } = await createCertificates(now);
    for (const pem of [ca, broker.certificate, client.certificate]) {
      const { validFromDate, validToDate } = new X509Certificate(pem);
      expect(validFromDate < now).toBe(true);
      expect(validToDate).toEqual(new Date('2027-03-01T12:00:00Z'));
    }
  });
});
