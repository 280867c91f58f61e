// SPDX-License-Identifier: Apache-2.0
import { types, type Type } from 'avsc';
import type { Difference, Sides } from './Difference';

/** Whether Avro's schema resolution lets the reader read what the writer wrote. */
export function canRead(reader: Type, writer: Type): boolean {
  try {
    reader.createResolver(writer);
    return true;
  } catch {
    return false;
  }
}

/** Why the reader cannot read what the writer wrote; empty when it can. */
export function avroDifferences(reader: Type, writer: Type): Difference[] {
  if (canRead(reader, writer)) return [];
  const found = compare(reader, writer, '', new Set());
  // The resolution has the last word, also where no single reason is found.
  return found.length > 0 ? found : [typeMismatch(reader, writer, '')];
}

type Path = string;

function compare(
  reader: Type,
  writer: Type,
  path: Path,
  seen: Set<string>,
): Difference[] {
  if (canRead(reader, writer)) return [];
  if (isUnion(writer) && !isUnion(reader)) {
    return writer.types.flatMap(branch => compare(reader, branch, path, seen));
  }
  if (isUnion(reader)) {
    const written = isUnion(writer) ? writer.types : [writer];
    return written
      .map((branch, i) => ({
        branch,
        at: isUnion(writer) ? `${path}/${i}` : path,
      }))
      .filter(({ branch }) => !canRead(reader, branch))
      .map(({ branch, at }) => missingUnionBranch(branch, at));
  }
  if (
    reader instanceof types.RecordType &&
    writer instanceof types.RecordType
  ) {
    return compareRecords(reader, writer, path, seen);
  }
  if (reader instanceof types.ArrayType && writer instanceof types.ArrayType) {
    return compare(reader.itemsType, writer.itemsType, `${path}/items`, seen);
  }
  if (reader instanceof types.MapType && writer instanceof types.MapType) {
    return compare(
      reader.valuesType,
      writer.valuesType,
      `${path}/values`,
      seen,
    );
  }
  if (reader instanceof types.EnumType && writer instanceof types.EnumType) {
    const lacking = writer.symbols.filter(
      symbol => !reader.symbols.includes(symbol),
    );
    return lacking.length > 0
      ? [missingEnumSymbols(lacking, path)]
      : [nameMismatch(reader, writer, path)];
  }
  if (reader instanceof types.FixedType && writer instanceof types.FixedType) {
    return reader.size === writer.size
      ? [nameMismatch(reader, writer, path)]
      : [fixedSizeMismatch(reader.size, writer.size, path)];
  }
  return [typeMismatch(reader, writer, path)];
}

function compareRecords(
  reader: types.RecordType,
  writer: types.RecordType,
  path: Path,
  seen: Set<string>,
): Difference[] {
  const pair = `${reader.name} ${writer.name}`;
  if (seen.has(pair)) return [];
  seen.add(pair);
  const aliases = reader.aliases ?? [];
  if (reader.name !== writer.name && !aliases.includes(writer.name ?? '')) {
    return [nameMismatch(reader, writer, path)];
  }
  return reader.fields.flatMap((field, i) => {
    const at = `${path}/fields/${i}`;
    const written = writer.fields.find(
      ({ name }) => name === field.name || field.aliases.includes(name),
    );
    if (written) return compare(field.type, written.type, `${at}/type`, seen);
    return field.defaultValue() === undefined
      ? [missingDefault(field.name, at)]
      : [];
  });
}

function isUnion(type: Type): type is types.WrappedUnionType {
  return type instanceof types.WrappedUnionType;
}

function missingDefault(field: string, path: Path): Difference {
  return difference(
    'READER_FIELD_MISSING_DEFAULT_VALUE',
    ({ reader, writer }) =>
      `The field '${field}' at path '${path}' in the ${reader} schema has no default value and is missing in the ${writer} schema`,
    field,
  );
}

function missingEnumSymbols(
  symbols: readonly string[],
  path: Path,
): Difference {
  const list = `[${symbols.join(', ')}]`;
  return difference(
    'MISSING_ENUM_SYMBOLS',
    ({ reader, writer }) =>
      `The ${reader} schema lacks the symbols ${list} of the enum at path '${path}/symbols' in the ${writer} schema`,
    list,
  );
}

function missingUnionBranch(branch: Type, path: Path): Difference {
  return difference(
    'MISSING_UNION_BRANCH',
    ({ reader, writer }) =>
      `The ${reader} schema lacks a branch for the type at path '${path || '/'}' in the ${writer} schema`,
    `reader union lacking writer type: ${kindOf(branch)}`,
  );
}

function typeMismatch(reader: Type, writer: Type, path: Path): Difference {
  return difference(
    'TYPE_MISMATCH',
    sides =>
      `The type at path '${path || '/'}' in the ${sides.reader} schema does not match with the ${sides.writer} schema`,
    `reader type: ${kindOf(reader)} not compatible with writer type: ${kindOf(writer)}`,
  );
}

function nameMismatch(reader: Type, writer: Type, path: Path): Difference {
  return difference(
    'NAME_MISMATCH',
    () => `The name at path '${path}/name' has changed to '${reader.name}'`,
    `expected: ${writer.name}`,
  );
}

function fixedSizeMismatch(
  expected: number,
  found: number,
  path: Path,
): Difference {
  return difference(
    'FIXED_SIZE_MISMATCH',
    ({ reader, writer }) =>
      `The size of the fixed type at path '${path}/size' in the ${reader} schema does not match with the ${writer} schema`,
    `expected: ${expected}, found: ${found}`,
  );
}

function difference(
  type: string,
  describe: (sides: Sides) => string,
  additionalInfo: string,
): Difference {
  return {
    type,
    describe: sides =>
      `{errorType:'${type}', description:'${describe(sides)}', additionalInfo:'${additionalInfo}'}`,
  };
}

function kindOf(type: Type): string {
  return type.typeName.replace(/:.*/, '').toUpperCase();
}
