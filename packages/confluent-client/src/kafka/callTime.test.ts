// SPDX-License-Identifier: Apache-2.0
import { createManualClock } from '../http/manualClock';
import { createCallTime, type TimeUp } from './callTime';

/** Something that is waited for until it is ended. */
function pending() {
  let end = () => {};
  const promise = new Promise<void>(resolve => {
    end = resolve;
  });
  return { promise, end };
}

function aCall(options: { turnsMs?: number } = {}) {
  const clock = createManualClock();
  const up: TimeUp[] = [];
  const time = createCallTime({
    clock,
    answerMs: 1000,
    onUp: why => up.push(why),
    ...options,
  });
  return { clock, time, up };
}

describe('the time of a call', () => {
  it('runs from the begin, when nothing was asked yet', async () => {
    const { clock, up } = aCall();
    await clock.advance(999);
    expect(up).toEqual([]);
    await clock.advance(1);
    expect(up).toEqual(['timeout']);
  });

  it('rests while a turn is waited for, and goes on where it was', async () => {
    const { clock, time, up } = aCall();
    await clock.advance(400);
    const turn = pending();
    void time.waitFor(turn.promise);
    await clock.advance(5000);
    turn.end();
    await clock.advance(599);
    expect(up).toEqual([]);
    await clock.advance(1);
    expect(up).toEqual(['timeout']);
  });

  it('runs while any answer is waited for, whatever else waits for its turn', async () => {
    const { clock, time, up } = aCall({ turnsMs: 500 });
    void time.waitFor(pending().promise);
    void time.await(pending().promise);
    await clock.advance(1000);
    expect(up).toEqual(['timeout']);
  });

  it('counts all waiting for turns together, where that has an end', async () => {
    const { clock, time, up } = aCall({ turnsMs: 500 });
    for (let n = 0; n < 2; n += 1) {
      const turn = pending();
      const waited = time.waitFor(turn.promise);
      await clock.advance(200);
      turn.end();
      await waited;
    }
    void time.waitFor(pending().promise);
    await clock.advance(99);
    expect(up).toEqual([]);
    await clock.advance(1);
    expect(up).toEqual(['busy']);
  });

  it('is never up once the call is over, and leaves no timer', async () => {
    const { clock, time, up } = aCall({ turnsMs: 500 });
    const turn = pending();
    const waited = time.waitFor(turn.promise);
    time.stop();
    turn.end();
    await waited;
    expect(clock.pending()).toEqual([]);
    await clock.advance(5000);
    expect(up).toEqual([]);
  });
});
