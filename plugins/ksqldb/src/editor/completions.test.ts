// SPDX-License-Identifier: Apache-2.0
import { RETAIL_SOURCES } from '../__testUtils__/retailSources';
import { completionsAt } from './completions';

const known = {
  sources: RETAIL_SOURCES,
  functions: [{ name: 'UCASE', type: 'SCALAR', category: 'STRING' }],
};

/** What is offered at `|`. */
const offered = (marked: string) => {
  const position = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), position, known);
};
const kinds = (marked: string) =>
  [...new Set(offered(marked)?.options.map(({ kind }) => kind))].join(' ');
/** The best ones. */
const first = (marked: string) => {
  const options = offered(marked)?.options ?? [];
  const best = Math.max(...options.map(({ boost }) => boost));
  return options.filter(({ boost }) => boost === best).map(o => o.label);
};

describe('completionsAt', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['everything in a new text',          '|',                        'keyword function stream table'],
    ['streams and tables after FROM',     'SELECT * FROM |',          'stream table keyword'],
    ['streams and tables after JOIN',     'SELECT * FROM A JOIN O|',  'stream table keyword'],
    ['columns of what the statement reads', 'SELECT | FROM ORDERS;',  'column keyword function stream table'],
    ['no columns of another statement',   'SELECT | ; SELECT * FROM ORDERS;', 'keyword function stream table'],
    ['properties in WITH',                "CREATE STREAM A WITH (|",  'property'],
    ['properties after a comma in WITH',  "CREATE STREAM A WITH (FORMAT = 'AVRO', P|", 'property'],
    ['no properties as a value in WITH',  'CREATE STREAM A WITH (FORMAT = |', 'keyword function stream table'],
    ['no properties behind WITH',         "CREATE STREAM A WITH (FORMAT = 'AVRO') |", 'keyword function stream table'],
    ['nothing in a string',               "SELECT 'FROM |'",          ''],
    ['nothing in a comment',              '-- FROM |',                ''],
    ['nothing in a number',               'LIMIT 10|',                ''],
  ])('offers %s', (_case, marked, expected) => {
    expect(kinds(marked)).toBe(expected);
  });

  it('puts the columns of what is read first', () => {
    expect(first('SELECT C| FROM ORDERS_EUR;')).toEqual([
      'ORDER_ID',
      'TOTAL',
      'STORE',
    ]);
  });

  it('replaces the word that is being written', () => {
    expect(offered('SELECT * FROM ord|')?.from).toBe(14);
    expect(offered('SELECT * FROM |')?.from).toBe(14);
  });
});
