// SPDX-License-Identifier: Apache-2.0
import type {
  QueryEnd,
  QueryStarted,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Failure } from '@data-mesh/backstage-plugin-data-products-react';

/** A query that somebody runs, from pressing the button to its end. Its rows are kept elsewhere: they are too many. */
export type QueryRun =
  | { state: 'idle' }
  /** Asked for; the server has not said yet that it runs. */
  | { state: 'starting'; text: string }
  | { state: 'running'; text: string; started: QueryStarted }
  /** Nobody reads, so the server holds the rows back. */
  | { state: 'paused'; text: string; started: QueryStarted }
  | { state: 'ended'; text: string; started?: QueryStarted; end: QueryEnd }
  /** Refused, or cut off. */
  | { state: 'failed'; text: string; started?: QueryStarted; failure: Failure };

export type QueryRunEvent =
  | { type: 'asked'; text: string }
  | { type: 'started'; started: QueryStarted }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'ended'; end: QueryEnd }
  | { type: 'failed'; failure: Failure }
  | { type: 'cleared' };

/** What a run becomes; an event that makes no sense in its state changes nothing. */
export function nextQueryRun(run: QueryRun, event: QueryRunEvent): QueryRun {
  switch (event.type) {
    case 'asked':
      return { state: 'starting', text: event.text };
    case 'started':
      return run.state === 'starting'
        ? { state: 'running', text: run.text, started: event.started }
        : run;
    case 'paused':
      return run.state === 'running' ? { ...run, state: 'paused' } : run;
    case 'resumed':
      return run.state === 'paused' ? { ...run, state: 'running' } : run;
    case 'ended':
      return isUnderWay(run)
        ? {
            state: 'ended',
            text: run.text,
            started: startOf(run),
            end: event.end,
          }
        : run;
    case 'failed':
      return isUnderWay(run)
        ? {
            state: 'failed',
            text: run.text,
            started: startOf(run),
            failure: event.failure,
          }
        : run;
    case 'cleared':
      return { state: 'idle' };
    default:
      return event satisfies never;
  }
}

/** Whether the server still works for it. */
export function isUnderWay(
  run: QueryRun,
): run is Extract<QueryRun, { state: 'starting' | 'running' | 'paused' }> {
  return (
    run.state === 'starting' ||
    run.state === 'running' ||
    run.state === 'paused'
  );
}

/** The first message of the server, once it came. */
export function startOf(run: QueryRun): QueryStarted | undefined {
  return run.state === 'idle' || run.state === 'starting'
    ? undefined
    : run.started;
}
