// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../world/clock';
import type { Restorable, Restore } from '../world/Restore';
import type { KsqlClusterSpec } from '../world/scenario';
import type { WorldEnvironment } from '../world/WorldEnvironment';
import type { KsqlActivity } from '../world/traffic/KsqlActivity';
import { EngineError } from './engine/EngineError';
import type { Column, Feed } from './engine/types';
import { runPersistent } from './engine/runPersistent';
import {
  isCommand,
  type CommandStatus,
  type Entity,
} from './execution/entities';
import { execute } from './execution/execute';
import type { Execution, LiveRecords } from './execution/Execution';
import { wholeName } from './execution/serverProperties';
import { SandboxKafka } from './kafka/SandboxKafka';
import { TopicFeeds } from './kafka/TopicFeeds';
import { WorldKafka } from './kafka/WorldKafka';
import { ksqlActivity } from './ksqlActivity';
import { ERROR_CODES, KsqlError } from './KsqlError';
import { Metastore } from './metastore/Metastore';
import { parseStatements } from './statements/parseStatements';
import type { Statement } from './statements/Statement';
import { substituteVariables } from './statements/substituteVariables';

/** What may go with a request for statements. */
export interface RequestOptions {
  properties?: Readonly<Record<string, string>>;
  variables?: Readonly<Record<string, string>>;
  /** Of a command that must have been carried out before. */
  commandSequenceNumber?: number;
  /** Ends a query that somebody reads. @returns whether there was one. */
  closeQuery?: (id: string) => boolean;
}

// How long topics have been filling when the world begins.
const HISTORY_MS = 60 * 60 * 1000;

/** One ksqlDB cluster: what it knows, and what it carries out. */
export class KsqlCluster implements Restorable {
  readonly metastore = Metastore.empty();
  /** By id of the command. */
  readonly commands = new Map<string, CommandStatus>();
  readonly kafka: WorldKafka;
  private readonly records: LiveRecords;
  private destroyed = false;
  private lastTransient = 4_075_896_722_935_364_000n;

  constructor(
    readonly spec: KsqlClusterSpec,
    environment: WorldEnvironment,
    private readonly clock: Clock,
  ) {
    this.kafka = new WorldKafka(environment, spec.kafkaClusterId);
    this.records = {
      feeds: new TopicFeeds({
        kafka: this.kafka,
        startMs: this.nowMs() - HISTORY_MS,
        recordsPerSecond: spec.recordsPerSecond ?? {},
        silentSinceMs: name => {
          const topic = environment.topicIn(spec.kafkaClusterId, name);
          return topic && environment.activity.silentSinceMs(topic);
        },
      }),
      start: (plan, from) => runPersistent(plan, { nowMs: this.nowMs(), from }),
    };
    this.bootstrap();
  }

  nowMs(): number {
    return this.clock().getTime();
  }

  /**
   * Carries out every statement of a text, after trying all of them out.
   *
   * @throws KsqlError for the first that is refused; when that is found out while trying, nothing has changed.
   */
  execute(text: string, options: RequestOptions = {}): Entity[] {
    const { statements } = this.tryOut(text, options);
    const entities = executeAll(statements, this.live(options));
    for (const each of entities) {
      if (isCommand(each))
        this.commands.set(each.commandId, each.commandStatus);
    }
    return entities;
  }

  /** Answers as `execute` does, and does nothing. @throws KsqlError as `execute` does. */
  rehearse(text: string, options: RequestOptions = {}): Entity[] {
    return this.tryOut(text, options).entities;
  }

  private tryOut(text: string, options: RequestOptions) {
    this.refuseWhenDestroyed();
    const asked = options.commandSequenceNumber ?? -1;
    if (asked > this.metastore.commandSequenceNumber) {
      throw new KsqlError(
        ERROR_CODES.commandQueueTimeout,
        `Timed out while waiting for a previous command to execute. command sequence number: ${asked}`,
      );
    }
    const statements = parseStatements(
      substituteVariables(text, options.variables ?? {}),
    );
    return {
      statements,
      entities: executeAll(statements, this.sandbox(options)),
    };
  }

  /** Everything that was written to a topic. */
  readTopic(topic: string, columns: readonly Column[]): Feed {
    return this.records.feeds.read(topic, columns);
  }

  /** Its records are gone with it; a topic of that name begins anew. */
  forgetTopic(topic: string): void {
    this.records.feeds.forget(topic);
  }

  /** Only the records of topics: statements are tried out before, not taken back. */
  remember(): Restore {
    return this.records.feeds.remember();
  }

  /** As long as those of a real server. */
  nextTransientNumber(): bigint {
    this.lastTransient += 1n;
    return this.lastTransient;
  }

  /** What its queries read and write in Kafka. */
  activity(): KsqlActivity {
    return ksqlActivity(this.spec, this.metastore);
  }

  get isDestroyed(): boolean {
    return this.destroyed;
  }

  /** @throws KsqlError 50304 after the end. */
  refuseWhenDestroyed(): void {
    if (this.destroyed) {
      throw new KsqlError(ERROR_CODES.shutDown, 'The server is shut down');
    }
  }

  /** Where statements really happen, and queries find records. */
  live(options: RequestOptions = {}): Execution {
    return { ...this.common(options), records: this.records };
  }

  /** Ends everything and forgets it, as POST /ksql/terminate does. */
  destroy(topicPatterns: readonly string[]): void {
    this.destroyed = true;
    const sources = [...this.metastore.sources.values()];
    for (const query of this.metastore.allQueries()) {
      query.run?.stop(this.nowMs());
      this.metastore.endedOutputs.set(query.sinkTopic, this.nowMs());
    }
    this.metastore.queries.clear();
    this.metastore.sources.clear();
    const isNamed = (topic: string) =>
      topicPatterns.some(pattern => new RegExp(`^(?:${pattern})$`).test(topic));
    for (const { topic, madeFrom } of sources) {
      if (madeFrom.length > 0 && isNamed(topic)) this.kafka.remove(topic);
    }
  }

  private sandbox(options: RequestOptions): Execution {
    return {
      ...this.common(options),
      metastore: this.metastore.copy(),
      closeQuery: () => false,
      kafka: new SandboxKafka(this.kafka),
      records: undefined,
    };
  }

  private common(options: RequestOptions): Omit<Execution, 'records'> {
    return {
      server: { serviceId: this.spec.serviceId, host: 'ksql-1:8088' },
      metastore: this.metastore,
      kafka: this.kafka,
      properties: new Map(
        Object.entries(options.properties ?? {}).map(([name, value]) => [
          wholeName(name),
          value,
        ]),
      ),
      variables: new Map(Object.entries(options.variables ?? {})),
      closeQuery: options.closeQuery ?? (() => false),
      nowMs: this.nowMs(),
    };
  }

  private bootstrap(): void {
    const { statements = [], paused = [], failed = {} } = this.spec;
    for (const statement of statements) {
      try {
        this.execute(statement, { properties: EARLIEST });
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${this.spec.id} refuses '${statement}': ${why}`, {
          cause,
        });
      }
    }
    for (const id of paused) this.execute(`PAUSE ${id};`);
    for (const [id, message] of Object.entries(failed)) this.fail(id, message);
  }

  private fail(id: string, message: string): void {
    const query = this.metastore.queries.get(id);
    if (!query) throw new Error(`There is no query '${id}' to fail`);
    const atMs = this.nowMs();
    query.run?.stop(atMs);
    this.metastore.queries.set(id, {
      ...query,
      state: 'ERROR',
      stateSinceMs: atMs,
      errors: [{ atMs, message, type: 'USER' }],
    });
  }
}

const EARLIEST = { 'auto.offset.reset': 'earliest' };

function executeAll(
  statements: readonly Statement[],
  execution: Execution,
): Entity[] {
  const entities: Entity[] = [];
  for (const statement of statements) {
    try {
      const answer = execute(statement, execution);
      if (answer) entities.push(answer);
    } catch (error) {
      // What was tried out has not happened.
      const done = execution.records ? entities : [];
      throw asStatementError(error, statement.text, done);
    }
  }
  return entities;
}

/** The refusal with the statement it is about, and what was carried out before it. */
export function asStatementError(
  error: unknown,
  statementText: string,
  entities: readonly Entity[] = [],
): unknown {
  if (error instanceof EngineError || error instanceof KsqlError) {
    const { code, message } = error;
    return new KsqlError(code, message, statementText, entities);
  }
  return error;
}
