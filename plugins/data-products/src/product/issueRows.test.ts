// SPDX-License-Identifier: Apache-2.0
import type { ProductIssue } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { IssueRow, issueRows, needsAdvice, remedyOf } from './issueRows';

const anIssue = (
  code: ProductIssue['code'],
  severity: ProductIssue['severity'],
): ProductIssue => ({ code, severity, message: `${code}.` });

const readWith = (...issues: ProductIssue[]) => ({
  state: 'ready' as const,
  value: aProductDetails({ product: aDataProduct({ issues }) }),
  readAt: new Date('2026-11-22T12:00:00Z'),
  isLoading: false,
  isOutdated: false,
});

describe('issueRows', () => {
  it('tells what the catalog knows until the rest is read', () => {
    expect(issueRows(['owner-missing'], { state: 'loading' })).toEqual([
      { id: 'owner-missing', code: 'owner-missing' },
    ]);
  });

  it('puts the worst first and keeps the order of equals', () => {
    const rows = issueRows(
      [],
      readWith(
        anIssue('ports-disagree', 'info'),
        anIssue('schema-missing', 'warning'),
        anIssue('owner-unresolved', 'error'),
        anIssue('domain-missing', 'warning'),
      ),
    );
    expect(rows.map(({ code }) => code)).toEqual([
      'owner-unresolved',
      'schema-missing',
      'domain-missing',
      'ports-disagree',
    ]);
  });

  it('keeps two issues of one code apart', () => {
    const rows = issueRows(
      [],
      readWith(
        anIssue('schema-missing', 'warning'),
        anIssue('schema-missing', 'warning'),
      ),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('shows none when the store has none, whatever the catalog still says', () => {
    expect(issueRows(['owner-missing'], readWith())).toEqual([]);
  });
});

describe('needsAdvice', () => {
  const found = { severity: 'info', message: 'Found.' } as const;

  // prettier-ignore
  test.each<[string, Omit<IssueRow, 'id'>, boolean]>([
    ['what was found says the way out',      { code: 'owner-unresolved', found }, false],
    ['what was found says no way out',       { code: 'sla-tier-missing', found }, true],
    ['what was found is not known',          { code: 'owner-unresolved' },        true],
  ])('when %s', (_case, row, expected) => {
    expect(needsAdvice({ id: '1', ...row })).toBe(expected);
  });
});

describe('remedyOf', () => {
  test.each([
    ['owner-unresolved', 'names'],
    ['domain-unresolved', 'names'],
    ['metadata-unavailable', 'portal'],
    ['schema-missing', 'confluent'],
  ] as const)('%s is put right in: %s', (code, remedy) => {
    expect(remedyOf(code)).toBe(remedy);
  });
});
