// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import { useText } from '../translation/ref';
import { EditorProps } from './EditorProps';

const LazyEditor = lazy(async () => {
  const { CodeMirrorEditor } = await import('./CodeMirrorEditor');
  return { default: CodeMirrorEditor };
});

/** The editor, in a box whose height can be dragged. */
export function SqlEditor(props: EditorProps) {
  const t = useText();
  return (
    <div
      style={{
        height: '12rem',
        minHeight: '6rem',
        resize: 'vertical',
        overflow: 'hidden',
        border: '1px solid var(--bui-border-2)',
        borderRadius: 'var(--bui-radius-2)',
      }}
    >
      <Suspense
        fallback={
          <div role="status" aria-label={t('workbench.editor.loading')}>
            <Skeleton height="12rem" />
          </div>
        }
      >
        <LazyEditor {...props} />
      </Suspense>
    </div>
  );
}
