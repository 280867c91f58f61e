// SPDX-License-Identifier: Apache-2.0

/** What is said about the ksqlDB clusters of the portal. */
export const clusterMessages = {
  label: 'ksqlDB cluster',
  /** One choice of the list. */
  choice: '{{title}} · {{environment}}',
  notRead: 'The ksqlDB clusters could not be read.',
  problem: 'The cluster {{title}} cannot be used',
  none: {
    title: 'No ksqlDB cluster',
    description:
      'There is none that you may see. Those who run this portal name clusters under dataMesh.environments[].ksqldb in its configuration, and give people the permission ksqldb.metadata.read.',
  },
  unknown: {
    title: 'This cluster is not known here',
    description:
      'The address names the ksqlDB cluster {{id}}. It was removed from the portal, or you may not see it. Choose another one.',
  },
} as const;
