// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { createSizedCache } from './createSizedCache';

/** Holds ten characters. */
function open() {
  return createSizedCache<{ text: string }>({
    maxSize: 10,
    sizeOf: ({ text }) => text.length,
  });
}

function keptIn(cache: ReturnType<typeof open>, ...keys: string[]): string[] {
  return keys.filter(key => cache.get(key) !== undefined);
}

describe('createSizedCache', () => {
  it('keeps what fits', () => {
    const cache = open();
    cache.set('a', { text: '12345' });
    cache.set('b', { text: '12345' });
    expect(keptIn(cache, 'a', 'b')).toEqual(['a', 'b']);
  });

  it('drops what was used longest ago, as much as it takes', () => {
    const cache = open();
    cache.set('a', { text: '123' });
    cache.set('b', { text: '123' });
    cache.set('c', { text: '123' });
    cache.get('a');
    cache.set('d', { text: '1234567' });
    expect(keptIn(cache, 'a', 'b', 'c', 'd')).toEqual(['a', 'd']);
  });

  it('counts a replaced value once', () => {
    const cache = open();
    cache.set('a', { text: '12345' });
    cache.set('a', { text: '12' });
    cache.set('b', { text: '12345678' });
    expect(keptIn(cache, 'a', 'b')).toEqual(['a', 'b']);
  });

  it('does not keep a value that is too large, nor the one it was to replace', () => {
    const cache = open();
    cache.set('a', { text: '1' });
    cache.set('b', { text: '1' });
    cache.set('a', { text: '12345678901' });
    expect(keptIn(cache, 'a', 'b')).toEqual(['b']);
  });

  it('never holds more than its size, whatever comes', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            key: fc.constantFrom(...names),
            size: fc.integer({ min: 0, max: 12 }),
          }),
        ),
        changes => {
          const cache = open();
          for (const { key, size } of changes) {
            cache.set(key, { text: 'x'.repeat(size) });
          }
          const held = names.map(name => cache.get(name)?.text.length ?? 0);
          expect(held.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});
