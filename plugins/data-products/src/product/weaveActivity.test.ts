// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  anOperation,
  aProductChange,
  aSchemaChange,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  ActivityEntry,
  operationEntry,
  Reach,
  schemaEntry,
  weaveActivity,
} from './weaveActivity';

const atHour = (hour: number) =>
  new Date(Date.UTC(2026, 10, 2, hour)).toISOString();
const aChange = (hour: number) =>
  aProductChange({ id: `change ${hour}`, at: atHour(hour) });
const anOperationAt = (hour: number) =>
  operationEntry(
    anOperation({ id: `operation ${hour}`, requestedAt: atHour(hour) }),
  );
const idOf = (entry: ActivityEntry) => {
  switch (entry.type) {
    case 'change':
      return entry.change.id;
    case 'operation':
      return entry.operation.id;
    case 'schema':
      return `version ${entry.change.version}`;
    default:
      return entry satisfies never;
  }
};

describe('weaveActivity', () => {
  // prettier-ignore
  test.each<[string, number[], number[], Reach, string[]]>([
    ['nothing',                            [],     [],      {},                     []],
    ['operations alone',                   [],     [1, 3],  {},                     ['operation 3', 'operation 1']],
    ['operations between changes',         [4, 2], [5, 3, 1], {},                   ['operation 5', 'change 4', 'operation 3', 'change 2', 'operation 1']],
    ['none of the page before',            [4, 2], [5, 3],  { to: atHour(4) },      ['change 4', 'operation 3', 'change 2']],
    ['none of the page after',             [4, 2], [3, 1],  { after: atHour(1) },   ['change 4', 'operation 3', 'change 2']],
    ['those between this page and the next', [4, 2], [1],   { after: atHour(0) },   ['change 4', 'change 2', 'operation 1']],
  ])('weaves in %s', (_case, changes, operations, reach, expected) => {
    expect(
      weaveActivity(
        changes.map(aChange),
        operations.map(anOperationAt),
        reach,
      ).map(idOf),
    ).toEqual(expected);
  });

  it('weaves in versions of schemas just so', () => {
    const version = schemaEntry(aSchemaChange({ version: 2, at: atHour(3) }));
    expect(
      weaveActivity([aChange(4), aChange(2)], [version], {}).map(idOf),
    ).toEqual(['change 4', 'version 2', 'change 2']);
  });

  it('shows each operation on exactly one page', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        hours,
        hours,
        fc.integer({ min: 1, max: 5 }),
        (changeHours, operationHours, pageSize) => {
          const changes = [...changeHours].sort((a, b) => b - a).map(aChange);
          const operations = operationHours.map(anOperationAt);
          const shown: string[] = [];
          let offset = 0;
          do {
            const page = changes.slice(offset, offset + pageSize);
            shown.push(
              ...weaveActivity(page, operations, {
                to: offset > 0 ? page[0]?.at : undefined,
                after: changes[offset + pageSize]?.at,
              })
                .filter(({ type }) => type === 'operation')
                .map(idOf),
            );
            offset += pageSize;
          } while (offset < changes.length);
          expect(shown.sort()).toEqual(operations.map(idOf).sort());
        },
      ),
    );
  });
});
