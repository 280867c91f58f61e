// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type {
  KsqlCommandStatus,
  KsqlErrorBody,
  KsqlHealth,
  KsqlServerInfo,
} from './types';
import { optionalTextWire, textWire } from './wire';

const serverInfoWire = z.object({
  KsqlServerInfo: z.object({
    version: z.string(),
    kafkaClusterId: optionalTextWire,
    ksqlServiceId: optionalTextWire,
    serverStatus: optionalTextWire,
  }),
});

/**
 * Reads the answer to `GET /info`, e.g. `{"KsqlServerInfo":{"version":"8.0.0","serverStatus":"RUNNING",…}}`.
 *
 * @throws ZodError when it is none.
 */
export function decodeServerInfo(body: unknown): KsqlServerInfo {
  return serverInfoWire.parse(body).KsqlServerInfo;
}

const healthWire = z.object({
  isHealthy: z.boolean(),
  details: z
    .record(z.string(), z.object({ isHealthy: z.boolean() }))
    .nullish()
    .transform(details => details ?? {}),
  serverState: optionalTextWire,
});

/**
 * Reads the answer to `GET /healthcheck`, e.g. `{"isHealthy":true,"details":{"kafka":{"isHealthy":true}}}`.
 *
 * @throws ZodError when it is none.
 */
export function decodeHealth(body: unknown): KsqlHealth {
  const { details, ...health } = healthWire.parse(body);
  return {
    ...health,
    details: Object.entries(details).map(([name, { isHealthy }]) => ({
      name,
      isHealthy,
    })),
  };
}

export const commandStatusWire = z.object({
  status: z.string(),
  message: textWire,
  queryId: optionalTextWire,
}) satisfies z.ZodType<KsqlCommandStatus>;

/**
 * Reads the answer to `GET /status/{type}/{entity}/{action}`, e.g. `{"status":"SUCCESS","message":"Stream created"}`.
 *
 * @throws ZodError when it is none.
 */
export function decodeCommandStatus(body: unknown): KsqlCommandStatus {
  return commandStatusWire.parse(body);
}

const errorWire = z.object({
  error_code: z.number().int(),
  message: textWire,
  statementText: optionalTextWire,
});

/**
 * Reads `{"@type":"statement_error","error_code":40001,"message":"…","statementText":"…"}`; `undefined` when it is
 * nothing of the kind.
 */
export function decodeKsqlError(body: unknown): KsqlErrorBody | undefined {
  const parsed = errorWire.safeParse(body);
  if (!parsed.success) return undefined;
  const { error_code: code, ...rest } = parsed.data;
  return { code, ...rest };
}
