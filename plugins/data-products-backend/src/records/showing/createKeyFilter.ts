// SPDX-License-Identifier: Apache-2.0
import { KafkaRecord } from '@data-mesh/confluent-client';
import { PartViewer } from './createPartViewer';
import { keyText } from './keyText';
import { FindSchema, readPart } from './readPart';

/** Finds records by what is shown of their keys. */
export interface KeyFilter {
  /** Whether a record is worth a closer look: also when the schema of its key has not been looked for. */
  mayMatch: (record: KafkaRecord) => boolean;
  matches: (record: KafkaRecord) => boolean;
  /** Whether keys were met of which nothing is shown. */
  readonly metHidden: boolean;
}

export function createKeyFilter(
  key: string,
  { viewer, find }: { viewer: PartViewer; find: FindSchema },
): KeyFilter {
  let metHidden = false;
  const compare = (record: KafkaRecord, whenUnknown: boolean): boolean => {
    const read = readPart(record, 'key', find);
    if (!read) return whenUnknown;
    const shown = viewer.show(read, 'key');
    metHidden ||= shown.kind === 'hidden';
    return keyText(shown) === key;
  };
  return {
    mayMatch: record => compare(record, true),
    matches: record => compare(record, false),
    get metHidden() {
      return metHidden;
    },
  };
}
