// SPDX-License-Identifier: Apache-2.0
import {
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { auditRouteRef, workRouteRef } from '../routes';

const workSubPage = SubPageBlueprint.make({
  name: 'work',
  params: {
    path: 'work',
    title: 'My work',
    routeRef: workRouteRef,
    loader: async () => {
      const { LinkedWorkPage } = await import('./LinkedWorkPage');
      return <LinkedWorkPage />;
    },
  },
});

/** No tab among the sub pages: those stand there for everybody, and few may see it. */
const auditPage = PageBlueprint.make({
  name: 'audit',
  params: {
    path: '/data-products/audit',
    title: 'Data products',
    routeRef: auditRouteRef,
    loader: async () => {
      const { AuditPage } = await import('../audit/AuditPage');
      return <AuditPage />;
    },
  },
});

/** Leads those to the audit who may see it. */
const auditLink = PluginHeaderActionBlueprint.make({
  name: 'audit',
  params: {
    loader: async () => {
      const { AuditLink } = await import('./AuditLink');
      return <AuditLink />;
    },
  },
});

/** What people have done and have to do. */
export const workExtensions = [workSubPage, auditPage, auditLink];
