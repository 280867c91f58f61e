// SPDX-License-Identifier: Apache-2.0
import {
  aMeasured,
  anUnknown,
  aPortHealth,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { deadLetterPairs } from './deadLetterPairs';

describe('deadLetterPairs', () => {
  it('names each topic that holds dead letters, with the one they were meant for', () => {
    expect(
      deadLetterPairs([
        aPortHealth({
          topic: 'orders',
          deadLetters: aMeasured([
            { topic: 'orders.dlq', records: 3 },
            { topic: 'orders.rejected', records: 0 },
          ]),
        }),
        aPortHealth({ topic: 'returns', deadLetters: anUnknown() }),
      ]),
    ).toEqual([
      {
        clusterId: 'lkc-3x9wz1',
        topic: 'orders',
        deadLetterTopic: 'orders.dlq',
      },
    ]);
  });
});
