// SPDX-License-Identifier: Apache-2.0
import { startTestBackend } from '@backstage/backend-test-utils';
import pgModule from '@backstage/plugin-search-backend-module-pg';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { AllWordsLunrEngine } from './AllWordsLunrEngine';
import lunrModule from './lunrModule';

it('searches in memory where there is no PostgreSQL', async () => {
  const setSearchEngine = jest.fn();
  await startTestBackend({
    extensionPoints: [
      [searchEngineRegistryExtensionPoint, { setSearchEngine }],
    ],
    features: [pgModule, lunrModule],
  });
  expect(setSearchEngine.mock.calls).toEqual([
    [expect.any(AllWordsLunrEngine)],
  ]);
});
