// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Text } from '@backstage/ui';
import type { SchemaField } from '@data-mesh/backstage-plugin-data-products-common';
import {
  plainLine,
  SafeMarkdown,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { TextButton } from '../TextButton';
import { firstLineOf } from './firstLineOf';

/** The description of a field: its first line, then all of it as Markdown. */
export function FieldDoc(props: { field: SchemaField; tabIndex: number }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { doc, path } = props.field;
  if (!doc?.trim()) {
    return (
      <Text as="span" variant="body-small" color="secondary">
        {t('schema.fields.noDoc')}
      </Text>
    );
  }
  const line = firstLineOf(plainLine(doc));
  // What the line leaves out, words or marks, is worth a look.
  const hasMore = line !== doc.trim();
  return (
    <>
      {isOpen ? <SafeMarkdown content={doc} /> : line}
      {hasMore && (
        <>
          {' '}
          <TextButton
            tabIndex={props.tabIndex}
            label={t(
              isOpen ? 'schema.fields.lessDocOf' : 'schema.fields.moreDocOf',
              { path },
            )}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'schema.fields.lessDoc' : 'schema.fields.moreDoc')}
          </TextButton>
        </>
      )}
    </>
  );
}
