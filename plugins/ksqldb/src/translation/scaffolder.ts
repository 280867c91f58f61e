// SPDX-License-Identifier: Apache-2.0

/** What the fields say that templates of the scaffolder use. */
export const scaffolderMessages = {
  placeFirst: 'Choose an environment and a Kafka cluster first.',
  noCluster: 'No ksqlDB cluster that you may use works on this Kafka cluster.',
  cluster: 'ksqlDB cluster',
  clusterPlaceholder: 'Choose a cluster',
  source: 'Stream or table to read',
  sourceHelp: 'Of a product, or of a topic that you may read.',
  sourcePlaceholder: 'Choose a stream or table',
  columns: 'Columns to keep',
  columnsHelp: 'Of {{source}}. Those left out are not in the new product.',
  filter: 'Only rows where',
  filterHelp:
    'A condition over the columns, e.g. TOTAL > 150. Empty keeps all.',
  key: 'Key of the new records',
  keyAsIs: 'As it is',
  enrichment: 'Add columns of a table',
  enrichmentHelp:
    'Each row is joined with the row of the table that has the same key.',
  noEnrichment: 'None',
  joinColumn: 'Column that holds the table’s key',
  topic: 'Topic to write',
  topicHelp: 'Letters, digits, dots, dashes and underscores. It must be new.',
  incomplete:
    'Choose what to read, at least one column, and a topic to write. The statement stands here then.',
  joinIncomplete: 'Choose the column that holds the key of the table.',
  topicName:
    'The name of a topic consists of at most 249 letters, digits, dots, dashes and underscores.',
  useCase: 'Use case',
  useCaseHelp: 'A statement that your platform team offers, yours to change.',
  useCasePlaceholder: 'Choose a use case',
  noUseCase: 'There is no use case for this Kafka cluster.',
  statement: 'Statement',
  required: 'Required',
  statementPlaceholder: 'CREATE STREAM … AS SELECT … EMIT CHANGES;',
  statementHelp:
    'It is yours to change. It creates the topic, its schema, and the query that keeps filling it. Escape, then Tab, leaves the editor.',
  rebuild: 'Build it again from the choices above',
  writes: 'Writes the topic {{topic}}.',
  noStatement: 'Write a statement.',
  oneStatement: 'Write one statement; these are {{statements}}.',
  noCreation:
    'Write CREATE STREAM … AS SELECT or CREATE TABLE … AS SELECT: that is what makes a new topic.',
} as const;
