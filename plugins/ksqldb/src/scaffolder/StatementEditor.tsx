// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Box, FieldLabel, Text } from '@backstage/ui';
import type { KsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common';
import { SqlEditor } from '../editor/SqlEditor';
import { useText } from '../translation/ref';
import { describeCreation } from './describeCreation';
import { readCreation } from './readCreation';

const NOTHING = () => {};

/** The plugin's editor, and below it what the statement comes to. */
export function StatementEditor(props: {
  text: string;
  sources: readonly KsqlSource[];
  onChange: (text: string) => void;
}) {
  const t = useText();
  const remarkId = useId();
  const creation = readCreation(props.text);
  return (
    <Box>
      <FieldLabel
        label={t('scaffolder.statement')}
        secondaryLabel={t('scaffolder.required')}
        description={t('scaffolder.statementHelp')}
      />
      <SqlEditor
        text={props.text}
        onChange={props.onChange}
        onSelect={NOTHING}
        onRun={NOTHING}
        problems={[]}
        known={{ sources: props.sources, functions: [] }}
        label={t('scaffolder.statement')}
        describedBy={remarkId}
        placeholder={t('scaffolder.statementPlaceholder')}
        onReady={NOTHING}
      />
      <Text
        as="p"
        id={remarkId}
        aria-live="polite"
        variant="body-small"
        color={creation.status === 'creates' ? 'secondary' : 'danger'}
      >
        {describeCreation(creation, t)}
      </Text>
    </Box>
  );
}
