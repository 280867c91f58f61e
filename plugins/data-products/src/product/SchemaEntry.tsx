// SPDX-License-Identifier: Apache-2.0
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import type { SchemaChange } from '@data-mesh/backstage-plugin-data-products-common';
import {
  RemixiconComponentType,
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
} from '@remixicon/react';
import { searchFromSchemaAddress } from '../schema/schemaAddress';
import { useText } from '../translation/ref';
import {
  describeSchemaChange,
  SchemaChangeWords,
} from './describeSchemaChange';

type Tone = SchemaChangeWords['tone'];

const ICON: Record<Tone, RemixiconComponentType> = {
  good: RiCheckLine,
  bad: RiCloseLine,
  neutral: RiQuestionLine,
};

const COLOR: Record<Tone, string> = {
  good: 'var(--bui-fg-positive)',
  bad: 'var(--bui-fg-negative)',
  neutral: 'var(--bui-fg-secondary)',
};

/** A new version of a schema: which, what the registry made of it, and where it is compared with the one before. */
export function SchemaEntry(props: {
  /** Of the product. */
  entityRef: string;
  change: SchemaChange;
}) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { entityRef, change } = props;
  const { subject, version } = change;
  const { tone, sentence, messages } = describeSchemaChange(change, t);
  const Icon = ICON[tone];
  const address = searchFromSchemaAddress({
    subject,
    version,
    view: 'compare',
  });
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Identifier>{subject}</Identifier>
        <Text as="span">
          {t('product.activity.schema.version', { version: String(version) })}
        </Text>
        <Link
          href={`${hrefOf(entityRef)}/schema?${address}`}
          variant="body-small"
        >
          {t('product.activity.schema.compare')}
        </Link>
      </Flex>
      <Flex align="center" gap="2">
        <Icon
          size={16}
          aria-hidden
          color={COLOR[tone]}
          style={{ flex: 'none' }}
        />
        <Text as="span" style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Text>
      </Flex>
      {messages.length > 0 && (
        <ul
          aria-label={t('schema.compare.verdict.messages')}
          style={{ margin: 0, paddingInlineStart: '1.2em' }}
        >
          {messages.map((message, index) => (
            <li key={index} style={{ overflowWrap: 'anywhere' }}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
}
