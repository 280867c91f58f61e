// SPDX-License-Identifier: Apache-2.0
import {
  isSignificant,
  KSQL_KEYWORDS,
  type KsqlFunctionSummary,
  type KsqlSource,
  type TextRange,
  type Token,
  tokenizeLeniently,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { statementRanges } from './statementAt';

/** What completion knows of a cluster. */
export interface Known {
  sources: readonly KsqlSource[];
  functions: readonly KsqlFunctionSummary[];
}

export type CompletionKind =
  'keyword' | 'function' | 'stream' | 'table' | 'column' | 'property';

export interface Completion {
  kind: CompletionKind;
  /** What people read and type. */
  label: string;
  /** What is put in its place; the cursor goes to the end, or to `${}` when there is one. */
  insert: string;
  /** At the right of the label, e.g. a type. */
  detail?: string;
  /** Higher ones come first. */
  boost: number;
}

/** Properties of WITH with the values they usually take (contract section 8). */
const PROPERTIES: Record<string, string> = {
  KAFKA_TOPIC: "'${}'",
  VALUE_FORMAT: "'${AVRO}'",
  KEY_FORMAT: "'${KAFKA}'",
  FORMAT: "'${AVRO}'",
  PARTITIONS: '${}',
  REPLICAS: '${}',
  RETENTION_MS: '${}',
  TIMESTAMP: "'${}'",
  TIMESTAMP_FORMAT: "'${}'",
  WRAP_SINGLE_VALUE: '${false}',
  WINDOW_TYPE: "'${TUMBLING}'",
  WINDOW_SIZE: "'${1 HOURS}'",
  VALUE_SCHEMA_ID: '${}',
  KEY_SCHEMA_ID: '${}',
};

/** After these a stream or table follows. */
const BEFORE_SOURCE = new Set([
  'FROM',
  'JOIN',
  'INTO',
  'DESCRIBE',
  'STREAM',
  'TABLE',
]);

/** What may stand where the cursor is, and where what it replaces begins; `undefined` in strings and comments. */
export function completionsAt(
  text: string,
  position: number,
  known: Known,
): { from: number; options: Completion[] } | undefined {
  const tokens = tokenizeLeniently(text);
  const current = tokens.find(
    ({ start, end }) => start < position && position <= end,
  );
  if (current && isClosedToNames(current, position)) return undefined;
  const isWord = current?.kind === 'identifier' || current?.kind === 'keyword';
  const from = isWord ? current.start : position;
  const statement = statementAround(text, position);
  const before = tokens.filter(
    token =>
      isSignificant(token) &&
      token.end <= from &&
      token.start >= (statement?.start ?? from),
  );

  if (isInProperties(before)) {
    return { from, options: propertyCompletions() };
  }
  const ahead = before.at(-1);
  if (ahead && BEFORE_SOURCE.has(ahead.word)) {
    return {
      from,
      options: [
        ...sourceCompletions(known.sources, 2),
        ...keywordCompletions(0),
      ],
    };
  }
  const read = statement
    ? sourcesIn(text.slice(statement.start, statement.end), known.sources)
    : [];
  return {
    from,
    options: [
      ...columnCompletions(read),
      ...keywordCompletions(1),
      ...functionCompletions(known.functions),
      ...sourceCompletions(known.sources, 0),
    ],
  };
}

/** The statement that goes on at the cursor. */
function statementAround(
  text: string,
  position: number,
): TextRange | undefined {
  const last = statementRanges(text)
    .filter(({ start }) => start <= position)
    .at(-1);
  const isOver =
    last && last.end <= position && text.slice(0, last.end).endsWith(';');
  return isOver ? undefined : last;
}

/** Whether a token is written to its end in quotes or as a comment, where names mean nothing. */
function isClosedToNames(token: Token, position: number): boolean {
  switch (token.kind) {
    case 'comment':
    case 'directive':
      // Behind a comment that is closed there is room for a name again.
      return position < token.end || !token.text.endsWith('*/');
    case 'string':
    case 'quotedIdentifier':
      return position < token.end;
    case 'unrecognized':
    case 'number':
    case 'variable':
      return true;
    default:
      return false;
  }
}

/** Whether the last open bracket belongs to a WITH, and a name is due. */
function isInProperties(before: readonly Token[]): boolean {
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const text = before[index]?.text;
    if (text === ')') depth += 1;
    if (text === '(') {
      if (depth === 0) {
        const last = before.at(-1)?.text;
        return (
          before[index - 1]?.word === 'WITH' && (last === '(' || last === ',')
        );
      }
      depth -= 1;
    }
  }
  return false;
}

/** The streams and tables whose names stand in a statement. */
function sourcesIn(
  statement: string,
  sources: readonly KsqlSource[],
): KsqlSource[] {
  const words = new Set(
    tokenizeLeniently(statement).map(({ kind, text, word }) =>
      kind === 'quotedIdentifier' ? text.slice(1, -1) : word,
    ),
  );
  return sources.filter(({ name }) => words.has(name));
}

function columnCompletions(sources: readonly KsqlSource[]): Completion[] {
  return sources.flatMap(source =>
    source.columns.map(({ name, type }) => ({
      kind: 'column' as const,
      label: name,
      insert: writeName(name),
      detail: `${type} · ${source.name}`,
      boost: 3,
    })),
  );
}

function sourceCompletions(
  sources: readonly KsqlSource[],
  boost: number,
): Completion[] {
  return sources.map(({ name, type, product }) => ({
    kind: type === 'TABLE' ? ('table' as const) : ('stream' as const),
    label: name,
    insert: writeName(name),
    detail: product?.title,
    boost,
  }));
}

function functionCompletions(
  functions: readonly KsqlFunctionSummary[],
): Completion[] {
  return functions.map(({ name, category }) => ({
    kind: 'function' as const,
    label: name,
    insert: `${name}(\${})`,
    detail: category?.toLowerCase(),
    boost: 0,
  }));
}

function keywordCompletions(boost: number): Completion[] {
  return KSQL_KEYWORDS.map(word => ({
    kind: 'keyword' as const,
    label: word,
    insert: word,
    boost,
  }));
}

function propertyCompletions(): Completion[] {
  return Object.entries(PROPERTIES).map(([name, value]) => ({
    kind: 'property' as const,
    label: name,
    insert: `${name} = ${value}`,
    boost: 1,
  }));
}
