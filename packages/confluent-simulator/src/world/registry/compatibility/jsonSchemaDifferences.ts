// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util';
import { CannotSay, type Difference } from './Difference';
import {
  acceptsAnything,
  COMBINING_KEYWORDS,
  contentModelOf,
  dereferenced,
  hasDefault,
  isRequired,
  isSchema,
  propertiesOf,
  referenceOf,
  typesOf,
  type JsonObject,
  type JsonSchema,
} from './jsonSchema';
import { tighterLimits } from './jsonSchemaLimits';

/**
 * Why the reader cannot read what the writer wrote, by the registry's rules for JSON Schema under its strict policy:
 * types, enums, limits, required, added and removed properties, open and closed content models, items.
 *
 * @throws CannotSay when nothing of that forbids it, and something else has changed.
 */
export function jsonSchemaDifferences(
  reader: JsonSchema,
  writer: JsonSchema,
): Difference[] {
  if (isDeepStrictEqual(reader, writer)) return [];
  const comparison = new Comparison(reader, writer);
  comparison.compare(reader, writer, '#');
  const { differences, unclear } = comparison;
  if (differences.length === 0 && unclear.length > 0) {
    throw new CannotSay(
      `whether the JSON Schemas agree at ${unclear.join(', ')}`,
    );
  }
  return differences;
}

class Comparison {
  readonly differences: Difference[] = [];
  /** Paths where the rules are not among those above. */
  readonly unclear: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly readerRoot: JsonSchema,
    private readonly writerRoot: JsonSchema,
  ) {}

  compare(
    readerSchema: JsonSchema,
    writerSchema: JsonSchema,
    path: string,
  ): void {
    if (this.isUnderWay(readerSchema, writerSchema)) return;
    const reader = dereferenced(readerSchema, this.readerRoot);
    const writer = dereferenced(writerSchema, this.writerRoot);
    if (reader === undefined || writer === undefined) {
      this.unclear.push(path);
    } else if (acceptsAnything(reader) || writer === false) {
      // Nothing is shut out.
    } else if (typeof reader === 'boolean' || typeof writer === 'boolean') {
      this.add('TYPE_CHANGED', path);
    } else {
      this.compareKeywords(reader, writer, path);
    }
  }

  /** Definitions that refer to each other in a circle are compared once. */
  private isUnderWay(reader: JsonSchema, writer: JsonSchema): boolean {
    const references = [referenceOf(reader), referenceOf(writer)];
    if (references.every(each => each === undefined)) return false;
    const pair = JSON.stringify([
      references[0] ?? reader,
      references[1] ?? writer,
    ]);
    if (this.seen.has(pair)) return true;
    this.seen.add(pair);
    return false;
  }

  private compareKeywords(
    reader: JsonObject,
    writer: JsonObject,
    path: string,
  ): void {
    if (!areEqual(reader, writer, COMBINING_KEYWORDS)) this.unclear.push(path);
    if (!this.compareTypes(reader, writer, path)) return;
    this.compareEnums(reader, writer, path);
    for (const { type, keyword } of tighterLimits(reader, writer)) {
      this.add(type, `${path}/${keyword}`);
    }
    if (reader.pattern !== undefined && reader.pattern !== writer.pattern) {
      const type =
        writer.pattern === undefined ? 'PATTERN_ADDED' : 'PATTERN_CHANGED';
      this.add(type, `${path}/pattern`);
    }
    this.compareProperties(reader, writer, path);
    this.compareAdditional(reader, writer, `${path}/additionalProperties`);
    this.compareItems(reader, writer, `${path}/items`);
  }

  /** @returns whether they agree, so that looking further makes sense. */
  private compareTypes(
    reader: JsonObject,
    writer: JsonObject,
    path: string,
  ): boolean {
    const read = typesOf(reader);
    const written = typesOf(writer);
    if (read.length === 0 || written.length === 0) {
      if (read.length > 0 && acceptsAnything(writer))
        this.add('TYPE_CHANGED', path);
      else if (read.length !== written.length) this.unclear.push(path);
      return true;
    }
    if (coversTypes(read, written)) return true;
    if (!coversTypes(written, read)) this.add('TYPE_CHANGED', path);
    else
      this.add(
        written.length > 1 ? 'SUM_TYPE_NARROWED' : 'TYPE_NARROWED',
        path,
      );
    return false;
  }

  private compareEnums(
    reader: JsonObject,
    writer: JsonObject,
    path: string,
  ): void {
    const read = reader.enum;
    const written = writer.enum;
    if (!Array.isArray(read)) return;
    if (!Array.isArray(written)) this.add('TYPE_CHANGED', path);
    else if (!holdsAll(read, written)) {
      const type = holdsAll(written, read)
        ? 'ENUM_ARRAY_NARROWED'
        : 'ENUM_ARRAY_CHANGED';
      this.add(type, `${path}/enum`);
    }
  }

  private compareProperties(
    reader: JsonObject,
    writer: JsonObject,
    path: string,
  ): void {
    const read = propertiesOf(reader);
    const written = propertiesOf(writer);
    for (const name of new Set([...read.keys(), ...written.keys()])) {
      const after = read.get(name);
      const before = written.get(name);
      const at = `${path}/properties/${name}`;
      if (after === undefined) {
        this.judgeRemoved(reader, before, at);
      } else {
        const isDemanded = isRequired(reader, name) && !hasDefault(after);
        if (before === undefined) {
          this.judgeAdded(writer, after, isDemanded, at);
        } else {
          this.compare(after, before, at);
          if (isDemanded && !isRequired(writer, name)) {
            this.add('REQUIRED_ATTRIBUTE_ADDED', `${path}/required/${name}`);
          }
        }
      }
    }
  }

  /** Old data may already hold anything under the name of a new property, unless its schema shut that out. */
  private judgeAdded(
    writer: JsonObject,
    added: JsonSchema,
    isDemanded: boolean,
    at: string,
  ): void {
    const model = contentModelOf(writer);
    if (model === 'open') {
      if (acceptsAnything(added)) return;
      const property = isDemanded ? 'REQUIRED_PROPERTY' : 'OPTIONAL_PROPERTY';
      this.add(`${property}_ADDED_TO_OPEN_CONTENT_MODEL`, at);
    } else if (isDemanded) {
      this.add('REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL', at);
    } else if (model === 'partiallyOpen') {
      this.unclear.push(at);
    }
  }

  private judgeRemoved(
    reader: JsonObject,
    removed: JsonSchema | undefined,
    at: string,
  ): void {
    const model = contentModelOf(reader);
    if (model === 'partiallyOpen') this.unclear.push(at);
    else if (model === 'closed' && removed !== false) {
      this.add('PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL', at);
    }
  }

  private compareAdditional(
    reader: JsonObject,
    writer: JsonObject,
    at: string,
  ): void {
    if (!areEqual(reader, writer, ['patternProperties'])) this.unclear.push(at);
    const read = reader.additionalProperties ?? true;
    const written = writer.additionalProperties ?? true;
    if (read === true || written === false || isDeepStrictEqual(read, written))
      return;
    if (read === false) this.add('ADDITIONAL_PROPERTIES_REMOVED', at);
    else if (written === true) this.add('ADDITIONAL_PROPERTIES_NARROWED', at);
    else if (isSchema(read) && isSchema(written))
      this.compare(read, written, at);
  }

  private compareItems(
    reader: JsonObject,
    writer: JsonObject,
    at: string,
  ): void {
    if (isSchema(reader.items) && isSchema(writer.items)) {
      this.compare(reader.items, writer.items, at);
    } else if (!areEqual(reader, writer, ['items'])) {
      this.unclear.push(at);
    }
  }

  private add(type: string, path: string): void {
    this.differences.push({
      type,
      describe: ({ reader, writer }) =>
        `{errorType:"${type}", description:"At path '${path}' the ${reader} schema shuts out what the ${writer} schema allows'}`,
    });
  }
}

function areEqual(
  a: JsonObject,
  b: JsonObject,
  keywords: readonly string[],
): boolean {
  return keywords.every(keyword => isDeepStrictEqual(a[keyword], b[keyword]));
}

/** Every integer is a number. */
function coversTypes(types: unknown[], others: unknown[]): boolean {
  return others.every(
    type =>
      types.includes(type) || (type === 'integer' && types.includes('number')),
  );
}

function holdsAll(values: unknown[], others: unknown[]): boolean {
  return others.every(other =>
    values.some(value => isDeepStrictEqual(value, other)),
  );
}
