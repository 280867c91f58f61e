/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { Turnstile } from './Turnstile';

describe('Turnstile', () => {
  /** So many who queue; tells how many have passed. */
  function queueAt(turnstile: Turnstile, count: number) {
    const passed: number[] = [];
    for (let index = 0; index < count; index += 1) {
      turnstile.pass(async () => {}).then(() => passed.push(index));
    }
    return passed;
  }
  const settled = () => new Promise(resolve => setImmediate(resolve));

  it('lets everybody through while it is open', async () => {
    const passed = queueAt(new Turnstile(), 3);
    await settled();
    expect(passed).toHaveLength(3);
  });

  it('lets through whom it admits, fractions added up', async () => {
    const turnstile = new Turnstile();
    turnstile.close();
    const passed = queueAt(turnstile, 3);
    turnstile.admit(0.5);
    await settled();
    expect(passed).toHaveLength(0);
    turnstile.admit(1.5);
    await settled();
    expect(passed).toHaveLength(2);
  });

  it('lets everybody through who waits when it opens again', async () => {
    const turnstile = new Turnstile();
    turnstile.close();
    const passed = queueAt(turnstile, 3);
    turnstile.open();
    await settled();
    expect(passed).toHaveLength(3);
  });

  it('counts nobody who was admitted before it closed', async () => {
    const turnstile = new Turnstile();
    turnstile.admit(10);
    turnstile.close();
    const passed = queueAt(turnstile, 1);
    await settled();
    expect(passed).toHaveLength(0);
    turnstile.open();
  });
});
