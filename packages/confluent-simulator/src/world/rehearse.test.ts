// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { isFound, listed, open } from '../__testUtils__/anEnvironment';
import type { CatalogDelay } from './scenario';
import type { WorldEnvironment } from './WorldEnvironment';

type Act = (environment: WorldEnvironment) => unknown;

const ACTS: [string, Act][] = [
  ['a new topic', each => each.addTopic({ name: 'new', tags: ['New'] })],
  ['a topic that is removed', each => each.removeTopic('a')],
  ['a topic that is changed', each => each.setTags('a', ['U'])],
  [
    'a topic that is discovered',
    each => each.registerSchema('hidden-value', { schema: '"int"' }),
  ],
  [
    'a version more',
    each => each.registerSchema('a-value', { schema: '"string"' }),
  ],
  [
    'a version less',
    each =>
      each.deleteVersions(each.registry.versions('a-value').slice(0, 1), {
        permanent: true,
      }),
  ],
  ['a level', each => each.registry.setOwnLevel('a-value', 'FULL')],
  ['a definition', each => each.vocabulary.defineTag({ name: 'New' })],
  ['a definition that is removed', each => each.vocabulary.tags.remove('T')],
];

const aPlace = (catalogDelay?: CatalogDelay) =>
  open({
    topics: [
      { name: 'a', tags: ['T'] },
      { name: 'hidden', indexed: false },
    ],
    subjects: [{ name: 'a-value', versions: [{ schema: '"int"' }] }],
    catalogDelay,
  });

const everythingOf = (environment: WorldEnvironment) => ({
  topics: environment.topics(),
  listed: listed(environment),
  tags: environment.vocabulary.tags.all(),
  businessMetadata: environment.vocabulary.businessMetadata.all(),
  subjects: environment.registry.allVersions({ deleted: true }),
  level: environment.registry.level('a-value'),
  found: isFound(environment, 'a'),
});

describe('rehearse', () => {
  test.each(ACTS)('leaves no trace of %s', (_what, act) => {
    const environment = aPlace();
    const before = everythingOf(environment);
    const tried = environment.rehearse(() => {
      act(environment);
      return everythingOf(environment);
    });
    expect(tried).not.toEqual(before);
    expect(everythingOf(environment)).toEqual(before);
  });

  test('makes no difference to what happens afterwards, however much was tried and however late the catalog is', () => {
    const acts = fc.array(fc.constantFrom(...ACTS.map(([, act]) => act)));
    const delay = fc.constantFrom(undefined, { reads: 1 }, { reads: 3 });
    fc.assert(
      fc.property(acts, acts, delay, (tried, done, catalogDelay) => {
        const [environment, other] = [
          aPlace(catalogDelay),
          aPlace(catalogDelay),
        ];
        environment.rehearse(() => tried.forEach(attemptIn(environment)));
        done.forEach(attemptIn(environment));
        done.forEach(attemptIn(other));
        for (let read = 0; read < 5; read += 1) {
          expect(everythingOf(environment)).toEqual(everythingOf(other));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('leaves no trace when it is refused', () => {
    const environment = open({ topics: [{ name: 'a' }] });
    const twice = () => {
      environment.addTopic({ name: 'b' });
      environment.addTopic({ name: 'b' });
    };
    expect(() => environment.rehearse(twice)).toThrow('is there already');
    expect(environment.topics().map(({ name }) => name)).toEqual(['a']);
  });
});

/** What is not possible in the state that others have made is left out. */
const attemptIn = (environment: WorldEnvironment) => (act: Act) => {
  try {
    act(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
  }
};
