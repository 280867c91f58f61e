// SPDX-License-Identifier: Apache-2.0

import {
  IssueSeverity,
  ProductIssue,
  ProductIssueCode,
} from '@data-mesh/backstage-plugin-data-products-common';
import { compareText } from './compareText';

/** `quarantined` is no issue of a product: what is quarantined is none. */
type IssueOfProduct = Exclude<ProductIssueCode, 'quarantined'>;

/** What each issue says, and how bad it is; the order is the order in which a product lists them. */
const ISSUES = {
  'owner-missing': ['error', () => 'No owner is given. Set one in Confluent.'],
  'owner-unresolved': [
    'error',
    about =>
      `The owner '${about}' is no group or user of this portal. Correct it in Confluent, or map it in the configuration.`,
  ],
  'successor-unresolved': [
    'warning',
    about =>
      `The successor '${about}' is no other product of this environment. Give its title, its topic or its entity ref.`,
  ],
  'ends-on-invalid': [
    'warning',
    about =>
      `The end day '${about}' is not a calendar day. Write it as 2027-01-31.`,
  ],
  'lifecycle-unrecognized': [
    'warning',
    about =>
      `The lifecycle '${about}' is not known. Use proposed, draft, active, deprecated or retired.`,
  ],
  'metadata-missing': [
    'warning',
    about =>
      `It has no business metadata '${about}', so domain, quality and SLA are not known. Add them in Confluent.`,
  ],
  'metadata-unavailable': [
    'info',
    () =>
      'The Stream Governance package of this environment has no business metadata, so domain, quality and SLA cannot be known.',
  ],
  'domain-missing': [
    'warning',
    () => 'No domain is given. Set one in Confluent.',
  ],
  'domain-unresolved': [
    'warning',
    about =>
      `The domain '${about}' is no domain of this portal. Correct it in Confluent, or map it in the configuration.`,
  ],
  'description-missing': [
    'warning',
    () => 'No description is given. Write one in Confluent.',
  ],
  'schema-missing': [
    'warning',
    about =>
      `No schema is registered for the values of topic ${about}. Register one in Schema Registry.`,
  ],
  'product-attribute-invalid': [
    'warning',
    about =>
      `The product attribute of topic ${about} cannot be used, so the topic counts under its own name. It must be text of 1 to 249 characters on one line.`,
  ],
  'ports-disagree': [
    'warning',
    about =>
      `Its topics give different values for '${about}'; the one of the first topic counts. Make them the same in Confluent.`,
  ],
  'quality-tier-unrecognized': [
    'warning',
    about =>
      `The quality '${about}' is not known. Use authoritative, curated or raw.`,
  ],
  'sla-tier-unrecognized': [
    'warning',
    about => `The SLA '${about}' is not known. Use tier-1, tier-2 or tier-3.`,
  ],
  'quality-tier-missing': ['info', () => 'No quality is given.'],
  'sla-tier-missing': ['info', () => 'No SLA is given.'],
} satisfies Record<
  IssueOfProduct,
  [IssueSeverity, describe: (about: string) => string]
>;

const POSITIONS = new Map(
  Object.keys(ISSUES).map((code, position) => [code, position]),
);

/**
 * @param about - The attribute, port or value it is about, as written in Confluent.
 */
export function productIssue(
  code: IssueOfProduct,
  about?: string,
): ProductIssue {
  const [severity, describe]: [IssueSeverity, (about: string) => string] =
    ISSUES[code];
  return {
    code,
    severity,
    ...(about !== undefined && { subject: about }),
    message: describe(about ?? ''),
  };
}

/** Says of an environment without business metadata that the portal keeps them itself. */
export function metadataKeptIssue(): ProductIssue {
  return {
    ...productIssue('metadata-unavailable'),
    message:
      'The Stream Governance package of this environment has no business metadata, so the portal itself keeps domain, quality, SLA and what else was said here. Confluent shows tags, description and owner only.',
  };
}

/** Orders issues by what they are about to people: first what stops them; then by subject. */
export function compareIssues(a: ProductIssue, b: ProductIssue): number {
  const positionOf = (issue: ProductIssue) => POSITIONS.get(issue.code) ?? 0;
  return (
    positionOf(a) - positionOf(b) ||
    compareText(a.subject ?? '', b.subject ?? '')
  );
}
