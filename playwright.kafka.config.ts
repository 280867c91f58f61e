// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import plain from './playwright.config';

/** The browser tests of what only a broker can tell, against the built portal with an Apache Kafka behind it. */
export default defineConfig({
  ...plain,
  projects: undefined,
  testDir: 'packages/app/e2e-tests/kafka',
  timeout: 180_000,
  workers: 1,
  webServer: {
    command: 'node packages/demo/bin/serveBuilt.mjs --kafka --verbose',
    // Records are there before it; the portal alone would be ready sooner.
    wait: { stdout: /The built portal is ready/ },
    // Trends take four samples, for which nobody wants to wait two minutes.
    env: { APP_CONFIG_dataMesh_live_interval: '10s' },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
