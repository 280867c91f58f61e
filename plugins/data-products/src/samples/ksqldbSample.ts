// SPDX-License-Identifier: Apache-2.0
import { commentText, sqlString } from './literals';
import { ConsumerSample, SampleFormat, SampleTarget } from './sample';

/** Formats of ksqlDB; those without a schema are read as text, the widest type that its plain format has. */
const FORMAT: Record<SampleFormat, string> = {
  avro: 'AVRO',
  json: 'JSON_SR',
  protobuf: 'PROTOBUF',
  none: 'KAFKA',
  unknown: 'KAFKA',
};

/** A stream over the topic, or a table when the topic keeps the newest record of each key, and a query that follows it. */
export function ksqldbSample(target: SampleTarget): ConsumerSample {
  const kind = target.isCompacted ? 'TABLE' : 'STREAM';
  const name = `${identifier(target.topic)}_${kind.toLowerCase()}`;
  const columns = declaredColumns(target);
  return {
    fileName: 'consume.sql',
    code: `${[
      `-- Reads the data product ${commentText(target.productTitle)}.`,
      `SET 'auto.offset.reset' = '${
        target.start === 'beginning' ? 'earliest' : 'latest'
      }';`,
      '',
      ...remarks(target),
      columns.length > 0
        ? `CREATE ${kind} ${name} (`
        : `CREATE ${kind} ${name} WITH (`,
      ...(columns.length > 0
        ? [...columns.map(commaAfterAllButLast), ') WITH (']
        : []),
      `  KAFKA_TOPIC = ${sqlString(target.topic)},`,
      `  KEY_FORMAT = '${FORMAT[target.key.format]}',`,
      `  VALUE_FORMAT = '${FORMAT[target.value.format]}'`,
      ');',
      '',
      `SELECT * FROM ${name} EMIT CHANGES;`,
    ].join('\n')}\n`,
    packages: [],
    variables: [],
  };
}

const commaAfterAllButLast = (
  column: string,
  index: number,
  all: readonly string[],
) => (index < all.length - 1 ? `  ${column},` : `  ${column}`);

/** A name that needs no quotes and, with the ending that follows, is no word of the language. */
function identifier(topic: string): string {
  const name = topic.replace(/[^A-Za-z0-9_]/g, '_');
  return /^[A-Za-z]/.test(name) ? name : `t${name}`;
}

/** What the registry does not tell: a table's key, which ksqlDB never takes from there, and values without a schema. */
function declaredColumns(target: SampleTarget): string[] {
  return [
    ...(target.isCompacted ? ['record_key VARCHAR PRIMARY KEY'] : []),
    ...(FORMAT[target.value.format] === 'KAFKA'
      ? ['record_value VARCHAR']
      : []),
  ];
}

/** What one has to know to put the statement right where it cannot be right by itself. */
function remarks(target: SampleTarget): string[] {
  const { key, value, topic, isCompacted } = target;
  const parts = [
    { part: 'value', ...value },
    { part: 'key', ...key },
  ] as const;
  return [
    ...(isCompacted && FORMAT[key.format] !== 'KAFKA'
      ? ['-- Give the key the type that its schema has.']
      : []),
    ...(FORMAT[value.format] === 'KAFKA'
      ? ['-- No schema is known: values are read as text.']
      : []),
    // ksqlDB looks for the schema under the name of the topic only.
    ...parts.flatMap(({ part, format, subject }) =>
      FORMAT[format] !== 'KAFKA' && subject && subject !== `${topic}-${part}`
        ? [
            `-- The schema of the ${part}s is registered as ${commentText(subject)}: add ${part.toUpperCase()}_SCHEMA_ID with its id.`,
          ]
        : [],
    ),
  ];
}
