// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { calendarDay } from '@data-mesh/backstage-plugin-scorecards-common';
import { historySeedsExtensionPoint } from '@data-mesh/backstage-plugin-scorecards-node';
import { isPastWanted } from '../isPastWanted';
import { pastOf } from './pastOf';
import { pastCounts } from './retailAdoption';
import { RETAIL_SCORECARDS } from './retailScorecards';

/** Gives the demo's scorecards a past of four months. */
export const demoScorecardsPast = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'demo-past',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        seeds: historySeedsExtensionPoint,
      },
      async init({ config, seeds }) {
        if (!isPastWanted(config)) return;
        const timeZone =
          config.getOptionalString('scorecards.timeZone') ?? 'UTC';
        seeds.addSeed(async history => {
          const today = calendarDay(new Date(), timeZone);
          const { days, changes, exemptions } = pastOf(
            RETAIL_SCORECARDS,
            today,
          );
          // First of all what tells at the next start that there is a past: then nothing is told twice.
          for (const day of days) await history.addDay(day);
          for (const change of changes) await history.addChange(change);
          for (const counts of pastCounts(RETAIL_SCORECARDS, today)) {
            await history.addCounts(counts);
          }
          for (const exemption of exemptions) {
            await history.addExemption(exemption);
          }
        });
      },
    });
  },
});
