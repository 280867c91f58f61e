// SPDX-License-Identifier: Apache-2.0

/** What the records of a product look like. */
export const previewMessages = {
  title: 'Preview',
  help: 'Some records as they are, decoded with the schema that wrote them. Nothing is committed and no group is left behind; that you have read is written down in the audit.',
  notAllowed: {
    title: 'You may not read the records of products',
    description:
      'It needs the permission `data-products.records.read`. Those who run this portal decide who has it. Figures and lag can be seen without it.',
  },
  form: {
    label: 'What to read',
    port: 'Topic',
    start: 'Start',
    newest: 'Newest records',
    time: 'From a time on',
    from: 'Time',
    fromMissing: 'Choose a time',
    timeZone: 'In the time zone of your browser.',
    limit: 'At most',
    records: '{{limit}} records',
    key: 'Only this key',
    keyHelp: 'Any, or exactly this one',
    read: 'Read records',
    readAgain: 'Read again',
    noCluster:
      'The catalog does not tell which cluster this topic is on, so it cannot be read.',
  },
  notReadYet: {
    title: 'Nothing has been read yet',
    description:
      'Records are read when you ask for it, and only then: every reading goes to the audit with your name, the topic and how many records you saw.',
  },
  reading: 'Reading records…',
  failed: 'The records could not be read',
  forbidden:
    'Reading records needs the permission data-products.records.read, which those who run this portal give.',
  none: {
    title: 'No record was found',
    newest: 'The topic holds none at the moment.',
    time: 'None was written since then.',
    key: 'None with this key is among the {{scanned}} that were looked at. The key has to be exactly the same, and a search stops after some time.',
  },
  result: {
    title_one: '{{shown}} record of {{topic}}',
    title_other: '{{shown}} records of {{topic}}',
    scanned: '{{scanned}} looked at',
    readAt: 'read',
    newestFirst: 'newest first',
    view: 'Layout',
    table: 'Table',
    json: 'JSON',
    copy: 'Copy all records as JSON',
    jsonLabel: 'Records as JSON',
  },
  ended: {
    limit: 'There are more than you asked for.',
    bytes: 'Reading stopped at the most bytes that a preview may read.',
    records:
      'Reading stopped at the most records that a preview may look at; there may be others.',
    time: 'Reading stopped because it took too long; there may be others.',
  },
  failures: {
    title: 'Not every partition could be read',
    partition: 'Partition {{partition}}: {{message}}',
  },
  masked: {
    title_one: '{{count}} field is hidden from you',
    title_other: '{{count}} fields are hidden from you',
    field: '{{path}} is marked {{tags}}',
    wayOut:
      'What is marked so is personal data. Seeing it needs the permission data-products.records.read-unmasked.',
    none: 'Personal data would be hidden from you; no field of these records is marked as such.',
    unmasked: 'Nothing is hidden from you',
    unmaskedHelp:
      'Personal data, where there are any, stand here as they are. The audit says so as well; copy no more than you need.',
  },
  table: {
    label: 'Records',
    partition: 'Partition',
    offset: 'Offset',
    time: 'Time',
    key: 'Key',
    value: 'Value',
    record: 'Record',
    place: '{{partition}} / {{offset}}',
    open: 'Open the record at offset {{offset}} of partition {{partition}}',
    hidden: 'Hidden',
    hiddenBecause: 'Hidden: marked {{tags}}',
    partlyHidden: 'A part of it is hidden: marked {{tags}}',
    noTime: 'none',
    absent: 'not in this record',
    emptyText: 'empty text',
    wayIn:
      'A wide table scrolls sideways; an offset opens all that its record holds.',
    moreFields_one: '{{count}} more field is in the record itself.',
    moreFields_other: '{{count}} more fields are in the record itself.',
  },
  part: {
    noKey: 'No key',
    tombstone: 'Deleted',
    tombstoneHelp:
      'A tombstone: it has no value, and says that what this key stood for is deleted.',
    hidden: 'Hidden',
    hiddenHelp:
      'Nothing tells which of its fields are personal, so all of it is hidden.',
    binary: 'Binary',
    binaryHelp: 'Neither text nor written with a schema.',
    undecodable: 'Cannot be decoded',
    firstBytes: 'First bytes',
    text: 'Text, written without a schema',
    window: 'Window from {{start}}',
    session: 'Session from {{start}} to {{end}}',
    windowHelp:
      'The key of a windowed table: it has a row for each key and window, and the key ends with the time of the window.',
    decoded: '{{format}}, schema {{id}}',
  },
  format: { AVRO: 'Avro', JSON: 'JSON Schema', PROTOBUF: 'Protobuf' },
  detail: {
    title: 'Record {{offset}} of partition {{partition}}',
    time: 'Time',
    size: 'Size',
    bytes_one: '{{shown}} byte',
    bytes_other: '{{shown}} bytes',
    headers: 'Headers',
    noHeaders: 'None',
    key: 'Key',
    value: 'Value',
    copy: 'Copy the record as JSON',
    newer: 'Newer',
    older: 'Older',
  },
} as const;
