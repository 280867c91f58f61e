// SPDX-License-Identifier: Apache-2.0

import { mapConcurrently } from './mapConcurrently';

const tick = () => new Promise<void>(resolve => process.nextTick(resolve));

describe('mapConcurrently', () => {
  it('answers in the order of the items, however long each takes', async () => {
    const work = async (ticks: number) => {
      for (let count = 0; count < ticks; count++) await tick();
      return ticks;
    };
    expect(await mapConcurrently([5, 1, 3], 2, work)).toEqual([5, 1, 3]);
  });

  it('has no more calls under way than allowed, and as many', async () => {
    let underWay = 0;
    let most = 0;
    await mapConcurrently([...Array(20).keys()], 4, async () => {
      most = Math.max(most, ++underWay);
      await tick();
      underWay--;
    });
    expect(most).toBe(4);
  });

  it('begins no call after one has failed', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await tick();
      if (item === 1) throw new Error('broken');
    };
    await expect(
      mapConcurrently([...Array(20).keys()], 2, work),
    ).rejects.toThrow('broken');
    await tick();
    expect(begun).toEqual([0, 1, 2]);
  });

  it('answers nothing for no items', async () => {
    expect(await mapConcurrently([], 4, async () => 1)).toEqual([]);
  });
});
