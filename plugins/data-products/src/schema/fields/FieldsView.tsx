// SPDX-License-Identifier: Apache-2.0
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { Alert, Box, Button, Flex, SearchField, Text } from '@backstage/ui';
import type {
  SchemaDocument,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  SafeMarkdown,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { SchemaAddress } from '../schemaAddress';
import { SchemaTextView } from '../text/SchemaTextView';
import { ChangeSchemaAddress } from '../useSchemaAddress';
import {
  countFields,
  expandablePaths,
  fieldRows,
  fieldsDownTo,
  initiallyExpanded,
  matchFields,
} from './fieldRows';
import { FieldTree } from './FieldTree';
import { useFieldLink } from './useFieldLink';

interface FieldsViewProps {
  document: SchemaDocument;
  address: SchemaAddress;
  onChange: ChangeSchemaAddress;
}

/** The fields of a version as a tree; of a version that nobody can take apart, why, and its text. */
export function FieldsView(props: FieldsViewProps) {
  const t = useText();
  const { document, onChange } = props;
  const { tree } = document;
  switch (tree.status) {
    case 'unreadable':
      return (
        <Flex direction="column" gap="3">
          <Alert
            role="status"
            status="warning"
            icon
            title={t('schema.fields.unreadableTitle')}
            description={t('schema.fields.unreadable', {
              cause: tree.cause.replace(/\.$/, ''),
            })}
          />
          <SchemaTextView document={document} />
        </Flex>
      );
    case 'read':
      return tree.fields.length === 0 ? (
        <EmptyNotice
          title={t('schema.fields.noneTitle')}
          description={t('schema.fields.none')}
          actions={
            <Button
              variant="secondary"
              onPress={() => onChange({ view: 'text' })}
            >
              {t('schema.fields.showText')}
            </Button>
          }
        />
      ) : (
        <ReadableFields {...props} tree={tree} />
      );
    default:
      return tree satisfies never;
  }
}

function ReadableFields(
  props: FieldsViewProps & { tree: Extract<SchemaTree, { status: 'read' }> },
) {
  const t = useText();
  const { document, address, onChange, tree } = props;
  const { fields } = tree;
  const pointedAt = address.field;
  const [text, setText] = useState('');
  const [expanded, setExpanded] = useState(() =>
    initiallyExpanded(fields, pointedAt),
  );
  const link = useFieldLink(address, document.subject);

  // The rows follow the letters when there is time.
  const filter = useDeferredValue(text);
  const matches = useMemo(() => matchFields(fields, filter), [fields, filter]);
  const rows = useMemo(
    () => fieldRows(fields, { expanded, matches }),
    [fields, expanded, matches],
  );
  const total = useMemo(() => countFields(fields), [fields]);
  const pointedAtWay = useMemo(
    () =>
      pointedAt === undefined ? undefined : fieldsDownTo(fields, pointedAt),
    [fields, pointedAt],
  );

  // However the address came to point there, the field is in sight.
  useEffect(() => {
    const around = pointedAtWay?.slice(0, -1).map(({ path }) => path) ?? [];
    if (around.length === 0) return;
    setExpanded(open => new Set([...open, ...around]));
  }, [pointedAtWay]);

  const toggle = useCallback(
    (path: string) =>
      setExpanded(open => {
        const next = new Set(open);
        if (!next.delete(path)) next.add(path);
        return next;
      }),
    [],
  );
  const pointAt = useCallback(
    (path: string) => {
      setText('');
      onChange({ field: path });
    },
    [onChange],
  );
  const { copyLink } = link;
  const copyLinkTo = useCallback(
    (path: string) => {
      onChange({ field: path });
      copyLink(path);
    },
    [onChange, copyLink],
  );

  return (
    <Flex direction="column" gap="3">
      {(tree.typeName || tree.doc) && (
        <Box>
          {tree.typeName && (
            <Text as="h3" variant="body-large" weight="bold">
              <span style={{ overflowWrap: 'anywhere' }}>{tree.typeName}</span>
            </Text>
          )}
          {tree.doc && <SafeMarkdown content={tree.doc} />}
        </Box>
      )}
      {tree.unresolvedReferences.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('schema.fields.unresolved', {
            names: tree.unresolvedReferences.join(', '),
          })}
        />
      )}
      {tree.isCut && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('schema.fields.cut', { total: String(total) })}
        />
      )}
      {pointedAt !== undefined && !pointedAtWay && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('schema.fields.unknownTitle', { path: pointedAt })}
          description={t('schema.fields.unknown')}
        />
      )}
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        <Box style={{ flex: '1 1 16rem', maxWidth: '30rem' }}>
          <SearchField
            aria-label={t('schema.fields.filter')}
            placeholder={t('schema.fields.filterPlaceholder')}
            size="small"
            value={text}
            onChange={setText}
          />
        </Box>
        <Button
          size="small"
          variant="secondary"
          onPress={() => setExpanded(new Set(expandablePaths(fields)))}
        >
          {t('schema.fields.expandAll')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          onPress={() => setExpanded(new Set())}
        >
          {t('schema.fields.collapseAll')}
        </Button>
        <Text role="status" variant="body-small" color="secondary">
          {matches
            ? t('schema.fields.matches', {
                count: matches.matching.size,
                total: String(total),
              })
            : t('schema.fields.count', { count: total })}
        </Text>
      </Flex>
      {rows.length === 0 ? (
        <EmptyNotice
          title={t('schema.fields.noMatchTitle')}
          description={t('schema.fields.noMatch')}
          actions={
            <Button variant="secondary" onPress={() => setText('')}>
              {t('schema.fields.clearFilter')}
            </Button>
          }
        />
      ) : (
        <FieldTree
          label={t('schema.fields.label', { subject: document.subject })}
          rows={rows}
          pointedAt={pointedAt}
          onToggle={toggle}
          onPointAt={pointAt}
          onCopyLink={copyLinkTo}
        />
      )}
      <Text as="p" role="status" variant="body-small" style={{ margin: 0 }}>
        {link.outcome}
      </Text>
    </Flex>
  );
}
