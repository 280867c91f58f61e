// SPDX-License-Identifier: Apache-2.0
import { isSearchShortcut } from './shortcut';

/** What a key press in a page says, at the element that is marked with `here`. */
function press(init: KeyboardEventInit, html = '<p here></p>'): KeyboardEvent {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    ...init,
  });
  document.querySelector('[here]')!.dispatchEvent(event);
  return event;
}

describe('isSearchShortcut', () => {
  test.each<[string, KeyboardEventInit]>([
    ['Ctrl+K', { key: 'k', ctrlKey: true }],
    ['⌘K', { key: 'k', metaKey: true }],
    ['Ctrl+K with Caps Lock', { key: 'K', ctrlKey: true }],
    ['/', { key: '/' }],
    ['/ of a keyboard that has it with Shift', { key: '/', shiftKey: true }],
  ])('is true for %s', (_keys, init) => {
    expect(isSearchShortcut(press(init))).toBe(true);
  });

  test.each<[string, KeyboardEventInit]>([
    ['k', { key: 'k' }],
    ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }],
    ['Ctrl+Alt+K', { key: 'k', ctrlKey: true, altKey: true }],
    ['Ctrl+⌘K', { key: 'k', ctrlKey: true, metaKey: true }],
    ['Ctrl+/', { key: '/', ctrlKey: true }],
    ['⌘/', { key: '/', metaKey: true }],
    ['Ctrl+J', { key: 'j', ctrlKey: true }],
    ['a key held down', { key: '/', repeat: true }],
    ['a key of an input method', { key: '/', isComposing: true }],
  ])('is false for %s', (_keys, init) => {
    expect(isSearchShortcut(press(init))).toBe(false);
  });

  test.each([
    '<input here>',
    '<textarea here></textarea>',
    '<select here></select>',
    '<div contenteditable="true"><b here></b></div>',
    '<div role="dialog"><button here></button></div>',
  ])('is false in %s', html => {
    expect(isSearchShortcut(press({ key: '/' }, html))).toBe(false);
    expect(isSearchShortcut(press({ key: 'k', ctrlKey: true }, html))).toBe(
      false,
    );
  });

  test('is true where nothing can be written after all', () => {
    const html = '<div contenteditable="false"><b here></b></div>';
    expect(isSearchShortcut(press({ key: '/' }, html))).toBe(true);
  });

  test('is false when somebody else has taken the key', () => {
    const event = press({ key: '/' });
    event.preventDefault();
    expect(isSearchShortcut(event)).toBe(false);
  });
});
