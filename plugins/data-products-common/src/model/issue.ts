// SPDX-License-Identifier: Apache-2.0
/** `error`: people are misled or stopped; `warning`: something expected is missing; `info`: worth knowing. */
export type IssueSeverity = 'error' | 'warning' | 'info';

/** What can be wrong with a product without making it less of a product, and how bad that is. */
export const ISSUE_SEVERITIES = {
  'metadata-missing': 'warning',
  'metadata-unavailable': 'info',
  'owner-missing': 'error',
  'owner-unresolved': 'error',
  'domain-missing': 'warning',
  'domain-unresolved': 'warning',
  'description-missing': 'warning',
  'schema-missing': 'warning',
  'quality-tier-missing': 'info',
  'quality-tier-unrecognized': 'warning',
  'sla-tier-missing': 'info',
  'sla-tier-unrecognized': 'warning',
  'lifecycle-unrecognized': 'error',
  'successor-unresolved': 'warning',
  'ends-on-invalid': 'warning',
  'ports-disagree': 'warning',
  'product-attribute-invalid': 'error',
  quarantined: 'error',
} as const satisfies Record<string, IssueSeverity>;

export type ProductIssueCode = keyof typeof ISSUE_SEVERITIES;

export function isProductIssueCode(text: string): text is ProductIssueCode {
  return Object.hasOwn(ISSUE_SEVERITIES, text);
}

export interface ProductIssue {
  code: ProductIssueCode;
  severity: IssueSeverity;
  /** The attribute, port or value it is about, as written in Confluent. */
  subject?: string;
  /** A sentence that says what was found; never only a code. */
  message: string;
}
