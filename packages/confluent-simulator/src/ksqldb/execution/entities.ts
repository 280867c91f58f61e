// SPDX-License-Identifier: Apache-2.0
import type { DeclaredSource, PersistentQuery } from '../metastore/Metastore';

/** What is answered to one statement. */
export interface Entity {
  '@type': string;
  statementText: string;
  warnings: { message: string }[];
  [property: string]: unknown;
}

export function entity(
  type: string,
  statementText: string,
  content: Record<string, unknown>,
): Entity {
  return { '@type': type, statementText, ...content, warnings: [] };
}

export interface CommandStatus {
  status: 'SUCCESS' | 'ERROR';
  message: string;
  queryId: string | null;
}

/** A command that was carried out. */
export interface Command {
  /** e.g. ``stream/`ORDERS`/create``; the name is in back-ticks for CREATE, and bare for DROP. */
  id: string;
  message: string;
  queryId?: string;
  sequenceNumber: number;
}

export function commandEntity(
  statementText: string,
  command: Command,
): CommandEntity {
  return {
    ...entity('currentStatus', statementText, {}),
    commandId: command.id,
    commandStatus: {
      status: 'SUCCESS',
      message: command.message,
      queryId: command.queryId ?? null,
    },
    commandSequenceNumber: command.sequenceNumber,
  };
}

export interface CommandEntity extends Entity {
  commandId: string;
  commandStatus: CommandStatus;
  commandSequenceNumber: number;
}

export function isCommand(answer: Entity): answer is CommandEntity {
  return answer['@type'] === 'currentStatus';
}

/** What IF [NOT] EXISTS makes of a refusal. */
export function warningEntity(statementText: string, message: string): Entity {
  return entity('warning_entity', statementText, { message });
}

export function listedSource(source: DeclaredSource) {
  const { kind, name, topic, keyFormat, valueFormat, windowType } = source;
  const isWindowed = windowType !== undefined;
  return { type: kind, name, topic, keyFormat, valueFormat, isWindowed };
}

export function listedQuery(query: PersistentQuery) {
  return {
    queryString: query.statementText,
    sinks: [query.sink],
    sinkKafkaTopics: [query.sinkTopic],
    id: query.id,
    statusCount: { [query.state]: 1 },
    queryType: 'PERSISTENT',
    state: query.state,
  };
}
