// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { historyExtensionPoint } from '@data-mesh/backstage-plugin-data-products-node';
import { onceInCatalog } from '../catalog/onceInCatalog';
import { isPastWanted } from './isPastWanted';
import { withDate } from './notices/datedNotice';
import { recordPast } from './recordPast';
import { PastNotice } from './recordStory';
import { ELIF, LUCIA, PRIYA } from './story/people';

/** Some of the people who are told things; whoever reads the catalog's files reads all of them. */
const TOLD = [ELIF, PRIYA, LUCIA];

/** Gives the demo's data products a past of four months. */
export const demoPast = createBackendModule({
  pluginId: 'data-products',
  moduleId: 'demo-past',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        history: historyExtensionPoint,
        logger: coreServices.logger,
        notifications: notificationService,
      },
      async init({ auth, catalog, config, history, logger, notifications }) {
        if (!isPastWanted(config)) return;

        async function findPeople() {
          const credentials = await auth.getOwnServiceCredentials();
          const { items } = await catalog.getEntitiesByRefs(
            { entityRefs: TOLD, fields: ['relations'] },
            { credentials },
          );
          if (items.some(person => !person?.relations?.length)) {
            throw new NotFoundError('The catalog has not read the people yet');
          }
        }

        async function tell(notices: PastNotice[]) {
          try {
            await onceInCatalog(findPeople, setTimeout, { attempts: 240 });
            for (const each of notices) {
              await notifications.send(withDate(each));
            }
          } catch (error) {
            logger.warn(
              'The notifications of the demo’s past are not all there',
              {
                cause: error instanceof Error ? error.message : String(error),
              },
            );
          }
        }

        history.setSource({
          id: 'demo',
          async record(read) {
            const notices = await recordPast(read);
            // The catalog may need longer than a sync should wait.
            void tell(notices);
          },
        });
      },
    });
  },
});
