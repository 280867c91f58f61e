// SPDX-License-Identifier: Apache-2.0

/** What a draft would change. */
export const whatIfMessages = {
  title: 'What if a definition changed?',
  help: 'Evaluates everything you may read by a changed definition, over the facts of now. Nothing is written.',
  inPlaceOf: 'In place of',
  noneToReplace:
    'Every scorecard is a draft: there is none whose place this one could take.',
  own: 'A definition of your own',
  ownHelp:
    'JSON or the YAML of a definition file; a loaded scorecard with the same id is what it is compared with.',
  start: 'From the loaded definition',
  run: 'Show the difference',
  failed: 'The difference could not be worked out.',
  rises_one: '{{count}} rises',
  rises_other: '{{count}} rise',
  falls_one: '{{count}} falls',
  falls_other: '{{count}} fall',
  same: '{{number}} stay where they are',
  table: {
    label: 'Products whose level would change',
    product: 'Product',
    from: 'Now',
    to: 'Then',
    checks: 'Because of',
  },
  before: 'Now',
  after: 'Then',
  nothing: 'No level would change.',
} as const;
