// SPDX-License-Identifier: Apache-2.0

/** What the list of streams and tables says. */
export const sourceMessages = {
  filter: 'Filter sources',
  notRead: 'Streams and tables could not be read.',
  streams: 'Streams ({{number}})',
  tables: 'Tables ({{number}})',
  none: {
    title: 'No streams and tables',
    description:
      'There are none over topics that you may see. Declare one on the Query tab of a data product.',
  },
  noneFound: {
    title: 'Nothing matches',
    description: 'No stream, table, topic, product or column has these words.',
  },
  insert: 'Insert {{name}}',
  live: 'Look at live rows of {{name}}',
  liveShort: 'Live rows',
  show: 'Columns of {{name}}',
  columns_one: '{{count}} column',
  columns_other: '{{count}} columns',
  key: 'key',
  windowed: 'windowed',
  personalData: {
    yes: 'Personal data',
    unknown: 'Personal data?',
    yesHelp: 'Its rows hold personal data.',
    unknownHelp:
      'Whether its rows hold personal data is not known while its schema was not read.',
  },
  refused: 'You cannot query it',
} as const;
