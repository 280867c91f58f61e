// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  QueryMessage,
  QueryRequest,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { RowBuffer } from '../results/RowBuffer';
import { Gate } from './Gate';
import { nextQueryRun, QueryRun, QueryRunEvent } from './queryRun';

/** A query, its rows, and what can be done with it. */
export interface QueryRunControl {
  run: QueryRun;
  /** Its rows; another buffer for every run. */
  buffer: RowBuffer;
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
  buffer: RowBuffer;
  startedAt: number;
}

/**
 * Runs one query at a time on a cluster.
 *
 * @remarks Renders when the run changes, not when rows come: those are in the buffer, see `useRowCount`.
 */
export function useQueryRun(clusterId: string): QueryRunControl {
  const api = useApi(ksqldbApiRef);
  const [run, dispatch] = useReducer(nextQueryRun, { state: 'idle' });
  const [buffer, setBuffer] = useState(() => new RowBuffer());
  const own = useRef<OwnRun>();

  const leave = useCallback(() => {
    own.current?.controller.abort();
    own.current?.gate.open();
    own.current = undefined;
  }, []);
  useEffect(() => leave, [leave]);

  const start = useCallback(
    async (request: QueryRequest) => {
      leave();
      const mine: OwnRun = {
        controller: new AbortController(),
        gate: new Gate(),
        buffer: new RowBuffer(),
        startedAt: Date.now(),
      };
      own.current = mine;
      setBuffer(mine.buffer);
      dispatch({ type: 'asked', text: request.text });

      const { signal } = mine.controller;
      const messages = api.query(clusterId, request, { signal });
      try {
        for (;;) {
          await mine.gate.passage();
          const next = await messages.next();
          if (signal.aborted || next.done) return;
          const message = next.value;
          const event = eventOf(message);
          if (event) dispatch(event);
          if (message.type === 'rows' || message.type === 'tombstones') {
            mine.buffer.add(message.rows, {
              isTombstone: message.type === 'tombstones',
            });
          }
        }
      } catch (error) {
        if (signal.aborted) return;
        dispatch({ type: 'failed', failure: failureFromError(error) });
      } finally {
        await messages.return();
      }
    },
    [api, clusterId, leave],
  );

  const stop = useCallback(() => {
    const mine = own.current;
    if (!mine) return;
    leave();
    dispatch({
      type: 'ended',
      end: {
        type: 'end',
        reason: 'stopped',
        rows: mine.buffer.rows.length,
        bytes: 0,
        durationMs: Date.now() - mine.startedAt,
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
    setBuffer(new RowBuffer());
    dispatch({ type: 'cleared' });
  }, [leave]);

  return { run, buffer, start, stop, pause, resume, clear };
}

/** What a message means for the state of the run; nothing, when it only has rows or none. */
function eventOf(message: QueryMessage): QueryRunEvent | undefined {
  switch (message.type) {
    case 'started':
      return { type: 'started', started: message };
    case 'end':
      return { type: 'ended', end: message };
    case 'rows':
    case 'tombstones':
    case 'heartbeat':
      return undefined;
    default:
      return message satisfies never;
  }
}
