// SPDX-License-Identifier: Apache-2.0
import { anAuditRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { csvFileName, csvFromRecords } from './auditCsv';

const HEADINGS = 'at,by,plugin,event,severity,outcome,target,error,meta\r\n';

describe('csvFromRecords', () => {
  it('writes one event a line, below the headings', () => {
    expect(csvFromRecords([anAuditRecord({ meta: {} })])).toBe(
      `${HEADINGS}2026-11-02T09:30:00.000Z,user:default/elif,data-products,operation-submit,medium,succeeded,dataproduct:prod/orders,,{}\r\n`,
    );
  });

  it('has headings when there is nothing below them', () => {
    expect(csvFromRecords([])).toBe(HEADINGS);
  });

  // prettier-ignore
  test.each([
    ['a comma',                'a, b',           '"a, b"'],
    ['quotes',                 'say "no"',       '"say ""no"""'],
    ['a line break',           'a\nb',           '"a\nb"'],
    ['nothing of the kind',    'a; b',           'a; b'],
    ['a formula',              '=1+1',           "'=1+1"],
    ['a formula with a comma', '=SUM(A1,A2)',    '"\'=SUM(A1,A2)"'],
    ['a plus',                 '+1',             "'+1"],
    ['a minus',                '-1',             "'-1"],
    ['an at sign',             '@SUM(A1)',       "'@SUM(A1)"],
    ['a formula after a space', ' =1',           "' =1"],
    ['a tab in front',         '\t1',            "'\t1"],
    ['a full-width sign',      '\uFF1D1',        "'\uFF1D1"],
    ['a sign further on',      'a=1',            'a=1'],
  ])('keeps %s in one cell that runs nothing', (_case, error, expected) => {
    const csv = csvFromRecords([anAuditRecord({ error })]);
    expect(csv).toContain(`,dataproduct:prod/orders,${expected},{}\r\n`);
  });

  it('writes what came along as JSON', () => {
    expect(csvFromRecords([anAuditRecord({ meta: { ids: ['a'] } })])).toContain(
      ',"{""ids"":[""a""]}"\r\n',
    );
  });
});

test('the file goes by the day', () => {
  expect(csvFileName(new Date('2026-11-02T09:30:00Z'))).toBe(
    'audit-2026-11-02.csv',
  );
});
