// SPDX-License-Identifier: Apache-2.0

const WIDE_PX = 1600;

let widthPx = WIDE_PX;
const listeners = new Set<() => void>();

/** jsdom has no media queries; these know `(min-width: …px)`, which is all that breakpoints ask. */
export function installMediaQueries(): void {
  window.matchMedia = (query: string) => {
    const minPx = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity);
    return {
      media: query,
      get matches() {
        return widthPx >= minPx;
      },
      onchange: null,
      addEventListener: (_type: string, listener: () => void) =>
        listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) =>
        listeners.delete(listener),
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
      dispatchEvent: () => true,
    } as unknown as MediaQueryList;
  };
}

/** Makes the window as wide as a phone, or as wide as usual again; to be called within `act` once something is drawn. */
export function resizeWindow(toPx: number = WIDE_PX): void {
  widthPx = toPx;
  listeners.forEach(listener => listener());
}
