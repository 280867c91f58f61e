// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

const PORTAL_URL = 'http://localhost:7007';
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The browser named in the environment, the system's, or Playwright's own. */
const executablePath =
  process.env.CHROMIUM ??
  (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined);

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./packages/app/e2e-tests/closingLineReporter.ts']],
  use: {
    baseURL: PORTAL_URL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node packages/demo/bin/serveBuilt.mjs --verbose',
    url: `${PORTAL_URL}/.backstage/health/v1/readiness`,
    reuseExistingServer: !process.env.CI,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
