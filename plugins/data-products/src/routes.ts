// SPDX-License-Identifier: Apache-2.0
import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page with the plugin's sub pages. */
export const rootRouteRef = createRouteRef();

/** Its sub page that shows how the sync is doing. */
export const syncRouteRef = createRouteRef();

/** The page of one operation. */
export const operationRouteRef = createRouteRef({ params: ['operationId'] });

/** Its sub page that makes topics products. */
export const publishRouteRef = createRouteRef();

/** The page that changes what is said about a product. */
export const editRouteRef = createRouteRef();

/** The page that says that a product ends. */
export const deprecateRouteRef = createRouteRef();

/** The page that makes a product a plain topic again. */
export const unpublishRouteRef = createRouteRef();

/** The sub page with what waits for the person. */
export const workRouteRef = createRouteRef();

/** The sub page with products that nobody uses. */
export const unusedRouteRef = createRouteRef();

/** The page that shows what everybody did. */
export const auditRouteRef = createRouteRef();

/** A template of the scaffolder, where the portal has one. */
export const createTemplateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
