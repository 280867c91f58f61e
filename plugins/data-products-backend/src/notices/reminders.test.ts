// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { anEntry } from '../explore/__testUtils__/tables';
import { createSentReminders } from './createSentReminders';
import { endedProducts } from './createWork';
import { dueReminder } from './dueReminders';
import { sendReminders } from './sendReminders';
import { toReminders } from './toReminder';

jest.setTimeout(60_000);

const END = '2027-01-31';
const shipments = aDataProduct({
  title: 'shipments',
  lifecycle: 'deprecated',
  endsOn: END,
  successor: aResolvedReference('dataproduct:prod/deliveries', 'deliveries'),
});

describe('dueReminder', () => {
  // prettier-ignore
  test.each<[string, string, number | undefined, number | undefined]>([
    //                                today         for  days left
    ['31 days before',                '2026-12-31', undefined, undefined],
    ['30 days before',                '2027-01-01', 30,  30],
    ['8 days before',                 '2027-01-23', 30,  8],
    ['7 days before',                 '2027-01-24', 7,   7],
    ['2 days before',                 '2027-01-29', 7,   2],
    ['the day before',                '2027-01-30', 1,   1],
    ['on its last day',               '2027-01-31', undefined, undefined],
    ['the day after',                 '2027-02-01', undefined, undefined],
  ])('%s', (_case, today, daysBefore, daysLeft) => {
    const due = dueReminder(shipments, today);
    expect([due?.daysBefore, due?.daysLeft]).toEqual([daysBefore, daysLeft]);
  });

  test.each<[string, Partial<DataProduct>]>([
    ['a product that is not deprecated', { lifecycle: 'active', endsOn: END }],
    ['one without an end', { lifecycle: 'deprecated', endsOn: undefined }],
  ])('is not for %s', (_case, product) => {
    expect(dueReminder(aDataProduct(product), '2027-01-30')).toBeUndefined();
  });

  it('counts days across a change of the clocks', () => {
    const product = { ...shipments, endsOn: '2027-04-01' };
    expect(dueReminder(product, '2027-03-25')?.daysLeft).toBe(7);
  });
});

describe('toReminders', () => {
  const due = {
    key: shipments.key,
    endsOn: END,
    daysBefore: 7,
    daysLeft: 7,
  } as const;
  const remind = (
    product: DataProduct,
    dependentOwners: string[],
    daysLeft = 7,
  ) =>
    toReminders(
      { ...due, daysLeft },
      { product, entityRef: 'dataproduct:prod/shipments', dependentOwners },
    );

  it('tells the owner and the readers, each what matters to them', () => {
    const notices = remind(shipments, ['group:default/stores']);
    expect(
      notices.map(({ recipients, payload }) => [
        'entityRef' in recipients && recipients.entityRef,
        payload.title,
        payload.description,
      ]),
    ).toEqual([
      [
        ['group:default/checkout'],
        'shipments ends in 7 days',
        'Its last day is 2027-01-31, and it is still read. Whoever does so is reminded, too.',
      ],
      [
        ['group:default/stores'],
        'shipments ends in 7 days',
        'Something of yours reads it, and its last day is 2027-01-31. Use deliveries instead.',
      ],
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<DataProduct>, string[], number]>([
    ['nobody for what nobody owns or reads', { owner: { status: 'missing' } }, [],                        0],
    ['the owner for what nobody reads',      {},                               [],                        1],
    ['readers for what nobody owns',         { owner: { status: 'missing' } }, ['group:default/stores'],  1],
  ])('tells %s', (_case, product, readers, count) => {
    expect(remind({ ...shipments, ...product }, readers)).toHaveLength(count);
  });

  it('says tomorrow, and that nothing replaces it', () => {
    const [notice] = remind(
      {
        ...shipments,
        owner: { status: 'missing' },
        successor: { status: 'missing' },
      },
      ['group:default/stores'],
      1,
    );
    expect(notice?.payload).toMatchObject({
      title: 'shipments ends tomorrow',
      description: expect.stringContaining(
        'No product is named that replaces it.',
      ),
    });
  });
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('reminding on %s', id => {
  async function open() {
    const { knex } = await openStore(databases, id);
    const notices: NotificationSendOptions[] = [];
    let isTaken = true;
    const remindOn = (today: string, product = shipments) =>
      sendReminders([{ entityRef: 'dataproduct:prod/shipments', product }], {
        sent: createSentReminders(knex),
        dependentOwners: { of: async () => [] },
        notices: {
          async send(notice) {
            if (isTaken) notices.push(notice);
            return isTaken;
          },
        },
        now: new Date(`${today}T22:00:00Z`),
        signal: new AbortController().signal,
      });
    return {
      remindOn,
      titles: () => notices.map(({ payload }) => payload.title),
      refuse(refuses: boolean) {
        isTaken = !refuses;
      },
    };
  }

  it('happens once for 30, 7 and 1 days', async () => {
    const { remindOn, titles } = await open();
    for (const day of ['01', '02', '20', '24', '25', '30', '30', '31']) {
      await remindOn(`2027-01-${day}`);
    }
    expect(titles()).toEqual([
      'shipments ends in 30 days',
      'shipments ends in 7 days',
      'shipments ends tomorrow',
    ]);
  });

  it('makes up for days on which the back end was down, with the most urgent one', async () => {
    const { remindOn, titles } = await open();
    await remindOn('2027-01-27');
    expect(titles()).toEqual(['shipments ends in 4 days']);
  });

  it('begins anew when the end moves', async () => {
    const { remindOn, titles } = await open();
    await remindOn('2027-01-24');
    await remindOn('2027-01-25', { ...shipments, endsOn: '2027-02-20' });
    expect(titles()).toEqual([
      'shipments ends in 7 days',
      'shipments ends in 26 days',
    ]);
  });

  it('tries again another time when nobody could be told', async () => {
    const { remindOn, titles, refuse } = await open();
    refuse(true);
    await remindOn('2027-01-24');
    refuse(false);
    await remindOn('2027-01-25');
    expect(titles()).toEqual(['shipments ends in 6 days']);
  });
});

describe('endedProducts', () => {
  const summary = (
    endsOn: string | undefined,
    lifecycle: ProductSummary['lifecycle'] = 'deprecated',
  ) => anEntry('shipments', { lifecycle, endsOn }).summary;

  // prettier-ignore
  test.each<[string, ProductSummary, string | undefined]>([
    ['nothing the day before its last',      summary('2027-02-01'),           undefined],
    ['a task on its last day',               summary('2027-01-31'),           'Today is its last day'],
    ['a task as long as it is offered',      summary('2027-01-30'),           'Its last day was 2027-01-30'],
    ['nothing for what is not deprecated',   summary('2027-01-30', 'active'), undefined],
    ['nothing for what has no end',          summary(undefined),              undefined],
  ])('is %s', (_case, product, message) => {
    const items = endedProducts([product], '2027-01-31');
    const beginning = items.map(item => item.message.split(/[,.]/)[0]);
    expect(beginning).toEqual(message ? [message] : []);
  });

  it('starts with the one that waits longest', () => {
    const days = ['2027-01-30', '2027-01-02', '2027-01-31'];
    const items = endedProducts(
      days.map(day => summary(day)),
      '2027-01-31',
    );
    expect(items.map(({ since }) => since.slice(8, 10))).toEqual([
      '02',
      '30',
      '31',
    ]);
  });
});
