// SPDX-License-Identifier: Apache-2.0

import { readRules } from './readRules';

const CHECK = {
  name: 'checkCurrency',
  doc: 'ISO 4217',
  kind: 'CONDITION',
  mode: 'WRITE',
  type: 'CEL',
  expr: 'message.currency.size() == 3',
  onFailure: 'DLQ',
  params: { 'dlq.topic': 'orders.dlq', 'encrypt.kek.name': 'kek' },
};

describe('readRules', () => {
  it('tells a rule as the registry keeps it, with no parameter but the topic for what it rejects', () => {
    expect(readRules({ domainRules: [CHECK] })).toEqual([
      {
        name: 'checkCurrency',
        phase: 'domain',
        doc: 'ISO 4217',
        kind: 'CONDITION',
        mode: 'WRITE',
        type: 'CEL',
        expression: 'message.currency.size() == 3',
        tags: [],
        onFailure: 'DLQ',
        isDisabled: false,
        deadLetterTopic: 'orders.dlq',
      },
    ]);
  });

  it('tells domain rules first, then migration, then encoding rules', () => {
    const rules = readRules({
      encodingRules: [{ name: 'c' }],
      migrationRules: [{ name: 'b' }],
      domainRules: [{ name: 'a' }],
    });
    expect(rules.map(({ name, phase }) => [name, phase])).toEqual([
      ['a', 'domain'],
      ['b', 'migration'],
      ['c', 'encoding'],
    ]);
  });

  test.each<[string, object, object]>([
    ['tags', { tags: ['PII'] }, { tags: ['PII'] }],
    ['that it is disabled', { disabled: true }, { isDisabled: true }],
    ['what success leads to', { onSuccess: 'NONE' }, { onSuccess: 'NONE' }],
    ['no kind when it is no text', { kind: 7 }, { kind: undefined }],
    ['no tags when they are no list', { tags: 'PII' }, { tags: [] }],
    [
      'where what cannot be read goes',
      { onFailure: 'ERROR,DLQ', params: { 'dlq.topic': 'a.dlq' } },
      { deadLetterTopic: 'a.dlq' },
    ],
    [
      'no topic for what it does not reject',
      { onFailure: 'ERROR', params: { 'dlq.topic': 'a.dlq' } },
      { deadLetterTopic: undefined },
    ],
    [
      'no topic that is not named',
      { onFailure: 'DLQ', params: { 'dlq.topic': 7 } },
      { deadLetterTopic: undefined },
    ],
    ['no mode when it is empty', { mode: '' }, { mode: undefined }],
  ])('tells %s', (_case, given, expected) => {
    const [rule] = readRules({ domainRules: [{ name: 'a', ...given }] });
    expect(rule).toMatchObject(expected);
  });

  test.each<[string, Record<string, unknown> | undefined]>([
    ['there is no rule set', undefined],
    ['it is empty', {}],
    ['a list is none', { domainRules: { name: 'a' } }],
    ['a rule is none', { domainRules: [null, 'a', { doc: 'nameless' }] }],
    ['there is only what it does not know', { enableAt: 'ALL' }],
  ])('tells nothing when %s', (_case, ruleSet) => {
    expect(readRules(ruleSet)).toEqual([]);
  });
});
