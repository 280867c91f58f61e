// SPDX-License-Identifier: Apache-2.0

import {
  classify,
  isSignificant,
  nameOf,
  stringOf,
  tokenize,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import { error } from './TargetDraft';

/** A `CREATE … AS`, as far as plans need it. */
export interface ReadStatement {
  /** What is to be sent: the tokens that were read. */
  text: string;
  /** Stream or table that it makes. */
  sourceName: string;
  /** Streams and tables that it reads. */
  sources: string[];
}

const FIELD = 'origin.statement';

/** Reads a statement that is to make a topic: exactly one, and the topic it writes is the one that was named. */
export function readStatement(
  text: string,
  topic: string,
): { statement?: ReadStatement; problems: OperationProblem[] } {
  const classified = classify(text);
  if (classified.status === 'rejected') {
    const { message, line, column } = classified.problem;
    return wrong(
      'statement-unreadable',
      `Line ${line}, column ${column}: ${message}`,
    );
  }
  const [statement, ...more] = classified.statements;
  const makesTopic =
    statement?.action === 'createStreamAs' ||
    statement?.action === 'createTableAs';
  if (!statement || more.length > 0 || !makesTopic) {
    return wrong(
      'statement-not-allowed',
      'Write exactly one CREATE STREAM … AS or CREATE TABLE … AS.',
    );
  }
  const [sink] = statement.sinks;
  const [sinkTopic] = statement.sinkTopics;
  const read: ReadStatement = {
    text: statement.text,
    sourceName: sink?.name ?? '',
    sources: statement.sources.map(({ name }) => name),
  };
  const written = sinkTopic?.name ?? sink?.name;
  return {
    statement: read,
    problems: [
      ...(written === topic
        ? []
        : wrong(
            'statement-other-topic',
            `The statement writes to ${written}, not to ${topic}. Say WITH (KAFKA_TOPIC='${topic}').`,
          ).problems),
      ...formatProblems(statement.text),
    ],
  };
}

/** Formats of which ksqlDB registers no schema, so that the stream catalog would never know the topic. */
const FORMATS_WITHOUT_SCHEMA: ReadonlySet<string> = new Set([
  'JSON',
  'DELIMITED',
  'KAFKA',
  'NONE',
  'PROTOBUF_NOSR',
]);

function formatProblems(text: string): OperationProblem[] {
  const tokenized = tokenize(text);
  if (tokenized.status === 'rejected') return [];
  const tokens = tokenized.tokens.filter(isSignificant);
  const formats = tokens.flatMap((token, index) => {
    const value = tokens[index + 2];
    const isFormat =
      ['VALUE_FORMAT', 'FORMAT'].includes(nameOf(token)) &&
      tokens[index + 1]?.text === '=' &&
      value?.kind === 'string';
    return isFormat ? [stringOf(value).toUpperCase()] : [];
  });
  const [format] = formats.filter(each => FORMATS_WITHOUT_SCHEMA.has(each));
  return format
    ? wrong(
        'statement-without-schema',
        `ksqlDB registers no schema for the format ${format}, so nobody would find the topic. Use AVRO, JSON_SR or PROTOBUF.`,
      ).problems
    : [];
}

function wrong(code: string, message: string) {
  return { problems: [error(code, message, FIELD)] };
}
