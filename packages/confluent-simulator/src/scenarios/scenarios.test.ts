// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec } from '../world/scenario';
import { parseSchema } from '../world/registry/parseSchema';
import { World } from '../world/World';
import { prototype } from './prototype';
import { scale } from './scale';
import { parseScenarioName, SCENARIOS } from './scenarios';

const worldOf = (scenario: ReturnType<typeof scale>) =>
  new World(scenario, () => new Date(0));

describe.each(Object.entries(SCENARIOS))('the scenario %s', (_name, create) => {
  const scenario = create({ products: 50 });

  test('makes a world, the same each time', () => {
    const summary = worldOf(scenario).summary();
    expect(summary.length).toBeGreaterThan(0);
    expect(worldOf(create({ products: 50 })).summary()).toEqual(summary);
  });

  test('has groups that read topics which are there', () => {
    const world = worldOf(scenario);
    for (const { id, clusters, consumerGroups = [] } of scenario.environments) {
      const environment = world.environment(id);
      const missing = consumerGroups.flatMap(({ topics, cluster }) =>
        topics.filter(
          name => !environment.topicIn(cluster ?? clusters[0]?.id ?? '', name),
        ),
      );
      expect(missing).toEqual([]);
      const ids = consumerGroups.map(
        ({ cluster = '', groupId }) => `${cluster} ${groupId}`,
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has only schemas that are schemas', () => {
    for (const environment of worldOf(scenario).environments()) {
      const { registry } = environment;
      for (const { schema } of registry.allVersions({ deleted: true })) {
        const spec: SchemaSpec = {
          ...schema,
          references: [...schema.references],
        };
        expect(() =>
          parseSchema(
            spec,
            ({ subject, version }) => registry.version(subject, version).schema,
          ),
        ).not.toThrow();
      }
    }
  });
});

describe('scale', () => {
  test('spreads as many products as asked for over two clusters, each with a schema', () => {
    const environment = worldOf(scale({ products: 31 })).environment(
      'env-7k2mq9',
    );
    const products = environment
      .topics()
      .filter(({ tags }) => tags.includes('DataProduct'));
    expect(products).toHaveLength(31);
    expect(
      products.filter(({ clusterId }) => clusterId === 'lkc-3x9wz1'),
    ).toHaveLength(16);
    expect(environment.registry.subjectNames({})).toEqual(
      products.map(({ name }) => `${name}-value`).sort(),
    );
  });

  test('has 10,000 products unless told otherwise', () => {
    const topics = scale().environments[0]?.topics ?? [];
    expect(
      topics.filter(({ tags }) => tags?.includes('DataProduct')),
    ).toHaveLength(10_000);
  });

  test('has candidates on request, with schemas, beside the very same products', () => {
    const with3 = scale({ products: 5, candidates: 3 }).environments[0]!;
    const without = scale({ products: 5 }).environments[0]!;
    const more = with3.topics!.filter(
      topic => !without.topics!.some(({ name }) => name === topic.name),
    );
    expect(more.map(({ name, tags }) => [name, tags])).toEqual([
      ['candidate-000001', undefined],
      ['candidate-000002', undefined],
      ['candidate-000003', undefined],
    ]);
    expect(with3.subjects!.slice(-3).map(({ name }) => name)).toEqual(
      more.map(({ name }) => `${name}-value`),
    );
    expect(with3.topics).toEqual(expect.arrayContaining(without.topics!));
  });

  test('has 2,000 groups unless told otherwise, on both clusters, in every state', () => {
    const groups = scale({ products: 50 }).environments[0]!.consumerGroups!;
    expect(groups).toHaveLength(2_000);
    const few = scale({ products: 50, groups: 100 });
    const kinds = few.environments[0]!.consumerGroups!.map(
      ({ cluster, behaviour }) => `${cluster} ${behaviour}`,
    );
    expect(kinds).toHaveLength(100);
    expect(new Set(kinds.map(kind => kind.split(' ')[0])).size).toBe(2);
    expect(new Set(kinds.map(kind => kind.split(' ')[1])).size).toBe(3);
  });

  test.each([0, 1])('has what it can with %d products', products => {
    expect(() => worldOf(scale({ products }))).not.toThrow();
  });

  test('is the same for the same seed, and another for another', () => {
    expect(scale({ products: 5, seed: 7 })).toEqual(
      scale({ products: 5, seed: 7 }),
    );
    expect(scale({ products: 5, seed: 8 })).not.toEqual(
      scale({ products: 5, seed: 7 }),
    );
  });
});

describe('prototype', () => {
  const environment = worldOf(prototype()).environment('env-7k2mq9');

  test('has three products, and three outputs that are none yet', () => {
    const isProduct = new Map(
      environment
        .topics()
        .map(({ name, tags }) => [name, tags.includes('DataProduct')]),
    );
    expect(Object.fromEntries(isProduct)).toEqual({
      stocktrades: true,
      pageviews: true,
      users: true,
      trending_stocks: false,
      high_value_stock_trades: false,
      us_enriched_stock_trades: false,
    });
  });

  test('has a value schema for each', () => {
    for (const { name } of environment.topics()) {
      expect(environment.registry.hasVersions(`${name}-value`)).toBe(true);
    }
  });
});

describe('parseScenarioName', () => {
  test('knows every scenario', () => {
    expect(Object.keys(SCENARIOS).map(parseScenarioName)).toEqual(
      Object.keys(SCENARIOS),
    );
  });

  test('names those there are when asked for another', () => {
    expect(() => parseScenarioName('wholesale')).toThrow(
      "no scenario 'wholesale'; there are prototype, retail, scale, small-shop",
    );
  });
});
