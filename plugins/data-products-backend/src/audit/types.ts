// SPDX-License-Identifier: Apache-2.0

import {
  AuditRecord,
  AuditRequest,
  AuditResponse,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What people did through the suite's back ends, for other people to look at. */
export interface AuditStore {
  /** One that is there already stays as it is. */
  add(record: AuditRecord): Promise<void>;
  /** @throws InputError for a cursor that no answer gave */
  find(request: AuditRequest): Promise<AuditResponse>;
  /** @param at - ISO 8601. @returns How many were forgotten. */
  removeBefore(at: string): Promise<number>;
}
