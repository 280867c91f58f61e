// SPDX-License-Identifier: Apache-2.0
import { SampledPart } from '@data-mesh/backstage-plugin-data-products-common';
import { DecodedValue } from '../decoding/DecodedValue';
import { createMasker, MaskedValue } from '../masking/createMasker';
import { Lens } from '../masking/Lens';
import { Place } from '../masking/Place';
import { isEnough, Sight } from '../masking/Sight';
import { readText } from '../wire/readText';
import { readWindowedKey } from '../wire/readWindowedKey';
import { SchemaRef } from '../wire/readWireFormat';
import { cutText } from './cutText';
import { PartName, ReadPart } from './readPart';
import { writeJson } from './writeJson';

/** As many characters of one key or value as are shown. */
const MOST_CHARACTERS = 20_000;
const HEX_BYTES = 64;

/** Shows keys and values as far as somebody may see them. */
export interface PartViewer {
  show(read: ReadPart, part: PartName): SampledPart;
  /** Personal data that were met and hidden so far. */
  readonly hidden: ReadonlySet<Place>;
}

export function createPartViewer(sight: Sight): PartViewer {
  const hidden = new Set<Place>();
  const maskers = {
    key: new Map<Lens, (value: DecodedValue) => MaskedValue>(),
    value: new Map<Lens, (value: DecodedValue) => MaskedValue>(),
  };

  /** `undefined` when all of it is to be hidden. */
  function visible(
    { value, lens }: Extract<ReadPart, { kind: 'decoded' }>,
    part: PartName,
  ): DecodedValue | undefined {
    if (!sight.isMasked) return value;
    if (sight.knows === 'nothing' || !isEnough(lens, sight)) return undefined;
    let mask = maskers[part].get(lens);
    if (!mask) {
      mask = createMasker([lens, ...sight.lensesOf(part, lens.root)]);
      maskers[part].set(lens, mask);
    }
    const masked = mask(value);
    for (const place of masked.hidden) hidden.add(place);
    return masked.value;
  }

  return {
    hidden,
    show(read, part) {
      switch (read.kind) {
        case 'null':
          return { kind: 'null' };
        case 'decoded': {
          const value = visible(read, part);
          if (value === undefined) return { kind: 'hidden' };
          const { json, isCut } = writeJson(value, MOST_CHARACTERS);
          return {
            kind: 'decoded',
            json,
            format: read.format,
            ...schemaName(read.schema),
            ...(isCut && { isCut }),
          };
        }
        case 'plain':
          return showPlain(read.bytes, part, sight);
        case 'undecodable':
          return {
            kind: 'undecodable',
            message: read.message,
            ...(!sight.isMasked && { hex: firstBytes(read.bytes) }),
          };
        default:
          return read satisfies never;
      }
    },
  };
}

/** Nobody has said which part of it is personal, so it is shown only where nothing is. */
function showPlain(bytes: Buffer, part: PartName, sight: Sight): SampledPart {
  if (sight.isMasked) {
    const isFree = sight.knows === 'fields' && sight.isFreeOfPersonalData;
    if (!isFree) return { kind: 'hidden' };
  }
  const text = readText(bytes);
  if (text === undefined) {
    const windowed = part === 'key' ? readWindowedKey(bytes) : undefined;
    if (windowed) return { kind: 'text', ...windowed };
    return {
      kind: 'binary',
      ...(!sight.isMasked && { hex: firstBytes(bytes) }),
    };
  }
  const { isCut, ...shown } = cutText(text, MOST_CHARACTERS);
  return { kind: 'text', ...shown, ...(isCut && { isCut }) };
}

function schemaName(schema: SchemaRef) {
  return 'id' in schema ? { schemaId: schema.id } : { schemaGuid: schema.guid };
}

function firstBytes(bytes: Buffer): string {
  return bytes.subarray(0, HEX_BYTES).toString('hex');
}
