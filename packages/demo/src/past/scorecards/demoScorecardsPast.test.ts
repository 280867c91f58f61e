/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  type HistoryWriter,
  historySeedsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import { demoScorecardsPast } from './demoScorecardsPast';

async function sown(isPastEnabled: boolean) {
  const seeds: ((history: HistoryWriter) => Promise<void>)[] = [];
  const backend = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'scorecards',
        register(env) {
          env.registerExtensionPoint(historySeedsExtensionPoint, {
            addSeed: seed => void seeds.push(seed),
          });
          env.registerInit({ deps: {}, async init() {} });
        },
      }),
      demoScorecardsPast,
      mockServices.rootConfig.factory({
        data: { demo: { past: { enabled: isPastEnabled } } },
      }),
    ],
  });
  await backend.stop();
  const written: string[] = [];
  const writes = (what: string) => async () => void written.push(what);
  for (const seed of seeds) {
    await seed({
      addDay: writes('day'),
      addChange: writes('change'),
      addCounts: writes('counts'),
      addExemption: writes('exemption'),
    });
  }
  return written;
}

describe('the demo’s past of scorecards', () => {
  it('is written, days first', async () => {
    const written = await sown(true);
    expect([...new Set(written)]).toEqual([
      'day',
      'change',
      'counts',
      'exemption',
    ]);
  });

  it('is not told unless it is wanted', async () => {
    expect(await sown(false)).toEqual([]);
  });
});
