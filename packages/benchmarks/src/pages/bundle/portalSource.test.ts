// SPDX-License-Identifier: Apache-2.0
import { portalSource } from './portalSource';

describe('portalSource', () => {
  it('installs every feature, by its name or as the default, in their order', () => {
    const source = portalSource([
      { from: 'a-plugin' },
      { from: 'a-plugin/more', named: 'aModule' },
    ]);
    expect(source).toContain(`import { default as feature0 } from 'a-plugin';`);
    expect(source).toContain(
      `import { aModule as feature1 } from 'a-plugin/more';`,
    );
    expect(source).toContain('createApp({ features: [feature0, feature1] })');
  });
});
