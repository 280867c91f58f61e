// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  createEntityDirectory,
  createReferenceAliases,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SCENARIOS } from '@data-mesh/confluent-simulator';
import { readEntities } from './__testUtils__/readEntities';

const RETAILER = 'packages/demo/catalog/all.yaml';
const PROTOTYPE = 'packages/demo/catalog/prototype.yaml';

/** What each scenario means not to resolve, besides what the catalog files say. */
// prettier-ignore
const TIES: [keyof typeof SCENARIOS, string[], { owners: string[]; domains: string[] }][] = [
  ['retail',    [RETAILER],            { owners: ['@vendor-relations'], domains: ['delivrey'] }],
  ['prototype', [RETAILER, PROTOTYPE], { owners: [], domains: [] }],
  ['scale',     [RETAILER],            { owners: [], domains: [] }],
];

const aliases = createReferenceAliases({
  'Team Delivery': 'group:default/fulfilment',
});

describe.each(TIES)('the scenario %s', (name, files, meantToFail) => {
  const entities = readEntities(...files);
  const directory = createEntityDirectory(entities);
  const topics = SCENARIOS[name]({ products: 200 }).environments.flatMap(
    ({ topics: all = [] }) =>
      all.filter(({ tags }) => tags?.includes('DataProduct')),
  );
  const written = (attribute: 'owner' | 'domain') => [
    ...new Set(
      topics.flatMap(
        ({ businessMetadata }) =>
          businessMetadata?.DataProduct?.[attribute] ?? [],
      ),
    ),
  ];

  test('has products', () => {
    expect(topics).not.toEqual([]);
  });

  test('names owners that exist', () => {
    expect(
      written('owner').filter(
        text => resolveOwner(text, directory, aliases).status !== 'resolved',
      ),
    ).toEqual(meantToFail.owners);
  });

  test('names domains that exist', () => {
    expect(
      written('domain').filter(
        text => resolveDomain(text, directory).status !== 'resolved',
      ),
    ).toEqual(meantToFail.domains);
  });
});

/** Those of a connector, and of somebody at a terminal, mean to be of no component. */
const GROUPS: [keyof typeof SCENARIOS, string[]][] = [
  ['retail', ['connect-lcc-7mo9pk', 'console-consumer-48213']],
  ['prototype', []],
];

describe.each(GROUPS)(
  'the consumer groups of the scenario %s',
  (name, ofNoComponent) => {
    const components = new Set(
      readEntities(RETAILER, PROTOTYPE)
        .filter(({ kind }) => kind === 'Component')
        .map(({ metadata }) => metadata.name),
    );

    test('are named after components', () => {
      const unknown = SCENARIOS[name]({})
        .environments.flatMap(({ consumerGroups = [] }) => consumerGroups)
        .map(({ groupId }) => groupId)
        .filter(groupId => !components.has(groupId.split('.')[0] ?? ''));
      expect(unknown).toEqual(ofNoComponent);
    });
  },
);

describe('the people of the prototype', () => {
  const retailer = readEntities(RETAILER).map(entity =>
    stringifyEntityRef(entity),
  );
  const entities = readEntities(PROTOTYPE);

  test('are nobody of the retailer', () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(refs.filter(ref => retailer.includes(ref))).toEqual([]);
  });

  test('write and read products of the scenario', () => {
    const products = SCENARIOS.prototype({})
      .environments[0]!.topics!.filter(({ tags }) =>
        tags?.includes('DataProduct'),
      )
      .map(({ name }) => `dataproduct:prod/${name}`);
    const used = entities
      .flatMap(({ spec }) => [spec?.dependsOn ?? [], spec?.dependencyOf ?? []])
      .flat(2);
    expect([...new Set(used)].sort()).toEqual([...products].sort());
  });
});
