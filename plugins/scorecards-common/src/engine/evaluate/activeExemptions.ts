// SPDX-License-Identifier: Apache-2.0
import { Exemption } from '../../model/exemption';
import { exemptionPhase } from '../exemptions/exemptionPhase';

/**
 * The exemption that counts today for each check of a scorecard, by the check's id. Of several the one that lasts
 * longest counts.
 */
export function activeExemptions(
  { exemptions, today }: { exemptions: Exemption[]; today: string },
  scorecard: string,
  entityRef: string,
): ReadonlyMap<string, Exemption> {
  const active = new Map<string, Exemption>();
  for (const exemption of exemptions) {
    const counts =
      exemption.scorecard === scorecard &&
      exemption.entityRef === entityRef &&
      exemptionPhase(exemption, today) === 'active';
    const other = active.get(exemption.check);
    if (counts && (!other || lastsLonger(exemption, other))) {
      active.set(exemption.check, exemption);
    }
  }
  return active;
}

function lastsLonger(one: Exemption, other: Exemption): boolean {
  return one.lastDay === other.lastDay
    ? one.id < other.id
    : one.lastDay > other.lastDay;
}
