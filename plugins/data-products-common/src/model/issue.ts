// SPDX-License-Identifier: Apache-2.0
/** What can be wrong with a product without making it less of a product. */
export type ProductIssueCode =
  | 'metadata-missing'
  | 'metadata-unavailable'
  | 'owner-missing'
  | 'owner-unresolved'
  | 'domain-missing'
  | 'domain-unresolved'
  | 'description-missing'
  | 'schema-missing'
  | 'quality-tier-missing'
  | 'quality-tier-unrecognized'
  | 'sla-tier-missing'
  | 'sla-tier-unrecognized'
  | 'lifecycle-unrecognized'
  | 'successor-unresolved'
  | 'ends-on-invalid'
  | 'ports-disagree'
  | 'product-attribute-invalid'
  | 'quarantined';

/** `error`: people are misled or stopped; `warning`: something expected is missing; `info`: worth knowing. */
export type IssueSeverity = 'error' | 'warning' | 'info';

export interface ProductIssue {
  code: ProductIssueCode;
  severity: IssueSeverity;
  /** The attribute, port or value it is about, as written in Confluent. */
  subject?: string;
  /** A sentence that says what was found; never only a code. */
  message: string;
}
