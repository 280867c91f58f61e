// SPDX-License-Identifier: Apache-2.0

import { VirtualTime } from './VirtualTime';

/** What has not been answered by then never is. By real time, and long for a server in the same process. */
const PATIENCE_MS = 400;

/** As `fetch`, while time stands still, until the answer was read to its end, or is not going to come. */
export function createHoldingFetch(time: VirtualTime) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    const timer = setTimeout(release, PATIENCE_MS);
    time.holding(() => released).finally(() => clearTimeout(timer));
    try {
      const response = await fetch(url, init);
      if (response.body) {
        return new Response(tellingEnd(response.body, release), response);
      }
      release();
      return response;
    } catch (error) {
      release();
      throw error;
    }
  };
}

/** The same body, of which it is told when it ends, breaks off or is given up. */
function tellingEnd(body: NonNullable<Response['body']>, onEnd: () => void) {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        onEnd();
        return controller.close();
      } catch (error) {
        onEnd();
        throw error;
      }
    },
    cancel(reason) {
      onEnd();
      return reader.cancel(reason);
    },
  });
}
