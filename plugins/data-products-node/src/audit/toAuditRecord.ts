// SPDX-License-Identifier: Apache-2.0
import {
  AuditorServiceCreateEventOptions,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';

/** How an event that was told to the auditor ended. */
export interface EndedEvent extends Pick<
  AuditorServiceCreateEventOptions,
  'eventId' | 'severityLevel' | 'meta'
> {
  pluginId: string;
  outcome: AuditRecord['outcome'];
  /** Of the caller; absent when there was no request, or nobody could be told. */
  by?: string;
  error?: Error;
  id: string;
  /** ISO 8601 */
  at: string;
}

/** A single value of `meta` that is longer, as JSON, is left out, and named in `omitted`. */
const LONGEST_VALUE = 4_000;

/** Names in `meta` that say what an event was about, the most telling first. */
const TARGET_NAMES = [
  'target',
  'entityRef',
  'operationId',
  'problemId',
  'holdId',
  'clusterId',
  'environmentId',
];

/** What is stored of an event. What happened without a request was done for whom `meta.requestedBy` names. */
export function toAuditRecord(event: EndedEvent): AuditRecord {
  const { id, at, pluginId, eventId, outcome, error } = event;
  const meta = event.meta ?? {};
  return {
    id,
    at,
    by: event.by ?? textIn(meta, 'requestedBy'),
    pluginId,
    eventId,
    severity: event.severityLevel ?? 'low',
    outcome,
    target: targetIn(meta),
    error: error?.message,
    meta: withoutLongValues(meta),
  };
}

/**
 * Whether an event is worth a place in the store: everything that changes something, shows records or failed. Pages read
 * what they show many times a minute; of reads, whose events' names end in `-read`, only those that were refused are
 * kept, or failed.
 */
export function isStored(event: {
  eventId: string;
  severityLevel?: AuditorServiceEventSeverityLevel;
  outcome: AuditRecord['outcome'];
}): boolean {
  const { eventId, severityLevel = 'low', outcome } = event;
  return (
    outcome === 'failed' ||
    severityLevel !== 'low' ||
    !eventId.endsWith('-read')
  );
}

function targetIn(meta: JsonObject): string | undefined {
  const { namespace, name } = meta;
  if (typeof namespace === 'string' && typeof name === 'string') {
    return `dataproduct:${namespace}/${name}`.toLowerCase();
  }
  for (const key of TARGET_NAMES) {
    const text = textIn(meta, key);
    if (text) return text;
  }
  return undefined;
}

function textIn(meta: JsonObject, key: string): string | undefined {
  const value = meta[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function withoutLongValues(meta: JsonObject): JsonObject {
  const isLong = ([, value]: [string, JsonValue | undefined]) =>
    (JSON.stringify(value)?.length ?? 0) > LONGEST_VALUE;
  const entries = Object.entries(meta);
  const omitted = entries.filter(isLong).map(([key]) => key);
  if (omitted.length === 0) return meta;
  const kept = entries.filter(entry => !isLong(entry));
  return { ...Object.fromEntries(kept), omitted };
}
