// SPDX-License-Identifier: Apache-2.0
import type { SchemaField } from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaField } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  countFields,
  expandablePaths,
  fieldRows,
  fieldsDownTo,
  initiallyExpanded,
  matchFields,
} from './fieldRows';
import { treeStep, TreeStep } from './treeKeys';

const field = (path: string, overrides: Partial<SchemaField> = {}) =>
  aSchemaField({ name: path.split('.').at(-1), path, ...overrides });

/** An order: an id, a customer with an address, lines. */
const ORDER = [
  field('id', { doc: 'Never reused.' }),
  field('customer', {
    type: 'Customer',
    fields: [
      field('customer.email', { tags: ['PII'] }),
      field('customer.address', {
        type: 'Address',
        fields: [field('customer.address.city')],
      }),
    ],
  }),
  field('state', { type: 'enum', allowedValues: ['OPEN', 'CLOSED'] }),
];

const drawn = (expanded: string[], filter = '') =>
  fieldRows(ORDER, {
    expanded: new Set(expanded),
    matches: matchFields(ORDER, filter),
  }).map(row => {
    const mark = row.isExpanded ? '-' : '+';
    return `${'  '.repeat(row.level - 1)}${row.isExpandable ? mark : ' '}${row.field.name}`;
  });

describe('fieldRows', () => {
  // prettier-ignore
  test.each<[string, string[], string, string[]]>([
    ['only the outermost when nothing is open', [], '',
      [' id', '+customer', ' state']],
    ['what is open', ['customer'], '',
      [' id', '-customer', '   email', '  +address', ' state']],
    ['nothing inside of what is closed', ['customer.address'], '',
      [' id', '+customer', ' state']],
    ['a match with the fields around it', [], 'city',
      ['-customer', '  -address', '     city']],
    ['a match closed, with what matches in it', [], 'address',
      ['-customer', '  -address', '     city']],
    ['a matching field around others closed', [], 'Customer Customer',
      ['-customer', '   email', '  -address', '     city']],
    ['a match by type, whatever the case', [], 'ENUM', [' state']],
    ['a match by allowed value', [], 'closed', [' state']],
    ['a match by tag', [], 'pii', ['-customer', '   email']],
    ['a match by description', [], 'reused', [' id']],
    ['only what has every word', [], 'customer pii', ['-customer', '   email']],
    ['nothing when nothing matches', ['customer'], 'price', []],
    ['everything for a filter of blanks', [], '  ', [' id', '+customer', ' state']],
  ])('shows %s', (_case, expanded, filter, expected) => {
    expect(drawn(expanded, filter)).toEqual(expected);
  });

  it('lets the person open a match that has nothing matching in it', () => {
    const tree = [
      field('a', { tags: ['x'], fields: [field('b'), field('c')] }),
      field('d'),
    ];
    const rows = (expanded: string[]) =>
      fieldRows(tree, {
        expanded: new Set(expanded),
        matches: matchFields(tree, 'x'),
      }).map(row => row.field.path);
    expect(rows([])).toEqual(['a']);
    expect(rows(['a'])).toEqual(['a', 'b', 'c']);
  });

  it('counts positions among the siblings that are shown', () => {
    const rows = fieldRows(ORDER, {
      expanded: new Set(),
      matches: matchFields(ORDER, 'enum'),
    });
    expect(rows).toMatchObject([{ position: 1, siblingCount: 1, level: 1 }]);
  });
});

describe('the whole tree', () => {
  it('counts fields at every depth', () => {
    expect(countFields(ORDER)).toBe(6);
  });

  it('knows which fields have fields', () => {
    expect(expandablePaths(ORDER)).toEqual(['customer', 'customer.address']);
  });

  // prettier-ignore
  test.each<[string, string[] | undefined]>([
    ['id',                    ['id']],
    ['customer.address.city', ['customer', 'customer.address', 'customer.address.city']],
    ['city',                  undefined],
  ])('finds the way to %s', (path, expected) => {
    expect(fieldsDownTo(ORDER, path)?.map(each => each.path)).toEqual(expected);
  });
});

describe('initiallyExpanded', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => field(`f${index}`));

  it('opens a small tree', () => {
    expect([...initiallyExpanded(ORDER, undefined)]).toEqual([
      'customer',
      'customer.address',
    ]);
  });

  // prettier-ignore
  test.each<[number, number]>([
    [34, 2], // and 6 of the order
    [35, 0],
  ])('of a tree with %i fields beside it, opens %i', (count, expected) => {
    const tree = [...ORDER, ...many(count)];
    expect(initiallyExpanded(tree, undefined).size).toBe(expected);
  });

  it('opens the way to a field in a large tree', () => {
    const tree = [...ORDER, ...many(100)];
    expect([...initiallyExpanded(tree, 'customer.address')]).toEqual([
      'customer',
    ]);
  });

  it('opens nothing for a field that is not there', () => {
    const tree = [...ORDER, ...many(100)];
    expect(initiallyExpanded(tree, 'price').size).toBe(0);
  });
});

describe('treeStep', () => {
  // 0 id, 1 customer (open), 2 customer.email, 3 customer.address (closed), 4 state
  const rows = fieldRows(ORDER, { expanded: new Set(['customer']) });

  // prettier-ignore
  test.each<[string, number, TreeStep | undefined]>([
    ['ArrowDown',  0, { type: 'move', to: 1 }],
    ['ArrowDown',  4, undefined],
    ['ArrowUp',    1, { type: 'move', to: 0 }],
    ['ArrowUp',    0, undefined],
    ['Home',       3, { type: 'move', to: 0 }],
    ['End',        0, { type: 'move', to: 4 }],
    ['ArrowRight', 0, undefined],
    ['ArrowRight', 1, { type: 'move', to: 2 }],
    ['ArrowRight', 3, { type: 'expand', path: 'customer.address' }],
    ['ArrowLeft',  1, { type: 'collapse', path: 'customer' }],
    ['ArrowLeft',  3, { type: 'move', to: 1 }],
    ['ArrowLeft',  4, undefined],
    ['Enter',      0, undefined],
    ['ArrowDown',  9, undefined],
  ])('%s on row %i', (key, index, expected) => {
    expect(treeStep(key, rows, index)).toEqual(expected);
  });
});
