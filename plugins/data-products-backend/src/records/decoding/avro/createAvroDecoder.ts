// SPDX-License-Identifier: Apache-2.0
import { AvroNames } from '../../../schemas/tree/avro/AvroNames';
import { readJson } from '../../../schemas/tree/readJson';
import { ByteReader } from '../ByteReader';
import { DecodedValue } from '../DecodedValue';
import { UndecodableError } from '../UndecodableError';
import { AvroDecoding } from './AvroDecoding';

/**
 * Reads values that were written with an Avro schema.
 *
 * @param references - Texts of the schemas that it refers to; one that is no JSON is as good as not there.
 * @returns Throws UndecodableError for bytes that are no such value, those that go on after it among them: whoever reads
 * with another schema than the writer's sees values in fields that they do not belong to.
 * @throws Error when the text is no JSON.
 */
export function createAvroDecoder(
  text: string,
  references: readonly string[],
): (body: Buffer) => DecodedValue {
  const root = readJson(text);
  const names = new AvroNames();
  names.add(root);
  for (const reference of references) names.add(jsonOrNothing(reference));
  return body => {
    const bytes = new ByteReader(body);
    const value = new AvroDecoding(names, bytes).decode(root);
    if (bytes.left > 0) {
      throw new UndecodableError(
        `The schema that it names does not fit: ${bytes.left} bytes are left over at its end`,
      );
    }
    return value;
  };
}

function jsonOrNothing(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}
