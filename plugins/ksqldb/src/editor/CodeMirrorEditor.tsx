// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleComment,
} from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { checking, serverProblems } from './checking';
import { completion } from './completionSource';
import { EditorHandle, EditorProps } from './EditorProps';
import { highlighting } from './highlighting';
import { theme } from './theme';

/** A text editor for ksqlDB statements. Load it lazily: it is large. */
export function CodeMirrorEditor(props: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const problems = useRef(new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const { text, onReady } = latest.current;
    const parent = host.current;
    if (!parent) return undefined;
    const created = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        selection: { anchor: text.length },
        extensions: extensionsFor(() => latest.current, problems.current),
      }),
    });
    view.current = created;
    onReady(handleOf(created));
    return () => created.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.sliceDoc() === props.text) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: props.text },
      selection: { anchor: props.text.length },
    });
  }, [props.text]);

  useEffect(() => {
    view.current?.dispatch({
      effects: problems.current.reconfigure(serverProblems.of(props.problems)),
    });
  }, [props.problems]);

  return <div ref={host} style={{ height: '100%' }} />;
}

function extensionsFor(
  props: () => EditorProps,
  problems: Compartment,
): Extension {
  const { label, describedBy, placeholder: hint } = props();
  return [
    // Before the keys of the editor, where Mod-Enter is a new line.
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            props().onRun();
            return true;
          },
        },
      ]),
    ),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      { key: 'Mod-/', run: toggleComment },
      // Escape makes the next Tab leave the editor.
      indentWithTab,
    ]),
    EditorState.languageData.of(() => [
      {
        commentTokens: { line: '--', block: { open: '/*', close: '*/' } },
        closeBrackets: { brackets: ['(', "'", '`', '"'] },
      },
    ]),
    history(),
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    placeholder(hint),
    highlighting,
    theme,
    completion(() => props().known),
    checking,
    problems.of(serverProblems.of(props().problems)),
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy && { 'aria-describedby': describedBy }),
    }),
    EditorView.updateListener.of(update => {
      const { onChange, onSelect } = props();
      if (update.docChanged) onChange(update.state.sliceDoc());
      if (update.docChanged || update.selectionSet) {
        const { from, to } = update.state.selection.main;
        onSelect({ start: from, end: to });
      }
    }),
  ];
}

function handleOf(view: EditorView): EditorHandle {
  return {
    insert: text => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    focus: () => view.focus(),
  };
}
