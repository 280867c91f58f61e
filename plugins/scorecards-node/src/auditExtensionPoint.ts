// SPDX-License-Identifier: Apache-2.0
import {
  type AuditorService,
  createExtensionPoint,
} from '@backstage/backend-plugin-api';

/** Has others see what the scorecards back end tells the portal's auditor. */
export interface AuditExtensionPoint {
  /**
   * @param wrap - Gives an auditor that tells the given one everything, and may tell others, too. Several are wrapped around
   * each other.
   */
  addAuditor(wrap: (auditor: AuditorService) => AuditorService): void;
}

/** For modules of the plugin `scorecards`. */
export const auditExtensionPoint = createExtensionPoint<AuditExtensionPoint>({
  id: 'scorecards.audit',
});
