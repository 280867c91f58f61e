// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { smallShop } from '../../scenarios/smallShop';
import { World } from '../World';
import type { TopicEntity } from './CatalogEntity';
import { compareText, EntityIndex, withPrefix } from './EntityIndex';
import { UNRESTRICTED, viewerOf } from './Viewer';

const ANY_TOPIC = new World(smallShop(), () => new Date(0))
  .environment()
  .topic('orders');

const aTopic = (overrides: Partial<TopicEntity>): TopicEntity => ({
  ...ANY_TOPIC,
  guid: `guid-${overrides.qualifiedName}`,
  ...overrides,
});

const change = fc.record({
  qualifiedName: fc.constantFrom('r:1:a', 'r:1:ab', 'r:1:b', 'r:2:a', 'r:2:B'),
  status: fc.constantFrom('ACTIVE' as const, 'DELETED' as const),
  tags: fc.subarray(['X', 'Y']),
});

describe('EntityIndex', () => {
  test('lists what a plain filter over the last states would list, however changes and lists alternate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(change, fc.constantFrom(undefined, 'X', '*'))),
        steps => {
          const index = new EntityIndex<TopicEntity>();
          const last = new Map<string, TopicEntity>();
          for (const [each, tag] of steps) {
            const topic = aTopic(each);
            index.set(topic);
            last.set(topic.qualifiedName, topic);
            const expected = [...last.values()]
              .filter(({ status }) => status === 'ACTIVE')
              .filter(
                ({ tags }) =>
                  tag === undefined ||
                  (tag === '*' ? tags.length > 0 : tags.includes(tag)),
              )
              .map(({ qualifiedName }) => qualifiedName)
              .sort(compareText);
            const found = index.list({
              viewer: UNRESTRICTED,
              order: 'qualifiedName',
              tag,
            });
            expect(found.map(({ qualifiedName }) => qualifiedName)).toEqual(
              expected,
            );
          }
        },
      ),
    );
  });

  test('lists deleted things only when asked', () => {
    const index = new EntityIndex<TopicEntity>();
    index.set(aTopic({ qualifiedName: 'r:1:a' }));
    index.set(aTopic({ qualifiedName: 'r:1:a', status: 'DELETED' }));
    const list = (includeDeleted: boolean) =>
      index.list({
        viewer: UNRESTRICTED,
        order: 'qualifiedName',
        includeDeleted,
      });
    expect(list(false)).toEqual([]);
    expect(list(true)).toEqual([
      expect.objectContaining({ status: 'DELETED' }),
    ]);
  });

  test('lists to each viewer what that viewer sees', () => {
    const index = new EntityIndex<TopicEntity>();
    index.set(aTopic({ qualifiedName: 'r:1:orders', name: 'orders' }));
    index.set(aTopic({ qualifiedName: 'r:1:payments', name: 'payments' }));
    const namesFor = (...topics: string[]) =>
      index
        .list({
          viewer: viewerOf({
            key: topics.join(),
            secret: '',
            sees: { topics },
          }),
          order: 'qualifiedName',
        })
        .map(({ name }) => name);
    expect(namesFor('orders')).toEqual(['orders']);
    expect(namesFor('pay*')).toEqual(['payments']);
    expect(namesFor('*')).toEqual(['orders', 'payments']);
    expect(namesFor('order')).toEqual([]);
  });
});

describe('withPrefix', () => {
  test('cuts out what a filter would keep', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', ':') })),
        fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 3 }),
        (names, prefix) => {
          const sorted = names
            .sort(compareText)
            .map(qualifiedName => aTopic({ qualifiedName }));
          expect(withPrefix(sorted, prefix)).toEqual(
            sorted.filter(({ qualifiedName }) =>
              qualifiedName.startsWith(prefix),
            ),
          );
        },
      ),
    );
  });
});
