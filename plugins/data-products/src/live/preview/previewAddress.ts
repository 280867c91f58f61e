// SPDX-License-Identifier: Apache-2.0
import type { AddressChange } from '../../product/useAddress';

/** How many records may be asked for. */
export const LIMITS = [10, 20, 50, 100, 200] as const;

export type Limit = (typeof LIMITS)[number];

const DEFAULT_LIMIT: Limit = 20;

export const PREVIEW_VIEWS = ['table', 'json'] as const;

export type PreviewView = (typeof PREVIEW_VIEWS)[number];

/**
 * What is to be read, as the address of the page holds it.
 *
 * @remarks Without the key: keys are often numbers or addresses of people, and addresses end up in histories and logs.
 */
export interface PreviewAddress {
  /** Qualified name of the port; the first one when absent. */
  port?: string;
  start: 'newest' | 'time';
  /** ISO 8601; only for `time`, and absent until one is chosen. */
  from?: string;
  limit: Limit;
  view: PreviewView;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function previewAddressFromSearch(
  search: URLSearchParams,
): PreviewAddress {
  const from = instantFromText(search.get('from'));
  return {
    port: search.get('port') || undefined,
    start: from || search.get('start') === 'time' ? 'time' : 'newest',
    from,
    limit: limitFromText(search.get('limit')),
    view: PREVIEW_VIEWS.find(view => view === search.get('view')) ?? 'table',
  };
}

/** What changes in the address for something to be read otherwise. */
export function addressChange(change: Partial<PreviewAddress>): AddressChange {
  const { port, start, from, limit, view } = change;
  return {
    ...('port' in change && { port }),
    ...('start' in change && {
      start: start === 'time' ? 'time' : undefined,
      from: undefined,
    }),
    ...('from' in change && { from, start: from ? undefined : 'time' }),
    ...('limit' in change && {
      limit: limit === DEFAULT_LIMIT ? undefined : String(limit),
    }),
    ...('view' in change && { view: view === 'table' ? undefined : view }),
  };
}

export function limitFromText(text: string | null): Limit {
  return LIMITS.find(limit => String(limit) === text) ?? DEFAULT_LIMIT;
}

function instantFromText(text: string | null): string | undefined {
  const instant = text ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
