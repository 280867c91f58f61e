// SPDX-License-Identifier: Apache-2.0

/** How far everything has come. */
export const adoptionMessages = {
  title: 'Adoption',
  help: 'From what exists to what is governed well. Each stage is a part of the one before.',
  notRead: 'The adoption could not be read.',
  weeks: 'Week by week',
  now: 'This week',
  byDomain: 'By domain',
  stage: 'Stage',
  count: 'Count',
  ofFirst: '{{percent}} of all',
  week: 'Week of',
  domain: 'Domain',
  noDomain: 'Without a domain',
  none: {
    title: 'Nothing was counted yet',
    description:
      'Stages are counted once a day; the first count is on its way.',
  },
} as const;
