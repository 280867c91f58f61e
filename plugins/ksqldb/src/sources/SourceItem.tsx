// SPDX-License-Identifier: Apache-2.0
import { CSSProperties } from 'react';
import { Flex, Link, Text } from '@backstage/ui';
import { RiPlayLine, RiShieldUserLine } from '@remixicon/react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  type KsqlSource,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Identifier,
  PLAIN_BUTTON,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { ColumnNode, columnNode } from './columnTree';

/** What a click does. */
export interface SourceItemActions {
  /** Puts a name into the editor, at the cursor. */
  insert: (text: string) => void;
  /** Shows rows as they come; absent for those who may not query. */
  showLive?: (source: KsqlSource) => void;
}

const NAME: CSSProperties = {
  ...PLAIN_BUTTON,
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-primary)',
};
const SMALL: CSSProperties = {
  color: 'var(--bui-fg-secondary)',
  fontFamily: 'var(--bui-font-regular)',
  fontSize: 'var(--bui-font-size-2)',
};

/** A stream or table: what it belongs to, whether it can be queried, its columns. */
export function SourceItem(props: {
  source: KsqlSource;
  actions: SourceItemActions;
}) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { source, actions } = props;
  const { name, product, topic, refusal } = source;
  return (
    <li
      style={{
        padding: 'var(--bui-space-2) 0',
        borderBottom: '1px solid var(--bui-border-2)',
      }}
    >
      <Flex justify="between" align="center" gap="2">
        <button
          type="button"
          aria-label={t('sources.insert', { name })}
          style={{ ...NAME, fontWeight: 600 }}
          onClick={() => actions.insert(writeName(name))}
        >
          <Identifier>{name}</Identifier>
        </button>
        {!refusal && actions.showLive && (
          <button
            type="button"
            aria-label={t('sources.live', { name })}
            title={t('sources.live', { name })}
            style={{
              ...PLAIN_BUTTON,
              gap: 'var(--bui-space-1)',
              color: 'var(--bui-announcement-fg-subdued)',
              flex: 'none',
              fontSize: 'var(--bui-font-size-2)',
              fontFamily: 'var(--bui-font-regular)',
            }}
            onClick={() => actions.showLive?.(source)}
          >
            <RiPlayLine size={14} aria-hidden />
            {t('sources.liveShort')}
          </button>
        )}
      </Flex>
      <Text as="div" variant="body-small" color="secondary">
        {product ? (
          <Link href={hrefOf(product.entityRef)} variant="body-small">
            {product.title}
          </Link>
        ) : (
          <Identifier>{topic}</Identifier>
        )}
        {source.isWindowed && ` · ${t('sources.windowed')}`}
      </Text>
      <PersonalData source={source} />
      {refusal && (
        <details style={SMALL}>
          <summary style={{ cursor: 'pointer' }}>
            {t('sources.refused')}
          </summary>
          {refusal}
        </details>
      )}
      <details>
        <summary
          aria-label={t('sources.show', { name })}
          style={{ ...SMALL, cursor: 'pointer' }}
        >
          {t('sources.columns', { count: source.columns.length })}
        </summary>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {source.columns.map(column => (
            <ColumnItem
              key={column.name}
              node={columnNode(column.name, column.type)}
              mark={column.role === 'key' ? t('sources.key') : undefined}
              onInsert={() => actions.insert(writeName(column.name))}
            />
          ))}
        </ul>
      </details>
    </li>
  );
}

function PersonalData(props: { source: KsqlSource }) {
  const t = useText();
  const { personalData } = props.source;
  if (personalData === 'no') return null;
  return (
    <span title={t(`sources.personalData.${personalData}Help`)}>
      <Flex align="center" gap="1">
        <RiShieldUserLine
          size={14}
          aria-hidden
          color="var(--bui-fg-secondary)"
        />
        <Text as="span" variant="body-small" color="secondary">
          {t(`sources.personalData.${personalData}`)}
        </Text>
      </Flex>
    </span>
  );
}

/** A column, or a field in it; only columns can be inserted by name. */
function ColumnItem(props: {
  node: ColumnNode;
  mark?: string;
  onInsert?: () => void;
}) {
  const t = useText();
  const { node, mark, onInsert } = props;
  return (
    <li style={{ paddingInlineStart: 'var(--bui-space-3)' }}>
      {onInsert ? (
        <button
          type="button"
          aria-label={t('sources.insert', { name: node.name })}
          style={NAME}
          onClick={onInsert}
        >
          <Identifier>{node.name}</Identifier>
        </button>
      ) : (
        <span style={NAME}>{node.name}</span>
      )}{' '}
      <Text as="span" variant="body-small" color="secondary">
        {node.type}
        {mark && ` · ${mark}`}
      </Text>
      {node.children.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {node.children.map(child => (
            <ColumnItem key={child.name} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
