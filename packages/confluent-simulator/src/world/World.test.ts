// SPDX-License-Identifier: Apache-2.0
import {
  anEnvironment,
  isFound,
  listed,
  open,
  T0,
} from '../__testUtils__/anEnvironment';
import { smallShop } from '../scenarios/smallShop';
import type { CatalogDelay, EnvironmentSpec, TopicSpec } from './scenario';
import { World } from './World';

describe('World', () => {
  test('is the same each time it is made', () => {
    const guids = () =>
      new World(smallShop(), () => T0)
        .environment()
        .topics()
        .map(({ guid }) => guid);
    expect(guids()).toEqual(guids());
  });

  test('dates what has no date by the start of the scenario, later things by the clock', () => {
    const environment = open({ topics: [{ name: 'old' }] });
    environment.addTopic({ name: 'new' });
    expect(environment.topic('old').createdAtMs).toBe(
      Date.parse('2026-11-01T00:00:00Z'),
    );
    expect(environment.topic('new').createdAtMs).toBe(T0.getTime());
  });

  test('finds an environment by id, or the only one', () => {
    const world = new World(
      {
        startsAt: '2026-11-01T00:00:00Z',
        environments: [anEnvironment(), anEnvironment({ id: 'env-b' })],
      },
      () => T0,
    );
    expect(world.environment('env-b').id).toBe('env-b');
    expect(() => world.environment()).toThrow(
      'Say which environment: env-a, env-b',
    );
    expect(() => world.environment('env-c')).toThrow("no environment 'env-c'");
  });

  test.each<[string, Partial<EnvironmentSpec>, string]>([
    [
      'two topics of one name in a cluster',
      { topics: [{ name: 'x' }, { name: 'x' }] },
      'is there already',
    ],
    [
      'a topic of an unknown cluster',
      { topics: [{ name: 'x', cluster: 'lkc-9' }] },
      'does not have',
    ],
    [
      'a topic where there is no cluster',
      { clusters: [], topics: [{ name: 'x' }] },
      'has none',
    ],
    [
      'business metadata on Essentials',
      {
        package: 'essentials',
        topics: [{ name: 'x', businessMetadata: { B: { a: '1' } } }],
      },
      'Essentials',
    ],
  ])('refuses a scenario with %s', (_case, overrides, message) => {
    expect(() => open(overrides)).toThrow(message);
  });

  test('refuses a scenario that starts at no time', () => {
    expect(
      () => new World({ startsAt: 'soon', environments: [] }, () => T0),
    ).toThrow("'soon'");
  });
});

describe('topics', () => {
  const topics: TopicSpec[] = [
    { name: 'a' },
    { name: 'both' },
    { name: 'both', cluster: 'lkc-2' },
  ];

  test.each([
    ['a', 'lsrc-a:lkc-1:a'],
    ['lkc-1:a', 'lsrc-a:lkc-1:a'],
    ['lkc-2:both', 'lsrc-a:lkc-2:both'],
    ['lsrc-a:lkc-1:both', 'lsrc-a:lkc-1:both'],
  ])('go by %s', (name, qualifiedName) => {
    expect(open({ topics }).topic(name).qualifiedName).toBe(qualifiedName);
  });

  test.each([
    ['both', 'in several clusters'],
    ['nope', "has no topic 'nope'"],
    ['lkc-2:a', 'has no topic'],
  ])('do not go by %s', (name, message) => {
    expect(() => open({ topics }).topic(name)).toThrow(message);
  });

  test('get another guid when they are made anew', () => {
    const environment = open({ topics });
    const before = environment.topic('a').guid;
    environment.removeTopic('a');
    expect(environment.addTopic({ name: 'a' }).guid).not.toBe(before);
  });

  test('keep what a change does not name, and lose what it unsets', () => {
    const environment = open({
      topics: [
        {
          name: 'a',
          owner: 'me',
          description: 'd',
          tags: ['T'],
          partitions: 9,
        },
      ],
    });
    environment.changeTopic('a', { owner: undefined, retentionMs: 5 });
    expect(environment.topic('a')).toMatchObject({
      description: 'd',
      tags: ['T'],
      partitions: 9,
      retentionMs: 5,
    });
    expect(environment.topic('a').owner).toBeUndefined();
    environment.setTags('a', []);
    environment.setBusinessMetadata('a', { B: { x: '1' } });
    expect(environment.topic('a')).toMatchObject({
      tags: [],
      businessMetadata: { B: { x: '1' } },
    });
  });

  test('define the tags and business metadata that nobody has defined', () => {
    const environment = open({
      topics: [{ name: 'a', tags: ['T'], businessMetadata: { B: { x: '1' } } }],
    });
    environment.setBusinessMetadata('a', { B: { y: '2' } });
    expect(environment.vocabulary.tags.get('T')).toMatchObject({
      entityTypes: ['cf_entity'],
    });
    const attributes =
      environment.vocabulary.businessMetadata.get('B')?.attributes;
    expect(attributes?.map(({ name }) => name)).toEqual(['x', 'y']);
  });

  test('that the catalog does not know are in Kafka all the same', () => {
    const environment = open({
      topics: [{ name: 'a', indexed: false }],
      subjects: [{ name: 'a-value', versions: [{ schema: '"int"' }] }],
    });
    expect(environment.topics().map(({ name }) => name)).toEqual(['a']);
    expect(listed(environment)).toEqual([]);
    environment.changeTopic('a', { indexed: true });
    expect(listed(environment)).toEqual(['a']);
  });

  test.each([
    ['a-value', true],
    ['a-key', false],
    ['b-value', false],
  ])('become known by a schema of %s: %s', (subject, isKnown) => {
    const environment = open({ topics: [{ name: 'a', indexed: false }] });
    environment.registerSchema(subject, { schema: '"int"' });
    expect(isFound(environment, 'a')).toBe(isKnown);
  });
});

describe('a catalog that is late', () => {
  const late = (catalogDelay: CatalogDelay, clock?: () => Date) =>
    open({ topics: [{ name: 'old', tags: ['T'] }], catalogDelay }, clock);

  test('shows at once what the scenario holds', () => {
    expect(listed(late({ reads: 9 }))).toEqual(['old']);
  });

  test('shows a new topic after so many reads, and then directly too', () => {
    const environment = late({ reads: 2 });
    environment.addTopic({ name: 'new' });
    expect(isFound(environment, 'new')).toBe(false);
    expect([
      listed(environment),
      listed(environment),
      listed(environment),
    ]).toEqual([['old'], ['old'], ['new', 'old']]);
    expect(isFound(environment, 'new')).toBe(true);
  });

  test('shows a new topic after so much time', () => {
    let now = T0;
    const environment = late({ ms: 1000 }, () => now);
    environment.addTopic({ name: 'new' });
    now = new Date(T0.getTime() + 999);
    expect(listed(environment)).toEqual(['old']);
    now = new Date(T0.getTime() + 1000);
    expect(listed(environment)).toEqual(['new', 'old']);
  });

  test('shows a removal directly at once, and in lists later', () => {
    const environment = late({ reads: 1 });
    environment.removeTopic('old');
    expect(isFound(environment, 'old')).toBe(false);
    expect([listed(environment), listed(environment)]).toEqual([['old'], []]);
  });

  test('shows a new definition late, and a change of it at once', () => {
    const environment = late({ reads: 1 });
    const { tags } = environment.vocabulary;
    environment.vocabulary.defineTag({ name: 'New' });
    expect(tags.get('New')).toBeUndefined();
    expect(tags.all().map(({ name }) => name)).toEqual(['T']);
    expect(tags.actual('New')).toBeDefined();
    listed(environment);
    listed(environment);
    expect(tags.get('New')).toMatchObject({ version: 1 });
    environment.vocabulary.defineTag({ name: 'New', description: 'd' });
    expect(tags.get('New')).toMatchObject({ version: 2, description: 'd' });
  });

  test('shows new business metadata late', () => {
    let now = T0;
    const environment = late({ ms: 1000 }, () => now);
    const { businessMetadata } = environment.vocabulary;
    environment.vocabulary.defineBusinessMetadata({
      name: 'B',
      attributes: ['x'],
    });
    now = new Date(T0.getTime() + 999);
    listed(environment);
    expect(businessMetadata.get('B')).toBeUndefined();
    now = new Date(T0.getTime() + 1000);
    listed(environment);
    expect(businessMetadata.get('B')).toBeDefined();
  });

  test('keeps the order of changes', () => {
    const environment = late({ reads: 1 });
    environment.addTopic({ name: 'new' });
    environment.setTags('new', ['T']);
    environment.removeTopic('new');
    expect([listed(environment), listed(environment)]).toEqual([
      ['old'],
      ['old'],
    ]);
  });

  test('keeps that order when it is told to be in time again', () => {
    const environment = late({ reads: 1 });
    environment.removeTopic('old');
    environment.setCatalogDelay(undefined);
    environment.addTopic({ name: 'old' });
    expect([listed(environment), listed(environment)]).toEqual([
      ['old'],
      ['old'],
    ]);
  });

  test('catches up when told to', () => {
    const environment = late({ reads: 9 });
    environment.removeTopic('old');
    environment.settle();
    expect(listed(environment)).toEqual([]);
  });
});
