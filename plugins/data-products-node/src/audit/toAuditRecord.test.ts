// SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { EndedEvent, isStored, toAuditRecord } from './toAuditRecord';

const event: EndedEvent = {
  id: 'a-1',
  at: '2026-11-02T09:30:00.000Z',
  pluginId: 'data-products',
  eventId: 'operation-submit',
  severityLevel: 'medium',
  outcome: 'succeeded',
  by: 'user:default/elif',
  meta: { operationId: '7' },
};

describe('toAuditRecord', () => {
  it('says who did what to what, and how it ended', () => {
    expect(toAuditRecord(event)).toEqual({
      id: 'a-1',
      at: '2026-11-02T09:30:00.000Z',
      by: 'user:default/elif',
      pluginId: 'data-products',
      eventId: 'operation-submit',
      severity: 'medium',
      outcome: 'succeeded',
      target: '7',
      error: undefined,
      meta: { operationId: '7' },
    });
  });

  it('says why it failed', () => {
    const error = new Error('Somebody was faster');
    expect(toAuditRecord({ ...event, outcome: 'failed', error })).toMatchObject(
      { outcome: 'failed', error: 'Somebody was faster' },
    );
  });

  // prettier-ignore
  test.each<[string, JsonObject, string | undefined]>([
    ['a product by its name',             { namespace: 'Prod', name: 'Orders' },                 'dataproduct:prod/orders'],
    ['an entity',                         { entityRef: 'dataproduct:prod/a', operationId: '7' }, 'dataproduct:prod/a'],
    ['an operation',                      { operationId: '7', environmentId: 'env-1' },          '7'],
    ['a cluster',                         { clusterId: 'lksqlc-1' },                             'lksqlc-1'],
    ['an environment',                    { environmentId: 'env-1', queryType: 'all' },          'env-1'],
    ['what it names itself',              { target: 'this', entityRef: 'that' },                 'this'],
    ['nothing that is named',             { queryType: 'all' },                                  undefined],
    ['nothing of an empty name',          { operationId: '' },                                   undefined],
  ])('is about %s', (_case, meta, expected) => {
    expect(toAuditRecord({ ...event, meta }).target).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, Partial<EndedEvent>, string | undefined]>([
    ['whoever called',                    { meta: { requestedBy: 'user:default/kim' } },                   'user:default/elif'],
    ['for whom it was done, when nobody called', { by: undefined, meta: { requestedBy: 'user:default/kim' } }, 'user:default/kim'],
    ['nobody, when nobody can be told',   { by: undefined },                                               undefined],
  ])('is by %s', (_case, difference, expected) => {
    expect(toAuditRecord({ ...event, ...difference }).by).toBe(expected);
  });

  test.each([
    ['keeps a value of 4,000 characters', 3_998, { text: 'x'.repeat(3_998) }],
    ['names a longer one instead', 3_999, { omitted: ['text'] }],
  ])('%s', (_case, length, expected) => {
    const meta = { text: 'x'.repeat(length) };
    expect(toAuditRecord({ ...event, meta }).meta).toEqual(expected);
  });
});

describe('isStored', () => {
  // prettier-ignore
  test.each([
    ['a read',                          'product-read',      'low',     'succeeded', false],
    ['a look at records',               'record-sample',     'low',     'succeeded', true],
    ['a read of unsaid severity',       'product-read',      undefined, 'succeeded', false],
    ['a read that was refused',         'product-read',      'low',     'failed',    true],
    ['a query, which shows records',    'ksqldb-query',      'low',     'succeeded', true],
    ['what changes something',          'operation-submit',  'medium',  'succeeded', true],
    ['a change that was refused',       'operation-submit',  'medium',  'failed',    true],
    ['a read that is said to matter',   'secret-read',       'high',    'succeeded', true],
  ] as const)('of %s: %s %s %s', (_case, eventId, severityLevel, outcome, expected) => {
    expect(isStored({ eventId, severityLevel, outcome })).toBe(expected);
  });
});
