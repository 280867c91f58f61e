// SPDX-License-Identifier: Apache-2.0
import {
  parseEnvironmentId,
  parseKafkaClusterId,
  parseSchemaRegistryId,
} from './resourceIds';

describe('ids of Confluent resources', () => {
  // prettier-ignore
  test.each<[string, (text: string) => string, string]>([
    ['an environment',               parseEnvironmentId,    'env-7k2mq9'],
    ['an environment with a digit',  parseEnvironmentId,    'env-0badkey'],
    ['a Kafka cluster',              parseKafkaClusterId,   'lkc-3x9wz1'],
    ['the longest Kafka cluster',    parseKafkaClusterId,   `lkc-${'x'.repeat(251)}`],
    ['a Schema Registry',            parseSchemaRegistryId, 'lsrc-4nv8rd'],
  ])('accept %s', (_case, parse, text) => {
    expect(parse(text)).toBe(text);
  });

  // prettier-ignore
  test.each<[string, (text: string) => string, string]>([
    ['nothing',                        parseEnvironmentId,    ''],
    ['a prefix alone',                 parseEnvironmentId,    'env-'],
    ['the id of something else',       parseEnvironmentId,    'lkc-3x9wz1'],
    ['something before the prefix',    parseKafkaClusterId,   'x-lkc-3x9wz1'],
    ['a path after it',                parseKafkaClusterId,   'lkc-3x9wz1/topics'],
    ['one character too many',         parseKafkaClusterId,   `lkc-${'x'.repeat(252)}`],
    ['a line break at the end',        parseSchemaRegistryId, 'lsrc-4nv8rd\n'],
    ['another spelling of the prefix', parseSchemaRegistryId, 'LSRC-4nv8rd'],
  ])('refuse %s, quoting it', (_case, parse, text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'${text}'`),
      }),
    );
  });
});
