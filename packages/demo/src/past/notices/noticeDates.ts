// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { notificationsProcessingExtensionPoint } from '@backstage/plugin-notifications-node';
import { isPastWanted } from '../isPastWanted';
import { asOfItsDate } from './datedNotice';

/** Lets notifications of the demo's past have their dates. */
export const noticeDates = createBackendModule({
  pluginId: 'notifications',
  moduleId: 'demo-notice-dates',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        processing: notificationsProcessingExtensionPoint,
      },
      async init({ config, processing }) {
        if (!isPastWanted(config)) return;
        processing.addProcessor({
          getName: () => 'demo-notice-dates',
          preProcess: async notification =>
            asOfItsDate(notification, new Date()),
        });
      },
    });
  },
});
