// SPDX-License-Identifier: Apache-2.0
import {
  type JudgedProduct,
  judgeRetailer,
} from './__testUtils__/judgeRetailer';

jest.setTimeout(60_000);

describe('the levels of the retailer’s products', () => {
  let products: JudgedProduct[];

  beforeAll(async () => {
    products = await judgeRetailer();
  });

  const countOf = (level: string | undefined) =>
    products.filter(({ result }) => result.level === level).length;

  test('are of every kind, and most of them in the middle', () => {
    expect(products).toHaveLength(40);
    expect(countOf('gold')).toBeGreaterThanOrEqual(4);
    expect(countOf('silver')).toBeGreaterThanOrEqual(8);
    expect(countOf('bronze')).toBeGreaterThanOrEqual(12);
    expect(countOf(undefined)).toBeGreaterThanOrEqual(8);
    expect(countOf(undefined)).toBeLessThanOrEqual(12);
  });

  test('make marketing the domain with the most to do', () => {
    const scores = new Map<string, number[]>();
    for (const { domain, result } of products) {
      if (!domain) continue;
      const ofDomain = scores.get(domain) ?? [];
      scores.set(domain, [...ofDomain, result.scoreFraction ?? 0]);
    }
    const means = [...scores].map(
      ([domain, ofDomain]) =>
        [
          domain,
          ofDomain.reduce((sum, score) => sum + score, 0) / ofDomain.length,
        ] as const,
    );
    const [worst] = means.sort(([, a], [, b]) => a - b);
    expect(worst?.[0]).toBe('marketing');
  });

  test('leave one product that a better description alone lifts to Bronze', () => {
    const coupons = products.find(({ title }) => title === 'coupons');
    expect(coupons?.result.level).toBeUndefined();
    const bronze = ['own-1', 'dom-1', 'doc-1', 'addr-1', 'sch-1', 'sch-3'];
    expect(
      coupons?.result.checks
        .filter(({ check }) => bronze.includes(check))
        .filter(({ status }) => status === 'fail')
        .map(({ check }) => check),
    ).toEqual(['doc-1']);
  });

  // prettier-ignore
  test.each([
    ['orders',         'sla-2', 'pass',          'records came all the time'],
    ['stock-levels',   'sla-2', 'fail',          'nobody has written since yesterday'],
    ['returns',        'sla-2', 'notApplicable', 'no tier is promised'],
    ['payments',       'sla-3', 'pass',          'the cluster keeps them as long as promised'],
    ['web.page-views', 'sla-3', 'fail',          'the cluster keeps them for two days of seven'],
    ['payments',       'sla-4', 'notApplicable', 'what is usual is not known on the first day'],
    ['payments',       'dur-1', 'pass',          'two of three replicas are in step'],
    ['refunds',        'use-1', 'pass',          'the accountants’ export reads them'],
    ['search-queries', 'use-1', 'fail',          'nobody reads them'],
    ['recommendations', 'use-1', 'notApplicable', 'it is new'],
    ['orders',         'use-2', 'notApplicable', 'the Metrics API does not tell delays in time'],
  ])('%s in %s is %s: %s', (title, check, status) => {
    const { result } = products.find(product => product.title === title)!;
    const found = result.checks.find(each => each.check === check);
    expect([check, found?.status]).toEqual([check, status]);
  });

  test('are a level lower for the product that fell silent, beside others of its team', () => {
    const levelOf = (title: string) =>
      products.find(product => product.title === title)?.result.level;
    expect(levelOf('stock-levels')).toBe('bronze');
    expect(levelOf('stock-movements')).toBe('gold');
  });
});
