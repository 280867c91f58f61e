// SPDX-License-Identifier: Apache-2.0
import type { SchemaRule } from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../../__testUtils__/english';
import { describeRule } from './describeRule';

const words = (overrides: Partial<SchemaRule>) =>
  describeRule(
    {
      name: 'rule',
      phase: 'domain',
      tags: [],
      isDisabled: false,
      ...overrides,
    },
    english,
  );

describe('describeRule', () => {
  // prettier-ignore
  test.each<[Partial<SchemaRule>, string]>([
    [{ kind: 'CONDITION', type: 'CEL' },                        'Checks every record against a condition'],
    [{ kind: 'CONDITION', type: 'CEL_FIELD', tags: ['PII'] },   'Checks fields tagged PII against a condition'],
    [{ kind: 'CONDITION', type: 'CEL_FIELD' },                  'Checks every field it applies to against a condition'],
    [{ kind: 'TRANSFORM', type: 'CEL' },                        'Changes every record'],
    [{},                                                        'Changes every record'],
    [{ kind: 'TRANSFORM', type: 'ENCRYPT', tags: ['PII', 'X'] },'Encrypts fields tagged PII, X'],
    [{ kind: 'TRANSFORM', type: 'ENCRYPT_PAYLOAD' },            'Encrypts the whole record'],
    [{ type: 'REDACT', tags: ['PII'] },                         'Hides fields tagged PII'],
    [{ phase: 'migration', type: 'JSONATA' },                   'Translates records between versions'],
    [{ phase: 'encoding' },                                     'Encodes every record'],
    [{ kind: 'AUDIT' },                                         'AUDIT of every record'],
  ])('says what %j does', (rule, expected) => {
    expect(words(rule).what).toBe(expected);
  });

  // prettier-ignore
  test.each<[Partial<SchemaRule>, string]>([
    [{ mode: 'WRITE' },       'When a record is written'],
    [{ mode: 'READ' },        'When a record is read'],
    [{ mode: 'WRITEREAD' },   'When a record is written, and when it is read'],
    [{},                      'When a record is written, and when it is read'],
    [{ mode: 'UPGRADE' },     'When a newer consumer reads an older record'],
    [{ mode: 'DOWNGRADE' },   'When an older consumer reads a newer record'],
    [{ mode: 'UPDOWN' },      'When consumer and record are of different versions'],
    [{ phase: 'migration' },  'When consumer and record are of different versions'],
    [{ mode: 'SOMETIMES' },   'SOMETIMES'],
  ])('says when of %j', (rule, expected) => {
    expect(words(rule).when).toBe(expected);
  });

  // prettier-ignore
  test.each<[Partial<SchemaRule>, string]>([
    [{},                                               'On failure: the record is refused'],
    [{ onFailure: 'DLQ' },                             'On failure: the record goes to the dead letter queue'],
    [{ onFailure: 'page-the-owner' },                  'On failure: page-the-owner'],
    [{ mode: 'WRITEREAD', onFailure: 'ERROR,NONE' },   'On failure: the record is refused when writing, the record passes when reading'],
    [{ mode: 'UPDOWN', onFailure: 'NONE,DLQ' },        'On failure: the record passes for a newer consumer, the record goes to the dead letter queue for an older one'],
    [{ mode: 'WRITEREAD', onFailure: 'DLQ,DLQ' },      'On failure: the record goes to the dead letter queue'],
    [{ mode: 'WRITE', onFailure: 'NONE,ERROR' },       'On failure: the record passes'],
  ])('says what follows a failure of %j', (rule, expected) => {
    expect(words(rule).onFailure).toBe(expected);
  });

  // prettier-ignore
  test.each<[string | undefined, string | undefined]>([
    [undefined,   undefined],
    ['NONE',      undefined],
    ['NONE,NONE', undefined],
    ['DLQ',       'On success: the record goes to the dead letter queue'],
    ['NONE,DLQ',  'On success: the record passes when writing, the record goes to the dead letter queue when reading'],
  ])('says what follows success when told %j', (onSuccess, expected) => {
    expect(words({ onSuccess }).onSuccess).toBe(expected);
  });
});
