// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { ConfluentCredentials } from './types';

// Visible ASCII: anything else cannot be sent as a header, and the platform's error about it would quote the token.
const SENDABLE = /^[\x21-\x7e]+$/;

export interface Authorization {
  headers: Record<string, string>;
  /** Takes the secret out of a text that came back, should a service ever quote it. */
  redact(text: string): string;
}

/**
 * The headers that prove who calls.
 *
 * @throws InputError without quoting it, when the token or an id cannot be sent; whatever the source of the token throws.
 */
export async function authorize(
  credentials: ConfluentCredentials,
): Promise<Authorization> {
  switch (credentials.type) {
    case 'apiKey': {
      const pair = `${credentials.key}:${credentials.secret}`;
      const encoded = Buffer.from(pair, 'utf8').toString('base64');
      return {
        headers: { authorization: `Basic ${encoded}` },
        redact: redacting([credentials.secret, encoded]),
      };
    }
    case 'bearer': {
      const { schemaRegistryId, identityPoolId } = credentials;
      const token = sendable(await credentials.token(), 'The bearer token');
      const headers: Record<string, string> = {
        authorization: `Bearer ${token}`,
      };
      if (schemaRegistryId) {
        headers['target-sr-cluster'] = sendable(
          schemaRegistryId,
          'schemaRegistryId',
        );
      }
      if (identityPoolId) {
        headers['confluent-identity-pool-id'] = sendable(
          identityPoolId,
          'identityPoolId',
        );
      }
      return { headers, redact: redacting([token]) };
    }
    case 'none':
      return { headers: {}, redact: text => text };
    default:
      return credentials satisfies never;
  }
}

function sendable(value: string, what: string): string {
  if (!SENDABLE.test(value)) {
    throw new InputError(
      `${what} is empty or holds characters that no header may carry`,
    );
  }
  return value;
}

function redacting(secrets: string[]): (text: string) => string {
  return text =>
    secrets
      .filter(secret => secret !== '')
      .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
}
