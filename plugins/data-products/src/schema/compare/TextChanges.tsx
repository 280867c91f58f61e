// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import {
  Box,
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
  useBreakpoint,
} from '@backstage/ui';
import type { SchemaComparison } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { indentJson } from '../text/indentJson';
import { TextButton } from '../TextButton';
import { ChangeSchemaAddress } from '../useSchemaAddress';
import { DiffTable } from './DiffTable';
import { diffTexts, firstLines } from './textDiff';

const LINES_AT_FIRST = 500;

/** What changed in the text; JSON is laid out alike on both sides first, so that only its content differs. */
export function TextChanges(props: {
  comparison: SchemaComparison;
  onChange: ChangeSchemaAddress;
}) {
  const t = useText();
  const { from, to } = props.comparison;
  const isWide = useBreakpoint().up('lg');
  const [chosenLayout, setChosenLayout] = useState<'unified' | 'sideBySide'>();
  const [lineLimit, setLineLimit] = useState(LINES_AT_FIRST);
  const layout = chosenLayout ?? (isWide ? 'sideBySide' : 'unified');

  const diff = useMemo(
    () =>
      diffTexts(
        indentJson(from.text) ?? from.text,
        indentJson(to.text) ?? to.text,
      ),
    [from.text, to.text],
  );
  const readText = (version: number) => (
    <TextButton onPress={() => props.onChange({ view: 'text', version })}>
      {t('schema.compare.text.readText', { version: String(version) })}
    </TextButton>
  );

  const body = () => {
    switch (diff.status) {
      case 'same':
        return <Text color="secondary">{t('schema.compare.text.same')}</Text>;
      case 'tooDifferent':
        return (
          <>
            <Text color="secondary">
              {t('schema.compare.text.tooDifferent')}
            </Text>
            <Flex gap="4" style={{ flexWrap: 'wrap' }}>
              {readText(from.version)}
              {readText(to.version)}
            </Flex>
          </>
        );
      case 'different': {
        const { parts, hiddenLines } = firstLines(diff.parts, lineLimit);
        return (
          <>
            <DiffTable
              label={t('schema.compare.text.label', {
                from: String(from.version),
                to: String(to.version),
              })}
              versions={{ from: from.version, to: to.version }}
              parts={parts}
              layout={layout}
            />
            {hiddenLines > 0 && (
              <Box>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => setLineLimit(lineLimit + hiddenLines)}
                >
                  {t('schema.compare.text.more', { count: hiddenLines })}
                </Button>
              </Box>
            )}
          </>
        );
      }
      default:
        return diff satisfies never;
    }
  };

  return (
    <Flex direction="column" gap="2">
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Text as="h3" variant="body-large" weight="bold" style={{ margin: 0 }}>
          {t('schema.compare.text.title')}
        </Text>
        {diff.status === 'different' && (
          <ToggleButtonGroup
            aria-label={t('schema.compare.text.layout')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[layout]}
            onSelectionChange={keys =>
              setChosenLayout(keys.has('sideBySide') ? 'sideBySide' : 'unified')
            }
          >
            <ToggleButton id="unified">
              {t('schema.compare.text.unified')}
            </ToggleButton>
            <ToggleButton id="sideBySide">
              {t('schema.compare.text.sideBySide')}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </Flex>
      {body()}
    </Flex>
  );
}
