// SPDX-License-Identifier: Apache-2.0
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Gate } from '../gate/createGate';
import type { WhatIfs } from '../gate/createWhatIf';
import type { ExemptionReadings } from '../exemptions/createExemptionReadings';
import type { EntityReadings } from '../reading/createEntityReadings';
import type { GroupReadings } from '../reading/createGroupReadings';
import type { ReadingOptions } from '../reading/ReadingOptions';

/** What all routes together need. */
export interface RouterOptions extends Pick<
  ReadingOptions,
  'callers' | 'definitions' | 'definitionStore' | 'exemptions' | 'readable'
> {
  auditor: AuditorService;
  entityReadings: EntityReadings;
  groupReadings: GroupReadings;
  exemptionReadings: ExemptionReadings;
  gate: Gate;
  whatIf: WhatIfs;
}
