// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  QueryMessage,
  QueryRequest,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import type { ResultRow } from '../results/ResultRow';
import { Gate } from './Gate';
import { isUnderWay, nextQueryRun, QueryRun } from './queryRun';
import { usePaintedCount } from './usePaintedCount';

/** A query, its rows, and what can be done with it. */
export interface QueryRunControl {
  run: QueryRun;
  /** In the order they came. Only the first `rowCount` are meant; more may follow before the next painting. */
  rows: readonly ResultRow[];
  rowCount: number;
  /** Runs a query; one that runs is left. */
  start: (request: QueryRequest) => void;
  /** Leaves the query; the server ends it then. */
  stop: () => void;
  /** Reads no further, which holds the server back. */
  pause: () => void;
  resume: () => void;
  /** Forgets the last query and its rows. */
  clear: () => void;
}

/** One run, as long as it is the one on screen. */
interface OwnRun {
  controller: AbortController;
  gate: Gate;
  startedAt: number;
}

/**
 * Runs one query at a time on a cluster.
 *
 * @remarks Rows are collected as they come and counted once a frame: a page that renders for each of 20,000 a second
 * would stand still.
 */
export function useQueryRun(clusterId: string): QueryRunControl {
  const api = useApi(ksqldbApiRef);
  const [run, dispatch] = useReducer(nextQueryRun, { state: 'idle' });
  const rows = useRef<ResultRow[]>([]);
  const { count, paint, reset } = usePaintedCount(() => rows.current.length);
  const own = useRef<OwnRun>();

  const leave = useCallback(() => {
    own.current?.controller.abort();
    own.current?.gate.open();
    own.current = undefined;
  }, []);
  useEffect(() => leave, [leave]);

  const receive = useCallback(
    (message: QueryMessage) => {
      switch (message.type) {
        case 'started':
          dispatch({ type: 'started', started: message });
          break;
        case 'rows':
        case 'tombstones':
          for (const values of message.rows) {
            const isTombstone = message.type === 'tombstones';
            rows.current.push({ values, isTombstone });
          }
          paint();
          break;
        case 'heartbeat':
          break;
        case 'end':
          dispatch({ type: 'ended', end: message });
          break;
        default:
          message satisfies never;
      }
    },
    [paint],
  );

  const start = useCallback(
    async (request: QueryRequest) => {
      leave();
      const mine: OwnRun = {
        controller: new AbortController(),
        gate: new Gate(),
        startedAt: Date.now(),
      };
      own.current = mine;
      rows.current = [];
      reset();
      dispatch({ type: 'asked', text: request.text });

      const { signal } = mine.controller;
      const messages = api.query(clusterId, request, { signal });
      try {
        for (;;) {
          await mine.gate.passage();
          const next = await messages.next();
          if (signal.aborted || next.done) return;
          receive(next.value);
        }
      } catch (error) {
        if (signal.aborted) return;
        dispatch({ type: 'failed', failure: failureFromError(error) });
      } finally {
        await messages.return();
      }
    },
    [api, clusterId, leave, receive, reset],
  );

  const stop = useCallback(() => {
    const startedAt = own.current?.startedAt ?? Date.now();
    leave();
    dispatch({
      type: 'ended',
      end: {
        type: 'end',
        reason: 'stopped',
        rows: rows.current.length,
        bytes: 0,
        durationMs: Date.now() - startedAt,
      },
    });
  }, [leave]);

  const pause = useCallback(() => {
    own.current?.gate.close();
    dispatch({ type: 'paused' });
  }, []);

  const resume = useCallback(() => {
    own.current?.gate.open();
    dispatch({ type: 'resumed' });
  }, []);

  const clear = useCallback(() => {
    leave();
    rows.current = [];
    reset();
    dispatch({ type: 'cleared' });
  }, [leave, reset]);

  return {
    run,
    rows: rows.current,
    // Once it ended, every row counts, painted or not.
    rowCount: isUnderWay(run) ? count : rows.current.length,
    start,
    stop,
    pause,
    resume,
    clear,
  };
}
