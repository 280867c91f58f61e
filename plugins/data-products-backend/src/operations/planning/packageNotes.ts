// SPDX-License-Identifier: Apache-2.0

import { PlanningContext } from './PlanningContext';

/** What the environment's package means for what is written. */
export function packageNotes({
  governancePackage,
  connection,
}: Pick<PlanningContext, 'connection' | 'governancePackage'>): string[] {
  return governancePackage === 'essentials'
    ? [
        `The Stream Governance package of ${connection.config.title} has no business metadata: Confluent holds tags, description and owner, and the portal keeps the rest.`,
      ]
    : [];
}
