// SPDX-License-Identifier: Apache-2.0

/** What the page of the catalogue of ready statements says. */
export const useCasesMessages = {
  title: 'Use cases',
  notRead: 'The use cases could not be read.',
  none: {
    title: 'No use case',
    description:
      'There is none for this cluster. Those who run this portal write them under dataMesh.ksqldb.useCases in its configuration.',
    elsewhere:
      'There is none for this cluster. Choose another one: {{clusters}}.',
  },
  statement: 'Statement of {{title}}',
  facts: {
    inputs: 'Reads',
    creates: 'Creates',
    topic: 'Into the topic',
  },
  input: {
    there: '{{kind}}',
    missing: 'does not exist here, or you may not see it',
    unknown: 'could not be looked up',
  },
  kind: {
    stream: 'stream',
    table: 'table',
  },
  unreadable:
    'This statement cannot be read, so it cannot be run from here: {{message}}',
  createsNothing: 'nothing that this version knows of',
  run: {
    action: 'Create',
    actionOf: 'Create {{title}}',
    missing:
      'It cannot be created while what it reads is missing: {{names}}. Declare it on the Query tab of its data product.',
    refused: 'You cannot create it: {{reason}}',
  },
  outcome: {
    created: 'Created',
    accepted: 'ksqlDB took it and still works on it',
    acceptedHelp: 'It shows here as soon as it is there.',
    alreadyThere: 'Already there',
    alreadyThereHelp: 'Somebody created it before. Nothing was changed.',
    failed: 'Not created',
    notRun: 'Nothing was run',
  },
  existing: {
    title: 'What it created',
    label: 'What {{title}} created',
    source: 'Name',
    topic: 'Topic',
    query: 'Query',
    noQuery:
      'No query fills it any more. To fill it again, drop it and create it anew.',
    liveRows: 'Look at live rows',
    liveRowsOf: 'Look at live rows of {{name}}',
    remove: 'Remove it in the workbench',
    removeOf: 'Remove {{name}} in the workbench',
    otherTopic:
      'Its topic is {{topic}}, not the one of the use case. Somebody may have created something else under this name.',
  },
  workbench: 'Open in the workbench',
  workbenchOf: 'Open {{title}} in the workbench',
  console: 'Open in Confluent',
  consoleOf: 'Open {{title}} in Confluent',
} as const;
