// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import { OpenProtobuf } from '../../../schemas/tree/protobuf/readProtobuf';
import { ByteReader } from '../ByteReader';
import { DecodedValue } from '../DecodedValue';
import { sayingWhere } from '../MisfitError';
import { UndecodableError } from '../UndecodableError';
import { ProtobufDecoding } from './ProtobufDecoding';
import { wellKnownFiles } from './wellKnownTypes';

/** Deeper than people put messages into messages. */
const MOST_INDEXES = 100;

/** Reads values that were written with a Protobuf schema. */
export interface ProtobufDecoder {
  /**
   * Which message of the file the record holds, as its first bytes say.
   *
   * @throws UndecodableError when there is no such message.
   */
  messageIn(bytes: ByteReader): protobuf.Type;
  /** @throws UndecodableError */
  decode(type: protobuf.Type, bytes: ByteReader): DecodedValue;
}

export function createProtobufDecoder({
  files,
  messages,
}: Pick<OpenProtobuf, 'files' | 'messages'>): ProtobufDecoder {
  const wellKnown = wellKnownFiles();
  return {
    messageIn(bytes) {
      const indexes = readMessageIndexes(bytes);
      let around = messages;
      let found: protobuf.Type | undefined;
      for (const index of indexes) {
        found = around[index];
        if (!found) {
          throw new UndecodableError(
            'The schema that it names does not fit: the file has no such message',
          );
        }
        around = found.nestedArray.filter(
          inner => inner instanceof protobuf.Type,
        );
      }
      if (found) return found;
      throw new UndecodableError('It does not say which message it holds');
    },

    decode(type, bytes) {
      const decoding = new ProtobufDecoding(files, wellKnown);
      return sayingWhere(decoding.descent, () => decoding.message(type, bytes));
    },
  };
}

/** How many, then each: the place among the outermost messages, then among those inside that, … A lone 0 is the first. */
function readMessageIndexes(bytes: ByteReader): number[] {
  const end = new UndecodableError(
    'It ends before it says which message it holds',
  );
  try {
    const count = bytes.zigzag();
    if (count === 0n) return [0];
    if (count < 0n || count > MOST_INDEXES) throw end;
    return Array.from({ length: Number(count) }, () => Number(bytes.zigzag()));
  } catch {
    throw end;
  }
}
