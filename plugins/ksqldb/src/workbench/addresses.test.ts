// SPDX-License-Identifier: Apache-2.0
import * as fc from 'fast-check';
import {
  RETAIL_CLUSTER,
  STAGING_CLUSTER,
} from '../__testUtils__/retailClusters';
import { consoleAddress } from './consoleAddress';
import {
  readWorkbenchAddress,
  StartAt,
  writeWorkbenchAddress,
} from './workbenchAddress';

describe('the address of the workbench', () => {
  it('says again what it was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom<StartAt>('latest', 'earliest'),
        (text, startAt) => {
          const search = new URLSearchParams(
            writeWorkbenchAddress({ clusterId: 'a', text, startAt }),
          );
          expect(readWorkbenchAddress(search)).toEqual({ text, startAt });
        },
      ),
    );
  });

  // prettier-ignore
  test.each<[string, string, object]>([
    ['no text',          '',             { text: undefined, startAt: 'latest' }],
    ['an unknown start', '?start=never', { text: undefined, startAt: 'latest' }],
  ])('makes do with %s', (_case, search, expected) => {
    expect(readWorkbenchAddress(new URLSearchParams(search))).toEqual(expected);
  });
});

describe('consoleAddress', () => {
  it('hands over text, cluster and properties', () => {
    const address = new URL(
      consoleAddress(RETAIL_CLUSTER, "SELECT '&=#' FROM A;", {
        'auto.offset.reset': 'earliest',
      }) ?? '',
    );
    expect(Object.fromEntries(address.searchParams)).toEqual({
      command: "SELECT '&=#' FROM A;",
      ksqlClusterId: 'lksqlc-9d6ry',
      properties: '{"auto.offset.reset":"earliest"}',
    });
    expect(address.pathname).toBe(
      '/environments/env-7k2mq9/clusters/lkc-3x9wz1/ksql/lksqlc-9d6ry/editor',
    );
  });

  it('knows none of a self-managed cluster', () => {
    expect(consoleAddress(STAGING_CLUSTER, 'LIST STREAMS;')).toBeUndefined();
  });
});
