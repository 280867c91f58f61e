// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  bootstrapServers,
  describeProblems,
  oneOf,
  section,
  text,
} from './schema';
import { KafkaClusterConfig } from './types';

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

const pem = (expected: string) =>
  text(expected).regex(/^-----BEGIN /, {
    error: `must be ${expected} as PEM text, which begins with -----BEGIN`,
  });

const ca = pem('the certificate of an authority').optional();

const protocol = section({
  bootstrapServers: bootstrapServers.optional(),
  security: z.discriminatedUnion(
    'type',
    [
      section({ type: z.literal('plaintext') }),
      section({
        type: z.literal('sasl'),
        mechanism: oneOf(MECHANISMS).default('plain'),
        username: text('a user name, or an API key of the Kafka cluster'),
        password: text('a password, or the secret of the API key'),
        ca,
      }),
      section({
        type: z.literal('certificate'),
        certificate: pem('a certificate'),
        key: pem('the key of the certificate'),
        ca,
      }),
    ],
    {
      error:
        'must be a section whose type is plaintext, sasl or certificate, with what that type needs',
    },
  ),
});

/** Reads how a cluster is asked over the Kafka protocol. A mistake touches nothing else of the cluster. */
export function readProtocol(
  value: unknown,
  cluster: { key: string; bootstrapServers: string | undefined },
): Pick<KafkaClusterConfig, 'protocol' | 'protocolProblems'> {
  if (value === undefined) return {};
  const parsed = protocol.safeParse(value);
  if (!parsed.success) {
    return { protocolProblems: describeProblems(parsed.error, cluster.key) };
  }
  const servers = parsed.data.bootstrapServers ?? cluster.bootstrapServers;
  return servers === undefined
    ? {
        protocolProblems: [
          `${cluster.key}.bootstrapServers must be host:port, or several separated by commas, where the cluster has none`,
        ],
      }
    : {
        protocol: {
          bootstrapServers: servers,
          security: parsed.data.security,
        },
      };
}
