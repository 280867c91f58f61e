// SPDX-License-Identifier: Apache-2.0

import { planLifecycleNews, SeenLifecycle } from './planLifecycleNews';
import { LifecycleMark } from './types';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const GONE = { goneSince: '2026-11-20T12:00:00.000Z' };

const active: SeenLifecycle = { lifecycle: 'active' };
const ending: SeenLifecycle = {
  lifecycle: 'deprecated',
  endsOn: '2027-01-31',
  successor: 'deliveries',
};

describe('planLifecycleNews', () => {
  // prettier-ignore
  test.each<[string, LifecycleMark | undefined, SeenLifecycle, object[]]>([
    ['nothing at the beginning',         undefined,                 ending,                               []],
    ['nothing of what is as before',     { lifecycle: 'active' },   active,                               []],
    ['its end and successor',            { lifecycle: 'active' },   ending,                               [{ event: 'deprecated', endsOn: '2027-01-31', successor: 'deliveries' }]],
    ['another end',                      ending,                    { ...ending, endsOn: '2027-02-28' },  [{ event: 'deprecated', endsOn: '2027-02-28' }]],
    ['another successor',                ending,                    { ...ending, successor: 'parcels' },  [{ event: 'deprecated', successor: 'parcels' }]],
    ['that it is active after all',      ending,                    active,                               [{ event: 'active' }]],
    ['nothing of a date without an end', { lifecycle: 'active' },   { ...active, endsOn: '2027-01-31' },  []],
    ['that it is retired',               ending,                    { lifecycle: 'retired' },             [{ event: 'retired' }]],
    ['that it is gone',                  { lifecycle: 'active' },   undefined,                            [{ event: 'gone' }]],
    ['nothing of what is still gone',    GONE,                      undefined,                            []],
    ['that it is back',                  GONE,                      active,                               [{ event: 'back' }]],
    ['more than that it is back',        GONE,                      ending,                               [{ event: 'deprecated' }]],
  ])('tells %s', (_case, before, seen, events) => {
    const { news } = planLifecycleNews(before, seen, NOW);
    expect(news).toEqual(events.map(event => expect.objectContaining({ kind: 'lifecycle', ...event })));
  });

  it('remembers since when it is gone', () => {
    const { mark } = planLifecycleNews({ lifecycle: 'active' }, undefined, NOW);
    expect(mark).toEqual({ goneSince: NOW.toISOString() });
    expect(planLifecycleNews(GONE, undefined, NOW).mark).toEqual(GONE);
  });
});
