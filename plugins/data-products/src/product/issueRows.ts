// SPDX-License-Identifier: Apache-2.0
import type {
  IssueSeverity,
  ProductDetails,
  ProductIssueCode,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Resource } from '../loading/resource';

/** One thing that is missing or wrong, as far as it is known. */
export interface IssueRow {
  /** Unique within a product. */
  id: string;
  code: ProductIssueCode;
  /** Absent until the store has been read. */
  found?: { severity: IssueSeverity; message: string };
}

const WORST_FIRST: IssueSeverity[] = ['error', 'warning', 'info'];

/** What is missing: the codes the catalog has, until the store has told the whole of it, worst first. */
export function issueRows(
  codes: ProductIssueCode[],
  details: Resource<ProductDetails>,
): IssueRow[] {
  if (details.state !== 'ready') return codes.map(code => ({ id: code, code }));
  return [...details.value.product.issues]
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity),
    )
    .map(({ code, severity, message }, index) => ({
      id: `${code}-${index}`,
      code,
      found: { severity, message },
    }));
}

/** What the back end finds says by itself how it is put right, but for these. */
const FOUND_WITHOUT_A_WAY_OUT: ReadonlySet<ProductIssueCode> = new Set([
  'metadata-unavailable',
  'quality-tier-missing',
  'sla-tier-missing',
]);

/** Whether the page itself has to say how an issue is put right. */
export function needsAdvice({ code, found }: IssueRow): boolean {
  return !found || FOUND_WITHOUT_A_WAY_OUT.has(code);
}

/** Where an issue is put right. */
export type IssueRemedy = 'confluent' | 'names' | 'portal';

const REMEDY: Partial<Record<ProductIssueCode, IssueRemedy>> = {
  'owner-unresolved': 'names',
  'domain-unresolved': 'names',
  'metadata-unavailable': 'portal',
};

export function remedyOf(code: ProductIssueCode): IssueRemedy {
  return REMEDY[code] ?? 'confluent';
}
