// SPDX-License-Identifier: Apache-2.0
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  createEntityDirectory,
  createReferenceAliases,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SCENARIOS } from '@data-mesh/confluent-simulator';
import { PERSONAS } from '../personas';
import { readEntities } from './__testUtils__/readEntities';

const entities = readEntities('packages/demo/catalog/all.yaml');
const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
const ofKind = (kind: string) => entities.filter(each => each.kind === kind);
const named = (kind: string, name: string) =>
  ofKind(kind).find(each => each.metadata.name === name);

/** Refs written in a field of `spec`: absent, one, or a list. */
function refsIn(entity: Entity, field: string, defaultKind: string): string[] {
  return [entity.spec?.[field] ?? []]
    .flat()
    .map(ref =>
      stringifyEntityRef(
        parseEntityRef(`${ref}`, { defaultKind, defaultNamespace: 'default' }),
      ),
    );
}

const prod = SCENARIOS.retail({}).environments.find(
  each => each.name === 'prod',
)!;
const products = prod.topics!.filter(topic =>
  topic.tags?.includes('DataProduct'),
);
const about = products.map(topic => ({
  topic: topic.name,
  product: topic.businessMetadata?.DataProduct?.product,
  owner: topic.businessMetadata?.DataProduct?.owner,
  domain: topic.businessMetadata?.DataProduct?.domain,
}));
const productRefs = new Set(
  about.map(({ topic, product }) => `dataproduct:prod/${product ?? topic}`),
);

describe('the organisation of the demo', () => {
  test.each([
    ['Group', 19],
    ['User', 19],
    ['System', 10],
    ['Component', 18],
  ])('has as many of kind %s as it says', (kind, count) => {
    expect(ofKind(kind)).toHaveLength(count);
  });

  test.each<[string, string, string]>([
    ['User', 'memberOf', 'Group'],
    ['Group', 'parent', 'Group'],
    ['Group', 'children', 'Group'],
    ['Domain', 'owner', 'Group'],
    ['Domain', 'subdomainOf', 'Domain'],
    ['System', 'owner', 'Group'],
    ['System', 'domain', 'Domain'],
    ['Component', 'owner', 'Group'],
    ['Component', 'system', 'System'],
  ])('every %s finds its %s', (kind, field, defaultKind) => {
    const missing = ofKind(kind)
      .flatMap(entity => refsIn(entity, field, defaultKind))
      .filter(ref => !refs.has(ref));
    expect(missing).toEqual([]);
  });

  test('is four groups deep', () => {
    const depthOf = (name: string): number => {
      const parent = named('Group', name)?.spec?.parent;
      return typeof parent === 'string' ? 1 + depthOf(parent) : 1;
    };
    expect(depthOf('payments')).toBe(4);
  });

  test('has eight domains, two of them with subdomains', () => {
    const top = ofKind('Domain').filter(each => !each.spec?.subdomainOf);
    expect(top).toHaveLength(8);
    expect(
      new Set(ofKind('Domain').flatMap(each => each.spec?.subdomainOf ?? [])),
    ).toEqual(new Set(['sales', 'supply']));
  });

  test('has one person in two teams, and one team without a person', () => {
    const memberships = ofKind('User').map(user =>
      refsIn(user, 'memberOf', 'Group'),
    );
    expect(memberships.filter(groups => groups.length > 1)).toHaveLength(1);
    const peopled = memberships.flat();
    const teams = ofKind('Group').filter(each => each.spec?.type === 'team');
    expect(
      teams
        .filter(team => !peopled.includes(stringifyEntityRef(team)))
        .map(team => team.metadata.name),
    ).toEqual(['suppliers']);
  });

  test.each(PERSONAS.map(persona => [persona.role, persona] as const))(
    'knows the %s',
    (_role, { userName, name }) => {
      expect(named('User', userName)?.spec?.profile).toMatchObject({
        displayName: name,
      });
    },
  );

  test('has eight components that produce and twelve that consume, of products that exist', () => {
    const produce = ofKind('Component').flatMap(each => {
      const found = refsIn(each, 'dependencyOf', 'Component');
      return found.length > 0 ? [found] : [];
    });
    const consume = ofKind('Component').flatMap(each => {
      const found = refsIn(each, 'dependsOn', 'Component');
      return found.length > 0 ? [found] : [];
    });
    expect([produce.length, consume.length]).toEqual([8, 12]);
    expect(
      [...produce, ...consume].flat().filter(ref => !productRefs.has(ref)),
    ).toEqual([]);
  });
});

describe('the products of the demo', () => {
  const directory = createEntityDirectory(entities);
  const aliases = createReferenceAliases({
    'Team Delivery': 'group:default/fulfilment',
  });

  test('leave no domain empty but sustainability', () => {
    const used = new Set(about.map(({ domain }) => domain));
    const isUsed = (domain: Entity): boolean =>
      used.has(domain.metadata.name) ||
      ofKind('Domain').some(
        each => each.spec?.subdomainOf === domain.metadata.name && isUsed(each),
      );
    expect(
      ofKind('Domain')
        .filter(each => !isUsed(each))
        .map(each => each.metadata.name),
    ).toEqual(['sustainability']);
  });

  test('belong to groups of every level below the company', () => {
    const owners = about.map(({ owner }) =>
      resolveOwner(owner, directory, aliases),
    );
    for (const name of ['commerce', 'checkout', 'payments']) {
      expect(owners).toContainEqual(
        expect.objectContaining({ entityRef: `group:default/${name}` }),
      );
    }
  });
});
