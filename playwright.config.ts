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
  // Of a slow machine with other things to do; whoever is quick waits for nothing.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./packages/app/e2e-tests/closingLineReporter.ts']],
  projects: [
    // Whatever changes nothing can be looked at from two sides at once …
    {
      name: 'looking',
      testDir: 'packages/app/e2e-tests/looking',
      fullyParallel: true,
    },
    // … and what changes the one portal that there is goes step by step, when nobody looks any more.
    {
      name: 'doing',
      testDir: 'packages/app/e2e-tests/doing',
      workers: 1,
      dependencies: ['looking'],
    },
  ],
  use: {
    baseURL: PORTAL_URL,
    // It takes a third more of the processor for every test that passes, and CI has no place to keep it.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
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
