// SPDX-License-Identifier: Apache-2.0
import { anExemption } from '../../testUtils';
import { Exemption, ExemptionPhase } from '../../model/exemption';
import { exemptionPhase } from './exemptionPhase';

describe('exemptionPhase', () => {
  // prettier-ignore
  test.each<[Exemption['state'], string, ExemptionPhase]>([
    // Of an exemption from 2028-02-29 to 2028-03-01.
    ['approved',  '2028-02-28', 'upcoming'],
    ['approved',  '2028-02-29', 'active'],
    ['approved',  '2028-03-01', 'active'],
    ['approved',  '2028-03-02', 'expired'],
    ['requested', '2028-02-28', 'requested'],
    ['requested', '2028-03-01', 'requested'],
    ['requested', '2028-03-02', 'expired'],
    ['rejected',  '2028-03-01', 'rejected'],
    ['revoked',   '2028-03-01', 'revoked'],
    ['withdrawn', '2028-03-02', 'withdrawn'],
  ])('takes one that is %s on %s for %s', (state, today, phase) => {
    const exemption = anExemption({ state, firstDay: '2028-02-29', lastDay: '2028-03-01' });
    expect(exemptionPhase(exemption, today)).toBe(phase);
  });
});
