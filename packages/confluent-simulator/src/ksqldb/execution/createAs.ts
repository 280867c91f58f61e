// SPDX-License-Identifier: Apache-2.0
import type { Column, SelectPlan } from '../engine/types';
import type { KafkaTopic } from '../kafka/Kafka';
import { badStatement } from '../KsqlError';
import type { DeclaredSource, PersistentQuery } from '../metastore/Metastore';
import type { CreateAs, InsertSelect } from '../statements/Statement';
import { usesRegistry } from '../types/writeSchema';
import {
  alreadyExists,
  numberOption,
  registerValues,
  textOption,
} from './createSource';
import { commandEntity, warningEntity, type Entity } from './entities';
import { expectWritable } from './changeSource';
import { planIn, startFrom, type Execution } from './Execution';
import { refuseCircle } from './refuseCircle';
import { writeCreateAs, writeName } from './writeStatement';

/** CREATE STREAM or TABLE … AS SELECT: a new source, its topic, and the query that fills it. */
export function createAs(
  statement: CreateAs & { text: string },
  execution: Execution,
): Entity {
  const { metastore } = execution;
  const { kind, name, orReplace, ifNotExists, select } = statement;
  const existing = metastore.sources.get(name);
  if (existing && !orReplace) {
    const message = alreadyExists(kind, name, existing);
    if (ifNotExists) return warningEntity(statement.text, message);
    throw badStatement(message);
  }
  const plan = planIn(execution, select, {
    name,
    kind,
    statement: statement.text,
  });
  refuseOtherKind(statement, plan);
  const sink = sinkOf(statement, plan, execution);
  const sequenceNumber = metastore.nextCommand();
  const replaced = metastore.queriesWriting(name)[0];
  replaced?.run?.stop(execution.nowMs);
  const prefix = kind === 'STREAM' ? 'CSAS' : 'CTAS';
  const id = replaced?.id ?? `${prefix}_${name}_${sequenceNumber}`;
  metastore.sources.set(name, sink);
  const query = startQuery({ id, plan, sink, isOwner: true }, execution);
  metastore.queries.set(id, query);
  return commandEntity(sink.statementText, {
    id: `${kind.toLowerCase()}/\`${name}\`/create`,
    message: `Created query with ID ${id}`,
    queryId: id,
    sequenceNumber,
  });
}

/** INSERT INTO … SELECT: one more query that writes to a stream. */
export function insertSelect(
  statement: InsertSelect & { text: string },
  execution: Execution,
): Entity {
  const { metastore } = execution;
  const sink = expectWritable(execution, statement.target);
  if (sink.kind === 'TABLE') {
    throw badStatement(
      `INSERT INTO can only be used to insert into a stream. ${sink.name} is a table.`,
    );
  }
  const into = {
    name: sink.name,
    kind: sink.kind,
    statement: statement.text,
  };
  const plan = planIn(execution, statement.select, into);
  refuseOtherColumns(sink, plan);
  const sequenceNumber = metastore.nextCommand();
  const id =
    statement.queryId?.toUpperCase() ?? `INSERTQUERY_${sequenceNumber}`;
  if (metastore.queries.has(id)) {
    throw badStatement(`Query ID '${id}' already exists.`);
  }
  const statementText = `INSERT INTO ${writeName(sink.name)} ${statement.select};`;
  const query = startQuery(
    { id, plan, sink: { ...sink, statementText }, isOwner: false },
    execution,
  );
  metastore.queries.set(id, query);
  return commandEntity(statementText, {
    id: `stream/\`${sink.name}\`/create`,
    message: `Created query with ID ${id}`,
    queryId: id,
    sequenceNumber,
  });
}

function refuseOtherKind({ kind }: CreateAs, plan: SelectPlan): void {
  if (plan.isTable === (kind === 'TABLE')) return;
  throw badStatement(
    plan.isTable
      ? 'Invalid result type. Your SELECT query produces a TABLE. Please use CREATE TABLE AS SELECT statement instead.'
      : 'Invalid result type. Your SELECT query produces a STREAM. Please use CREATE STREAM AS SELECT statement instead.',
  );
}

function refuseOtherColumns(sink: DeclaredSource, plan: SelectPlan): void {
  const describe = (columns: readonly Column[]) =>
    columns.map(({ name, type }) => `${name} ${type.base}`).join(', ');
  if (describe(sink.columns) !== describe(plan.columns)) {
    throw badStatement(
      `Incompatible schema between results and sink.\nResult schema is ${describe(plan.columns)}\nSink schema is ${describe(sink.columns)}`,
    );
  }
}

/** What CREATE … AS declares; its topic is there afterwards. */
function sinkOf(
  statement: CreateAs,
  plan: SelectPlan,
  execution: Execution,
): DeclaredSource {
  const { kafka, metastore, server } = execution;
  const { name, kind, options } = statement;
  const first = metastore.sources.get(plan.sources[0] ?? '');
  const format = textOption(options, 'FORMAT')?.toUpperCase();
  const valueFormat =
    textOption(options, 'VALUE_FORMAT')?.toUpperCase() ??
    format ??
    first?.valueFormat ??
    'JSON';
  const keyFormat =
    textOption(options, 'KEY_FORMAT')?.toUpperCase() ??
    format ??
    first?.keyFormat ??
    'KAFKA';
  const topic =
    textOption(options, 'KAFKA_TOPIC') ?? `${server.serviceId}${name}`;
  const made = madeTopic(topic, statement, {
    isWindowed: plan.windowType !== undefined,
    input: first && kafka.find(first.topic),
  });
  const existing = kafka.find(topic);
  if (!existing) kafka.add({ ...made, indexed: !usesRegistry(valueFormat) });
  registerValues(topic, plan.columns, valueFormat, execution);
  return {
    name,
    kind,
    columns: plan.columns,
    topic,
    keyFormat,
    valueFormat,
    windowType: plan.windowType,
    windowSizeMs: plan.windowSizeMs,
    timestampColumn: textOption(options, 'TIMESTAMP')?.toUpperCase() ?? '',
    isReadOnly: false,
    statementText: writeCreateAs(statement, {
      CLEANUP_POLICY: made.cleanupPolicy.join(','),
      KAFKA_TOPIC: topic,
      PARTITIONS: existing?.partitions ?? made.partitions,
      REPLICAS: existing?.replicationFactor ?? made.replicationFactor,
      RETENTION_MS: existing?.retentionMs ?? made.retentionMs,
    }),
    madeFrom: plan.sources,
  };
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

function madeTopic(
  name: string,
  { kind, options }: CreateAs,
  context: { isWindowed: boolean; input: KafkaTopic | undefined },
) {
  const compacted: ('compact' | 'delete')[] = context.isWindowed
    ? ['compact', 'delete']
    : ['compact'];
  const cleanupPolicy: ('compact' | 'delete')[] =
    kind === 'TABLE' ? compacted : ['delete'];
  return {
    name,
    partitions:
      numberOption(options, 'PARTITIONS') ?? context.input?.partitions ?? 1,
    replicationFactor: numberOption(options, 'REPLICAS') ?? 3,
    retentionMs: numberOption(options, 'RETENTION_MS') ?? WEEK_MS,
    cleanupPolicy,
  };
}

function startQuery(
  query: {
    id: string;
    plan: SelectPlan;
    sink: DeclaredSource;
    /** Whether the topic is the query's own, in which nothing but its results is. */
    isOwner: boolean;
  },
  { metastore, records, properties, nowMs }: Execution,
): PersistentQuery {
  const { id, plan, sink, isOwner } = query;
  refuseCircle({ sources: plan.sources, sinkTopic: sink.topic }, metastore);
  const run = records?.start(plan, startFrom(properties) ?? 'latest');
  if (records && run) {
    if (isOwner) records.feeds.takeOver(sink.topic);
    records.feeds.addOutput(sink.topic, run.feed);
  }
  return {
    id,
    statementText: sink.statementText,
    sink: sink.name,
    sinkTopic: sink.topic,
    sources: plan.sources,
    columns: plan.columns,
    windowType: plan.windowType,
    state: 'RUNNING',
    stateSinceMs: nowMs,
    errors: [],
    properties: Object.fromEntries(properties),
    run,
  };
}
