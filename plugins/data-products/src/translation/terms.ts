// SPDX-License-Identifier: Apache-2.0

/** The words for the closed vocabularies of the model, wherever they appear. */
export const termMessages = {
  concept: {
    product: 'Product',
    environment: 'Environment',
    domain: 'Domain',
    owner: 'Owner',
    lifecycle: 'Lifecycle',
    qualityTier: 'Quality',
    slaTier: 'SLA',
    topic: 'Topics',
    format: 'Schema format',
    tag: 'Tags',
    pii: 'Personal data',
    issue: 'Issues',
    changedAt: 'Changed',
  },
  conceptMeaning: {
    product:
      'One or more Kafka topics that a team offers to others, with an owner, a domain, promises and a schema.',
    environment:
      'The Confluent environment it is in; the same product can be in several.',
    domain:
      'The business area a product belongs to. A domain includes its subdomains.',
    owner:
      'The group or user that answers for a product. A group includes the groups within it.',
    lifecycle:
      'Where a product is in its life: proposed, draft, active, deprecated or retired.',
    qualityTier:
      'How far the content can be trusted: authoritative, curated or raw.',
    slaTier: 'How fast someone helps when it breaks: tier 1 is fastest.',
    topic: 'The Kafka topics you read it from.',
    format: 'What its schemas are written in: Avro, JSON Schema or Protobuf.',
    tag: 'Labels it carries in Confluent’s stream catalog.',
    pii: 'Whether a tag of the product, or of a field of its schemas, marks data about people.',
    issue:
      'Something missing or wrong with a product that does not make it less of a product.',
    changedAt: 'When something about it last changed in Confluent.',
  },
  pii: { yes: 'Personal data', no: 'None marked' },
  piiMeaning: {
    yes: 'A tag of the product or of one of its fields marks personal data.',
    no: 'Neither the product nor any of its fields is marked as personal data.',
  },
  format: { AVRO: 'Avro', JSON: 'JSON Schema', PROTOBUF: 'Protobuf' },
  lifecycle: {
    proposed: 'Proposed',
    draft: 'Draft',
    active: 'Active',
    deprecated: 'Deprecated',
    retired: 'Retired',
  },
  lifecycleMeaning: {
    proposed: 'Announced; nothing to read yet.',
    draft: 'Being built; may change without notice.',
    active: 'In use and looked after.',
    deprecated: 'Still there, but about to end; do not build on it.',
    retired: 'No longer offered.',
  },
  qualityTier: {
    authoritative: 'Authoritative',
    curated: 'Curated',
    raw: 'Raw',
  },
  qualityTierMeaning: {
    authoritative:
      'The source of these facts: where others differ, this is what counts.',
    curated:
      'Checked and prepared for others; the source of the facts is elsewhere.',
    raw: 'As the system that produces it writes it, unchecked.',
    unrecognized:
      'Not a quality tier this portal knows: authoritative, curated or raw.',
    missing: 'Nobody has said how far the content can be trusted.',
  },
  slaTier: {
    'tier-1': 'Tier 1',
    'tier-2': 'Tier 2',
    'tier-3': 'Tier 3',
  },
  slaTierMeaning: {
    'tier-1':
      'For what stops when the data stop: somebody is on call at any time.',
    'tier-2': 'For what can wait some hours: support in working hours.',
    'tier-3': 'For what can wait some days: support as time allows.',
    unrecognized:
      'Not an SLA tier this portal knows: tier-1, tier-2 or tier-3.',
    missing: 'Nobody has said how fast someone helps.',
  },
  notSet: 'Not set',
  unrecognized: 'unrecognized',
  severity: {
    error: 'Error',
    warning: 'Warning',
    info: 'Note',
  },
  reference: {
    notFound: 'not found in the catalog',
    notFoundHelp:
      'This is what is written in Confluent. It matches no group, user or domain of the catalog.',
  },
  issue: {
    'metadata-missing': 'No business metadata',
    'metadata-unavailable': 'Business metadata could not be read',
    'owner-missing': 'No owner',
    'owner-unresolved': 'Owner not found in the catalog',
    'domain-missing': 'No domain',
    'domain-unresolved': 'Domain not found in the catalog',
    'description-missing': 'No description',
    'schema-missing': 'No schema',
    'quality-tier-missing': 'No quality tier',
    'quality-tier-unrecognized': 'Unknown quality tier',
    'sla-tier-missing': 'No SLA tier',
    'sla-tier-unrecognized': 'Unknown SLA tier',
    'lifecycle-unrecognized': 'Unknown lifecycle',
    'successor-unresolved': 'Successor not found',
    'ends-on-invalid': 'End date is no date',
    'ports-disagree': 'Topics of the product disagree',
    'product-attribute-invalid': 'Unusable product name',
    quarantined: 'Left out as unreadable',
  },
  issueFix: {
    'metadata-missing':
      'Add the business metadata of data products to the topic in Confluent.',
    'metadata-unavailable':
      'Ask those who run this portal to check what its API key may read in Confluent.',
    'owner-missing':
      'Fill in the owner in the business metadata of the topic in Confluent.',
    'owner-unresolved':
      'Correct the owner in Confluent, or have an alias for it added to the configuration of this portal.',
    'domain-missing':
      'Fill in the domain in the business metadata of the topic in Confluent.',
    'domain-unresolved':
      'Correct the domain in Confluent, have it added to the catalog, or have an alias for it added to the configuration of this portal.',
    'description-missing':
      'Describe the topic, or fill in the description in its business metadata, in Confluent.',
    'schema-missing':
      'Register a schema for the values of the topic in Schema Registry.',
    'quality-tier-missing':
      'Fill in the quality in the business metadata of the topic in Confluent.',
    'quality-tier-unrecognized':
      'Choose one of the known quality tiers in the business metadata of the topic in Confluent.',
    'sla-tier-missing':
      'Fill in the SLA in the business metadata of the topic in Confluent.',
    'sla-tier-unrecognized':
      'Choose one of the known SLA tiers in the business metadata of the topic in Confluent.',
    'lifecycle-unrecognized':
      'Choose one of the known lifecycles in the business metadata of the topic in Confluent.',
    'successor-unresolved':
      'Name the successor by its title, topic or entity reference in the business metadata in Confluent.',
    'ends-on-invalid':
      'Write the end date as year-month-day, e.g. 2027-01-31, in the business metadata in Confluent.',
    'ports-disagree':
      'Make the business metadata of all topics of the product say the same in Confluent.',
    'product-attribute-invalid':
      'Correct the product name in the business metadata of the topic in Confluent.',
    quarantined: 'Correct the topic in Confluent as the message says.',
  },
} as const;
