// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KsqlClusterInfo,
  TextRange,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import type { EditorHandle } from '../editor/EditorProps';
import { rangeToRun } from '../editor/statementAt';
import { planRun, RunPlan } from '../run/planRun';
import { keepDraft, readDraft } from './drafts';
import { readWorkbenchAddress, StartAt } from './workbenchAddress';

/** What is in the editor, and what running it comes to. */
export interface WorkbenchText {
  text: string;
  setText: (text: string) => void;
  /** True while the text is the one of the address that the person came with. */
  isFromAddress: boolean;
  setSelection: (selection: TextRange) => void;
  /** Where the text is that would run now. */
  range: TextRange | undefined;
  plan: RunPlan;
  startAt: StartAt;
  setStartAt: (startAt: StartAt) => void;
  editorReady: (handle: EditorHandle) => void;
  /** Puts a text in at the cursor. */
  insert: (text: string) => void;
}

/** Holds the text of the editor: from the address, or from before the page was left. */
export function useWorkbenchText(cluster: KsqlClusterInfo): WorkbenchText {
  const api = useApi(ksqldbApiRef);
  const [search] = useSearchParams();
  const address = useMemo(() => readWorkbenchAddress(search), [search]);
  const [startAt, setStartAt] = useState<StartAt>(address.startAt);

  const [filledFrom, setFilledFrom] = useState(address.text);
  const [text, setTextOnly] = useState(
    () => address.text ?? readDraft(api, cluster.id),
  );
  // A link to here may be followed from here: it fills the editor anew.
  if (address.text !== filledFrom) {
    setFilledFrom(address.text);
    if (address.text !== undefined) {
      setTextOnly(address.text);
      setStartAt(address.startAt);
    }
  }

  const setText = useCallback(
    (changed: string) => {
      setTextOnly(changed);
      keepDraft(api, cluster.id, changed);
    },
    [api, cluster.id],
  );

  const [selection, setSelection] = useState<TextRange>(() => ({
    start: text.length,
    end: text.length,
  }));
  const range = useMemo(() => rangeToRun(text, selection), [text, selection]);
  const plan = useMemo(
    () => planRun(range ? text.slice(range.start, range.end) : '', cluster),
    [text, range, cluster],
  );

  const handle = useRef<EditorHandle>();
  const editorReady = useCallback((ready: EditorHandle) => {
    handle.current = ready;
  }, []);
  const insert = useCallback(
    (inserted: string) => {
      if (handle.current) handle.current.insert(inserted);
      else setText(`${text}${inserted}`);
    },
    [setText, text],
  );

  return {
    text,
    setText,
    isFromAddress: text !== '' && text === address.text,
    setSelection,
    range,
    plan,
    startAt,
    setStartAt,
    editorReady,
    insert,
  };
}
