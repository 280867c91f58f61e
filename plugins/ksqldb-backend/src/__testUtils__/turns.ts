// SPDX-License-Identifier: Apache-2.0
import { Response } from 'express';

/** Lets whatever can go on go on, I/O included. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}

/** Resolves when the reader takes no more, and all buffers in between are full. */
export async function stalled(response: Response): Promise<void> {
  for (let quiet = 0; quiet < 50;) {
    await turns(1);
    quiet = response.writableNeedDrain ? quiet + 1 : 0;
  }
}
