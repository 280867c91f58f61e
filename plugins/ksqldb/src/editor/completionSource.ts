// SPDX-License-Identifier: Apache-2.0
import {
  autocompletion,
  Completion as EditorCompletion,
  CompletionContext,
  CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import {
  Completion,
  CompletionKind,
  completionsAt,
  Known,
} from './completions';

/** Icons of the editor that come closest; columns are written out beside them. */
const ICON: Record<CompletionKind, string> = {
  keyword: 'keyword',
  function: 'function',
  stream: 'interface',
  table: 'class',
  column: 'variable',
  property: 'property',
};

/** Completes what is known at the time it is asked. */
export function completion(known: () => Known): Extension {
  return autocompletion({
    override: [context => complete(context, known())],
    maxRenderedOptions: 60,
  });
}

function complete(
  context: CompletionContext,
  known: Known,
): CompletionResult | null {
  const found = completionsAt(context.state.sliceDoc(), context.pos, known);
  if (!found) return null;
  // Without a word and unasked, a list would be in the way.
  if (found.from === context.pos && !context.explicit) return null;
  return {
    from: found.from,
    options: found.options.map(toEditorCompletion),
    validFor: /^\w*$/,
  };
}

function toEditorCompletion(option: Completion): EditorCompletion {
  const { insert, label, detail, boost, kind } = option;
  const shown = { label, detail: detail ?? kind, boost, type: ICON[kind] };
  return insert.includes('${')
    ? snippetCompletion(insert, shown)
    : { ...shown, apply: insert };
}
