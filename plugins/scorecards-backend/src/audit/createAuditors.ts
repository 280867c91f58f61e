// SPDX-License-Identifier: Apache-2.0
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { AuditExtensionPoint } from '@data-mesh/backstage-plugin-scorecards-node';

/** The extension point, and the auditor that came of it. */
export function createAuditors(): {
  extensionPoint: AuditExtensionPoint;
  around(auditor: AuditorService): AuditorService;
} {
  const wraps: ((auditor: AuditorService) => AuditorService)[] = [];
  return {
    extensionPoint: {
      addAuditor(wrap) {
        wraps.push(wrap);
      },
    },
    around: auditor => wraps.reduce((inner, wrap) => wrap(inner), auditor),
  };
}
