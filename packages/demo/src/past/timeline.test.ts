// SPDX-License-Identifier: Apache-2.0
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PastAct, PastEvent } from './PastEvent';
import { timelineOf } from './timeline';

const orders = aDataProduct({ title: 'orders', description: 'Now.' });
const payments = aDataProduct({ title: 'payments' });
const labels = aDataProduct({ title: 'labels' });
const when = { daysAgo: 1, time: '09:00' };

function act(
  kind: PastAct['kind'],
  title: string,
  more: Partial<PastAct['targets'][number]> & Pick<PastAct, 'undone'> = {},
): PastEvent {
  const { undone, ...target } = more;
  const by = 'user:default/kim';
  const targets = [{ title, ...target }];
  return { ...when, type: 'act', name: kind, kind, by, targets, undone };
}

/** What each event made of its product: its description before and after, `none` where there was no product. */
function told(...events: PastEvent[]) {
  const { first, moments } = timelineOf(
    { events },
    { products: [orders, payments], former: [labels] },
  );
  const sayOf = (product?: DataProduct) =>
    product ? say(product.title, product.description) : 'none';
  return {
    first: first.map(sayOf).sort(),
    turns: moments.flatMap(({ turns }) =>
      turns.map(({ before, after }) => `${sayOf(before)} → ${sayOf(after)}`),
    ),
  };
}

const ORDERS = say('orders', 'Now.');
const PAYMENTS = say('payments', payments.description);
const LABELS = say('labels', labels.description);

function say(title: string, description: string | undefined) {
  return `${title}: ${description}`;
}

describe('timelineOf', () => {
  // prettier-ignore
  test.each<[string, PastEvent[], string[], string[]]>([
    ['nothing happened', [], [ORDERS, PAYMENTS], []],
    ['what was edited was different before',
      [act('edit', 'orders', { was: { description: 'Then.' } })],
      ['orders: Then.', PAYMENTS],
      [`orders: Then. → ${ORDERS}`]],
    ['of two edits, the second begins with what the first left',
      [act('edit', 'orders', { was: { description: 'First.' } }), act('edit', 'orders', { was: { description: 'Second.' } })],
      ['orders: First.', PAYMENTS],
      ['orders: First. → orders: Second.', `orders: Second. → ${ORDERS}`]],
    ['what was published was not there before',
      [act('publish', 'orders')],
      [PAYMENTS],
      [`none → ${ORDERS}`]],
    ['what was published and edited since began as it was before the edit',
      [act('create', 'orders'), act('edit', 'orders', { was: { description: 'Then.' } })],
      [PAYMENTS],
      ['none → orders: Then.', `orders: Then. → ${ORDERS}`]],
    ['what the sync found was not there before',
      [{ ...when, type: 'found', title: 'orders' }],
      [PAYMENTS],
      [`none → ${ORDERS}`]],
    ['what the sync found different was another before',
      [{ ...when, type: 'found', title: 'orders', was: { description: 'Then.' } }],
      ['orders: Then.', PAYMENTS],
      [`orders: Then. → ${ORDERS}`]],
    ['what was unpublished was there before, and is not now',
      [act('unpublish', 'labels')],
      [LABELS, ORDERS, PAYMENTS],
      [`${LABELS} → none`]],
    ['what was published and unpublished was there in between',
      [act('publish', 'labels'), act('unpublish', 'labels')],
      [ORDERS, PAYMENTS],
      [`none → ${LABELS}`, `${LABELS} → none`]],
    ['what the sync found gone was there before',
      [{ ...when, type: 'gone', title: 'labels' }],
      [LABELS, ORDERS, PAYMENTS],
      [`${LABELS} → none`]],
    ['what failed changed nothing',
      [act('edit', 'orders', { failed: { atStep: 0, error: 'No' } })],
      [ORDERS, PAYMENTS],
      [`${ORDERS} → ${ORDERS}`]],
    ['what was undone left nothing',
      [act('publish', 'labels', { undone: { ...when, by: 'user:default/kim' } })],
      [ORDERS, PAYMENTS],
      ['none → none']],
  ])('%s', (_case, events, first, turns) => {
    expect(told(...events)).toEqual({ first: [...first].sort(), turns });
  });

  it('leaves alone what it does not tell of, also two products of one title', () => {
    const twins = [payments, { ...payments, key: labels.key }];
    const { first } = timelineOf(
      { events: [act('publish', 'orders')] },
      { products: [orders, ...twins], former: [] },
    );
    expect(first).toEqual(twins);
  });

  it('refuses to tell of what never was', () => {
    expect(() => told(act('edit', 'nothing'))).toThrow(/'nothing'/);
  });
});
