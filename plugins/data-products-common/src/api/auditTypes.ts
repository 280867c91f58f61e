// SPDX-License-Identifier: Apache-2.0

/** What somebody did, or tried, through one of the suite's back ends. */
export interface AuditRecord {
  id: string;
  /** ISO 8601 */
  at: string;
  /** Entity ref of a user, or the subject of a service; absent when nobody could be told. */
  by?: string;
  /** The back end: `data-products`, `ksqldb`, … */
  pluginId: string;
  /** In kebab-case, e.g. `operation-submit`. */
  eventId: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  outcome: 'succeeded' | 'failed';
  /** What it was about: an entity ref, an operation, a cluster; absent when nothing was named. */
  target?: string;
  /** Of a failure. */
  error?: string;
  /** Ids and names as the back end told them; never secrets, texts of statements or records. */
  meta: Record<string, unknown>;
}

export interface AuditRequest {
  /** Parts of a user's or service's name. */
  by?: string;
  pluginId?: string;
  eventId?: string;
  target?: string;
  outcome?: AuditRecord['outcome'];
  /** ISO 8601, inclusive. */
  from?: string;
  /** ISO 8601, exclusive. */
  to?: string;
  /** 1 to 500, default 50. */
  limit?: number;
  /** From the answer before. */
  cursor?: string;
}

/** Newest first. */
export interface AuditResponse {
  items: AuditRecord[];
  totalItems: number;
  /** Absent on the last page. */
  nextCursor?: string;
}
