// SPDX-License-Identifier: Apache-2.0
import { ValueType } from '../ValueType';

// More than this nobody reads, and it keeps the words of a type that alternates inside alternatives from growing without bounds.
const MAX_NESTING = 8;
const MAX_BRANCHES = 12;
const NESTING_OF_ALTERNATIVES = 4;

/** A type for people: `array of Line`, `string or long`. Null is left out where something else is there: fields say so themselves. */
export function typeWords(type: ValueType): string {
  return joined(alternatives(withoutNull(type), 0));
}

/** What a value is when there is one. */
export function withoutNull(type: ValueType): ValueType[] {
  const branches = type.is === 'union' ? type.branches() : [type];
  return branches.filter(({ is }) => is !== 'null');
}

export function mayBeNull(type: ValueType): boolean {
  return type.is === 'union'
    ? type.branches().some(({ is }) => is === 'null')
    : type.is === 'null';
}

/** Of an enumeration, also when there are many or none of its values. */
export function allowedValuesOf(
  type: ValueType,
  nesting = 0,
): string[] | undefined {
  const [only, ...others] = withoutNull(type);
  if (!only || others.length > 0 || nesting > MAX_NESTING) return undefined;
  switch (only.is) {
    case 'plain':
      return only.allowedValues;
    case 'list':
      return allowedValuesOf(only.items(), nesting + 1);
    case 'map':
      return allowedValuesOf(only.values(), nesting + 1);
    case 'null':
    case 'union':
    case 'record':
      return undefined;
    default:
      return only satisfies never;
  }
}

/** What a value is, in words, each once. */
function alternatives(branches: ValueType[], nesting: number): string[] {
  const words = nullLast(branches)
    .slice(0, MAX_BRANCHES)
    .map(branch => wordsAt(branch, nesting));
  if (branches.length > MAX_BRANCHES) words.push('…');
  return [...new Set(words)];
}

function nullLast(branches: ValueType[]): ValueType[] {
  const isNull = ({ is }: ValueType) => is === 'null';
  return [
    ...branches.filter(branch => !isNull(branch)),
    ...branches.filter(isNull),
  ];
}

function joined(words: string[]): string {
  const last = words.at(-1) ?? 'null';
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** Of a type inside another. */
function wordsAt(type: ValueType, nesting: number): string {
  if (nesting > MAX_NESTING) return '…';
  switch (type.is) {
    case 'plain':
      return type.words;
    case 'null':
      return 'null';
    case 'record':
      return type.name;
    case 'list':
      return `array of ${wordsAt(type.items(), nesting + 1)}`;
    case 'map': {
      const keys = type.keys === undefined ? '' : `${type.keys} to `;
      return `map of ${keys}${wordsAt(type.values(), nesting + 1)}`;
    }
    case 'union': {
      const words = alternatives(
        type.branches(),
        nesting + NESTING_OF_ALTERNATIVES,
      );
      return words.length > 1 ? `(${joined(words)})` : joined(words);
    }
    default:
      return type satisfies never;
  }
}
