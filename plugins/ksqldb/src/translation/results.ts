// SPDX-License-Identifier: Apache-2.0

/** What the results of queries and statements say. */
export const resultMessages = {
  title: 'Results',
  empty: {
    title: 'Nothing has run yet',
    description:
      'What you run shows here: rows as they come, and what statements answer.',
  },
  state: {
    starting: 'Starting…',
    waiting: 'Waiting for rows. The query runs since {{duration}}.',
    waitingLatest:
      'Waiting for rows. The query runs since {{duration}} and shows only records that come from now on; start from the earliest record to see older ones.',
    running: '{{rows}} so far.',
    paused:
      'Paused at {{rows}}. The query stays open and is held back; its time still runs out.',
  },
  end: {
    finished: 'Done: {{rows}} in {{duration}}.',
    finishedEmpty: 'Done in {{duration}}: no row matches.',
    rowLimit:
      'Ended at the limit of {{limit}}. Narrow it down with WHERE, or create a stream from it to keep all rows.',
    byteLimit:
      'Ended at the limit of {{limit}}. Select fewer columns, or narrow it down with WHERE.',
    timeLimit:
      'Ended after {{limit}}, the longest a query may run here: {{rows}}. Run it again to go on watching.',
    stopped: 'Stopped: {{rows}} in {{duration}}.',
    upstreamError: 'ksqlDB ended the query after {{rows}}.',
    shutdown:
      'The portal’s back end is going down: {{rows}} until then. Run it again in a moment.',
  },
  failed: {
    title: 'The query failed',
    again: 'Run it again in a moment.',
  },
  /** `rows` is the count as the language writes it. */
  rowCount_one: '{{rows}} row',
  rowCount_other: '{{rows}} rows',
  table: {
    label: 'Rows of the result',
    number: 'Row',
    follow: 'Follow new rows',
    hint: 'Arrow keys move through the rows, Enter shows one in full.',
    tombstone: 'deleted',
    null: 'null',
  },
  detail: {
    title: 'Row {{number}}',
    tombstone:
      'A tombstone: the row with this key is gone, and its other columns are empty.',
    close: 'Close',
    copyValue: 'Copy {{column}}',
    copyRow: 'Copy the row as JSON',
  },
  download: {
    csv: 'CSV',
    json: 'JSON',
    csvLabel: 'Download the rows as CSV',
    jsonLabel: 'Download the rows as JSON',
  },
  statement: {
    done: 'Done',
    accepted: 'Accepted, not done yet',
    acceptedHelp:
      'ksqlDB still works on it as {{commandId}}. Look at the running queries in a moment.',
    failed: 'Failed',
    notRun: 'Not run',
    notRunHelp: 'An earlier statement failed.',
    started: 'The query {{queryId}} was started.',
    warning: 'Warning: {{message}}',
    nothingFound: 'There is nothing to list.',
    failedRequest: 'The statements could not be run',
  },
  entity: {
    name: 'Name',
    topic: 'Topic',
    keyFormat: 'Key format',
    valueFormat: 'Value format',
    windowed: 'Windowed',
    yes: 'yes',
    no: 'no',
    column: 'Column',
    type: 'Type',
    role: 'Role',
    key: 'key',
    header: 'header',
    query: 'Query',
    state: 'State',
    sinks: 'Writes',
    statement: 'Statement',
    partitions: 'Partitions',
    replicas: 'Replicas',
    category: 'Category',
    signature: 'Call',
    description: 'Description',
    value: 'Value',
    subject: 'Subject',
    exists: 'Exists',
    topology: 'Topology',
    answer: 'Answer',
  },
} as const;
