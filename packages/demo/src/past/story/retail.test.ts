// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  createEntityDirectory,
  createReferenceAliases,
  resolveDomain,
  resolveOwner,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SCENARIOS } from '@data-mesh/confluent-simulator';
import { readEntities } from '../../catalog/__testUtils__/readEntities';
import { PastEvent } from '../PastEvent';
import { FIRST_SYNC } from '../recordStory';
import { instantOf } from '../when';
import { RETAIL_STORY } from './retail';

const NOW = '2026-11-16T18:00:00.000Z';
const { events, parties, former } = RETAIL_STORY;
const entities = readEntities('packages/demo/catalog/all.yaml');
const directory = createEntityDirectory(entities);
const aliases = createReferenceAliases({});
const [production] = SCENARIOS.retail({ now: new Date(NOW) }).environments;
const topics = production?.topics ?? [];
const published = topics.filter(({ tags }) => tags?.includes('DataProduct'));
const formerTitles = former({ environmentId: production!.id }).map(
  ({ title }) => title,
);

const titlesOf = (event: PastEvent) => {
  switch (event.type) {
    case 'act':
      return event.targets.map(({ title }) => title);
    case 'prepared':
    case 'audited':
      return [];
    default:
      return [event.title];
  }
};
const titles = [...new Set(events.flatMap(titlesOf))];

/** Of the topic that bears a product's name. */
const metadataOf = (title: string) =>
  published.find(({ name }) => name === title)?.businessMetadata?.DataProduct;

describe('the past of the retailer', () => {
  it('is told in its order, and since the first sync', () => {
    const instants = events.map(event => instantOf(event, NOW));
    expect(instants).toEqual([...instants].sort());
    expect(instants[0]! > instantOf(FIRST_SYNC, NOW)).toBe(true);
  });

  it('names everything by a name of its own', () => {
    const names = events.flatMap(event => ('name' in event ? event.name : []));
    expect(names).toEqual([...new Set(names)]);
  });

  it('has people in it whom the catalog knows', () => {
    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const people = events.flatMap(event => ('by' in event ? event.by : []));
    expect([...new Set(people)].filter(ref => !known.has(ref))).toEqual([]);
  });

  test.each(titles)('is about %s, which there is or was', title => {
    expect([...formerTitles, ...published.map(({ name }) => name)]).toContain(
      title,
    );
  });

  test.each(titles.filter(title => metadataOf(title)))(
    'knows who answers for %s',
    title => {
      const { owner = '', domain = '' } = metadataOf(title) ?? {};
      const refOf = (reference: ReturnType<typeof resolveOwner>) =>
        reference.status === 'resolved' ? reference.entityRef : undefined;
      expect({
        owner: parties[title]?.owner,
        domain: parties[title]?.domain,
      }).toEqual({
        owner: refOf(resolveOwner(owner, directory, aliases)),
        domain: refOf(resolveDomain(domain, directory, aliases)),
      });
    },
  );

  test.each(titles)('knows who reads %s', title => {
    const readers = entities.flatMap(({ kind, spec }) => {
      const read = Array.isArray(spec?.dependsOn) ? spec.dependsOn : [];
      return kind === 'Component' && read.includes(`dataproduct:prod/${title}`)
        ? [`${spec?.owner}`]
        : [];
    });
    const others = readers.filter(ref => ref !== parties[title]?.owner);
    expect([...(parties[title]?.readers ?? [])].sort()).toEqual(
      [...new Set(others)].sort(),
    );
  });

  const begun = events.filter(
    event =>
      (event.type === 'found' && !event.was) ||
      (event.type === 'act' && ['publish', 'create'].includes(event.kind)),
  );

  it('makes no product of a topic that there was not yet', () => {
    const tooEarly = begun.flatMap(event =>
      titlesOf(event).filter(title => {
        const createdAt = topics.find(({ name }) => name === title)?.createdAt;
        return createdAt && createdAt > instantOf(event, NOW);
      }),
    );
    expect(tooEarly).toEqual([]);
  });

  it('tells how every product began whose topic is younger than the portal', () => {
    const young = published
      .filter(({ createdAt = '' }) => createdAt > instantOf(FIRST_SYNC, NOW))
      .map(({ name }) => name);
    expect(
      young.filter(name => !begun.flatMap(titlesOf).includes(name)),
    ).toEqual([]);
  });
});
