// SPDX-License-Identifier: Apache-2.0
import { Badge, Box, Flex, Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ProductSearchDocument } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Identifier,
  plainLine,
} from '@data-mesh/backstage-plugin-data-products-react';
import { searchFromSchemaAddress } from '../schema/schemaAddress';
import { useText } from '../translation/ref';
import { Marked } from './Marked';
import { MatchingField, matchFields } from './matchFields';
import { termWordsOf } from './matchWords';

/** The fields of a product that somebody looks for, each leading to its place in the schema; nothing when there is none. */
export function MatchingFieldList(props: {
  product: ProductSearchDocument;
  term: string;
}) {
  const t = useText();
  const hrefOf = useEntityRefLink();
  const { product, term } = props;
  const { fields, moreCount } = matchFields(product, term);
  if (fields.length === 0) return null;

  const schemaHref = `${hrefOf(product.entityRef)}/schema`;
  return (
    <Box
      as="ul"
      aria-label={t('search.fields', { title: product.title })}
      style={LIST}
    >
      {fields.map(field => (
        <li key={`${field.subject} ${field.path}`}>
          <FieldLine
            field={field}
            termWords={termWordsOf(term)}
            schemaHref={schemaHref}
          />
        </li>
      ))}
      {moreCount > 0 && (
        <li>
          <Link href={schemaHref} variant="body-small">
            {t('search.moreFields', { count: moreCount })}
          </Link>
        </li>
      )}
    </Box>
  );
}

function FieldLine(props: {
  field: MatchingField;
  termWords: string[];
  schemaHref: string;
}) {
  const t = useText();
  const { field, termWords, schemaHref } = props;
  const { subject, path, type, doc } = field;
  const address = searchFromSchemaAddress({
    subject,
    field: path,
    view: 'fields',
  });
  return (
    <Flex
      align="baseline"
      style={{ flexWrap: 'wrap', gap: '0 var(--bui-space-2)' }}
    >
      <Link
        href={`${schemaHref}?${address}`}
        variant="body-small"
        title={t('search.fieldOf', { subject })}
      >
        <Identifier>
          <Marked text={path} termWords={termWords} />
        </Identifier>
      </Link>
      <Text as="span" variant="body-small" color="secondary">
        <Identifier>{type}</Identifier>
      </Text>
      {field.isPii && (
        <span title={t('schema.fields.personalDataHelp')}>
          <Badge size="small">{t('schema.fields.personalData')}</Badge>
        </span>
      )}
      {doc && (
        <Text as="span" variant="body-small" color="secondary">
          <Marked text={plainLine(doc)} termWords={termWords} />
        </Text>
      )}
    </Flex>
  );
}

const LIST = {
  listStyle: 'none',
  margin: 'var(--bui-space-1) 0 0',
  padding: '0 0 0 var(--bui-space-3)',
  borderLeft: '2px solid var(--bui-border-2)',
  display: 'grid',
  gap: 'var(--bui-space-1)',
};
