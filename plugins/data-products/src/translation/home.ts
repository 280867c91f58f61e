// SPDX-License-Identifier: Apache-2.0

/** What the home page and its widgets say. */
export const homeMessages = {
  pageTitle: 'Data products',
  listOfAll: 'Show all in Explore',
  find: {
    title: 'Find data',
    help: 'Look for a product, and come back to those you know.',
    search: 'Search data products',
    placeholder: 'What are you looking for?',
    submit: 'Search',
    browse: 'By domain',
    domainCount_one: '{{domain}}, {{count}} data product',
    domainCount_other: '{{domain}}, {{count}} data products',
    starred: 'Starred by you',
    noneStarred:
      'None yet. Click the star in front of a product’s name, in Explore or on its page, and it stays within reach here.',
    recent: 'Recently changed',
    noneRecent:
      'Nobody has offered a data product yet, or you may not see any.',
  },
  offer: {
    title: 'Offer data',
    help: 'What you and your teams answer for.',
    owned_one: '{{count}} data product is yours.',
    owned_other: '{{count}} data products are yours.',
    withIssues_one: '{{count}} has an issue.',
    withIssues_other: '{{count}} have issues.',
    withoutIssues: 'Nothing is missing or wrong with them.',
    worstFirst: 'Those with most issues first',
    problems: 'Open problem reports',
    noProblems: 'Nobody has reported a problem.',
    reportedBy: 'by {{who}}',
    noneTitle: 'You and your teams own no data product',
    none: 'Tag a topic as a data product in Confluent’s stream catalog, and name your team as its owner in the business metadata. It then shows up here.',
  },
  care: {
    title: 'Care for the mesh',
    help: 'How the sync is doing, and what it leaves to people.',
    forbidden:
      'How the sync is doing is shown to those who look after it. Ask those who run this portal for the permission data-products.sync.read.',
    products_one: '{{count}} data product',
    products_other: '{{count}} data products',
    holds_one: '{{count}} removal waits for a decision',
    holds_other: '{{count}} removals wait for a decision',
    unresolved_one: '{{count}} owner or domain is not in the catalog',
    unresolved_other: '{{count}} owners and domains are not in the catalog',
    quarantined_one: '{{count}} topic could not become a product',
    quarantined_other: '{{count}} topics could not become a product',
    nothingToDo: 'Nothing waits for a person.',
    topIssues: 'Most frequent issues',
    noIssues: 'No product has an issue.',
    noneTitle: 'No environment is configured',
    none: 'List your Confluent environments in the portal’s configuration under dataMesh.environments; each of them is then watched here.',
  },
} as const;
