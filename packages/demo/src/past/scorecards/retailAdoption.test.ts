// SPDX-License-Identifier: Apache-2.0
import { countRetailer } from '../../scorecards/__testUtils__/judgeRetailer';
import { COUNTS_NOW, pastCounts, STAGES } from './retailAdoption';
import { RETAIL_SCORECARDS } from './retailScorecards';

jest.setTimeout(60_000);

const counts = pastCounts(RETAIL_SCORECARDS, '2026-11-16');

function of(day: string) {
  const ofDay = counts.filter(each => each.day === day);
  return new Map(
    [...COUNTS_NOW.keys()].map((domain, index) => [
      domain,
      STAGES.map(
        stage => ofDay.find(each => each.stage === stage)!.counts[index]!.count,
      ),
    ]),
  );
}

describe('the past of adoption', () => {
  it('ends with how far the topics of the scenario have come', async () => {
    const counted = await countRetailer();
    const ofDomain = (domain: string) =>
      STAGES.map(
        stage =>
          counted[stage]?.find(
            ({ domainRef = '' }) =>
              domainRef === (domain && `domain:default/${domain}`),
          )?.count ?? 0,
      );
    const domains = [...COUNTS_NOW.keys()];
    expect(domains.map(domain => [domain, ofDomain(domain)])).toEqual([
      ...COUNTS_NOW,
    ]);
    expect(of('2026-11-15')).toEqual(COUNTS_NOW);
  });

  it('counts nothing in a stage that is not in the one before', () => {
    const days = [...new Set(counts.map(({ day }) => day))];
    const wrong = days.filter(day =>
      [...of(day).values()].some(
        ofDomain =>
          ofDomain.join() !== [...ofDomain].sort((a, b) => b - a).join(),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('begins with less than there is', () => {
    const total = (day: string) =>
      [...of(day).values()].flat().reduce((sum, count) => sum + count);
    expect(total('2026-07-20')).toBeLessThan(total('2026-11-15'));
  });
});
