// SPDX-License-Identifier: Apache-2.0

import { createEvidenceProviders } from './createEvidenceProviders';

const provider = (id: string) => ({ id, title: id, read: async () => [] });

describe('createEvidenceProviders', () => {
  it('keeps what was added', () => {
    const { extensionPoint, providers } = createEvidenceProviders();
    extensionPoint.addProvider(provider('groups'));
    extensionPoint.addProvider(provider('queries'));
    expect(providers.map(({ id }) => id)).toEqual(['groups', 'queries']);
  });

  test.each(['groups', 'declared'])('takes no second %s', id => {
    const { extensionPoint } = createEvidenceProviders();
    extensionPoint.addProvider(provider('groups'));
    expect(() => extensionPoint.addProvider(provider(id))).toThrow(
      `another source of lineage with the id '${id}'`,
    );
  });
});
