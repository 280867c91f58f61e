// SPDX-License-Identifier: Apache-2.0
import { report } from '../../measurement';
import { firstLoadOf } from './buildPortal';
import { SUITE_FEATURES, USUAL_FEATURES } from './portalSource';

const BYTES_PER_KB = 1000;

/** How much more a browser loads at once from a portal that has the suite than from the same portal without. */
export async function benchmarkBundle(): Promise<void> {
  const without = await firstLoadOf('portal-without', USUAL_FEATURES);
  const having = await firstLoadOf('portal-with', [
    ...USUAL_FEATURES,
    ...SUITE_FEATURES,
  ]);
  report(
    {
      benchmark: 'pages',
      measurement: 'what the front-end plugins add to the first load, gzip',
      at: { portal: 'catalog, search, org, notifications, user settings' },
      value: (having - without) / BYTES_PER_KB,
      unit: 'kB',
      limit: 30,
      from: {
        withoutKb: Math.round(without / BYTES_PER_KB),
        withKb: Math.round(having / BYTES_PER_KB),
      },
    },
    new Date(),
  );
}
