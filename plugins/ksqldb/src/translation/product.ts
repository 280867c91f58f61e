// SPDX-License-Identifier: Apache-2.0

/** What the tab of a product’s streams and tables says. */
export const productMessages = {
  title: 'Query',
  help: 'Streams and tables over the topics of this product, by topic.',
  notRead: 'The ksqlDB clusters could not be read.',
  sourcesNotRead: 'Streams and tables could not be read.',
  noCluster: {
    title: 'No ksqlDB cluster that you may see',
    description:
      'Those who run this portal give access to one with the permission ksqldb.metadata.read.',
  },
  port: {
    label: 'Streams and tables over {{topic}}',
    none: 'No stream or table over this topic yet, so it cannot be queried.',
    declare: 'Declare a stream',
    declareAnother: 'Declare another',
    declareOver: 'Declare a stream or table over {{topic}}',
    mayNot: {
      readOnly: 'In {{environment}} the portal changes nothing.',
      rights:
        'To declare one, ask those who run this portal for the permission ksqldb.definition.execute.',
    },
  },
  source: {
    stream: 'Stream',
    table: 'Table',
    windowed: 'windowed',
    formats: 'keys {{key}}, values {{value}}',
    live: 'Look at live rows',
    liveOf: 'Look at live rows of {{name}}',
    refused: 'You cannot query it. {{reason}}',
    mayNotQuery:
      'To query it, ask those who run this portal for the permission ksqldb.query.execute.',
    columns: 'Columns of {{name}}',
    columnName: 'Column',
    columnType: 'Type',
    columnKey: 'Key',
    isKey: 'key',
    isHeader: 'header',
  },
  declare: {
    title: 'Declare a stream over {{topic}}',
    intro:
      'A stream or table says how ksqlDB reads the topic. It copies nothing and changes no record.',
    notRead: 'The schemas of the topic could not be read.',
    kind: 'What it is',
    stream: 'A stream: every record is an event of its own',
    table: 'A table: a record replaces the one before with the same key',
    name: 'Name',
    nameHelp: 'Letters, digits and underscores; kept in capitals.',
    values: 'Values',
    valuesFromSchema: '{{format}}, columns from the schema {{subject}}',
    key: 'Key',
    keySchema: '{{format}}, column from the schema {{subject}}',
    keyColumn: 'Without a schema, as one column',
    keyNone: 'Is not used',
    keyName: 'Name of the key column',
    keyType: 'Type of the key column',
    statement: 'Statement that is run',
    run: 'Declare',
    cancel: 'Cancel',
    failed: 'Not declared: {{message}}',
    noSchema:
      'No schema that ksqlDB reads is registered for the values of this topic, so its columns have to be written by hand. Start from a draft in the workbench.',
    draft: 'Write it in the workbench',
    problem: {
      nameMissing: 'Give it a name.',
      nameInvalid:
        'A name begins with a letter or an underscore and has only letters, digits and underscores.',
      nameReserved: 'ksqlDB keeps this word for itself. Take another name.',
      nameTaken: '{{name}} is there already. Take another name.',
      keyMissing: 'A table needs its key.',
      keyInvalid:
        'The name of the key column begins with a letter or an underscore and has only letters, digits and underscores.',
    },
    done: '{{name}} is declared',
    accepted: 'ksqlDB took it and still works on {{name}}. It shows here soon.',
    alreadyThere: '{{name}} was there already. Nothing was changed.',
    notRun: 'ksqlDB did not say what became of it.',
  },
} as const;
