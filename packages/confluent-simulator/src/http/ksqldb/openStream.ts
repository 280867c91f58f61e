// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../../ksqldb/engine/types';
import { planSelect } from '../../ksqldb/engine/planSelect';
import { runPull } from '../../ksqldb/engine/runPull';
import { runPush } from '../../ksqldb/engine/runPush';
import type { SelectPlan } from '../../ksqldb/engine/types';
import { findSource, startFrom } from '../../ksqldb/execution/Execution';
import { asStatementError, type KsqlCluster } from '../../ksqldb/KsqlCluster';
import {
  badRequest,
  badStatement,
  ERROR_CODES,
  KsqlError,
} from '../../ksqldb/KsqlError';
import { parseStatements } from '../../ksqldb/statements/parseStatements';
import type { Print, Statement } from '../../ksqldb/statements/Statement';
import { substituteVariables } from '../../ksqldb/statements/substituteVariables';
import type { Reply } from '../Reply';
import type { KsqlCall, QueryStream } from './KsqlRoute';
import { repeatingSource } from './stream/Pace';
import { printSource } from './stream/printSource';
import {
  DELIMITED,
  formatFor,
  plainLines,
  type RowFormat,
} from './stream/RowFormat';
import {
  encodeRow,
  LIMIT_REACHED,
  listSource,
  pushSource,
  type RowSource,
} from './stream/RowSource';
import { streamRows } from './stream/streamRows';

export interface AskedQuery {
  text: string;
  properties: Readonly<Record<string, string>>;
  variables: Readonly<Record<string, string>>;
  /** Content type for a client that does not care. */
  ofAnything: string;
  /** Whether PRINT first says which formats it takes the records for. */
  guessesFormats?: boolean;
}

const NOT_ACCEPTABLE: Reply = {
  status: 406,
  body: 'Not Acceptable',
  headers: { 'content-type': 'text/plain' },
};

interface Opened {
  id: string;
  columns: readonly Column[];
  isPush: boolean;
  source: RowSource;
}

/** @throws KsqlError when ksqlDB refuses the query before its first row. */
export function openStream(
  call: KsqlCall,
  asked: AskedQuery,
): Reply | QueryStream {
  const { cluster } = call;
  cluster.refuseWhenDestroyed();
  const statement = onlyStatement(
    substituteVariables(asked.text, asked.variables),
  );
  try {
    switch (statement.type) {
      case 'select': {
        const format = formatFor(call.accept, asked.ofAnything);
        return format
          ? toStream(
              call,
              statement,
              format,
              openSelect(call, asked, statement),
            )
          : NOT_ACCEPTABLE;
      }
      case 'print': {
        const format = formatFor(call.accept, DELIMITED);
        return format?.contentType === DELIMITED
          ? toStream(
              call,
              statement,
              plainLines,
              openPrint(call, asked, statement),
            )
          : NOT_ACCEPTABLE;
      }
      default:
        throw badRequest(
          `Statement type \`${statement.type}' not supported for this resource`,
        );
    }
  } catch (error) {
    throw asStatementError(error, statement.text);
  }
}

function onlyStatement(text: string): Statement {
  const statements = parseStatements(text);
  const [statement] = statements;
  if (!statement || statements.length > 1) {
    throw badStatement(
      `Expected exactly one KSQL statement; found ${statements.length} instead`,
      text,
    );
  }
  return statement;
}

function openSelect(
  call: KsqlCall,
  { properties }: AskedQuery,
  { text }: Statement,
): Opened {
  const { cluster } = call;
  const execution = cluster.live({ properties });
  const plan = planSelect(text, { find: name => findSource(execution, name) });
  const { columns, sources } = plan;
  if (plan.kind === 'pull') {
    const id = `query_${cluster.nowMs()}`;
    return { id, columns, isPush: false, source: pullSource(plan, cluster) };
  }
  refuseTooMany(call);
  const id = `transient_${sources[0] ?? ''}_${cluster.nextTransientNumber()}`;
  const from = startFrom(execution.properties);
  const source = paced(plan, call, from);
  return { id, columns, isPush: true, source };
}

function pullSource(plan: SelectPlan, cluster: KsqlCluster): RowSource {
  const rows = runPull(plan, { nowMs: cluster.nowMs() });
  const isLimited = rows.length === plan.limit;
  // Of a table, nothing tells that all of it was there.
  const whole = plan.isTable ? undefined : 'Query Completed';
  return listSource(
    rows.map(row => encodeRow(row, plan.columns)),
    isLimited ? LIMIT_REACHED : whole,
  );
}

// Enough rows to differ from each other, few enough to be made at once.
const REPEATED_ROWS = 500;

function paced(
  plan: SelectPlan,
  { cluster, pace }: KsqlCall,
  from: ReturnType<typeof startFrom>,
): RowSource {
  const nowMs = () => cluster.nowMs();
  const begin = (start: typeof from) =>
    runPush(plan, { nowMs: nowMs(), ...(start && { from: start }) });
  if (pace === 'world') return pushSource(begin(from), plan.columns, nowMs);
  const { rows } = pushSource(begin('earliest'), plan.columns, nowMs).next(
    REPEATED_ROWS,
  );
  if (rows.length === 0) return pushSource(begin(from), plan.columns, nowMs);
  return repeatingSource(rows, pace, {
    limit: plan.limit,
    now: () => performance.now(),
  });
}

function openPrint(
  { cluster }: KsqlCall,
  { guessesFormats }: AskedQuery,
  statement: Print,
): Opened {
  const id = `print_${statement.topic}_${cluster.nextTransientNumber()}`;
  const source = printSource(statement, cluster, guessesFormats ?? false);
  return { id, columns: [], isPush: true, source };
}

const MAX_PUSH_QUERIES = 100;

function refuseTooMany({ cluster, environmentId, openQueries }: KsqlCall) {
  const { id, maxPushQueries = MAX_PUSH_QUERIES } = cluster.spec;
  if (openQueries.countOf(environmentId, id) >= maxPushQueries) {
    throw new KsqlError(
      ERROR_CODES.tooManyPushQueries,
      `Maximum number of push queries exceeded: ${maxPushQueries}`,
    );
  }
}

function toStream(
  { environmentId, cluster, openQueries }: KsqlCall,
  statement: Statement,
  format: RowFormat,
  { id, columns, isPush, source }: Opened,
): QueryStream {
  return {
    contentType: format.contentType,
    async run(response, fault) {
      // Whoever asked may have left before the answer began.
      if (response.destroyed) return;
      const ended = new AbortController();
      const remove = openQueries.add(
        {
          id,
          environment: environmentId,
          cluster: cluster.spec.id,
          statement: statement.text,
          since: new Date(cluster.nowMs()).toISOString(),
        },
        () => ended.abort(),
      );
      response.on('close', () => ended.abort());
      try {
        await streamRows(response, {
          format,
          header: { queryId: id, columns, marksKeys: !isPush },
          source,
          signal: ended.signal,
          fault,
        });
      } finally {
        remove();
      }
    },
  };
}
