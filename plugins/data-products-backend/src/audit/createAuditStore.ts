// SPDX-License-Identifier: Apache-2.0

import { InputError } from '@backstage/errors';
import {
  AuditRecord,
  AuditRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { storableText } from '../store/rows';
import { AuditStore } from './types';

interface AuditRow {
  number: number;
  id: string;
  at: string;
  by: string | null;
  plugin_id: string;
  event_id: string;
  severity: AuditRecord['severity'];
  outcome: AuditRecord['outcome'];
  target: string | null;
  error: string | null;
  meta: string;
}

const DEFAULT_LIMIT = 50;

/** What the error of a record may be long; the log of the portal's auditor has it whole. */
const LONGEST_ERROR = 2_000;

/** Keeps audit records in the database of the product store. */
export function createAuditStore(knex: Knex): AuditStore {
  return {
    async add(record) {
      await knex<AuditRow>('audit_records')
        .insert(toRow(record))
        .onConflict('id')
        .ignore();
    },

    async find(request) {
      const { limit = DEFAULT_LIMIT, cursor } = request;
      const matching = () =>
        knex<AuditRow>('audit_records').where(matches(request));
      const [counted] = await matching().count({ count: '*' });
      const rows = await matching()
        .where(cursor === undefined ? {} : after(parseCursor(cursor)))
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'number', order: 'desc' },
        ])
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map(toRecord),
        totalItems: Number(counted?.count ?? 0),
        ...(last && rows.length > limit && { nextCursor: cursorOf(last) }),
      };
    },

    removeBefore(at) {
      return knex<AuditRow>('audit_records').where('at', '<', at).delete();
    },
  };
}

function matches(request: AuditRequest): Knex.QueryCallback {
  const { by, target, pluginId, eventId, outcome, from, to } = request;
  return query => {
    if (by) query.whereRaw(...contains('by', by));
    if (target) query.whereRaw(...contains('target', target));
    if (pluginId) query.where('plugin_id', pluginId);
    if (eventId) query.where('event_id', eventId);
    if (outcome) query.where('outcome', outcome);
    if (from) query.where('at', '>=', from);
    if (to) query.where('at', '<', to);
  };
}

/** A part of a text, whatever its case; `%` and `_` stand for themselves. */
function contains(column: string, part: string): [string, string[]] {
  const escaped = part.toLowerCase().replace(/[\\%_]/g, each => `\\${each}`);
  return ["lower(??) like ? escape '\\'", [column, `%${escaped}%`]];
}

interface Cursor {
  at: string;
  number: number;
}

function after({ at, number }: Cursor): Knex.QueryCallback {
  return older =>
    older
      .where('at', '<', at)
      .orWhere(same => same.where({ at }).andWhere('number', '<', number));
}

function cursorOf({ at, number }: Cursor): string {
  return `${at}_${number}`;
}

const cursorForm = z
  .string()
  .regex(/^[\d:.TZ-]{20,32}_\d{1,9}$/)
  .transform(text => text.split('_'));

function parseCursor(cursor: string): Cursor {
  const [at, number] = cursorForm.safeParse(cursor).data ?? [];
  if (at && number) return { at, number: Number(number) };
  throw new InputError(`'${cursor}' is not the cursor of an answer`);
}

function toRow(record: AuditRecord): Omit<AuditRow, 'number'> {
  const { id, at, by, pluginId, eventId, severity, outcome } = record;
  const { target, error, meta } = record;
  return {
    id,
    at,
    by: by ?? null,
    plugin_id: pluginId,
    event_id: eventId,
    severity,
    outcome,
    target: target === undefined ? null : storableText(target),
    error:
      error === undefined ? null : storableText(error.slice(0, LONGEST_ERROR)),
    meta: storableText(JSON.stringify(meta)),
  };
}

const metaForm = z.record(z.string(), z.unknown());

function toRecord(row: AuditRow): AuditRecord {
  return {
    id: row.id,
    at: row.at,
    by: row.by ?? undefined,
    pluginId: row.plugin_id,
    eventId: row.event_id,
    severity: row.severity,
    outcome: row.outcome,
    target: row.target ?? undefined,
    error: row.error ?? undefined,
    meta: metaForm.parse(JSON.parse(row.meta)),
  };
}
