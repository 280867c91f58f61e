// SPDX-License-Identifier: Apache-2.0
import {
  auditAddressChange,
  AuditFilter,
  auditFilterFromSearch,
  auditRequestFromFilter,
  dayFromText,
  isFiltered,
  NO_FILTER,
} from './auditAddress';

const HOUR_MS = 60 * 60 * 1000;

describe('auditFilterFromSearch', () => {
  // prettier-ignore
  test.each<[string, string, Partial<AuditFilter>]>([
    ['nothing',                    '',                     {}],
    ['who',                        'who=elif',             { by: 'elif' }],
    ['the plugin and the event',   'plugin=ksqldb&event=query', { pluginId: 'ksqldb', eventId: 'query' }],
    ['an outcome',                 'outcome=failed',       { outcome: 'failed' }],
    ['no outcome of another name', 'outcome=fine',         {}],
    ['days',                       'from=2026-11-01&to=2026-11-30', { fromDay: '2026-11-01', toDay: '2026-11-30' }],
    ['no day that is none',        'from=yesterday&to=2026-02-30', {}],
    ['nothing of other pages',     'view=runs&text=orders', {}],
  ])('reads %s', (_case, search, expected) => {
    expect(auditFilterFromSearch(new URLSearchParams(search))).toEqual({
      ...NO_FILTER,
      ...expected,
    });
  });
});

describe('auditAddressChange', () => {
  it('names what changes, and goes back to the first page', () => {
    expect(auditAddressChange({ by: 'elif', outcome: undefined })).toEqual({
      who: 'elif',
      outcome: undefined,
      cursor: undefined,
      record: undefined,
    });
  });

  it('takes everything back', () => {
    const search = new URLSearchParams(
      'who=a&plugin=b&event=c&target=d&outcome=failed&from=2026-11-01&to=2026-11-02&cursor=e',
    );
    for (const [name, value] of Object.entries(auditAddressChange(NO_FILTER))) {
      expect(value).toBeUndefined();
      search.delete(name);
    }
    expect(search.toString()).toBe('');
  });
});

describe('auditRequestFromFilter', () => {
  it('asks for nothing that is not filtered by', () => {
    expect(
      Object.values(auditRequestFromFilter(NO_FILTER)).filter(Boolean),
    ).toEqual([]);
  });

  it('includes the whole of the last day', () => {
    const { from, to } = auditRequestFromFilter({
      ...NO_FILTER,
      fromDay: '2026-11-30',
      toDay: '2026-11-30',
    });
    const lengthMs = Date.parse(to ?? '') - Date.parse(from ?? '');
    expect(lengthMs).toBe(24 * HOUR_MS);
    expect(new Date(from ?? '').getHours()).toBe(0);
  });

  it('does not search for the spaces around a word', () => {
    expect(
      auditRequestFromFilter({ ...NO_FILTER, by: ' elif ', target: '  ' }),
    ).toMatchObject({ by: 'elif', target: undefined });
  });
});

test.each(['', '2026-1-1', '2026-13-01', '2026-02-30', 'today'])(
  '%j is no day',
  text => expect(dayFromText(text)).toBe(''),
);

test('a filter filters as soon as it says anything', () => {
  expect(isFiltered(NO_FILTER)).toBe(false);
  expect(isFiltered({ ...NO_FILTER, outcome: 'failed' })).toBe(true);
});
