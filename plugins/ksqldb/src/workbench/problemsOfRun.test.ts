// SPDX-License-Identifier: Apache-2.0
import type { StatementOutcome } from '@data-mesh/backstage-plugin-ksqldb-common';
import { RETAIL_CLUSTER } from '../__testUtils__/retailClusters';
import { planRun } from '../run/planRun';
import { problemsOfRun } from './problemsOfRun';
import type { RunRequest } from './useRunner';

/** A request to run the part of a text between `[` and `]`. */
function aRequest(marked: string): RunRequest {
  const range = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const text = marked.replaceAll(/[[\]]/g, '');
  const plan = planRun(text.slice(range.start, range.end), RETAIL_CLUSTER);
  if (plan.status !== 'ready') throw new Error(`It is ${plan.status}`);
  return { plan, text, range };
}

const QUERY = aRequest('LIST TABLES;\n[SELECT STOR FROM /* all */ ORDERS;]');
const STATEMENTS = aRequest('[LIST TABLES;\nDESCRIBE NONE;]');
const idle = { state: 'idle' } as const;

const failedQuery = (message: string) => ({
  state: 'failed' as const,
  text: '',
  failure: { kind: 'unexpected' as const, message, canRetryHelp: true },
});

const answered = (...outcomes: StatementOutcome[]) => ({
  state: 'answered' as const,
  results: outcomes.map((outcome, index) => ({
    class: 'metadata' as const,
    text: ['LIST TABLES;', 'DESCRIBE NONE;'][index]!,
    outcome,
  })),
});
const done: StatementOutcome = { status: 'done', entities: [] };
const failed = (message: string): StatementOutcome => ({
  status: 'failed',
  error: { code: 40001, message },
  entities: [],
});

/** What is marked in the text. */
const marked = (
  request: RunRequest,
  run: Omit<Parameters<typeof problemsOfRun>[0], 'request'>,
  text = request.text,
) =>
  problemsOfRun({ request, ...run }, text).map(({ range }) =>
    text.slice(range.start, range.end),
  );

describe('problemsOfRun', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['the place that ksqlDB names',           'line 1:8: STOR is no column', 'STOR'],
    ['a place behind a comment',              'line 1:18: no such stream',   'ORDERS'],
    ['the query, when no place is named',     'STOR is no column',           'SELECT STOR FROM /* all */ ORDERS;'],
  ])('marks %s', (_case, message, expected) => {
    expect(marked(QUERY, { statements: idle, run: failedQuery(message) })).toEqual([expected]);
  });

  it('marks the statement that failed, and no other', () => {
    expect(
      marked(STATEMENTS, {
        statements: answered(done, failed('line 1:10: there is no NONE')),
        run: idle,
      }),
    ).toEqual(['NONE']);
  });

  it('marks an error that ended a query on its way', () => {
    const end = {
      type: 'end' as const,
      reason: 'upstreamError' as const,
      error: { code: 50000, message: 'It broke' },
      rows: 1,
      bytes: 9,
      durationMs: 9,
    };
    expect(
      marked(QUERY, {
        statements: idle,
        run: { state: 'ended', text: '', end },
      }),
    ).toHaveLength(1);
  });

  it('marks nothing in a text that was changed since', () => {
    expect(
      marked(
        QUERY,
        { statements: idle, run: failedQuery('line 1:8: odd') },
        'LIST TOPICS;',
      ),
    ).toEqual([]);
  });

  it('marks nothing before anything was run', () => {
    expect(
      problemsOfRun(
        { request: undefined, statements: idle, run: idle },
        'LIST TABLES;',
      ),
    ).toEqual([]);
  });
});
