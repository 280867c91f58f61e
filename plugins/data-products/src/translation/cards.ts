// SPDX-License-Identifier: Apache-2.0

/** What the cards on the pages of other entities say. */
export const cardsMessages = {
  owned: {
    title: 'Owned data products',
    helpGroup: 'Of this group and the groups within it.',
    helpUser: 'Of this person and of the groups they belong to.',
    none: 'No data product names this owner.',
    noneHelp:
      'Products appear here when the owner in their business metadata is found in the catalog.',
  },
  here: {
    title: 'Data products here',
    helpDomain: 'Of this domain and its subdomains.',
    helpSystem: 'What the components of this system write.',
    noneDomain: 'No data product belongs to this domain.',
    noneDomainHelp:
      'Products appear here when the domain in their business metadata is found in the catalog.',
    noneSystem: 'No component of this system writes a data product.',
    noneSystemHelp:
      'A component says what it writes with dependencyOf in its catalog-info.yaml, e.g. dependencyOf: [dataproduct:prod/orders].',
  },
  flow: {
    title: 'Reads and writes',
    help: 'The data products this component declares.',
    reads: 'Reads',
    writes: 'Writes',
    notReadable_one: '{{count}} more that you may not see, or that is gone.',
    notReadable_other: '{{count}} more that you may not see, or that are gone.',
    none: 'No data product is declared that you may see.',
    noneHelp:
      'A component reads what it dependsOn, and writes what it is a dependencyOf.',
  },
  column: {
    product: 'Product',
    owner: 'Owner',
    lifecycle: 'Lifecycle',
    quality: 'Quality',
    issues: 'Issues',
  },
  showAll_one: 'Show it in Explore',
  showAll_other: 'Show all {{count}} in Explore',
  useInstead: 'Use {{successor}} instead.',
} as const;
