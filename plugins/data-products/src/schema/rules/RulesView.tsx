// SPDX-License-Identifier: Apache-2.0
import { Badge, Box, Flex, Text } from '@backstage/ui';
import type {
  SchemaDocument,
  SchemaRule,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FactList,
  Identifier,
  SafeMarkdown,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { describeRule } from './describeRule';

/** What is done to records of this version on their way, and what its owner says of it. */
export function RulesView(props: { document: SchemaDocument }) {
  const t = useText();
  const { rules, properties } = props.document;
  return (
    <Flex direction="column" gap="5">
      <Flex direction="column" gap="3">
        <Heading>{t('schema.rules.label')}</Heading>
        {rules.length === 0 ? (
          <Text color="secondary">{t('schema.rules.none')}</Text>
        ) : (
          <Box
            as="ul"
            style={{
              listStyle: 'none',
              margin: 0,
              padding: 0,
              display: 'grid',
              gap: 'var(--bui-space-3)',
              gridTemplateColumns:
                'repeat(auto-fill, minmax(min(100%, 26rem), 1fr))',
            }}
          >
            {rules.map(rule => (
              <Rule key={`${rule.phase} ${rule.name}`} rule={rule} />
            ))}
          </Box>
        )}
      </Flex>
      <Flex direction="column" gap="3">
        <Heading>{t('schema.rules.properties')}</Heading>
        {properties.length === 0 ? (
          <Text color="secondary">{t('schema.rules.noProperties')}</Text>
        ) : (
          <FactList
            items={properties.map(({ name, value }) => ({
              label: name,
              value: <Identifier>{value}</Identifier>,
            }))}
          />
        )}
      </Flex>
    </Flex>
  );
}

function Heading(props: { children: string }) {
  return (
    <Text as="h3" variant="body-large" weight="bold" style={{ margin: 0 }}>
      {props.children}
    </Text>
  );
}

function Rule(props: { rule: SchemaRule }) {
  const t = useText();
  const { rule } = props;
  const words = describeRule(rule, t);
  return (
    <li
      style={{
        minWidth: 0,
        padding: 'var(--bui-space-3)',
        border: '1px solid var(--bui-border-2)',
        borderRadius: 'var(--bui-radius-3)',
      }}
    >
      <Flex direction="column" gap="2">
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <Text weight="bold">
            <Identifier>{rule.name}</Identifier>
          </Text>
          {rule.type && <Badge size="small">{rule.type}</Badge>}
          {rule.isDisabled && (
            <Badge size="small">{t('schema.rules.disabled')}</Badge>
          )}
        </Flex>
        {rule.doc && <SafeMarkdown content={rule.doc} />}
        <FactList
          items={[
            { label: t('schema.rules.what'), value: words.what, isWide: true },
            { label: t('schema.rules.when'), value: words.when, isWide: true },
            {
              label: t('schema.rules.outcome'),
              value: (
                <>
                  <div>{words.onFailure}</div>
                  {words.onSuccess && <div>{words.onSuccess}</div>}
                </>
              ),
              isWide: true,
            },
          ]}
        />
        {rule.expression && (
          <ScrollRegion
            as="pre"
            label={t('schema.rules.expression', { name: rule.name })}
            style={{
              margin: 0,
              padding: 'var(--bui-space-2)',
              maxHeight: '12rem',
              background: 'var(--bui-bg-neutral-2)',
              borderRadius: 'var(--bui-radius-2)',
              fontFamily: 'var(--bui-font-monospace)',
              fontSize: 'var(--bui-font-size-2)',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {rule.expression}
          </ScrollRegion>
        )}
      </Flex>
    </li>
  );
}
