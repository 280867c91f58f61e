// SPDX-License-Identifier: Apache-2.0

/** What the page says where statements are written and run. */
export const workbenchMessages = {
  title: 'Workbench',
  side: {
    label: 'Sources, saved and history',
    sources: 'Sources',
    saved: 'Saved',
    history: 'History',
  },
  editor: {
    label: 'Statement',
    loading: 'Loading the editor…',
    hint: '{{run}} runs the statement at the cursor, or what is selected. Escape, then Tab, leaves the editor.',
    placeholder: 'SELECT * FROM …',
  },
  run: {
    action: 'Run',
    running: 'Running…',
    stop: 'Stop',
    pause: 'Pause',
    resume: 'Go on',
    nothing: 'Write a statement, or take one from the sources.',
    limits: 'At most {{rows}} rows, {{size}} and {{time}}.',
    noLimit:
      'This query does not end by itself. It ends at the limits, or when you stop it; a LIMIT ends it earlier.',
  },
  start: {
    label: 'Start',
    latest: 'From now',
    earliest: 'From the earliest record',
    latestHelp:
      'Only records that come from now on. A query over a quiet topic shows nothing until something happens.',
    earliestHelp:
      'All records that the topics still hold, then the new ones. On a large topic that can take long.',
  },
  readOnly: {
    environment:
      'You can look and query here. In {{environment}} the portal changes nothing.',
    rights:
      'You can look and query here. To change definitions, write rows or control queries, ask those who run this portal for access.',
    nothing:
      'You can see what there is, but not query it. Ask those who run this portal for the permission ksqldb.query.execute.',
  },
  refusal: {
    readOnly:
      'The portal changes nothing in this environment. Run it in another one, or ask those who run this portal.',
    mayNotQuery:
      'You may not run queries here. Ask those who run this portal for the permission ksqldb.query.execute.',
    mayNotPrint:
      'You may not print topics. Select from a stream over the topic, or ask those who run this portal for the permission ksqldb.topic.print.',
    mayNotDefine:
      'You may not change definitions here. Ask those who run this portal for the permission ksqldb.definition.execute.',
    mayNotWrite:
      'You may not write rows here. Ask those who run this portal for the permission ksqldb.data.write.',
    mayNotControl:
      'You may not pause, resume or terminate queries here. Ask those who run this portal for the permission ksqldb.run.control.',
    queryNotLast:
      'A query runs alone or last. Select the one you mean, or put it at the end.',
  },
  rejected: 'Line {{line}}, column {{column}}: {{message}}',
  share: {
    action: 'Copy link',
    copied: 'The link is copied. It fills the editor and runs nothing.',
    failed:
      'Could not be copied. Save it instead, or allow the browser to use the clipboard.',
    tooLong:
      'The text is too long for a link: it would have {{length}} characters, and {{most}} is the most that gets through everywhere. Save it instead.',
  },
  console: { action: 'Open in Confluent' },
  fromAddress: 'The text comes from the address. Nothing was run.',
  confirm: {
    title: 'Run this?',
    intro: 'On {{cluster}} in {{environment}}:',
    run: 'Run',
    cancel: 'Cancel',
  },
  effect: {
    createStream: 'Creates the stream {{name}} over the topic {{topic}}.',
    createTable: 'Creates the table {{name}} over the topic {{topic}}.',
    createStreamAs:
      'Creates the stream {{name}}, its topic{{topic}}, and a query that fills it from {{sources}} until somebody terminates it.',
    createTableAs:
      'Creates the table {{name}}, its topic{{topic}}, and a query that fills it from {{sources}} until somebody terminates it.',
    insertSelect:
      'Starts a query that writes what comes from {{sources}} into {{name}} until somebody terminates it.',
    insertValues:
      'Writes a row into {{name}}. It goes to the topic and cannot be taken back.',
    drop: 'Drops {{name}}. Its topic stays.',
    dropWithTopic:
      'Drops {{name}} and deletes its topic with all records. This cannot be undone.',
    alterSource: 'Adds to the columns of {{name}}.',
    createType: 'Creates a type that everybody on this cluster can use.',
    dropType: 'Drops a type. What uses it stays as it is.',
    terminate: 'Ends {{queries}} for good. What they write gets no more rows.',
    pause: 'Pauses {{queries}}. What they write gets no rows until they go on.',
    resume: 'Lets {{queries}} go on where they were paused.',
    all: 'all queries of the cluster',
    unnamed: 'what the statement names',
  },
} as const;
