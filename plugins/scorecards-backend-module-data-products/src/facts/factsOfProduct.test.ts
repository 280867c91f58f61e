// SPDX-License-Identifier: Apache-2.0
import {
  aGovernedSubject,
  aProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aFactContext } from '../__testUtils__/toldOf';
import { dataProductFacts } from './factDefinitions';
import { factsOfProduct } from './factsOfProduct';

describe('factsOfProduct', () => {
  const ids = dataProductFacts.map(({ id }) => id).sort();

  // prettier-ignore
  test.each([
    ['a product with nothing missing',     aProductGovernance()],
    ['one of which nothing was read yet',  aProductGovernance({}, { subjects: [aGovernedSubject({ schema: undefined, settings: undefined })] })],
    ['one without schemas',                aProductGovernance({}, { subjects: [] })],
  ])('tells each fact of %s exactly once', (_case, governance) => {
    const { entityRef, readings } = factsOfProduct(governance, aFactContext());
    expect(entityRef).toBe('dataproduct:prod/orders');
    expect(readings.map(({ fact }) => fact).sort()).toEqual(ids);
  });

  it('tells values of the type that was announced', () => {
    const { readings } = factsOfProduct(aProductGovernance(), aFactContext());
    const types = new Map(dataProductFacts.map(({ id, type }) => [id, type]));
    const wrong = readings.filter(reading => {
      if (reading.state !== 'known') return false;
      const type = types.get(reading.fact);
      return type === 'strings'
        ? !Array.isArray(reading.value)
        : typeof reading.value !== type;
    });
    expect(wrong).toEqual([]);
  });
});
