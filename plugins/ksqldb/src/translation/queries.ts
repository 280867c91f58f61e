// SPDX-License-Identifier: Apache-2.0

/** What the page of the persistent queries of a cluster says. */
export const queriesMessages = {
  title: 'Running queries',
  help: 'Persistent queries run on the cluster all the time, and fill streams and tables from others.',
  notRead: 'The running queries could not be read.',
  none: {
    title: 'No query runs here',
    description:
      'There is none over topics that you may see. CREATE STREAM … AS SELECT, CREATE TABLE … AS SELECT and INSERT INTO … SELECT start one.',
  },
  noneFound: {
    title: 'Nothing matches',
    description: 'No query is in this state and has these words.',
    showAll: 'Show all',
  },
  filter: {
    text: 'Filter queries',
    state: 'State',
    allStates: 'All states',
    shown: '{{shown}} of {{total}}',
  },
  table: {
    label: 'Persistent queries',
    query: 'Query',
    state: 'State',
    kind: 'Fills',
    reads: 'Reads',
    writes: 'Writes',
    actions: 'Actions',
  },
  kind: {
    stream: 'a stream',
    table: 'a table',
    insert: 'a stream, with inserts',
    other: 'not known',
  },
  state: {
    RUNNING: 'Running',
    PAUSED: 'Paused',
    ERROR: 'Failed',
    UNRESPONSIVE: 'Does not answer',
  },
  stateMeaning: {
    RUNNING: 'It reads its sources and writes what comes of them.',
    PAUSED:
      'It reads nothing until it is resumed. Records wait in its sources for as long as the topics keep them.',
    ERROR: 'It ended with an error. Its errors say why.',
    UNRESPONSIVE: 'A server of the cluster does not answer for it.',
  },
  stateUnknown: 'The cluster calls its state {{state}}.',
  stateOnServers: '{{state}} on {{servers}}',
  mayNot: {
    readOnly:
      'In {{environment}} the portal changes nothing, so queries cannot be paused or ended from here.',
    rights:
      'You can look, but not pause, resume or terminate. Ask those who run this portal for the permission ksqldb.run.control.',
  },
  control: {
    pause: 'Pause',
    pauseQuery: 'Pause {{id}}',
    resume: 'Resume',
    resumeQuery: 'Resume {{id}}',
    terminate: 'Terminate',
    terminateQuery: 'Terminate {{id}}',
    cancel: 'Cancel',
    paused: '{{id}} is paused.',
    resumed: '{{id}} goes on.',
    terminated: '{{id}} is terminated.',
    accepted:
      'ksqlDB took the order about {{id}} and still works on it. The state here follows.',
    failed: 'The order about {{id}} was not carried out',
    notRun: 'ksqlDB did not say what became of it.',
  },
  terminating: {
    title: 'Terminate {{id}}?',
    forGood:
      'It ends for good. To have it again, somebody has to run its statement anew.',
    stops: 'What stops',
    sinkStops: '{{name}} gets no more rows.',
    sinkGoesOn: '{{name}} still gets rows, from {{queries}}.',
    productStops: 'It belongs to the data product {{title}}.',
    readers_one: '{{count}} query reads on from there, and stands still, too:',
    readers_other:
      '{{count}} queries read on from there, and stand still, too:',
    readerFills: '{{id}}, which fills {{sinks}}',
    products: 'Data products that get no more rows: {{titles}}.',
    stays:
      'Streams, tables and topics stay as they are, with the rows they have.',
    productsNotKnown:
      'Which data products are behind that could not be found out.',
    failed: 'Not terminated: {{message}}',
  },
  detail: {
    back: 'All running queries',
    notRead: 'The query could not be read.',
    facts: {
      id: 'Query',
      state: 'State',
      kind: 'Fills',
      group: 'Consumer group',
      window: 'Window',
    },
    flow: {
      title: 'What it reads and writes',
      label: 'Sources and sinks of {{id}}',
      role: 'Role',
      name: 'Name',
      kind: 'Kind',
      topic: 'Topic',
      product: 'Data product',
      reads: 'is read',
      writes: 'is written',
      noProduct: 'belongs to none',
    },
    statement: {
      title: 'Statement',
      label: 'Statement of {{id}}',
      copy: 'Copy the statement of {{id}}',
    },
    errors: {
      title: 'Errors',
      message: 'What ksqlDB says',
      USER: 'It is about the data or the statement.',
      SYSTEM: 'It is about the cluster.',
      UNKNOWN: 'ksqlDB does not know where it comes from.',
    },
    topology: 'Topology',
    topologyLabel: 'Topology of {{id}}',
    plan: 'Execution plan',
    planLabel: 'Execution plan of {{id}}',
    servers: 'Servers',
  },
  graph: {
    title: 'Graph',
    label: 'Graph of {{id}}, the same as the table',
    kind: {
      stream: 'Stream',
      table: 'Table',
      query: 'Query',
    },
  },
} as const;
