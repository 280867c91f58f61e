// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  StatementResult,
  StatementsRequest,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Failure,
  failureFromError,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';

/** Statements that are no queries, from pressing the button to their answers. */
export type StatementsRun =
  | { state: 'idle' }
  | { state: 'running'; text: string }
  | { state: 'answered'; results: StatementResult[] }
  /** None of them was run, as far as anybody knows. */
  | { state: 'failed'; failure: Failure };

/** Runs statements on a cluster, one text at a time. */
export function useStatements(clusterId: string): {
  run: StatementsRun;
  /** Gives what became of each; `undefined` when they could not be run, or the page was left. */
  start: (request: StatementsRequest) => Promise<StatementResult[] | undefined>;
  /** Forgets what was run last. */
  clear: () => void;
} {
  const api = useApi(ksqldbApiRef);
  const [run, setRun] = useState<StatementsRun>({ state: 'idle' });
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const start = useCallback(
    async (request: StatementsRequest) => {
      setRun({ state: 'running', text: request.text });
      try {
        const { results } = await api.runStatements(clusterId, request);
        if (!isMounted.current) return undefined;
        setRun({ state: 'answered', results });
        return results;
      } catch (error) {
        setRun({ state: 'failed', failure: failureFromError(error) });
        return undefined;
      }
    },
    [api, clusterId],
  );
  const clear = useCallback(() => setRun({ state: 'idle' }), []);

  return { run, start, clear };
}
