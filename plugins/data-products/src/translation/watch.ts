// SPDX-License-Identifier: Apache-2.0

/** Being told when something of a product changes. */
export const watchMessages = {
  button: {
    watch: 'Watch',
    watching: 'Watching',
    title: 'Watch this product',
  },
  help: 'What is new comes as a notification, several things together.',
  watcher: 'For',
  me: 'Me',
  whom: {
    me: 'Tell me of what is new',
    group: 'Tell everybody in {{group}} of what is new',
  },
  kinds: 'Of',
  kind: {
    freshness: 'Freshness',
    schema: 'Schemas',
    consumers: 'Consumers',
    lifecycle: 'Lifecycle',
    level: 'Level',
  },
  kindMeaning: {
    freshness: 'Its records are older than promised, or are fresh again.',
    schema: 'A schema has a new version, and whether readers can go on.',
    consumers: 'A consumer group begins or stops to read it.',
    lifecycle: 'It is deprecated, retired, gone or back.',
    level: 'It reaches another level of its scorecard.',
  },
  changed: {
    on: 'It is watched now.',
    off: 'It is not watched any more.',
  },
  notRead: 'Whether you watch it could not be read',
  failed: 'It was not changed: {{message}}',
  list: {
    title: 'Watched products',
    help: 'What you and your groups are told of.',
    notRead: 'What you watch could not be read',
    product: 'Product',
    environment: 'Environment',
    watcher: 'For',
    kinds: 'Told of',
    all: 'Everything',
    gone: 'No data product any more',
    stop: 'Stop',
    stopLabel: 'Stop watching {{product}} for {{watcher}}',
    noneTitle: 'You watch no product',
    none: 'Press “Watch” on the page of a product to be told when something of it changes.',
    failed: 'Watching {{product}} could not be stopped: {{message}}',
  },
} as const;
