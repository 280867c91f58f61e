// SPDX-License-Identifier: Apache-2.0
import { Exemption, ExemptionPhase } from '../../model/exemption';

/**
 * What an exemption is on a day; only `active` has an effect. Both its first and its last day count.
 *
 * @remarks A request that nobody decided before its last day was over is expired too: there is nothing left to approve.
 * @param today - `YYYY-MM-DD`, in the time zone of the configuration.
 */
export function exemptionPhase(
  {
    state,
    firstDay,
    lastDay,
  }: Pick<Exemption, 'state' | 'firstDay' | 'lastDay'>,
  today: string,
): ExemptionPhase {
  switch (state) {
    case 'rejected':
    case 'revoked':
    case 'withdrawn':
      return state;
    case 'requested':
      return today > lastDay ? 'expired' : 'requested';
    case 'approved':
      if (today > lastDay) return 'expired';
      return today < firstDay ? 'upcoming' : 'active';
    default:
      return state satisfies never;
  }
}
