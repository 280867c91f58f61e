// SPDX-License-Identifier: Apache-2.0
import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { translateError } from '../translateError';
import { toAuditedError } from './toAuditedError';

export interface AuditedRequest {
  /** In kebab-case; groups what is alike. */
  eventId: string;
  severityLevel: 'low' | 'medium';
  request: Request;
  /** Ids and names only. */
  meta: JsonObject;
}

export interface AuditedResult<T> {
  value: T;
  /** What came of it; joins what was known before. */
  meta?: JsonObject;
  /** That it was answered, and yet failed. */
  failure?: Error;
}

/** Does the work and leaves an audit event about it, whatever happens. Throws errors of Backstage. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditedRequest,
  work: () => Promise<AuditedResult<T>>,
): Promise<T> {
  const opened = await auditor.createEvent(event);
  let result: AuditedResult<T>;
  try {
    result = await work();
  } catch (failure) {
    await opened.fail({ error: toAuditedError(failure) });
    throw translateError(failure);
  }
  const { value, meta = {}, failure } = result;
  if (failure) await opened.fail({ error: failure, meta });
  else await opened.success({ meta });
  return value;
}
