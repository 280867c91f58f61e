// SPDX-License-Identifier: Apache-2.0
import {
  ClassifiedStatement,
  KsqlEntity,
  KsqlErrorBody,
  StatementClass,
  StatementOutcome,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Clock } from '@data-mesh/confluent-client';
import { Access, ClusterCall } from '../access/types';
import {
  isApiError,
  isKsqlRefusal,
  isMistake,
  toErrorBody,
} from '../translateError';
import { awaitCommand, commandOf, isPending } from './awaitCommand';
import { showEntities } from './showEntities';

/** What became of one statement, and how long that took. */
export interface RanStatement {
  statement: ClassifiedStatement;
  outcome: StatementOutcome;
  /** 0 for what was not run. */
  durationMs: number;
}

/** Instead of a message, when it cannot be found out what of it the caller may know. */
const UNTELLABLE =
  'What ksqlDB said cannot be shown right now. Look at what there is before you send it again.';

/** After these, what is known of the cluster's sources and queries still holds. */
const LEAVES_ALL_AS_IT_IS: ReadonlySet<StatementClass> =
  new Set<StatementClass>(['metadata', 'dataWrite']);

/**
 * Sends statements one after the other, each once the one before it is done, until one fails. Their rights and properties
 * have been looked at. Does not stop when whoever sent them leaves: half of them may be worse than all.
 */
export async function runStatements(
  statements: ClassifiedStatement[],
  options: {
    call: ClusterCall;
    access: Access;
    clock: Clock;
    properties: Readonly<Record<string, string>>;
    completionSeconds: number;
    /** Aborted when the process is to end: then nothing more is sent, and nothing waited for. */
    shutdown: AbortSignal;
    /** Called before each that is sent; what it returns, after it. */
    onStart: (
      statement: ClassifiedStatement,
    ) => (ran: RanStatement) => Promise<void>;
    /** Told of what is neither ksqlDB's fault nor that of the way to it. */
    onMistake: (error: unknown) => void;
  },
): Promise<RanStatement[]> {
  const { call, access, clock, properties, shutdown } = options;
  const { client } = call.cluster;
  let lastCommand: number | undefined;

  /** What ksqlDB says of a failure may name what the caller may not know of. */
  async function shown<T extends { message: string }>(said: T): Promise<T> {
    const message = await access
      .hideNames(call, said.message)
      .catch(() => UNTELLABLE);
    return { ...said, message };
  }

  async function run(
    statement: ClassifiedStatement,
  ): Promise<StatementOutcome> {
    const until = clock.now() + options.completionSeconds * 1000;
    try {
      const entities = await client.execute({
        text: statement.text,
        properties,
        commandSequenceNumber: lastCommand,
      });
      const command = commandOf(entities);
      lastCommand = command?.commandSequenceNumber ?? lastCommand;
      const done = command
        ? withStatus(
            entities,
            await shown(
              await awaitCommand(command, { client, clock, until, shutdown }),
            ),
          )
        : entities;
      if (!LEAVES_ALL_AS_IT_IS.has(statement.class)) {
        access.forget(call.cluster);
      }
      return outcomeOf(await showEntities(done, call, access));
    } catch (failure) {
      if (isMistake(failure)) options.onMistake(failure);
      const error = failureOf(statement, failure);
      const told = isKsqlRefusal(failure) ? await shown(error) : error;
      access.forget(call.cluster);
      return { status: 'failed', error: told, entities: [] };
    }
  }

  const results: RanStatement[] = [];
  let hasFailed = false;
  for (const statement of statements) {
    if (hasFailed || shutdown.aborted) {
      results.push({ statement, outcome: { status: 'notRun' }, durationMs: 0 });
      continue;
    }
    const startedAt = clock.now();
    const finish = options.onStart(statement);
    const outcome = await run(statement);
    const ran = { statement, outcome, durationMs: clock.now() - startedAt };
    await finish(ran);
    results.push(ran);
    hasFailed = outcome.status === 'failed';
  }
  return results;
}

/** Without a whole answer, ksqlDB may have carried out what it was sent. */
function failureOf(
  statement: ClassifiedStatement,
  error: unknown,
): KsqlErrorBody {
  const body = toErrorBody(error);
  const isInDoubt =
    isApiError(error) && (error.failure !== 'status' || body.code >= 50000);
  return statement.class !== 'metadata' && isInDoubt
    ? {
        ...body,
        message: `${body.message} Whether it was carried out is not known: look at what there is before you send it again.`,
      }
    : body;
}

function withStatus(
  entities: KsqlEntity[],
  commandStatus: Extract<
    KsqlEntity,
    { type: 'currentStatus' }
  >['commandStatus'],
): KsqlEntity[] {
  return entities.map(entity =>
    entity.type === 'currentStatus' ? { ...entity, commandStatus } : entity,
  );
}

/** ksqlDB tells of a command that failed in an answer of success. */
function outcomeOf(entities: KsqlEntity[]): StatementOutcome {
  const command = commandOf(entities);
  if (!command) return { status: 'done', entities };
  const { commandId, commandStatus, statementText } = command;
  if (isPending(commandStatus)) {
    return { status: 'accepted', commandId, entities };
  }
  if (commandStatus.status === 'ERROR') {
    const { message } = commandStatus;
    return {
      status: 'failed',
      error: { code: 40001, message, statementText },
      entities,
    };
  }
  return { status: 'done', entities };
}
