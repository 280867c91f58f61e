// SPDX-License-Identifier: Apache-2.0
import type {
  AuditRecord,
  AuditRequest,
} from '@data-mesh/backstage-plugin-data-products-common';

export const EVENTS_PER_PAGE = 50;

export const AUDIT_OUTCOMES = ['succeeded', 'failed'] as const;

/** Which events are shown; an empty text leaves everything in. */
export interface AuditFilter {
  /** Part of a user's or service's name. */
  by: string;
  pluginId: string;
  eventId: string;
  target: string;
  outcome?: AuditRecord['outcome'];
  /** Calendar day where the browser is, e.g. `2027-01-31`; the first one shown. */
  fromDay: string;
  /** The last one shown. */
  toDay: string;
}

export type AuditFilterName = keyof AuditFilter;

/** What an address calls the parts of the filter. */
const PARAMETER = {
  by: 'who',
  pluginId: 'plugin',
  eventId: 'event',
  target: 'target',
  outcome: 'outcome',
  fromDay: 'from',
  toDay: 'to',
} as const satisfies Record<AuditFilterName, string>;

/** Reads an address; whatever in it makes no sense counts as absent. */
export function auditFilterFromSearch(search: URLSearchParams): AuditFilter {
  const text = (name: AuditFilterName) => search.get(PARAMETER[name]) ?? '';
  return {
    by: text('by'),
    pluginId: text('pluginId'),
    eventId: text('eventId'),
    target: text('target'),
    outcome: outcomeFromText(text('outcome')),
    fromDay: dayFromText(text('fromDay')),
    toDay: dayFromText(text('toDay')),
  };
}

export function outcomeFromText(
  text: string,
): AuditRecord['outcome'] | undefined {
  return AUDIT_OUTCOMES.find(outcome => outcome === text);
}

/** A calendar day if it is one, else nothing: `2027-02-30` is none. */
export function dayFromText(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return '';
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : '';
}

const NAMES = [
  'by',
  'pluginId',
  'eventId',
  'target',
  'outcome',
  'fromDay',
  'toDay',
] as const satisfies AuditFilterName[];

/** What changes in the address when parts of the filter do: the list begins on its first page again. */
export function auditAddressChange(
  change: Partial<AuditFilter>,
): Record<string, string | undefined> {
  const changed = NAMES.filter(name => name in change).map(
    name => [PARAMETER[name], change[name] || undefined] as const,
  );
  return {
    ...Object.fromEntries(changed),
    cursor: undefined,
    record: undefined,
  };
}

/** The filter that leaves everything in. */
export const NO_FILTER: AuditFilter = {
  by: '',
  pluginId: '',
  eventId: '',
  target: '',
  outcome: undefined,
  fromDay: '',
  toDay: '',
};

export function isFiltered(filter: AuditFilter): boolean {
  return Object.values(filter).some(value => Boolean(value));
}

/**
 * What the back end is asked for. Days are those where the browser is: the first from its beginning, the last to its end.
 */
export function auditRequestFromFilter(filter: AuditFilter): AuditRequest {
  return {
    by: filter.by.trim() || undefined,
    pluginId: filter.pluginId || undefined,
    eventId: filter.eventId.trim() || undefined,
    target: filter.target.trim() || undefined,
    outcome: filter.outcome,
    from: filter.fromDay ? startOfDay(filter.fromDay, 0) : undefined,
    to: filter.toDay ? startOfDay(filter.toDay, 1) : undefined,
  };
}

/** The instant at which a day begins, so many days later, where the browser is. */
function startOfDay(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
