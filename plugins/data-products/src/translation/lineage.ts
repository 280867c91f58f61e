// SPDX-License-Identifier: Apache-2.0

/** What the page of a product’s writers and readers says. */
export const lineageMessages = {
  title: 'Lineage',
  help: 'Who writes and who reads this product, and how we know.',
  notRead: 'Who writes and reads this product could not be read.',
  writers: 'Writes it',
  readers: 'Reads it',
  table: {
    label: 'Writers and readers',
    neighbour: 'Name',
    kind: 'Kind',
    owner: 'Owner',
    noOwner: 'Not known',
    direction: 'What it does',
    evidence: 'How we know',
  },
  direction: {
    writes: 'Writes',
    reads: 'Reads',
  },
  kind: {
    component: 'Component',
    dataproduct: 'Data product',
    system: 'System',
    resource: 'Resource',
    api: 'API',
    consumergroup: 'Consumer group',
    query: 'Query',
    connector: 'Connector',
  },
  filter: {
    direction: 'Direction',
    allDirections: 'Writes or reads',
    evidence: 'Evidence',
    allEvidence: 'Any evidence',
    shown: '{{shown}} of {{total}}',
    noneTitle: 'Nobody matches',
    none: 'Others may write or read this product.',
    showAll: 'Show all',
  },
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  failures: {
    title: 'Some writers and readers may be missing',
    source: '{{title}}: {{cause}}',
  },
  graph: {
    title: 'Graph',
    help: 'The same as in the table, from writers on the left to readers on the right.',
    label: 'Writers, product and readers',
    noWriter: 'No known writer',
    noReader: 'No known reader',
    andMore_one: 'and {{count}} more in the table',
    andMore_other: 'and {{count}} more in the table',
    andMoreEvidence: '{{title}} and {{more}} more',
  },
  empty: {
    title: 'Nobody is known to write or read this product',
    maybeTitle: 'Nobody was found, but not every source answered',
    description:
      'Components say so in their catalog-info.yaml: those that read it with dependsOn, those that write it with dependencyOf.',
    snippetReads: '# in the catalog-info.yaml of a component that reads it',
    snippetWrites: '# in the catalog-info.yaml of a component that writes it',
    snippetLabel: 'What to write in catalog-info.yaml',
    copy: 'Copy the lines for catalog-info.yaml',
  },
} as const;
