// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** After which nothing that a navigation began is still going on. */
const SETTLE_MS = 1_000;

/** What it took to get from one page of the portal to another. */
export interface NavigationTimes {
  /** From the press until what was waited for is painted. */
  onScreenMs: number;
  /** Work on the main thread from the press until nothing happens any more. */
  mainThreadMs: number;
}

/**
 * Presses a link and waits for what it leads to.
 *
 * @param expected - CSS selectors; each matches something on the next page, and at least one nothing on the present page.
 */
export async function measureNavigation(
  page: Page,
  link: Locator,
  expected: string[],
): Promise<NavigationTimes> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const workMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined)
      throw new Error('The browser does not tell how long its tasks took');
    return seconds * 1000;
  };

  await link.hover();
  const watch = await page.evaluateHandle(watchForPaint, expected);
  await delay(SETTLE_MS);
  const workBefore = await workMs();
  // The pointer is there; finding the link again would be work that no visitor causes.
  await page.mouse.down();
  await page.mouse.up();
  const onScreenMs = await watch.evaluate(
    ({ paintedAfterMs }) => paintedAfterMs,
  );
  await delay(SETTLE_MS);
  const mainThreadMs = (await workMs()) - workBefore;
  await devtools.detach();
  return { onScreenMs, mainThreadMs };
}

/**
 * Runs in the page: milliseconds from the next press until all selectors match and the frame with them is painted.
 *
 * @remarks Looks when the page changes, not at every frame, which would be a good part of the work that is measured.
 */
function watchForPaint(selectors: string[]): {
  paintedAfterMs: Promise<number>;
} {
  const paintedAfterMs = new Promise<number>(resolve => {
    let pressedAt: number | undefined;
    document.addEventListener(
      'pointerdown',
      event => {
        pressedAt = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const changes = new MutationObserver(() => {
      const startedAt = pressedAt;
      if (
        startedAt === undefined ||
        !selectors.every(selector => document.querySelector(selector))
      ) {
        return;
      }
      changes.disconnect();
      // A frame's callbacks run before it is painted, those of the next one after.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now() - startedAt)),
      );
    });
    changes.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  // Wrapped, because whoever asks for a promise is made to wait for it.
  return { paintedAfterMs };
}
