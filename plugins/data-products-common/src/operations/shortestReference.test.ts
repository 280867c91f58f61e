// SPDX-License-Identifier: Apache-2.0
import { createEntityDirectory } from '../references/entityDirectory';
import { resolveOwner } from '../references/resolveReference';
import { shortestReference } from './shortestReference';

const directory = createEntityDirectory(
  [
    { kind: 'Group', name: 'checkout', email: 'checkout@shop.example' },
    { kind: 'User', name: 'checkout' },
    { kind: 'Group', name: 'returns', namespace: 'emea' },
    { kind: 'Group', name: 'returns' },
  ].map(({ kind, email, ...metadata }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata,
    spec: { profile: { email } },
  })),
);
const resolve = (text: string) => resolveOwner(text, directory);

describe('shortestReference', () => {
  test.each([
    ['the name alone', 'group:default/checkout', undefined, 'checkout'],
    [
      'the ref where the name means another entity',
      'user:default/checkout',
      undefined,
      'user:default/checkout',
    ],
    [
      'the ref where the name means the one of the default namespace',
      'group:emea/returns',
      undefined,
      'group:emea/returns',
    ],
    [
      'what is written and means it',
      'group:default/checkout',
      'checkout@shop.example',
      'checkout@shop.example',
    ],
    [
      'not what is written and means another',
      'group:default/checkout',
      'returns',
      'checkout',
    ],
    [
      'not what is written and means nothing',
      'group:default/checkout',
      '',
      'checkout',
    ],
  ])('is %s', (_case, entityRef, written, expected) => {
    expect(shortestReference(entityRef, resolve, written)).toBe(expected);
  });
});
