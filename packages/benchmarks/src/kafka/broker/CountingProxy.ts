// SPDX-License-Identifier: Apache-2.0
import { connect, createServer, type Socket } from 'node:net';
import { createFrameCounter } from './createFrameCounter';

const HOST = '127.0.0.1';

/** Stands between whoever asks a broker and the broker, and counts what they ask. */
export class CountingProxy {
  private readonly callers = new Set<Socket>();
  private readonly server = createServer(caller => this.accept(caller));
  private target: number | undefined;
  private times: number[] = [];
  private count = 0;

  /** To be listened to before the broker starts, which has to tell this port to everybody. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, HOST, resolve);
    });
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** @param port - Of the broker. */
  forwardTo(port: number): void {
    this.target = port;
  }

  /** How many connections were opened until now. */
  get opened(): number {
    return this.count;
  }

  get openConnections(): number {
    return this.callers.size;
  }

  /** When requests went through since the last call, epoch milliseconds. */
  takeTimes(): number[] {
    const taken = this.times;
    this.times = [];
    return taken;
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => {
      this.server.close(resolve);
    });
    for (const caller of this.callers) caller.destroy();
    await closed;
  }

  private accept(caller: Socket): void {
    if (this.target === undefined) {
      caller.destroy();
      return;
    }
    const broker = connect(this.target, HOST).setNoDelay(true);
    caller.setNoDelay(true);
    this.callers.add(caller);
    this.count += 1;
    const count = createFrameCounter();
    caller.on('data', bytes => {
      for (let frames = count(bytes); frames > 0; frames -= 1) {
        this.times.push(Date.now());
      }
    });
    caller.pipe(broker).pipe(caller);
    for (const [one, other] of [
      [caller, broker],
      [broker, caller],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    caller.on('close', () => this.callers.delete(caller));
  }
}
