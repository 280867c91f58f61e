// SPDX-License-Identifier: Apache-2.0
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  DecorationSet,
  EditorView,
  ViewPlugin,
  ViewUpdate,
} from '@codemirror/view';
import { tokenizeLeniently } from '@data-mesh/backstage-plugin-ksqldb-common';
import { TOKEN_STYLE } from '../text/tokenStyle';

const MARKS = new Map(
  Object.keys(TOKEN_STYLE).map(kind => [
    kind,
    Decoration.mark({ class: `cm-ksql-${kind}` }),
  ]),
);

/** The tokens in view; what is before them is read, too, as a comment may have begun there. */
function decorate(view: EditorView): DecorationSet {
  const tokens = tokenizeLeniently(view.state.sliceDoc());
  const decorations = new RangeSetBuilder<Decoration>();
  const { from, to } = view.viewport;
  for (const { kind, start, end } of tokens) {
    const mark = MARKS.get(kind);
    if (mark && end > from && start < to) decorations.add(start, end, mark);
  }
  return decorations.finish();
}

/** Colours the tokens as ksqlDB's lexer sees them. */
export const highlighting = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = decorate(view);
      }

      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) {
          this.decorations = decorate(update.view);
        }
      }
    },
    { decorations: plugin => plugin.decorations },
  ),
  EditorView.theme(
    Object.fromEntries(
      Object.entries(TOKEN_STYLE).map(([kind, style]) => [
        `.cm-ksql-${kind}`,
        { ...style, fontWeight: style.fontWeight?.toString() ?? 'inherit' },
      ]),
    ),
  ),
];
