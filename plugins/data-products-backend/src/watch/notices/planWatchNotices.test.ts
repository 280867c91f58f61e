// SPDX-License-Identifier: Apache-2.0

import { News } from '../news/types';
import { PendingNews } from '../store/types';
import { describeNews } from './describeNews';
import { planWatchNotices } from './planWatchNotices';

const KIM = 'user:default/kim';
const TEAM = 'group:default/checkout';

const BROKEN: News = {
  kind: 'freshness',
  event: 'broken',
  topic: 'orders.v1',
  lastRecordAt: '2026-11-22T09:30:12.000Z',
  promisedSeconds: 900,
};

let lastId = 0;
function pending(overrides: Partial<PendingNews> = {}, news: News = BROKEN) {
  const title = overrides.productTitle ?? 'orders';
  lastId += 1;
  return {
    ...describeNews(news),
    id: lastId,
    watcherRef: KIM,
    kind: news.kind,
    entityRef: `dataproduct:prod/${title}`,
    productTitle: title,
    isGone: false,
    at: '2026-11-22T12:00:00.000Z',
    ...overrides,
  };
}

const DEPRECATED: News = { kind: 'lifecycle', event: 'deprecated' };

describe('describeNews', () => {
  // prettier-ignore
  test.each<[News, string, string, string]>([
    [BROKEN,                                                                        'high',   'is less fresh than promised',   'The newest record of orders.v1 is of 2026-11-22 09:30 UTC; none older than 15 minutes is promised.'],
    [{ ...BROKEN, promisedSeconds: 3_600 },                                         'high',   'is less fresh than promised',   'The newest record of orders.v1 is of 2026-11-22 09:30 UTC; none older than 1 hour is promised.'],
    [{ ...BROKEN, promisedSeconds: 90 },                                            'high',   'is less fresh than promised',   'The newest record of orders.v1 is of 2026-11-22 09:30 UTC; none older than 90 seconds is promised.'],
    [{ kind: 'freshness', event: 'kept' },                                          'low',    'is fresh again',                ''],
    [{ kind: 'schema', subject: 'orders-value', version: 3, isIncompatible: false }, 'normal', 'has a new schema version',     'orders-value is at version 3.'],
    [{ kind: 'schema', subject: 'orders-value', version: 3, isIncompatible: true }, 'high',   'has an incompatible schema',    'orders-value is at version 3. Who reads it with the version before may fail.'],
    [{ kind: 'consumers', event: 'reads', groupId: 'reports' },                     'low',    'has another consumer',          'The group reports reads it.'],
    [{ kind: 'consumers', event: 'stopped', groupId: 'reports' },                   'normal', 'has lost a consumer',           'The group reports has no members any more.'],
    [{ kind: 'consumers', event: 'gone', groupId: 'reports' },                      'normal', 'has lost a consumer',           'The group reports does not read it any more.'],
    [DEPRECATED,                                                                    'high',   'is deprecated',                 'No last day is named. No product is named that replaces it.'],
    [{ ...DEPRECATED, endsOn: '2027-01-31', successor: 'parcels' },                 'high',   'is deprecated',                 'Its last day is 2027-01-31. Use parcels instead.'],
    [{ kind: 'lifecycle', event: 'retired' },                                       'high',   'is retired',                    'Nobody promises anything about it any more.'],
    [{ kind: 'lifecycle', event: 'gone' },                                          'high',   'is no data product any more',   'You are told when it comes back, for 30 days.'],
    [{ kind: 'lifecycle', event: 'back' },                                          'normal', 'is a data product again',       ''],
    [{ kind: 'lifecycle', event: 'active' },                                        'normal', 'is active now',                 ''],
    [{ kind: 'lifecycle', event: 'draft' },                                         'normal', 'is a draft now',                ''],
    [{ kind: 'level', event: 'fell', title: 'Governance', from: 'Gold' },           'normal', 'fell to no level',              'It was at Gold of Governance.'],
    [{ kind: 'level', event: 'rose', title: 'Governance', from: 'Gold', to: 'Top' }, 'low',   'rose to Top',                   'It was at Gold of Governance.'],
  ])('%j', (news, severity, headline, detail) => {
    expect(describeNews(news)).toMatchObject({ severity, headline, detail });
  });
});

describe('planWatchNotices', () => {
  it('leads to the part of the page that the news is about', () => {
    const news: News = {
      kind: 'consumers',
      event: 'reads',
      groupId: 'reports',
    };
    const [notice] = planWatchNotices([pending({}, news)]);
    expect(notice?.notification).toEqual({
      recipients: { type: 'entity', entityRef: KIM },
      payload: {
        title: 'orders has another consumer',
        description: 'The group reports reads it.',
        link: '/catalog/prod/dataproduct/orders/consumers',
        severity: 'low',
        topic: 'Watched data products',
        scope: 'data-products.watch:dataproduct:prod/orders:consumers',
      },
    });
  });

  it('tells each watcher once, by the gravest of what is new', () => {
    const all = [
      pending(),
      pending({ watcherRef: TEAM }),
      pending({ productTitle: 'payments' }, DEPRECATED),
      pending(
        { productTitle: 'payments' },
        { kind: 'freshness', event: 'kept' },
      ),
    ];
    const notices = planWatchNotices(all);
    expect(notices.map(({ newsIds }) => newsIds)).toEqual([
      [all[0]!.id, all[2]!.id, all[3]!.id],
      [all[1]!.id],
    ]);
    expect(notices[0]?.notification.payload).toEqual({
      title: '2 data products that you watch have changed',
      description:
        'orders is less fresh than promised; payments is deprecated, is fresh again',
      link: '/data-products/work',
      severity: 'high',
      topic: 'Watched data products',
      scope: `data-products.watch:${all[0]!.id}`,
    });
  });

  it('names five products, and how many more there are', () => {
    const [notice] = planWatchNotices(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(productTitle =>
        pending({ productTitle }, DEPRECATED),
      ),
    );
    expect(notice?.notification.payload.description).toBe(
      'a is deprecated; b is deprecated; c is deprecated; d is deprecated; e is deprecated; and 2 more',
    );
  });

  it('stays on the page of one product with several news', () => {
    const [notice] = planWatchNotices([pending(), pending({}, DEPRECATED)]);
    expect(notice?.notification.payload).toMatchObject({
      title: 'orders: 2 changes',
      link: '/catalog/prod/dataproduct/orders',
    });
  });

  it('leads to what is watched when the product has no page', () => {
    const [notice] = planWatchNotices([
      pending({ isGone: true }, { kind: 'lifecycle', event: 'gone' }),
    ]);
    expect(notice?.notification.payload.link).toBe('/data-products/work');
  });

  it('leaves out of a group who did it, but not from what others did', () => {
    const notices = planWatchNotices([
      pending({ watcherRef: TEAM, by: KIM }, DEPRECATED),
      pending({ watcherRef: TEAM }),
    ]);
    expect(notices.map(({ notification }) => notification.recipients)).toEqual([
      { type: 'entity', entityRef: TEAM, excludeEntityRef: KIM },
      { type: 'entity', entityRef: TEAM },
    ]);
  });
});
