// SPDX-License-Identifier: Apache-2.0
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EndedEvent,
  toAuditRecord,
} from '@data-mesh/backstage-plugin-data-products-node';
import { operationId } from './operationOf';
import { PastEvent } from './PastEvent';
import { Entry, entityRefOf, Scene } from './Scene';
import { instantOf } from './when';

/** A report of a problem, and its closing, each with what the audit has of it. */
export function problemEntries(
  event: Extract<PastEvent, { type: 'problem' }>,
  { key }: DataProduct,
  { storage, parties, readAt }: Scene,
): Entry[] {
  const { title, text, closed, by: reportedBy } = event;
  const reportedAt = instantOf(event, readAt);
  const { owner: ownerRef } = parties(title);
  const product = { entityRef: entityRefOf(title), title, ownerRef };
  let id = '';
  const report: Entry = {
    at: reportedAt,
    async record() {
      const reported = await storage.reportProblem({
        key,
        product,
        text,
        reportedBy,
        reportedAt,
      });
      id = reported.id;
      await storage.recordAudit(
        audited({
          eventId: 'problem-report',
          at: reportedAt,
          by: reportedBy,
          meta: { namespace: 'prod', name: title },
        }),
      );
      return reported.notices;
    },
  };
  if (!closed) return [report];
  const { by, note } = closed;
  const at = instantOf(closed, readAt);
  return [
    report,
    {
      at,
      async record() {
        await storage.closeProblem({ id, by, at, note });
        await storage.recordAudit(
          audited({
            eventId: 'problem-close',
            at,
            by,
            meta: { problemId: id },
          }),
        );
      },
    },
  ];
}

function audited(event: Pick<EndedEvent, 'eventId' | 'at' | 'by' | 'meta'>) {
  return toAuditRecord({
    ...event,
    id: operationId(`${event.eventId} ${event.at} ${event.by}`),
    pluginId: 'data-products',
    severityLevel: 'medium',
    outcome: 'succeeded',
  });
}
