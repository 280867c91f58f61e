// SPDX-License-Identifier: Apache-2.0
import type { OutputPort } from '@data-mesh/backstage-plugin-data-products-common';
import { anOutputPort } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { describePort } from './ComparedPorts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

describe('describePort', () => {
  // prettier-ignore
  test.each<[Partial<OutputPort>, string]>([
    [{ partitions: 1, retentionMs: WEEK_MS, cleanupPolicy: ['delete'] },        '1 partition, reads back 7 days'],
    [{ partitions: 6, retentionMs: -1, cleanupPolicy: ['compact', 'delete'] },  '6 partitions, reads back to the beginning, compacted'],
    [{ partitions: undefined, retentionMs: undefined, cleanupPolicy: undefined }, ''],
  ])('%j: %s', (port, expected) => {
    expect(describePort(anOutputPort(port), { locale: 'en', t: english })).toBe(
      expected,
    );
  });
});
