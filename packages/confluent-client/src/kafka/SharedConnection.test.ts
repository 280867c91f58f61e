// SPDX-License-Identifier: Apache-2.0
import { createManualClock } from '../http/manualClock';
import { SharedConnection } from './SharedConnection';

/** A shared connection whose openings and closings are written down. */
function aSharedConnection(open: () => Promise<void> = async () => {}) {
  const log: string[] = [];
  const clock = createManualClock();
  const shared = new SharedConnection({
    clock,
    idleMs: 1000,
    open: async () => {
      log.push('open');
      await open();
      return { close: async () => log.push('close') };
    },
  });
  return { shared, clock, log };
}

describe('SharedConnection', () => {
  it('is opened once for all who come', async () => {
    const { shared, log } = aSharedConnection();
    await Promise.all([shared.use(async () => {}), shared.use(async () => {})]);
    await shared.use(async () => {});
    expect(log).toEqual(['open']);
  });

  it('is closed when nobody has used it for a while, and opened again', async () => {
    const { shared, clock, log } = aSharedConnection();
    await shared.use(async () => {});
    await clock.advance(999);
    expect(log).toEqual(['open']);
    await clock.advance(1);
    expect(log).toEqual(['open', 'close']);
    await shared.use(async () => {});
    expect(log).toEqual(['open', 'close', 'open']);
  });

  it('stays open as long as somebody uses it', async () => {
    const { shared, clock, log } = aSharedConnection();
    let finish = () => {};
    const long = shared.use(
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    await shared.use(async () => {});
    await clock.advance(5000);
    expect(log).toEqual(['open']);
    finish();
    await long;
    await clock.advance(1000);
    expect(log).toEqual(['open', 'close']);
  });

  it('starts to count anew with every use', async () => {
    const { shared, clock, log } = aSharedConnection();
    await shared.use(async () => {});
    await clock.advance(900);
    await shared.use(async () => {});
    await clock.advance(900);
    expect(log).toEqual(['open']);
    expect(clock.pending()).toEqual([100]);
  });

  it('is tried anew after it could not be opened', async () => {
    let failures = 1;
    const { shared, log } = aSharedConnection(async () => {
      if (failures-- > 0) throw new Error('nobody there');
    });
    await expect(shared.use(async () => {})).rejects.toThrow('nobody there');
    expect(shared.isOpen).toBe(false);
    await shared.use(async () => {});
    expect(log).toEqual(['open', 'open']);
  });

  it('can be retired: those who use it go on, the next one gets another', async () => {
    const { shared, log } = aSharedConnection();
    await shared.use(async () => {
      shared.retire();
      await shared.use(async () => {});
      expect(log).toEqual(['open', 'open']);
    });
    expect(log).toEqual(['open', 'open', 'close']);
  });

  it('is closed at once when it is retired unused', async () => {
    const { shared, clock, log } = aSharedConnection();
    await shared.use(async () => {});
    shared.retire();
    await clock.advance(0);
    expect(log).toEqual(['open', 'close']);
    expect(clock.pending()).toEqual([]);
  });

  it('can be dropped under its users, and no timer is left', async () => {
    const { shared, clock, log } = aSharedConnection();
    await shared.use(async () => {
      await shared.drop();
    });
    expect(log).toEqual(['open', 'close']);
    expect(clock.pending()).toEqual([]);
    expect(shared.isOpen).toBe(false);
  });
});
