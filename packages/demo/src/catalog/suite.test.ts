// SPDX-License-Identifier: Apache-2.0
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readEntities } from './__testUtils__/readEntities';

const PROJECT = path.resolve(__dirname, '../../../..');

interface Manifest {
  name: string;
  backstage: { role: string };
  dependencies?: Record<string, string>;
}

const manifests = new Map(
  ['packages', 'plugins']
    .flatMap(folder =>
      readdirSync(path.join(PROJECT, folder)).map(name => `${folder}/${name}`),
    )
    .map(
      folder => [folder, path.join(PROJECT, folder, 'package.json')] as const,
    )
    .filter(([, file]) => existsSync(file))
    .map(([folder, file]): [string, Manifest] => [
      folder,
      JSON.parse(readFileSync(file, 'utf8')),
    ]),
);

const suite = readEntities('catalog-info.yaml');
const known = new Set(
  [...suite, ...readEntities('packages/demo/catalog/all.yaml')].map(entity =>
    stringifyEntityRef(entity),
  ),
);
const components = suite.filter(entity => entity.kind === 'Component');
const packageOf = (component: Entity) =>
  component.metadata.annotations?.['data-mesh.dev/package'] ?? '';

/** Of an OpenAPI document: each route with what it is for. */
function summaries(document: unknown): [string, string][] {
  const { paths } = parse(`${document}`);
  return Object.entries<Record<string, { summary: string }>>(paths).flatMap(
    ([route, methods]) =>
      ['get', 'post', 'put', 'delete'].flatMap((method): [string, string][] => {
        const { summary } = methods[method] ?? {};
        return summary ? [[`${method} ${route}`, summary]] : [];
      }),
  );
}

describe('catalog-info.yaml', () => {
  test('has a component for every package, and for nothing else', () => {
    expect(components.map(packageOf).sort()).toEqual(
      [...manifests.keys()].sort(),
    );
  });

  test.each(components.map(each => [each.metadata.name, each] as const))(
    'calls %s what its package is',
    (_name, component) => {
      expect(component.spec?.type).toBe(
        `backstage-${manifests.get(packageOf(component))?.backstage.role}`,
      );
    },
  );

  test.each<[string, string]>([
    ['owner', 'Group'],
    ['domain', 'Domain'],
    ['system', 'System'],
    ['dependsOn', 'Component'],
    ['providesApis', 'API'],
    ['consumesApis', 'API'],
  ])('every %s is there', (field, defaultKind) => {
    const missing = suite
      .flatMap(entity => [entity.spec?.[field] ?? []].flat())
      .map(ref =>
        stringifyEntityRef(
          parseEntityRef(`${ref}`, {
            defaultKind,
            defaultNamespace: 'default',
          }),
        ),
      )
      .filter(ref => !known.has(ref));
    expect(missing).toEqual([]);
  });

  test.each(components.map(each => [each.metadata.name, each] as const))(
    'lets %s depend on what its package depends on',
    (_name, component) => {
      const packageNames = [component.spec?.dependsOn ?? []]
        .flat()
        .map(ref => parseEntityRef(`${ref}`).name)
        .map(name => components.find(each => each.metadata.name === name)!)
        .map(each => manifests.get(packageOf(each))?.name);
      const dependencies = manifests.get(packageOf(component))?.dependencies;
      expect(Object.keys(dependencies ?? {})).toEqual(
        expect.arrayContaining(packageNames),
      );
    },
  );

  const apis = [
    {
      api: 'data-products',
      clients: [
        'data-products-common/src/api/DataProductsApi.ts',
        'data-products-common/src/api/OperationsApi.ts',
        'data-products-common/src/api/GovernanceApi.ts',
        'data-products-common/src/api/LiveApi.ts',
        'data-products-common/src/api/LiveFactsApi.ts',
        'data-products-common/src/api/UnusedApi.ts',
        'data-products-common/src/api/WatchApi.ts',
      ],
    },
    {
      api: 'scorecards',
      clients: ['scorecards-common/src/api/ScorecardsApi.ts'],
    },
  ];
  const readPlugin = (file: string) =>
    readFileSync(path.join(PROJECT, 'plugins', file), 'utf8');
  const definitionOf = (api: string) =>
    suite.find(({ kind, metadata }) => kind === 'API' && metadata.name === api)
      ?.spec?.definition;

  test.each(apis)(
    'describes every route of the clients of $api',
    ({ api, clients }) => {
      const source = clients.map(readPlugin).join('\n');
      const routes = [
        ...source.matchAll(/`(GET|POST|PUT|DELETE) (\/[^`?]*)/g),
      ].map(
        ([, method = '', route = '']) =>
          `${method.toLowerCase()} ${route.replace(/:(\w+)/g, '{$1}')}`,
      );
      const described = summaries(definitionOf(api));
      expect(described.map(([route]) => route).sort()).toEqual(routes.sort());
    },
  );

  test.each(apis)('describes each of $api as the back end does', ({ api }) => {
    const document = readPlugin(`${api}-backend/schema/openapi.yaml`);
    expect(summaries(definitionOf(api))).toEqual(summaries(document));
  });
});
