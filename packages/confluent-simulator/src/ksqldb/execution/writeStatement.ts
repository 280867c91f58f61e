// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../engine/types';
import type {
  CreateAs,
  CreateSource,
  SourceOptions,
} from '../statements/Statement';
import { formatType, quoted } from '../types/SqlType';

type Options = Readonly<Record<string, string | number | boolean>>;

/** A statement as the server writes it: with the columns it inferred and the options it chose. */
export function writeCreateSource(
  { kind, name, orReplace, isReadOnly, options }: CreateSource,
  columns: readonly Column[],
  chosen: Options,
): string {
  const head = [
    'CREATE',
    ...(orReplace ? ['OR REPLACE'] : []),
    ...(isReadOnly ? ['SOURCE'] : []),
    kind,
    writeName(name),
  ].join(' ');
  const key = kind === 'TABLE' ? 'PRIMARY KEY' : 'KEY';
  const written = columns.map(
    column =>
      `${writeName(column.name)} ${formatType(column.type)}${column.isKey ? ` ${key}` : ''}`,
  );
  return `${head} (${written.join(', ')}) WITH (${writeOptions(options, chosen)});`;
}

export function writeCreateAs(
  { kind, name, orReplace, options, select }: CreateAs,
  chosen: Options,
): string {
  const replace = orReplace ? 'OR REPLACE ' : '';
  return `CREATE ${replace}${kind} ${writeName(name)} WITH (${writeOptions(options, chosen)}) AS ${select};`;
}

/** In the order of their names; what was written has precedence. */
function writeOptions(written: SourceOptions, chosen: Options): string {
  // FORMAT is short for two others, which are among the chosen.
  const kept = [...written].filter(([name]) => name !== 'FORMAT');
  const all = new Map<string, string | number | boolean>([
    ...Object.entries(chosen),
    ...kept,
  ]);
  return [...all]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${writeLiteral(value)}`)
    .join(', ');
}

function writeLiteral(value: string | number | boolean): string {
  return typeof value === 'string'
    ? `'${value.replaceAll("'", "''")}'`
    : String(value);
}

/** Back-ticks only where they are needed. */
export function writeName(name: string): string {
  return /^[A-Z_][A-Z0-9_@]*$/.test(name) ? name : quoted(name);
}
