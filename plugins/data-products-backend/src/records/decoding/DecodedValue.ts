// SPDX-License-Identifier: Apache-2.0

/** A number with every digit that was written, which a JavaScript number might not keep: `12.50`, `1e400`. */
export class ExactNumber {
  /** @param digits - As JSON spells numbers. */
  constructor(readonly digits: string) {}
}

/**
 * What a record says, whatever format it was written in. 64-bit integers are bigints; objects are maps, because names in
 * records may be any.
 */
export type DecodedValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | ExactNumber
  | DecodedValue[]
  | DecodedObject;

export type DecodedObject = ReadonlyMap<string, DecodedValue>;

export function isDecodedObject(value: DecodedValue): value is DecodedObject {
  return value instanceof Map;
}

/** Bytes that stand for nothing else, as hex: `0x00ff`. */
export function hexText(bytes: Buffer): string {
  return `0x${bytes.toString('hex')}`;
}
