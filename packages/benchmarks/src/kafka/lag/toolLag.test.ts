// SPDX-License-Identifier: Apache-2.0
import { parseToolLag } from './toolLag';

const PRINTED = `
Consumer group 'billing' has no active members.

GROUP           TOPIC           PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG             CONSUMER-ID     HOST            CLIENT-ID
billing         orders.v1       0          4               6               2               -               -               -
billing         orders.v1       11         5               5               0               -               -               -

GROUP           TOPIC           PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG             CONSUMER-ID     HOST            CLIENT-ID
reporting       returns         0          -               3               -               shop-1          /127.0.0.1      shop
`;

it('reads what Kafka’s tool prints of positions, and leaves out where there are none', () => {
  const billing = { groupId: 'billing', topic: 'orders.v1' };
  expect(parseToolLag(PRINTED)).toEqual([
    {
      ...billing,
      partition: 0,
      committedOffset: '4',
      logEndOffset: '6',
      lagMessages: '2',
    },
    {
      ...billing,
      partition: 11,
      committedOffset: '5',
      logEndOffset: '5',
      lagMessages: '0',
    },
  ]);
});
