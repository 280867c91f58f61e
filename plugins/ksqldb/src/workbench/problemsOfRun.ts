// SPDX-License-Identifier: Apache-2.0
import type { TextRange } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { EditorProblem } from '../editor/EditorProps';
import { placeOfError } from '../run/placeOfError';
import type { QueryRun } from '../run/queryRun';
import type { StatementsRun } from '../run/useStatements';
import type { RunRequest } from './useRunner';

/** What ksqlDB found wrong with the text of the last request, at its place; nothing once the text is another. */
export function problemsOfRun(
  runner: {
    request: RunRequest | undefined;
    statements: StatementsRun;
    run: QueryRun;
  },
  text: string,
): EditorProblem[] {
  const { request, statements, run } = runner;
  if (!request || request.text !== text) return [];
  const placed = (
    message: string,
    sentText: string,
    written: TextRange | undefined,
  ): EditorProblem[] => {
    if (!written) return [];
    const whole = {
      start: request.range.start + written.start,
      end: request.range.start + written.end,
    };
    return [
      {
        message,
        range: placeOfError(message, sentText, text, whole) ?? whole,
      },
    ];
  };

  if (statements.state === 'answered') {
    return statements.results.flatMap(({ outcome, text: sent }, index) =>
      outcome.status === 'failed'
        ? placed(
            outcome.error.message,
            sent,
            request.plan.statements[index]?.range,
          )
        : [],
    );
  }
  const message = queryError(run);
  const { query: asked } = request.plan;
  return message && asked ? placed(message, asked.text, asked.range) : [];
}

function queryError(run: QueryRun): string | undefined {
  if (run.state === 'failed') return run.failure.message;
  return run.state === 'ended' ? run.end.error?.message : undefined;
}
