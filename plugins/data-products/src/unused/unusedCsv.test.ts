// SPDX-License-Identifier: Apache-2.0
import { anUnusedProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { csvFromProducts, unusedCsvName } from './unusedCsv';

const HEADINGS =
  'product,title,environment,lifecycle,owner,domain,topics,writing,lastRecordAt,reading,lastGroup,lastGroupActiveAt,groups,declared,others,watchedSince,because';

describe('csvFromProducts', () => {
  it('writes one product a line, with what speaks for it', () => {
    const csv = csvFromProducts([
      anUnusedProduct({
        reading: {
          verdict: 'unknown',
          because: 'Nobody can ask.',
          groupCount: 2,
          declaredCount: 0,
          otherCount: 1,
          lastGroup: { groupId: 'till', activeAt: '2026-09-02T08:00:00.000Z' },
        },
      }),
    ]);
    expect(csv.split('\r\n')).toEqual([
      HEADINGS,
      'dataproduct:prod/returns,returns,env-7k2mq9,active,group:default/checkout,domain:default/sales,returns.v1,silent,2026-09-01T08:00:00.000Z,unknown,till,2026-09-02T08:00:00.000Z,2,0,1,,Nobody can ask.',
      '',
    ]);
  });

  it('writes what stands where there is no owner, and runs nothing', () => {
    expect(
      csvFromProducts([
        anUnusedProduct({ ownerRef: undefined, ownerText: '@nobody' }),
      ]),
    ).toContain(",'@nobody,");
  });
});

test('the file goes by the day', () => {
  expect(unusedCsvName(new Date('2026-11-02T09:30:00Z'))).toBe(
    'unused-products-2026-11-02.csv',
  );
});
