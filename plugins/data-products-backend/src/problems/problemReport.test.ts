// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Closer, isClosableBy } from './problemReport';
import { StoredProblem } from './types';

const KIM = 'user:default/kim';

describe('isClosableBy', () => {
  const nobody: Closer = { isOwner: false, mayCloseAny: false };
  const lee: Closer = { ...nobody, userEntityRef: 'user:default/lee' };

  // prettier-ignore
  test.each<[string, Closer, StoredProblem['state'], boolean]>([
    ['whoever reported it',          { ...lee, userEntityRef: KIM },          'open',   true],
    ['the owner of the product',     { ...lee, isOwner: true },               'open',   true],
    ['whom a permission lets',       { ...lee, mayCloseAny: true },           'open',   true],
    ['nobody else',                  lee,                                     'open',   false],
    ['no service',                   { ...nobody, mayCloseAny: true },        'open',   false],
    ['nobody, once it is closed',    { ...lee, isOwner: true },               'closed', false],
  ])('%s', (_who, closer, state, expected) => {
    const problem = { id: '7', key: aDataProduct().key, text: '…', reportedBy: KIM, reportedAt: '', state };
    expect(isClosableBy(problem, closer)).toBe(expected);
  });
});
