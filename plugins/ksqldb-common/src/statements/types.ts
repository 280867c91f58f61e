// SPDX-License-Identifier: Apache-2.0

/** A piece of a text: UTF-16 offsets, `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Why a text is not read as statements, and where. */
export interface SyntaxProblem {
  /** One sentence that says what is wrong and what would be right. */
  message: string;
  range: TextRange;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/**
 * What a statement does, as far as rights and routes go (contract section 8).
 *
 * `unknown` is what starts like no statement there is; it is never sent.
 */
export type StatementClass =
  | 'query'
  | 'metadata'
  | 'definition'
  | 'dataWrite'
  | 'runControl'
  | 'session'
  | 'admin'
  | 'test'
  | 'unknown';

/** Which statement exactly. */
export type StatementAction =
  | 'select'
  | 'print'
  | 'listStreams'
  | 'listTables'
  | 'listQueries'
  | 'listTopics'
  | 'listFunctions'
  | 'listTypes'
  | 'listProperties'
  | 'listVariables'
  | 'listConnectors'
  | 'listConnectorPlugins'
  | 'describeSource'
  | 'describeStreams'
  | 'describeTables'
  | 'describeFunction'
  | 'describeConnector'
  | 'explain'
  | 'createStream'
  | 'createTable'
  | 'createStreamAs'
  | 'createTableAs'
  | 'insertSelect'
  | 'dropStream'
  | 'dropTable'
  | 'alterSource'
  | 'createType'
  | 'dropType'
  | 'createConnector'
  | 'dropConnector'
  | 'insertValues'
  | 'terminate'
  | 'pause'
  | 'resume'
  | 'set'
  | 'unset'
  | 'define'
  | 'undefine'
  | 'alterSystem'
  | 'assert'
  | 'runScript'
  | 'unknown';

/** A stream, table or topic that a statement names. */
export interface NamedInText {
  /** As the server knows it: an identifier without quotes in upper case, a quoted one as written. Topics keep their case. */
  name: string;
  range: TextRange;
}

/** One statement of a text, and what it touches. Ranges are of the text that was classified. */
export interface ClassifiedStatement {
  class: StatementClass;
  action: StatementAction;
  /**
   * What is to be sent: the tokens that were classified, without comments, ending with a semicolon. It reads the same to
   * the server's lexer as to ours.
   */
  text: string;
  /** From the first token to the semicolon. */
  range: TextRange;
  /** Streams and tables read: FROM, JOIN, DESCRIBE, and of the statement inside an EXPLAIN. */
  sources: NamedInText[];
  /** Streams and tables written, created, altered or dropped. */
  sinks: NamedInText[];
  /** Topics read by name: PRINT, and KAFKA_TOPIC of a CREATE without AS. */
  sourceTopics: NamedInText[];
  /** Topics written by name: KAFKA_TOPIC of a CREATE … AS. */
  sinkTopics: NamedInText[];
  /** Persistent queries named by TERMINATE, PAUSE, RESUME or EXPLAIN; `all` for ALL. */
  queryIds: string[] | 'all';
  /** True of DROP … DELETE TOPIC. */
  deletesTopic: boolean;
  /** How a query ends. Absent for what is no query. */
  mode?: 'push' | 'pull' | 'print';
  /** Of the outermost query; absent without LIMIT. */
  limit?: number;
}

/** What there is in a text: all of its statements, or the first reason not to send any of it. */
export type Classification =
  | { status: 'classified'; statements: ClassifiedStatement[] }
  | { status: 'rejected'; problem: SyntaxProblem };
