// SPDX-License-Identifier: Apache-2.0

/** The editor measures text, and the table its room, which jsdom does not lay out: text takes none, elements take some. */
export function installLayout(): void {
  const nowhere = () => new DOMRect();
  const none = () =>
    Object.assign([], { item: () => null }) as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = nowhere;
  Range.prototype.getClientRects = none;
  Object.defineProperties(Element.prototype, {
    clientHeight: { configurable: true, get: () => 400 },
    clientWidth: { configurable: true, get: () => 800 },
  });
}
