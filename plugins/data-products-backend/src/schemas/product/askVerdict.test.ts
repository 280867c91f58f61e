// SPDX-License-Identifier: Apache-2.0

import { SchemaVersion } from '@data-mesh/confluent-client';
import { failure } from '../__testUtils__/FakeRegistry';
import { askVerdict, LONGEST_MESSAGE } from './askVerdict';

const TO: SchemaVersion = {
  subject: 'orders-value',
  version: 3,
  schemaId: 3,
  schemaType: 'AVRO',
  schema: '"string"',
  references: [],
};
const compatibility = { level: 'BACKWARD', isOwn: true };

function ask(answers: {
  level?: string | Error;
  check?: { isCompatible: boolean; messages: string[] } | Error;
}) {
  const { level = 'BACKWARD', check = { isCompatible: true, messages: [] } } =
    answers;
  const asked: string[] = [];
  const reader = {
    async compatibility() {
      if (level instanceof Error) throw level;
      return { level, isOwn: true };
    },
    async check({ version }: SchemaVersion, other: number) {
      asked.push(`${version} after ${other}`);
      if (check instanceof Error) throw check;
      return check;
    },
  };
  return askVerdict(reader, { from: 2, to: TO }).then(verdict => ({
    verdict,
    asked,
  }));
}

describe('askVerdict', () => {
  it('asks whether the version could follow the other one', async () => {
    expect((await ask({})).asked).toEqual(['3 after 2']);
  });

  test.each<[string, Parameters<typeof ask>[0], object]>([
    ['compatible', {}, { status: 'compatible', compatibility, messages: [] }],
    [
      'incompatible, in the words of the registry',
      { check: { isCompatible: false, messages: ['no default'] } },
      { status: 'incompatible', compatibility, messages: ['no default'] },
    ],
    [
      'unchecked at the level NONE',
      { level: 'NONE', check: failure('checkCompatibility', 500) },
      { status: 'unchecked', compatibility: { level: 'NONE', isOwn: true } },
    ],
    [
      'unknown when the level is not told',
      { level: failure('compatibilityLevel', 403) },
      {
        status: 'unknown',
        cause: expect.stringContaining('may not read'),
        canRetryHelp: false,
      },
    ],
    [
      'unknown when the check fails',
      { check: failure('checkCompatibility', 503) },
      {
        status: 'unknown',
        cause: expect.stringContaining('503'),
        canRetryHelp: true,
      },
    ],
  ])('is %s', async (_case, answers, expected) => {
    expect((await ask(answers)).verdict).toEqual(expected);
  });

  test.each([
    [LONGEST_MESSAGE, LONGEST_MESSAGE],
    [LONGEST_MESSAGE + 1, LONGEST_MESSAGE + 1],
    [100_000, LONGEST_MESSAGE + 1],
  ])('of a message of %d characters tells %d', async (length, told) => {
    const messages = ['x'.repeat(length)];
    const { verdict } = await ask({ check: { isCompatible: false, messages } });
    expect(verdict).toHaveProperty('messages.0.length', told);
  });
});
