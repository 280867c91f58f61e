// SPDX-License-Identifier: Apache-2.0

/** How everything is doing. */
export const overviewMessages = {
  title: 'How are we doing?',
  help: 'Over everything you may read.',
  notRead: 'The overview could not be read.',
  scorecard: 'Scorecard',
  period: 'Period',
  days: 'Last {{days}} days',
  year: 'Last year',
  print: 'Print as a report',
  none: {
    title: 'No scorecard yet',
    description:
      'Scorecards come from files that the configuration names, and from plugins. The documentation says how to write one.',
  },
  nothing: {
    title: 'Nothing was evaluated yet',
    description:
      'Results appear a few minutes after the back end has read its first facts.',
  },
  numbers: {
    products: 'Evaluated',
    score: 'Mean score',
    reached: 'At {{level}} or above',
    unknown: 'Level unknown',
  },
  distribution: 'By level',
  trend: 'Trend',
  trendHelp:
    'How many were at each level, day by day. A dashed line marks where the definition changed.',
  noTrend:
    'The trend begins today: there is one point a day, and a second is needed.',
  byDomain: 'By domain',
  byDomainHelp: 'Worst first. A domain counts everything below it.',
  byOwner: 'By team',
  byOwnerHelp: 'Worst first. A team counts everything its own teams own.',
  worst: 'Needs care first',
  worstHelp: 'The lowest levels and scores.',
  improved: 'Most improved',
  improvedHelp: 'By how much the score rose in this period.',
  noneImproved: 'No score rose in this period.',
  providers: 'Sources of facts',
  providersHelp:
    'What a source does not tell is shown as unknown, never as a fail.',
  provider: {
    fine: 'Answers',
    never: 'Has not answered yet',
    problem: 'Does not answer: {{problem}}',
    last: 'Last complete reading',
  },
  table: {
    name: 'Name',
    entities: 'Products',
    levels: 'Levels',
    score: 'Score',
    change: 'Change',
    level: 'Level',
    none: 'Without one',
    noChange: 'No earlier score',
    showAll_one: 'Show {{count}} more',
    showAll_other: 'Show {{count}} more',
  },
  levelsOf: '{{name}}: {{levels}}',
  countAt: '{{number}} {{level}}',
  asOf: 'As of',
} as const;
