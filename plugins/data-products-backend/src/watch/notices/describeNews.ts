// SPDX-License-Identifier: Apache-2.0

import { News, NewsSeverity } from '../news/types';

export interface DescribedNews {
  /** What goes after the title of the product, e.g. `is deprecated`. */
  headline: string;
  /** Sentences; empty when the headline says it all. */
  detail: string;
  severity: NewsSeverity;
  /** Of the product's page; its first when empty. */
  tab: string;
}

/** Puts what is new of a product into words. */
export function describeNews(news: News): DescribedNews {
  switch (news.kind) {
    case 'freshness':
      return { ...describeFreshness(news), tab: '' };
    case 'schema':
      return {
        headline: news.isIncompatible
          ? 'has an incompatible schema'
          : 'has a new schema version',
        detail: `${news.subject} is at version ${news.version}.${
          news.isIncompatible
            ? ' Who reads it with the version before may fail.'
            : ''
        }`,
        severity: news.isIncompatible ? 'high' : 'normal',
        tab: 'schema',
      };
    case 'consumers':
      return { ...describeConsumers(news), tab: 'consumers' };
    case 'lifecycle':
      return { ...describeLifecycle(news), tab: '' };
    case 'level': {
      const [from, to] = [news.from ?? 'no level', news.to ?? 'no level'];
      return {
        headline: `${news.event} to ${to}`,
        detail: `It was at ${from} of ${news.title}.`,
        severity: news.event === 'fell' ? 'normal' : 'low',
        tab: 'scorecards',
      };
    }
    default:
      return news satisfies never;
  }
}

type Words = Omit<DescribedNews, 'tab'>;
type NewsOf<K extends News['kind']> = Extract<News, { kind: K }>;

function describeFreshness(news: NewsOf<'freshness'>): Words {
  if (news.event === 'kept') {
    return { headline: 'is fresh again', detail: '', severity: 'low' };
  }
  const { topic, lastRecordAt, promisedSeconds } = news;
  return {
    headline: 'is less fresh than promised',
    detail: `The newest record of ${topic} is of ${describeTime(lastRecordAt)}; none older than ${describeSeconds(promisedSeconds)} is promised.`,
    severity: 'high',
  };
}

function describeConsumers({ event, groupId }: NewsOf<'consumers'>): Words {
  switch (event) {
    case 'reads':
      return {
        headline: 'has another consumer',
        detail: `The group ${groupId} reads it.`,
        severity: 'low',
      };
    case 'stopped':
      return {
        headline: 'has lost a consumer',
        detail: `The group ${groupId} has no members any more.`,
        severity: 'normal',
      };
    case 'gone':
      return {
        headline: 'has lost a consumer',
        detail: `The group ${groupId} does not read it any more.`,
        severity: 'normal',
      };
    default:
      return event satisfies never;
  }
}

function describeLifecycle(news: NewsOf<'lifecycle'>): Words {
  switch (news.event) {
    case 'deprecated':
      return {
        headline: 'is deprecated',
        detail: [
          news.endsOn
            ? `Its last day is ${news.endsOn}.`
            : 'No last day is named.',
          news.successor
            ? `Use ${news.successor} instead.`
            : 'No product is named that replaces it.',
        ].join(' '),
        severity: 'high',
      };
    case 'retired':
      return {
        headline: 'is retired',
        detail: 'Nobody promises anything about it any more.',
        severity: 'high',
      };
    case 'gone':
      return {
        headline: 'is no data product any more',
        detail: 'You are told when it comes back, for 30 days.',
        severity: 'high',
      };
    case 'back':
      return {
        headline: 'is a data product again',
        detail: '',
        severity: 'normal',
      };
    case 'proposed':
    case 'draft':
    case 'active':
      return {
        headline: `is ${news.event === 'draft' ? 'a draft' : news.event} now`,
        detail: '',
        severity: 'normal',
      };
    default:
      return news satisfies never;
  }
}

/** To the minute, e.g. `2026-11-22 12:00 UTC`. */
function describeTime(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

const UNITS: [seconds: number, name: string][] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** In the largest unit of which it is a whole number. */
function describeSeconds(seconds: number): string {
  const [size, name] =
    UNITS.find(([unit]) => seconds % unit === 0) ?? ([1, 'second'] as const);
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
