// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { brokenLaw } from './brokenLaw';
import { fuzzClassifier } from './fuzzClassifier';
import { FRAGMENTS } from './nastyTexts';

describe('the laws of classify', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 })
      .map(all => all.join('')),
    fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 })
      .map(all => `SELECT * FROM a ${all.join('')}`),
    fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 })
      .map(all => `${all.join('')} SELECT * FROM a`),
  );

  it('hold for whatever can be put together of its words', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(brokenLaw(text)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('hold for statements that were tampered with', () => {
    const report = fuzzClassifier({ runs: 5000, seed: 4 });
    expect(report.violations).toEqual([]);
    // Otherwise nothing was tried.
    expect(report.queries).toBeGreaterThan(500);
    expect(report.others).toBeGreaterThan(200);
    expect(report.rejected).toBeGreaterThan(1000);
  });
});
