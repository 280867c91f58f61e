// SPDX-License-Identifier: Apache-2.0
import { Diagnostic, linter, lintGutter } from '@codemirror/lint';
import { Extension, Facet } from '@codemirror/state';
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import { EditorProblem } from './EditorProps';

/** What ksqlDB found wrong with the text. */
export const serverProblems = Facet.define<
  readonly EditorProblem[],
  readonly EditorProblem[]
>({ combine: values => values.flat() });

/** What is wrong with a text before anybody runs it: what cannot be read as statements. */
export function problemsIn(text: string): EditorProblem[] {
  if (text.trim() === '') return [];
  const classification = classify(text);
  return classification.status === 'rejected' ? [classification.problem] : [];
}

/** Marks what is wrong at its place, with a sign at the line and the message beside it. */
export const checking: Extension = [
  linter(
    ({ state }): Diagnostic[] => {
      const problems = [
        ...problemsIn(state.sliceDoc()),
        ...state.facet(serverProblems),
      ];
      return problems.map(({ message, range }) => ({
        from: Math.min(range.start, state.doc.length),
        to: Math.min(range.end, state.doc.length),
        severity: 'error',
        message,
      }));
    },
    {
      delay: 600,
      needsRefresh: update =>
        update.startState.facet(serverProblems) !==
        update.state.facet(serverProblems),
    },
  ),
  lintGutter(),
];
