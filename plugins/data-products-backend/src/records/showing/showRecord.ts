// SPDX-License-Identifier: Apache-2.0
import { SampledRecord } from '@data-mesh/backstage-plugin-data-products-common';
import { KafkaRecord } from '@data-mesh/confluent-client';
import { hexText } from '../decoding/DecodedValue';
import { readText } from '../wire/readText';
import { PartViewer } from './createPartViewer';
import { cutText } from './cutText';
import { FindSchema, PartName, readPart } from './readPart';

const MOST_HEADERS = 50;
const LONGEST_HEADER = 500;

/**
 * @param options.hidesHeaders - Header values are texts of all sorts that nobody has classified, so only their names are
 * shown to who may not see personal data.
 */
export function showRecord(
  record: KafkaRecord,
  options: { viewer: PartViewer; find: FindSchema; hidesHeaders: boolean },
): SampledRecord {
  const { viewer, find, hidesHeaders } = options;
  const show = (part: PartName) =>
    viewer.show(
      readPart(record, part, find) ?? {
        kind: 'undecodable',
        message:
          'The records of this sample name too many schemas; this one was not looked for',
        bytes: record[part] ?? Buffer.alloc(0),
      },
      part,
    );
  return {
    partition: record.partition,
    offset: String(record.offset),
    ...timeOf(record),
    key: show('key'),
    value: show('value'),
    headers: record.headers.slice(0, MOST_HEADERS).map(({ name, value }) => ({
      name: cutText(name, LONGEST_HEADER).text,
      ...(!hidesHeaders && { value: headerText(value) }),
    })),
    bytes: (record.key?.length ?? 0) + (record.value?.length ?? 0),
  };
}

/** Producers may write any number there; of one that no calendar has nothing is told. */
function timeOf({ timestamp }: KafkaRecord): { timestamp?: string } {
  return timestamp === undefined || Number.isNaN(timestamp.getTime())
    ? {}
    : { timestamp: timestamp.toISOString() };
}

function headerText(value: Buffer): string {
  return cutText(readText(value) ?? hexText(value), LONGEST_HEADER).text;
}
