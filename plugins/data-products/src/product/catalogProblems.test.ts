// SPDX-License-Identifier: Apache-2.0
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { catalogProblems } from './catalogProblems';

const anItem = (override: object = {}) => ({
  type: 'backstage.io/catalog-processing',
  level: 'error',
  message: 'InputError: no',
  error: { name: 'InputError', message: 'The owner is no entity ref' },
  ...override,
});

const withItems = (...items: unknown[]) => ({
  ...aDataProductEntity(),
  status: { items },
});

describe('catalogProblems', () => {
  it('finds none in a sound entity', () => {
    expect(catalogProblems(aDataProductEntity())).toEqual({
      isOrphan: false,
      processingErrors: [],
    });
  });

  it('knows an orphan', () => {
    const entity = aDataProductEntity();
    entity.metadata.annotations = { 'backstage.io/orphan': 'true' };
    expect(catalogProblems(entity).isOrphan).toBe(true);
  });

  // prettier-ignore
  test.each<[string, unknown, string[]]>([
    ['the error of processing',             anItem(),                       ['The owner is no entity ref']],
    ['its message when there is no error',  anItem({ error: undefined }),   ['InputError: no']],
    ['nothing of a lower level',            anItem({ level: 'warning' }),   []],
    ['nothing of another kind',             anItem({ type: 'other.test' }), []],
    ['nothing of another form',             'nonsense',                     []],
  ])('takes %s', (_case, item, expected) => {
    expect(catalogProblems(withItems(item)).processingErrors).toEqual(expected);
  });
});
