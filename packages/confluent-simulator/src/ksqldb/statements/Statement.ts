// SPDX-License-Identifier: Apache-2.0

export type SourceKind = 'STREAM' | 'TABLE';

/** A type as written, in which names may stand for types that were created before. */
export type WrittenType =
  | { base: 'NAMED'; name: string }
  | { base: 'DECIMAL'; precision: number; scale: number }
  | { base: 'ARRAY'; element: WrittenType }
  | { base: 'MAP'; key: WrittenType; value: WrittenType }
  | { base: 'STRUCT'; fields: { name: string; type: WrittenType }[] };

export interface ColumnDefinition {
  name: string;
  type: WrittenType;
  isKey: boolean;
  /** A part of the record's headers, which is not in its value. */
  isHeader: boolean;
}

/** What stands in WITH, by name in capitals. */
export type SourceOptions = ReadonlyMap<string, string | number | boolean>;

export interface CreateSource {
  type: 'createSource';
  kind: SourceKind;
  orReplace: boolean;
  ifNotExists: boolean;
  isReadOnly: boolean;
  name: string;
  columns: ColumnDefinition[];
  options: SourceOptions;
}

export interface CreateAs {
  type: 'createAs';
  kind: SourceKind;
  orReplace: boolean;
  ifNotExists: boolean;
  name: string;
  options: SourceOptions;
  /** From SELECT on, without the semicolon. */
  select: string;
}

export interface InsertSelect {
  type: 'insertSelect';
  target: string;
  /** Given by WITH; else the server finds one. */
  queryId?: string;
  select: string;
}

export interface InsertValues {
  type: 'insertValues';
  target: string;
}

export interface Drop {
  type: 'drop';
  kind: SourceKind;
  ifExists: boolean;
  name: string;
  deletesTopic: boolean;
}

export interface Alter {
  type: 'alter';
  kind: SourceKind;
  name: string;
  columns: { name: string; type: WrittenType }[];
}

export type ListSubject =
  | 'STREAMS'
  | 'TABLES'
  | 'QUERIES'
  | 'TOPICS'
  | 'FUNCTIONS'
  | 'TYPES'
  | 'PROPERTIES'
  | 'VARIABLES';

export type StatementBody =
  | CreateSource
  | CreateAs
  | InsertSelect
  | InsertValues
  | Drop
  | Alter
  | {
      type: 'createType';
      name: string;
      ifNotExists: boolean;
      definition: WrittenType;
    }
  | { type: 'dropType'; name: string; ifExists: boolean }
  | {
      type: 'terminate' | 'pause' | 'resume';
      /** `undefined` for ALL. */
      queryId: string | undefined;
    }
  | { type: 'list'; subject: ListSubject; isExtended: boolean; all: boolean }
  | { type: 'describeSource'; name: string; isExtended: boolean }
  | { type: 'describeAll'; kind: SourceKind; isExtended: boolean }
  | { type: 'describeFunction'; name: string }
  | { type: 'explainQuery'; queryId: string }
  | { type: 'explainStatement'; statement: Statement }
  | { type: 'set'; name: string; value: string }
  | { type: 'unset'; name: string }
  | { type: 'define'; name: string; value: string }
  | { type: 'undefine'; name: string }
  | {
      type: 'assert';
      subject: 'TOPIC' | 'SCHEMA';
      name: string | undefined;
      schemaId: number | undefined;
      expectsExistence: boolean;
    }
  | { type: 'select'; isPush: boolean }
  | Print
  /** Real statements that the simulator does not carry out, e.g. of connectors. */
  | { type: 'unsupported'; what: string };

export interface Print {
  type: 'print';
  topic: string;
  fromBeginning: boolean;
  /** Every n-th record. */
  interval: number;
  limit: number | undefined;
}

export type Statement = StatementBody & {
  /** As written, without what is before and after it, with its semicolon. */
  text: string;
};
