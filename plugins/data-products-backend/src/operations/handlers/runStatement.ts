// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import {
  KsqlCommandStatus,
  KsqlEntity,
  quoteIdentifier,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { pause } from '../../sync/pause';
import { ActionContext, OperationAction } from '../types';
import { EnvironmentClients, callOptions } from './environmentClients';
import { describeLeftTopic } from './describeLeftTopic';
import { StatementSeen, statementSeen } from './observations';
import { StepHandler } from './StepHandler';
import { TopicContents } from './TopicContents';

type Action = Extract<OperationAction, { type: 'runStatement' }>;

const LOOK = 'LIST STREAMS; LIST TABLES; LIST TOPICS; LIST QUERIES;';
const COMMAND_POLL_MS = 500;

/**
 * Makes a stream or table, its query and its topic. Takes them away again in that order; the topic, with its schemas, only
 * while it is known to be empty.
 */
export function runStatement(
  clients: EnvironmentClients,
  { contents, clock }: { contents: TopicContents; clock: Clock },
): StepHandler<Action, StatementSeen> {
  const clientOf = ({ ksqldbClusterId }: Action, context: ActionContext) =>
    clients.ksqldb(context.environmentId, ksqldbClusterId);

  return {
    seen: statementSeen,
    traits: { makesItsOwn: true, hasParts: true },

    async observe(action, context) {
      const entities = await clientOf(action, context).execute(
        { text: LOOK, isReadOnly: true },
        callOptions(context),
      );
      return statementSeenIn(entities, action);
    },

    isDone: ({ topic }, seen) => seen.source?.topic === topic && seen.hasTopic,

    async apply(action, _seen, context) {
      const client = clientOf(action, context);
      const entities = await client.execute(
        { text: action.statement },
        callOptions(context),
      );
      const command = entities.find(({ type }) => type === 'currentStatus');
      if (command?.type !== 'currentStatus') return;
      let status: KsqlCommandStatus | undefined = command.commandStatus;
      while (status && isPending(status)) {
        context.note(`Waiting for ksqlDB to make ${action.sourceName}`);
        await pause(COMMAND_POLL_MS, { clock, signal: context.signal });
        context.signal.throwIfAborted();
        try {
          status = await client.readCommandStatus(
            command.commandId,
            callOptions(context),
          );
        } catch {
          // The statement was taken; what came of it shows in what there is.
          context.signal.throwIfAborted();
          return;
        }
      }
      if (status?.status === 'ERROR') {
        throw new StatementFailedError(action.sourceName, status.message);
      }
    },

    async undo(action, before, context) {
      const client = clientOf(action, context);
      const seen = await this.observe(action, context);
      const own = seen.queryIds.filter(id => !before.queryIds.includes(id));
      for (const id of own) {
        await client.execute(
          { text: `TERMINATE ${id};` },
          callOptions(context),
        );
      }
      const found = seen.hasTopic
        ? await contents(action.clusterId, action.topic, context)
        : 'empty';
      if (seen.source && !before.source) {
        const ending =
          found === 'empty' && seen.hasTopic ? ' DELETE TOPIC' : '';
        const { type } = seen.source;
        const name = quoteIdentifier(action.sourceName);
        await client.execute(
          { text: `DROP ${type} IF EXISTS ${name}${ending};` },
          callOptions(context),
        );
      } else if (seen.hasTopic && found === 'empty') {
        await clients
          .kafka(context.environmentId, action.clusterId)
          .deleteTopic(action.topic, callOptions(context));
      }
      return found === 'empty'
        ? { isUndone: true }
        : { isUndone: false, byHand: describeLeftTopic(action, found) };
    },

    byHand: action =>
      `Terminate the query that writes ${action.sourceName} in ksqlDB, and drop ${action.sourceName}. ${describeLeftTopic(action, 'unknown')}`,

    difference: ({ sourceName, topic }, { source }) =>
      source?.topic === topic
        ? `The topic ${topic} of ${sourceName} is gone.`
        : `${sourceName} is gone from ksqlDB, or stands for another topic.`,
  };
}

/** ksqlDB took the statement, and then could not carry it out. */
class StatementFailedError extends Error {
  override readonly name = 'StatementFailedError';

  constructor(sourceName: string, because: string) {
    super(`ksqlDB could not make ${sourceName}: ${because}`);
  }
}

function isPending({ status }: KsqlCommandStatus): boolean {
  return ['QUEUED', 'PARSING', 'EXECUTING', 'RUNNING'].includes(status);
}

function statementSeenIn(
  entities: KsqlEntity[],
  { sourceName, topic }: Action,
): StatementSeen {
  const seen: StatementSeen = { source: null, hasTopic: false, queryIds: [] };
  for (const entity of entities) {
    if (entity.type === 'streams' || entity.type === 'tables') {
      const source = entity.sources.find(({ name }) => name === sourceName);
      if (source) seen.source = { type: source.type, topic: source.topic };
    } else if (entity.type === 'topics') {
      seen.hasTopic ||= entity.topics.some(({ name }) => name === topic);
    } else if (entity.type === 'queries') {
      seen.queryIds = entity.queries
        .filter(({ sinks }) => sinks.includes(sourceName))
        .map(({ id }) => id)
        .sort();
    }
  }
  return seen;
}
