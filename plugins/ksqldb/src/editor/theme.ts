// SPDX-License-Identifier: Apache-2.0
import { EditorView } from '@codemirror/view';

/** The editor in the colours of the portal, light and dark: both come with its CSS variables. */
export const theme = EditorView.theme({
  '&': {
    backgroundColor: 'var(--bui-bg-neutral-1)',
    color: 'var(--bui-fg-primary)',
    fontSize: 'var(--bui-font-size-3)',
    height: '100%',
  },
  '&.cm-focused': { outline: '2px solid var(--bui-ring)' },
  '.cm-scroller': {
    fontFamily: 'var(--bui-font-monospace)',
    lineHeight: '1.5',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--bui-fg-primary)', minHeight: '100%' },
  '.cm-cursor': { borderLeftColor: 'var(--bui-fg-primary)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--bui-announcement-bg-subdued)' },
  '.cm-activeLine': { backgroundColor: 'var(--bui-bg-app)' },
  '.cm-gutters': {
    backgroundColor: 'var(--bui-bg-neutral-1)',
    color: 'var(--bui-fg-secondary)',
    border: 'none',
  },
  '.cm-activeLineGutter': { backgroundColor: 'var(--bui-bg-app)' },
  '.cm-placeholder': { color: 'var(--bui-fg-secondary)' },
  '.cm-matchingBracket': {
    backgroundColor: 'var(--bui-positive-bg-subdued)',
    outline: '1px solid var(--bui-positive-border)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--bui-bg-neutral-1)',
    color: 'var(--bui-fg-primary)',
    border: '1px solid var(--bui-border-2)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--bui-accent-bg)',
    color: 'var(--bui-accent-fg)',
  },
  '.cm-completionDetail': {
    color: 'var(--bui-fg-secondary)',
    fontStyle: 'normal',
  },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bui-negative-border)' },
});
