// SPDX-License-Identifier: Apache-2.0
import { requestFromForm } from './requestFromForm';

const SAID = {
  place: { environmentId: 'env-7k2mq9', clusterId: 'lkc-3x9wz1' },
  description: ' Returns, as shops accept them. ',
  owner: 'group:default/checkout',
  domain: 'domain:default/sales',
  qualityTier: 'curated',
  sla: { tier: 'tier-2', acceptedTier: 'tier-2' },
};
const BLANK = {
  ...SAID,
  origin: 'blank',
  topic: 'orders.returned.v1',
  valueSchema: { schemaType: 'AVRO', schema: '"string"' },
};
const STATEMENT = {
  ...SAID,
  origin: 'products',
  statement: {
    ksqldbClusterId: 'lksqlc-9d6ry',
    statement: 'CREATE STREAM A AS SELECT * FROM B;',
    topic: 'A',
  },
};

const USE_CASE = {
  ...STATEMENT,
  origin: 'useCase',
  useCase: { ...STATEMENT.statement, topic: 'C' },
};

const targetOf = (form: object) => {
  const asked = requestFromForm({ ...form });
  return asked.state === 'complete' && asked.request.kind === 'create'
    ? asked.request.targets[0]
    : asked;
};

describe('requestFromForm', () => {
  test('asks for an empty topic with its schema', () => {
    expect(targetOf({ ...BLANK, partitions: 6 })).toEqual({
      clusterId: 'lkc-3x9wz1',
      topic: 'orders.returned.v1',
      origin: {
        type: 'blank',
        partitions: 6,
        configs: [],
        valueSchema: { schemaType: 'AVRO', schema: '"string"' },
      },
      metadata: {
        product: '',
        description: 'Returns, as shops accept them.',
        owner: 'group:default/checkout',
        ownerEmail: '',
        domain: 'domain:default/sales',
        qualityTier: 'curated',
        slaTier: 'tier-2',
        lifecycle: 'active',
        successor: '',
        endsOn: '',
        attributes: [],
      },
      acceptedSlaTier: 'tier-2',
    });
  });

  test.each<[string, object, string]>([
    ['built from choices', STATEMENT, 'A'],
    ['of a use case, not one that was built before', USE_CASE, 'C'],
  ])('asks for the topic that a statement fills: %s', (_case, form, topic) => {
    expect(targetOf(form)).toMatchObject({
      topic,
      origin: {
        type: 'ksqldb',
        ksqldbClusterId: 'lksqlc-9d6ry',
        statement: 'CREATE STREAM A AS SELECT * FROM B;',
      },
    });
  });

  test.each<[string, object, string[]]>([
    [
      'no place',
      { ...BLANK, place: { environmentId: 'env-1', clusterId: '' } },
      ['place'],
    ],
    ['no topic', { ...BLANK, topic: ' ' }, ['topic']],
    ['no schema', { ...BLANK, valueSchema: undefined }, ['valueSchema']],
    ['no statement', { ...STATEMENT, statement: undefined }, ['statement']],
    ['no use case', { ...USE_CASE, useCase: {} }, ['useCase']],
    ['nothing to start from', { ...BLANK, origin: undefined }, ['origin']],
    ['a tier nobody knows', { ...BLANK, qualityTier: 'gold' }, ['qualityTier']],
    [
      'no owner and no domain',
      { ...BLANK, owner: '', domain: '' },
      ['owner', 'domain'],
    ],
  ])('asks for nothing with %s', (_case, form, fields) => {
    expect(requestFromForm({ ...form })).toEqual({
      state: 'incomplete',
      fields,
    });
  });
});
