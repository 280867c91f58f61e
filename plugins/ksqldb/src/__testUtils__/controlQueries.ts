// SPDX-License-Identifier: Apache-2.0
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';

const STATE_AFTER: Record<string, string | undefined> = {
  PAUSE: 'PAUSED',
  RESUME: 'RUNNING',
  TERMINATE: undefined,
};

/** What becomes of queries when a text such as `PAUSE CSAS_ORDERS_EUR_43;` is run; unchanged by any other text. */
export function controlQueries(
  queries: KsqlPersistentQuery[],
  text: string,
): KsqlPersistentQuery[] {
  const match = /^\s*(PAUSE|RESUME|TERMINATE)\s+`?(\w+)`?\s*;?\s*$/i.exec(text);
  if (!match) return queries;
  const verb = String(match[1]).toUpperCase();
  const named = String(match[2]).toUpperCase();
  return queries.flatMap(query => {
    if (named !== 'ALL' && query.id !== named) return [query];
    const state = STATE_AFTER[verb];
    return state === undefined ? [] : [{ ...query, state }];
  });
}
