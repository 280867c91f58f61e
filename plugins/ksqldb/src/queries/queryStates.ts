// SPDX-License-Identifier: Apache-2.0
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Translate } from '../translation/ref';

/** What ksqlDB calls the states of persistent queries; newer servers may know more. */
export const QUERY_STATES = [
  'RUNNING',
  'PAUSED',
  'ERROR',
  'UNRESPONSIVE',
] as const;

export type QueryStateName = (typeof QUERY_STATES)[number];

export function isQueryState(state: string): state is QueryStateName {
  return QUERY_STATES.some(known => known === state);
}

/** A state in a word; as the server calls it when it is a new one. */
export function describeState(state: string, t: Translate): string {
  return isQueryState(state) ? t(`queries.state.${state}`) : state;
}

/** What a state means, and on how many servers the query is in which, where they differ. */
export function describeStateInFull(
  query: Pick<KsqlPersistentQuery, 'state' | 'stateCounts'>,
  t: Translate,
): string {
  const { state, stateCounts } = query;
  const meaning = isQueryState(state)
    ? t(`queries.stateMeaning.${state}`)
    : t('queries.stateUnknown', { state });
  const counts = Object.entries(stateCounts);
  if (counts.length < 2) return meaning;
  const onServers = counts.map(([name, count]) =>
    t('queries.stateOnServers', {
      state: describeState(name, t),
      servers: String(count),
    }),
  );
  return `${meaning} ${onServers.join(', ')}.`;
}
