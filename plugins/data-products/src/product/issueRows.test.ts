// SPDX-License-Identifier: Apache-2.0
import {
  isProductIssueCode,
  ISSUE_SEVERITIES,
  ProductIssue,
} from '@data-mesh/backstage-plugin-data-products-common';
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
  const links = { environmentId: 'env-1' };
  const ports = ['a', 'b'].map(name => ({
    name,
    clusterId: 'lkc-1',
    qualifiedName: `lsrc-1:lkc-1:${name}`,
  }));
  const codes = Object.keys(ISSUE_SEVERITIES).filter(isProductIssueCode);
  const remedy = (
    code: ProductIssue['code'],
    options: { subject?: string; syncHref?: string } = {},
  ) =>
    remedyOf(
      {
        id: '1',
        code,
        found: { severity: 'error', message: '', subject: options.subject },
      },
      { ports, links, syncHref: options.syncHref },
    );

  test.each(codes)(
    '%s leads to a place for those who look after the portal',
    code => {
      expect(remedy(code, { syncHref: '/sync' })?.href).toMatch(/./);
    },
  );

  // prettier-ignore
  test.each([
    ['owner-unresolved',     'names',      '/sync?view=unresolved'],
    ['domain-unresolved',    'names',      '/sync?view=unresolved'],
    ['metadata-unavailable', 'sync',       '/sync'],
    ['quarantined',          'quarantine', '/sync?view=quarantine'],
    ['schema-missing',       'topic',      'https://confluent.cloud/environments/env-1/clusters/lkc-1/topics/a/overview'],
  ] as const)('%s is put right at: %s', (code, place, href) => {
    expect(remedy(code, { syncHref: '/sync' })).toEqual({ place, href });
  });

  // prettier-ignore
  test.each([
    ['the port by its name',             'b',              '/topics/b/'],
    ['the port by its qualified name',   'lsrc-1:lkc-1:b', '/topics/b/'],
    ['the first for something else',     'sla',            '/topics/a/'],
  ])('finds %s', (_case, subject, expected) => {
    expect(remedy('ports-disagree', { subject })?.href).toContain(expected);
  });

  it('leads others to the topic, or nowhere when it is the portal that cannot read', () => {
    expect(remedy('owner-unresolved')).toMatchObject({ place: 'topic' });
    expect(remedy('metadata-unavailable')).toBeUndefined();
  });
});
