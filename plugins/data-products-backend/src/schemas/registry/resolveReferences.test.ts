// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { SchemaReference } from '@data-mesh/confluent-client';
import { MOST_REFERENCES, resolveReferences } from './resolveReferences';

const to = (subject: string, version = 1, name = subject): SchemaReference => ({
  name,
  subject,
  version,
});

/** Subjects, each with one version whose text is its name, and what they refer to. */
function registryOf(referencesBySubject: Record<string, SchemaReference[]>) {
  const asked: string[] = [];
  return {
    asked,
    read: async (target: { subject: string; version: number | 'latest' }) => {
      asked.push(`${target.subject}@${target.version}`);
      const references = referencesBySubject[target.subject];
      if (!references) throw new NotFoundError('absent');
      return { schema: `text of ${target.subject}`, references };
    },
  };
}

describe('resolveReferences', () => {
  test.each<[string, Record<string, SchemaReference[]>, string[]]>([
    ['what is referred to', { a: [] }, ['a']],
    [
      'what that refers to in turn, nearest first',
      { a: [to('b')], b: [to('c')], c: [] },
      ['a', 'b', 'c'],
    ],
    ['a circle once', { a: [to('b')], b: [to('a')] }, ['a', 'b']],
    ['what refers to itself', { a: [to('a')] }, ['a']],
    ['nothing that is not there', { a: [to('gone')] }, ['a']],
    [
      'every name of the same schema',
      { a: [to('b'), to('b', 1, 'alias')], b: [] },
      ['a', 'b', 'alias'],
    ],
  ])('fetches %s', async (_case, subjects, expected) => {
    const { read, asked } = registryOf(subjects);
    const { schemas, failure } = await resolveReferences([to('a')], read);
    expect(schemas.map(({ name }) => name)).toEqual(expected);
    expect(new Set(asked).size).toBe(asked.length);
    expect(failure).toBeUndefined();
  });

  it('takes the text that is nearest when two have one name', async () => {
    const { read } = registryOf({ a: [to('c', 1, 'Money')], b: [], c: [] });
    const references = [to('a'), to('b', 1, 'Money')];
    const { schemas } = await resolveReferences(references, read);
    expect(schemas).toContainEqual({ name: 'Money', text: 'text of b' });
    expect(schemas).toHaveLength(2);
  });

  it('asks for the newest version where the registry says -1', async () => {
    const { read, asked } = registryOf({ a: [] });
    await resolveReferences([to('a', -1)], read);
    expect(asked).toEqual(['a@latest']);
  });

  it('ends after so many, however many there are', async () => {
    let asked = 0;
    await resolveReferences([to('s0')], async ({ subject }) => {
      asked += 1;
      const next = Number(subject.slice(1)) * 2;
      return {
        schema: '',
        references: [to(`s${next + 1}`), to(`s${next + 2}`)],
      };
    });
    expect(asked).toBe(MOST_REFERENCES);
  });

  it('tells why it could not read one, and goes on with the others', async () => {
    const failure = new Error('down');
    const answer = await resolveReferences([to('a'), to('b')], async target => {
      if (target.subject === 'a') throw failure;
      return { schema: 'text', references: [] };
    });
    expect(answer).toEqual({ schemas: [{ name: 'b', text: 'text' }], failure });
  });
});
