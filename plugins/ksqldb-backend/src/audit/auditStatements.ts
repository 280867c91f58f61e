// SPDX-License-Identifier: Apache-2.0
import {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Classification } from '@data-mesh/backstage-plugin-ksqldb-common';
import { Request } from 'express';
import type { RanStatement } from '../statements/runStatements';
import { translateError } from '../translateError';
import { describeStatement, severityOf } from './describeStatement';
import { failedWith, toAuditedError } from './toAuditedError';

/** A text of more than these leaves one event: nobody floods the audit log with a text that is refused anyway. */
const MOST_EVENTS = 100;

/**
 * Has the statements of a text run, and leaves an audit event about each of them, whatever happens. Throws errors of
 * Backstage.
 *
 * @param work - Gives back what became of each, in their order.
 */
export async function auditStatements(
  auditor: AuditorService,
  of: { request: Request; clusterId: string; classification: Classification },
  work: () => Promise<RanStatement[]>,
): Promise<RanStatement[]> {
  const { request, clusterId, classification } = of;
  const open = (meta: JsonObject) =>
    auditor.createEvent({
      eventId: 'ksqldb-statement',
      severityLevel: severityOf(classification),
      request,
      meta: { clusterId, ...meta },
    });
  const events = await Promise.all(describeEach(classification).map(open));

  let ran: RanStatement[];
  try {
    ran = await work();
  } catch (failure) {
    const error = toAuditedError(failure);
    await Promise.all(events.map(event => event.fail({ error })));
    throw translateError(failure);
  }
  await Promise.all(
    ran.map((statement, index) => close(events[index], statement)),
  );
  return ran;
}

function describeEach(classification: Classification): JsonObject[] {
  if (classification.status === 'rejected') return [{ class: 'unknown' }];
  const { statements } = classification;
  return statements.length > MOST_EVENTS
    ? [{ statements: statements.length }]
    : statements.map(describeStatement);
}

async function close(
  event: AuditorServiceEvent | undefined,
  { outcome, durationMs }: RanStatement,
): Promise<void> {
  const meta = { outcome: outcome.status, durationMs };
  switch (outcome.status) {
    case 'done':
    case 'accepted':
      return event?.success({ meta });
    case 'failed':
      return event?.fail({ meta, error: failedWith(outcome.error) });
    case 'notRun':
      return event?.fail({ meta, error: new Error('An earlier one failed') });
    default:
      return outcome satisfies never;
  }
}
