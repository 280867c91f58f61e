// SPDX-License-Identifier: Apache-2.0

/** The page that lists data products. */
export const exploreMessages = {
  pageTitle: 'Data products',
  tableLabel: 'Data products',
  search: 'Search data products',
  searchPlaceholder: 'Title, description, topic, owner, domain or tag',
  environment: 'Environment',
  allEnvironments: 'All environments',
  aboutColumns: 'About the columns',
  count_one: '{{count}} data product',
  count_other: '{{count}} data products',
  countMatching_one: '{{count}} of {{total}} data products matches',
  countMatching_other: '{{count}} of {{total}} data products match',
  range: '{{from}} to {{to}} of {{total}}',
  pageSize: '{{size}} a page',
  noIssues: 'None',
  issues_one: '{{count}} issue',
  issues_other: '{{count}} issues',
  moreTopics_one: 'and {{count}} more',
  moreTopics_other: 'and {{count}} more',
  noDescription: 'No description',
  column: {
    title: 'Product',
    domain: 'Domain',
    owner: 'Owner',
    lifecycle: 'Lifecycle',
    qualityTier: 'Quality',
    slaTier: 'SLA',
    topics: 'Topics',
    issues: 'Issues',
    changedAt: 'Changed',
  },
  columnHelp: {
    title: 'What is offered, and in one line what for.',
    domain: 'The business area the product belongs to.',
    owner: 'The team or person that answers for it.',
    lifecycle:
      'Where it is in its life: proposed, draft, active, deprecated or retired.',
    qualityTier:
      'How far its content can be trusted: authoritative, curated or raw.',
    slaTier: 'How fast someone helps when it breaks: tier 1 is fastest.',
    topics: 'The Kafka topics you read it from.',
    issues: 'How many things are missing or wrong in its description.',
    changedAt: 'When something about it last changed in Confluent.',
  },
  empty: {
    noMatchTitle: 'No data product matches “{{text}}”',
    noMatch:
      'All words must occur in the title, description, topic, owner, domain or tags.',
    clearSearch: 'Clear the search',
    noneTitle: 'No data products here yet',
    none: 'Nobody has offered a topic of {{environment}} as a data product, or you may not see any. A topic becomes one when it is tagged as such in Confluent’s stream catalog.',
    noneAnywhere:
      'Nobody has offered a topic as a data product, or you may not see any. A topic becomes one when it is tagged as such in Confluent’s stream catalog.',
    showAll: 'Show all environments',
    showPrimary: 'Show the usual environment',
    toSync: 'See how the sync is doing',
    noEnvironmentTitle: 'No environment is configured',
    noEnvironment:
      'List your Confluent environments in the portal’s configuration under dataMesh.environments; their products then appear here.',
    unknownEnvironmentTitle: 'There is no environment “{{environment}}”',
    unknownEnvironment:
      'It may have been renamed or taken out of the configuration since this address was made.',
  },
  forbidden:
    'Data products are shown to those who may read the catalog. Ask those who run this portal for the permission catalog.entity.read.',
} as const;
