// SPDX-License-Identifier: Apache-2.0
import {
  GateAnswer,
  GateRequest,
  ScorecardsClient,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { GateOptions } from './options';
import { readProposal } from './proposal';

/**
 * Asks the portal.
 *
 * @remarks Redirects are not followed: a portal that sends its callers to a sign-in page has not accepted the token.
 * @throws Error of the client, or of reading the files.
 */
export async function askGate(options: GateOptions): Promise<GateAnswer> {
  const { portal, token, timeoutSeconds } = options;
  const baseUrl = `${portal.origin}${portal.pathname.replace(/\/+$/, '')}`;
  const client = new ScorecardsClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `${baseUrl}/api/${pluginId}`,
    },
    fetchApi: {
      fetch: (url, init) => fetch(url, { ...init, redirect: 'manual' }),
    },
  });
  return client.gate(await requestOf(options), {
    token,
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
  });
}

async function requestOf({
  scorecard,
  level,
  subject,
}: GateOptions): Promise<GateRequest> {
  return 'entityRef' in subject
    ? { scorecard, level, entityRef: subject.entityRef }
    : { scorecard, level, proposed: await readProposal(subject) };
}
