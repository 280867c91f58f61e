// SPDX-License-Identifier: Apache-2.0
import { brokersOf } from './openConnection';

describe('brokersOf', () => {
  // prettier-ignore
  test.each([
    ['one address',              'kafka.example:9092',                            ['kafka.example:9092']],
    ['as Confluent writes it',   'SASL_SSL://pkc-w7p4x.example:9092',             ['pkc-w7p4x.example:9092']],
    ['several',                  'one:9092, SASL_SSL://two:9092,',                ['one:9092', 'two:9092']],
    ['nothing',                  '',                                              []],
  ])('reads %s', (_case, text, expected) => {
    expect(brokersOf(text)).toEqual(expected);
  });
});
