// SPDX-License-Identifier: Apache-2.0
import type { Column, SelectPlan, WindowType } from '../engine/types';
import { badStatement } from '../KsqlError';
import type { PersistentQuery } from '../metastore/Metastore';
import type { Statement } from '../statements/Statement';
import { formatType, quoted } from '../types/SqlType';
import { toFieldInfo } from '../types/schemaInfo';
import { consumerGroupOf } from './describe';
import { entity, type Entity } from './entities';
import { planIn, type Execution } from './Execution';
import { expectQuery } from './runControl';

/** EXPLAIN of a query that runs. */
export function explainQuery(
  statement: { queryId: string; text: string },
  execution: Execution,
): Entity {
  const query = expectQuery(statement.queryId, execution);
  const queryDescription = queryDescriptionOf(query, execution);
  return entity('queryDescription', statement.text, { queryDescription });
}

/** EXPLAIN of a statement, which is not carried out. */
export function explainStatement(
  { statement, text }: { statement: Statement; text: string },
  execution: Execution,
): Entity {
  const { plan, sink } = planOf(statement, execution);
  return entity('queryDescription', text, {
    queryDescription: {
      id: '',
      statementText: statement.text,
      windowType: plan.windowType ?? null,
      ...flowOf({
        columns: plan.columns,
        sources: plan.sources,
        sinks: sink === undefined ? [] : [sink],
        topics: topicsOf(plan.sources, execution),
      }),
      overriddenProperties: Object.fromEntries(execution.properties),
      ksqlHostQueryStatus: {},
      queryType: sink === undefined ? plan.kind.toUpperCase() : 'PERSISTENT',
      queryErrors: [],
      tasksMetadata: [],
      consumerGroupId: '',
      state: null,
    },
  });
}

function planOf(
  statement: Statement,
  execution: Execution,
): { plan: SelectPlan; sink?: string } {
  switch (statement.type) {
    case 'select': {
      const plan = planIn(execution, statement.text);
      return { plan };
    }
    case 'createAs': {
      const { name, kind, select } = statement;
      return { plan: planIn(execution, select, { name, kind }), sink: name };
    }
    case 'insertSelect': {
      const into = { name: statement.target, kind: 'STREAM' as const };
      const plan = planIn(execution, statement.select, into);
      return { plan, sink: statement.target };
    }
    default:
      throw badStatement('The provided statement does not run a ksql query');
  }
}

export function queryDescriptionOf(
  query: PersistentQuery,
  execution: Execution,
) {
  const { id, statementText, state, sources, sink, errors } = query;
  return {
    id,
    statementText,
    windowType: query.windowType ?? null,
    ...flowOf({
      columns: query.columns,
      sources,
      sinks: [sink],
      topics: topicsOf(sources, execution),
    }),
    overriddenProperties: query.properties,
    ksqlHostQueryStatus: { [execution.server.host]: state },
    queryType: 'PERSISTENT',
    queryErrors: errors.map(({ atMs, message, type }) => ({
      timestamp: atMs,
      errorMessage: message,
      type,
    })),
    tasksMetadata: [],
    consumerGroupId: consumerGroupOf(query, execution.server.serviceId),
    state,
  };
}

function topicsOf(
  sources: readonly string[],
  { metastore }: Execution,
): string[] {
  return sources.flatMap(name => metastore.sources.get(name)?.topic ?? []);
}

interface Flow {
  columns: readonly Column[];
  sources: readonly string[];
  sinks: readonly string[];
  topics: readonly string[];
  windowType?: WindowType;
}

function flowOf(flow: Flow) {
  const { columns, sources, sinks } = flow;
  return {
    fields: columns.map(toFieldInfo),
    sources,
    sinks,
    topology: topologyOf(flow),
    executionPlan: executionPlanOf(flow),
  };
}

/** In the form in which Kafka Streams describes a topology. */
function topologyOf({ topics, sinks }: Flow): string {
  const sources = topics.flatMap((topic, index) => [
    `    Source: KSTREAM-SOURCE-000000000${index} (topics: [${topic}])`,
    '      --> Project',
  ]);
  const [sink] = sinks;
  const names = topics
    .map((_topic, index) => `KSTREAM-SOURCE-000000000${index}`)
    .join(', ');
  return [
    'Topologies:',
    '   Sub-topology: 0',
    ...sources,
    '    Processor: Project (stores: [])',
    `      --> ${sink === undefined ? 'none' : 'KSTREAM-SINK-0000000009'}`,
    `      <-- ${names}`,
    ...(sink === undefined
      ? []
      : [
          `    Sink: KSTREAM-SINK-0000000009 (topic: ${sink})`,
          '      <-- Project',
        ]),
    '',
  ].join('\n');
}

function executionPlanOf({ columns, sources, sinks }: Flow): string {
  const schema = columns
    .map(
      ({ name, type, isKey }) =>
        `${quoted(name)} ${formatType(type)}${isKey ? ' KEY' : ''}`,
    )
    .join(', ');
  const steps = [
    ...sinks.map(sink => `[ SINK ] | Schema: ${schema} | Logger: ${sink}`),
    `[ PROJECT ] | Schema: ${schema} | Logger: Project`,
    ...sources.map(source => `[ SOURCE ] | Logger: ${source}.KsqlTopic`),
  ];
  return steps
    .map((step, depth) => `${'\t\t'.repeat(depth)} > ${step}`)
    .join('\n');
}
