// SPDX-License-Identifier: Apache-2.0

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { KSQLDB_PLUGIN_ID } from '@data-mesh/backstage-plugin-ksqldb-common';
import { z } from 'zod';
import { isUser } from '../isUser';
import { StatementAccess } from '../operations/onBehalf/types';

const TIMEOUT_MS = 10_000;

/** Statuses with which the `ksqldb` back end says that somebody may not, or that there is nothing they may know of. */
const REFUSALS = new Set([400, 403, 404]);

/** As every back end of the portal says it; what is not installed says it otherwise. */
const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Asks the `ksqldb` back end, in the name of whoever calls, what it would refuse them. */
export function askKsqldb(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): StatementAccess {
  const { auth, discovery } = services;

  async function check(
    { ksqldbClusterId, text }: { ksqldbClusterId: string; text: string },
    credentials: BackstageCredentials,
  ): Promise<Response> {
    const [{ token }, baseUrl] = await Promise.all([
      auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: KSQLDB_PLUGIN_ID,
      }),
      discovery.getBaseUrl(KSQLDB_PLUGIN_ID),
    ]);
    const cluster = encodeURIComponent(ksqldbClusterId);
    return fetch(`${baseUrl}/clusters/${cluster}/statements/check`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }

  return {
    async whyNot(statement, credentials) {
      if (!isUser(credentials)) {
        return 'Only people have statements run in ksqlDB. Ask in the name of one.';
      }
      let response: Response;
      try {
        response = await check(statement, credentials);
      } catch (error) {
        return notAsked(error instanceof Error ? error.message : String(error));
      }
      if (response.ok) return undefined;
      const body: unknown = await response.json().catch(() => undefined);
      const told = refusal.safeParse(body).data?.error.message;
      return told && REFUSALS.has(response.status)
        ? told
        : notAsked(`it answered ${response.status}`);
    },
  };
}

function notAsked(cause: string): string {
  return `Whether you may have this statement run could not be found out, so it is not: ${cause}. Try again, or ask whoever runs the portal whether its ksqlDB back end is installed.`;
}
