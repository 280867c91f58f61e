// SPDX-License-Identifier: Apache-2.0
import type { Column, PersistentRun, WindowType } from '../engine/types';
import type { SourceKind } from '../statements/Statement';
import type { SqlType } from '../types/SqlType';

/** A stream or table that has been declared. Never changed in place. */
export interface DeclaredSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly columns: readonly Column[];
  readonly topic: string;
  readonly keyFormat: string;
  readonly valueFormat: string;
  /** `undefined` when not windowed. */
  readonly windowType?: WindowType;
  readonly windowSizeMs?: number;
  /** Of the column that gives the time of a record; empty for the record's own. */
  readonly timestampColumn: string;
  /** Made by CREATE SOURCE: nobody writes to it, and a table of it can be pulled from. */
  readonly isReadOnly: boolean;
  /** As the server writes it. */
  readonly statementText: string;
  /** What it was made from by CREATE … AS; empty for others. */
  readonly madeFrom: readonly string[];
}

export type QueryState = 'RUNNING' | 'PAUSED' | 'ERROR';

/** A query that goes on until it is terminated. Never changed in place, but for what it has written. */
export interface PersistentQuery {
  /** e.g. `CSAS_ORDERS_EUR_43`. */
  readonly id: string;
  /** The statement that started it, as the server writes it. */
  readonly statementText: string;
  readonly sink: string;
  readonly sinkTopic: string;
  readonly sources: readonly string[];
  readonly columns: readonly Column[];
  readonly windowType?: WindowType;
  readonly state: QueryState;
  /** Since when it has been in this state. */
  readonly stateSinceMs: number;
  /** What made it fail. */
  readonly errors: readonly QueryError[];
  /** Properties in force when it was started. */
  readonly properties: Readonly<Record<string, string>>;
  /** `undefined` in a sandbox, where nothing runs. */
  readonly run: PersistentRun | undefined;
}

export interface QueryError {
  atMs: number;
  message: string;
  type: 'USER' | 'SYSTEM' | 'UNKNOWN';
}

/** What a ksqlDB cluster knows by name. */
export class Metastore {
  private constructor(
    readonly sources: Map<string, DeclaredSource>,
    readonly queries: Map<string, PersistentQuery>,
    readonly types: Map<string, SqlType>,
    /** When the last query that was terminated wrote to a topic, by topic. */
    readonly endedOutputs: Map<string, number>,
    private lastCommand: number,
  ) {}

  static empty(): Metastore {
    return new Metastore(new Map(), new Map(), new Map(), new Map(), 0);
  }

  /** One to try things out in. */
  copy(): Metastore {
    return new Metastore(
      new Map(this.sources),
      new Map(this.queries),
      new Map(this.types),
      new Map(this.endedOutputs),
      this.lastCommand,
    );
  }

  /** Number of the last command that changed something; 0 before the first. */
  get commandSequenceNumber(): number {
    return this.lastCommand;
  }

  nextCommand(): number {
    this.lastCommand += 1;
    return this.lastCommand;
  }

  /** Sorted by name. */
  sourcesOf(kind: SourceKind): DeclaredSource[] {
    return sorted(this.sources).filter(source => source.kind === kind);
  }

  /** Sorted by id. */
  allQueries(): PersistentQuery[] {
    return sorted(this.queries);
  }

  queriesReading(source: string): PersistentQuery[] {
    return this.allQueries().filter(({ sources }) => sources.includes(source));
  }

  queriesWriting(source: string): PersistentQuery[] {
    return this.allQueries().filter(({ sink }) => sink === source);
  }

  /** Names of what was made from a source by CREATE … AS. */
  madeFrom(source: string): string[] {
    return sorted(this.sources)
      .filter(({ madeFrom }) => madeFrom.includes(source))
      .map(({ name }) => name);
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, value]) => value);
}
