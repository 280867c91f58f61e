// SPDX-License-Identifier: Apache-2.0
import { DecodedValue } from '../decoding/DecodedValue';
import { Lens } from '../masking/Lens';
import { WrittenPart } from '../wire/readWireFormat';

export type RecordFormat = 'AVRO' | 'JSON' | 'PROTOBUF';

export interface DecodedPart {
  value: DecodedValue;
  /** What the schema says about the value. */
  lens: Lens;
}

/** A schema that values can be read with. */
export interface OpenSchema {
  format: RecordFormat;
  /** @throws UndecodableError */
  decode(part: Pick<WrittenPart, 'framing' | 'body'>): DecodedPart;
  /** What it says about values whose outermost type has this name. */
  lensFor(typeName: string): Lens;
}
