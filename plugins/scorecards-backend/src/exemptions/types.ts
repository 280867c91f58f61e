// SPDX-License-Identifier: Apache-2.0
import type {
  Exemption,
  ExemptionState,
} from '@data-mesh/backstage-plugin-scorecards-common';

export interface ExemptionStore {
  /** Those that may count: approved, and not over. @param today - `YYYY-MM-DD` */
  approved(today: string): Promise<Exemption[]>;
  /** In any state, the newest first. */
  ofEntity(entityRef: string): Promise<Exemption[]>;
  /** In any state, the newest first. */
  all(): Promise<Exemption[]>;
  byId(id: string): Promise<Exemption | undefined>;
  /** @returns False when another request or approval of the same check overlaps it. */
  add(exemption: Exemption): Promise<boolean>;
  /** @returns False when it was not in that state any more. */
  decide(
    id: string,
    from: ExemptionState,
    decision: Required<Pick<Exemption, 'state' | 'decidedBy' | 'decidedAt'>> &
      Pick<Exemption, 'decisionReason'>,
  ): Promise<boolean>;
}
