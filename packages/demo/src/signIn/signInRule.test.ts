// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { signInRule } from './signInRule';

describe('signInRule', () => {
  const LOCAL = 'http://localhost:7007';

  // prettier-ignore
  test.each([
    //                               enabled    backend.baseUrl            NODE_ENV
    ['on',      'in development',    true,      LOCAL,                     'development'],
    ['on',      'without NODE_ENV',  true,      LOCAL,                     undefined],
    ['off',     'unless switched on', undefined, LOCAL,                    'development'],
    ['off',     'when switched off', false,     'https://portal.example',  'production'],
    ['refused', 'in production',     true,      LOCAL,                     'production'],
    ['refused', 'on a real host',    true,      'https://portal.example',  'development'],
  ])('is %s %s', (status, _case, enabled, baseUrl, nodeEnv) => {
    const config = mockServices.rootConfig({
      data: { backend: { baseUrl }, demo: { signIn: { enabled } } },
    });
    expect(signInRule(config, nodeEnv).status).toBe(status);
  });
});
