// SPDX-License-Identifier: Apache-2.0
import { Flex } from '@backstage/ui';
import {
  CopyButton,
  EmptyNotice,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { declareSnippet } from './declareSnippet';

/** Says that nobody is known, and how a component makes itself known. */
export function DeclareLineage(props: {
  entityRef: string;
  /** False when a source did not answer: there may be somebody. */
  isComplete: boolean;
}) {
  const t = useText();
  const snippet = declareSnippet(props.entityRef, {
    reads: t('lineage.empty.snippetReads'),
    writes: t('lineage.empty.snippetWrites'),
  });
  return (
    <Flex direction="column" gap="3" align="center">
      <EmptyNotice
        title={t(
          props.isComplete ? 'lineage.empty.title' : 'lineage.empty.maybeTitle',
        )}
        description={t('lineage.empty.description')}
      />
      <ScrollRegion
        as="pre"
        label={t('lineage.empty.snippetLabel')}
        style={{
          width: 'min(100%, 40rem)',
          boxSizing: 'border-box',
          margin: 0,
          padding: 'var(--bui-space-3)',
          background: 'var(--bui-bg-neutral-2)',
          borderRadius: 'var(--bui-radius-2)',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        {snippet}
      </ScrollRegion>
      <CopyButton text={snippet} label={t('lineage.empty.copy')} />
    </Flex>
  );
}
