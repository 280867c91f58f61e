// SPDX-License-Identifier: Apache-2.0
import type { TextRange } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Known } from './completions';

/** Something wrong at a place of the text. */
export interface EditorProblem {
  message: string;
  range: TextRange;
}

/** What can be done to an editor from outside. */
export interface EditorHandle {
  /** Puts a text in place of what is selected, and the cursor behind it. */
  insert: (text: string) => void;
  focus: () => void;
}

export interface EditorProps {
  /** Another text than the one in the editor replaces it. */
  text: string;
  onChange: (text: string) => void;
  /** Called with where the selection is, also when it is only a cursor. */
  onSelect: (selection: TextRange) => void;
  /** Called by the keys that run. */
  onRun: () => void;
  /** What ksqlDB found wrong; what cannot be read at all is marked without. */
  problems: readonly EditorProblem[];
  known: Known;
  /** Names the editor for those who do not see it. */
  label: string;
  /** Id of the element that says which keys there are. */
  describedBy?: string;
  placeholder: string;
  onReady: (handle: EditorHandle) => void;
}
