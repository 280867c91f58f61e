// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  HeldRemoval,
  ProductChange,
  ProductKey,
  SyncOutcome,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What the databases answer: SQLite has numbers for booleans, PostgreSQL text for big integers. */
type StoredBoolean = boolean | 0 | 1;
type StoredBigInteger = number | string;

export interface EnvironmentRow {
  id: string;
  sequence: StoredBigInteger;
  is_complete: StoredBoolean;
  package_seen: 'essentials' | 'advanced' | null;
}

export interface EntityNameRow {
  product_key: ProductKey;
  environment_id: string;
  entity_name: string;
}

export interface ProductRow {
  product_key: ProductKey;
  environment_id: string;
  state: 'present' | 'removed';
  document: string | null;
  content_hash: string;
  sequence: StoredBigInteger;
  read_started_at: string;
  changed_at: string;
  is_kept: StoredBoolean;
}

export interface PortRow {
  environment_id: string;
  qualified_name: string;
  product_key: ProductKey;
}

export interface SyncRunRow {
  id: number;
  environment_id: string;
  trigger: SyncRun['trigger'];
  requested_by: string | null;
  started_at: string;
  lease_until: string;
  ended_at: string | null;
  status: SyncOutcome['status'] | null;
  cause: string | null;
  can_retry_help: StoredBoolean | null;
  is_complete_read: StoredBoolean;
  upstream_requests: number;
  counts: string;
}

export interface HoldRow {
  id: number;
  environment_id: string;
  state: HeldRemoval['state'];
  held_at: string;
  known_products: number;
  decided_by: string | null;
  decided_at: string | null;
  reason: string | null;
}

export interface HoldItemRow {
  hold_id: number;
  product_key: ProductKey;
}

export interface ChangeRow {
  id: StoredBigInteger;
  environment_id: string;
  product_key: ProductKey;
  changed_at: string;
  changed_by: string;
  field: string;
  kind: ProductChange['kind'];
  before_text: string | null;
  after_text: string | null;
}

export interface QuarantineRow {
  environment_id: string;
  qualified_name: string;
  message: string;
  since: string;
}

/** PostgreSQL cannot store the character NUL in a text. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '');
}

/** Reads the document column, which only this store writes. */
export function parseDocument(document: string | null): DataProduct {
  const value: unknown = JSON.parse(document ?? 'null');
  if (
    typeof value !== 'object' ||
    value === null ||
    !('outputPorts' in value)
  ) {
    throw new Error('A stored product has no document');
  }
  return value as DataProduct;
}
