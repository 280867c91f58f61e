// SPDX-License-Identifier: Apache-2.0
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { operationId, operationOf } from './operationOf';
import { PastAct } from './PastEvent';

const orders = aDataProduct({ title: 'orders', description: 'Every order.' });
const KIM = 'user:default/kim';

const act: PastAct = {
  name: 'an act',
  daysAgo: 1,
  time: '09:00',
  by: KIM,
  kind: 'publish',
  targets: [{ title: 'orders' }],
};

function told(differences: Partial<PastAct>, turn = { after: true }) {
  return operationOf(
    { ...act, ...differences },
    {
      turns: [
        {
          title: 'orders',
          before: undefined,
          after: turn.after ? orders : undefined,
        },
      ],
      former: () => orders,
      parties: () => ({ owner: 'group:default/shop', readers: [] }),
      readAt: '2026-11-16T18:00:00.000Z',
    },
  );
}

const error = '“Tag orders as DataProduct” failed.';

describe('operationOf', () => {
  // prettier-ignore
  test.each<[string, Partial<PastAct>, string, string[], number]>([
    ['was done',               {},                                                                            'succeeded', ['done', 'done'],      2],
    ['failed at its begin',    { targets: [{ title: 'orders', failed: { atStep: 0, error } }] },              'failed',    ['failed', 'waiting'], 1],
    ['failed later, so what came before was undone', { targets: [{ title: 'orders', failed: { atStep: 1, error } }] }, 'failed', ['undone', 'failed'], 2],
    ['was undone after its end', { undone: { daysAgo: 0, time: '10:00', by: KIM } },                          'undone',    ['undone', 'undone'],  2],
  ])('says what %s', (_case, differences, state, steps, calls) => {
    const [target] = told(differences, { after: state === 'succeeded' }).targets;
    expect(target?.state).toBe(state);
    expect(target?.steps.map(step => step.state)).toEqual(steps);
    expect(target?.calls).toHaveLength(calls);
  });

  it('says when each step was taken, one after the other', () => {
    const { requestedAt, finishedAt, targets } = told({});
    const [first, second] = targets[0]?.steps ?? [];
    expect(requestedAt).toBe('2026-11-15T09:00:00.000Z');
    expect(second?.startedAt).toBe(first?.finishedAt);
    expect(finishedAt).toBe(second?.finishedAt);
  });

  it('says who had it undone', () => {
    const undone = { daysAgo: 0, time: '10:00', by: KIM };
    expect(told({ undone }, { after: false }).undo).toMatchObject({
      requestedBy: KIM,
      requestedAt: '2026-11-16T10:00:00.000Z',
    });
  });

  it('gives ids that look like others, and are the same each time', () => {
    expect(operationId('a')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
    );
    expect(operationId('a')).toBe(operationId('a'));
    expect(operationId('a')).not.toBe(operationId('b'));
  });
});
