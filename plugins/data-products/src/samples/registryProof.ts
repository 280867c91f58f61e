// SPDX-License-Identifier: Apache-2.0
import { registryAuthentication, SampleTarget, SampleVariable } from './sample';

/** A property of a client's configuration, and the expression of its value. */
export type Entry = [property: string, expression: string];

/**
 * What proves to a Schema Registry who calls, as Confluent's clients for Java and Python name it.
 *
 * @param language - How the language reads an environment variable, and writes a text.
 */
export function registryProof(
  target: SampleTarget,
  language: {
    env: (name: SampleVariable) => string;
    text: (value: string) => string;
  },
): Entry[] {
  const { env, text } = language;
  const kind = registryAuthentication(target);
  switch (kind) {
    case 'apiKey':
      return [
        [
          'basic.auth.user.info',
          `${env('SCHEMA_REGISTRY_API_KEY')} + ":" + ${env('SCHEMA_REGISTRY_API_SECRET')}`,
        ],
      ];
    case 'oauth':
      return [
        ['bearer.auth.credentials.source', '"OAUTHBEARER"'],
        ['bearer.auth.issuer.endpoint.url', env('OAUTH_TOKEN_URL')],
        ['bearer.auth.client.id', env('OAUTH_CLIENT_ID')],
        ['bearer.auth.client.secret', env('OAUTH_CLIENT_SECRET')],
        ['bearer.auth.scope', env('OAUTH_SCOPE')],
        [
          'bearer.auth.logical.cluster',
          target.schemaRegistryId
            ? text(target.schemaRegistryId)
            : env('SCHEMA_REGISTRY_ID'),
        ],
        ['bearer.auth.identity.pool.id', env('IDENTITY_POOL_ID')],
      ];
    case 'none':
      return [];
    default:
      return kind satisfies never;
  }
}
