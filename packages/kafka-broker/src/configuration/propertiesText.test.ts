// SPDX-License-Identifier: Apache-2.0
import { propertiesText } from './propertiesText';

describe('propertiesText', () => {
  // prettier-ignore
  test.each([
    ['a plain value',      'PLAINTEXT://127.0.0.1:9092', 'PLAINTEXT://127.0.0.1:9092'],
    ['an equals sign',     'required username="a"',      'required username="a"'],
    ['several lines',      'one\ntwo\r\n',               'one\\ntwo\\r\\n'],
    ['a backslash',        'C:\\kafka\\new',             'C:\\\\kafka\\\\new'],
    ['spaces around',      '  two ',                     '\\  two '],
    ['a letter of ours',   'Größe',                      'Gr\\u00f6\\u00dfe'],
    ['nothing',            '',                           ''],
  ])('writes %s', (_case, value, expected) => {
    expect(propertiesText({ name: value })).toBe(`name=${expected}\n`);
  });

  it('keeps the order, one setting a line', () => {
    expect(propertiesText({ b: '1', a: '2' })).toBe('b=1\na=2\n');
  });
});
