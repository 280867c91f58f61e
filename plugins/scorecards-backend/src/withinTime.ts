// SPDX-License-Identifier: Apache-2.0

/**
 * Waits for `work` as long as there is time and nobody stops it, and no longer, whether or not it heeds its signal.
 *
 * @throws Error when the time is up or `outer` is aborted, or what `work` throws before that.
 */
export async function withinTime<T>(
  timeoutMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    const end = (message: string) => {
      const error = new Error(message);
      controller.abort(error);
      reject(error);
    };
    stop = () => end('The back end stops');
    timer = setTimeout(
      () => end(`There was no answer within ${timeoutMs / 1_000} s`),
      timeoutMs,
    );
    if (outer?.aborted) stop();
    else outer?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}
