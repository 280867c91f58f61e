// SPDX-License-Identifier: Apache-2.0
import { createPermission } from '@backstage/plugin-permission-common';

/** Read results of entities one may read, and definitions. */
export const scorecardsResultReadPermission = createPermission({
  name: 'scorecards.result.read',
  attributes: { action: 'read' },
});

/** Have an entity one may read checked again now. */
export const scorecardsCheckRunPermission = createPermission({
  name: 'scorecards.check.run',
  attributes: { action: 'update' },
});

/** Ask for an exemption of an entity one may read. */
export const scorecardsExemptionRequestPermission = createPermission({
  name: 'scorecards.exemption.request',
  attributes: { action: 'create' },
});

/** Approve, reject and revoke exemptions that somebody else asked for. */
export const scorecardsExemptionApprovePermission = createPermission({
  name: 'scorecards.exemption.approve',
  attributes: { action: 'update' },
});

/** Every permission, for registration. */
export const scorecardsPermissions = [
  scorecardsResultReadPermission,
  scorecardsCheckRunPermission,
  scorecardsExemptionRequestPermission,
  scorecardsExemptionApprovePermission,
];
