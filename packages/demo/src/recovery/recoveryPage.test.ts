/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { recoveryPage } from './recoveryPage';

const PROJECT = path.resolve(__dirname, '../../../..');

const demo = parse(readFileSync(path.join(PROJECT, 'app-config.yaml'), 'utf8'));

/**
 * What somebody gets who has no token.
 *
 * @param recoveryUrl - As configured, in a portal that is where the demo is.
 */
async function openPage(recoveryUrl: string | undefined) {
  const { baseUrl } = demo.backend;
  const { server } = await startTestBackend({
    features: [
      recoveryPage,
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl }, dataMesh: { live: { recoveryUrl } } },
      }),
    ],
  });
  return request(server)
    .get('/api/demo/recovery')
    .set('Authorization', mockCredentials.none.header());
}

describe('the page that says how to recover', () => {
  it('opens where the health of products leads in the demo, for whoever follows the link', async () => {
    const { status, type, text } = await openPage(
      demo.dataMesh.live.recoveryUrl,
    );
    expect([status, type]).toEqual([200, 'text/plain']);
    expect(text).toContain('# Recovery');
    expect(text).toContain('## Dead letters');
  });

  it.each([
    ['leads elsewhere', 'https://wiki.example/recovery'],
    ['leads nowhere', undefined],
  ])('is not there when the health of products %s', async (_case, url) => {
    const { status } = await openPage(url);
    expect(status).not.toBe(200);
  });
});
