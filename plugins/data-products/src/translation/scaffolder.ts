// SPDX-License-Identifier: Apache-2.0

/** What the fields say that templates of the scaffolder use. */
export const scaffolderMessages = {
  place: {
    environment: 'Environment',
    environmentHelp: 'Where the product will live.',
    environmentPlaceholder: 'Choose an environment',
    cluster: 'Kafka cluster',
    clusterHelp: 'The cluster that will hold the topic.',
    clusterPlaceholder: 'Choose a cluster',
    none: 'No environment can be written to from the portal.',
    because: '{{environment}}: {{because}}',
    needed: 'Choose an environment and a Kafka cluster.',
  },
  topic: {
    label: 'Topic',
    help: 'Letters, digits, dots, dashes and underscores, e.g. orders.returned.v1. It cannot be renamed later.',
    needed: 'Give the topic a name.',
    tooLong: 'A topic has at most 249 characters; these are {{length}}.',
    characters:
      'A topic is named by letters, digits, dots, dashes and underscores only.',
    dots: 'A topic cannot be named by dots alone.',
    taken:
      'There is a topic {{topic}} on this cluster already. Choose another name, or publish that one.',
  },
  candidate: {
    label: 'Topic',
    help: 'Topics on this cluster that are no products yet.',
    placeholder: 'Choose a topic',
    notReady: '{{topic}} (not ready)',
    more_one: 'One more topic fits; type more of its name.',
    more_other: '{{count}} more topics fit; type more of the name.',
    needed: 'Choose a topic.',
    placeFirst: 'Choose an environment and a Kafka cluster first.',
  },
  schema: {
    type: 'Format',
    text: 'Schema of the values',
    required: 'Required',
    help: 'What one record holds. Change the example to what you send.',
    needed: 'Say what one record holds.',
    noJson: 'This is no JSON: {{reason}}',
    noRecord: 'An Avro schema of records has "type": "record" and "fields".',
    noMessage: 'A Protobuf schema has at least one message.',
    derived:
      'There is nothing to fill in here: the topic gets the schema of what the statement selects.',
    names: { AVRO: 'Avro', JSON: 'JSON Schema', PROTOBUF: 'Protobuf' },
  },
  descriptionNeeded: 'Say what the product holds.',
  ownerNeeded: 'Choose who answers for the product.',
  domainNeeded: 'Choose the domain the product belongs to.',
  qualityNeeded: 'Choose how far the product can be trusted.',
  slaNeeded: 'Choose how fast somebody helps.',
  acceptNeeded: 'Accept the terms of the tier, or choose another one.',
  plan: {
    reading: 'Finding out what will be written',
    ready: 'Nothing is in the way. These are the steps.',
    notReady:
      'This is in the way. Go back to change it; nothing has been written yet.',
    incomplete:
      'Parts of the form are missing: {{fields}}. Go back to fill them in.',
  },
} as const;
