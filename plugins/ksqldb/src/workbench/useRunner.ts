// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import type {
  KsqlProperties,
  StatementResult,
  TextRange,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { RunPlan } from '../run/planRun';
import { QueryRunControl, useQueryRun } from '../run/useQueryRun';
import { StatementsRun, useStatements } from '../run/useStatements';

/** What is to be run, and where it stands in the editor. */
export interface RunRequest {
  plan: Extract<RunPlan, { status: 'ready' }>;
  /** The whole text of the editor. */
  text: string;
  /** Where what the plan is of stands in it. */
  range: TextRange;
  properties?: KsqlProperties;
}

/** Runs statements, then the query behind them; and tells where the last error was. */
export interface Runner {
  query: QueryRunControl;
  statements: StatementsRun;
  /** What the last request was. */
  request: RunRequest | undefined;
  /** Goes up with every request and every end of one. */
  version: number;
  start: (request: RunRequest) => Promise<void>;
}

/**
 * @param options.onChanged - Called when statements were run that may have changed what there is.
 */
export function useRunner(options: {
  clusterId: string;
  onChanged: () => void;
}): Runner {
  const { clusterId, onChanged } = options;
  const query = useQueryRun(clusterId);
  const statements = useStatements(clusterId);
  const [request, setRequest] = useState<RunRequest>();
  const [version, setVersion] = useState(0);
  const { start: startQuery, clear: clearQuery } = query;
  const { start: startStatements, clear: clearStatements } = statements;

  const start = useCallback(
    async (asked: RunRequest) => {
      const { plan, text, range, properties } = asked;
      setRequest(asked);
      clearQuery();
      clearStatements();
      const first = plan.statements[0];
      const last = plan.statements.at(-1);
      if (first && last) {
        const results = await startStatements({
          text: text.slice(
            range.start + first.range.start,
            range.start + last.range.end,
          ),
          properties,
        });
        setVersion(count => count + 1);
        if (plan.statements.some(({ class: kind }) => kind !== 'metadata')) {
          onChanged();
        }
        if (!results?.every(isDone)) return;
      }
      if (plan.query) startQuery({ text: plan.query.text, properties });
      setVersion(count => count + 1);
    },
    [clearQuery, clearStatements, onChanged, startQuery, startStatements],
  );

  return { query, statements: statements.run, request, version, start };
}

function isDone({ outcome }: StatementResult): boolean {
  return outcome.status === 'done' || outcome.status === 'accepted';
}
