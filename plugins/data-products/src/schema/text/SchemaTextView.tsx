// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import {
  Box,
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import type { SchemaDocument } from '@data-mesh/backstage-plugin-data-products-common';
import {
  CopyButton,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { downloadText } from './downloadText';
import { indentJson } from './indentJson';
import { LongText } from './LongText';
import { schemaFileName } from './schemaFileName';

/** The text of a version: as registered, and JSON also laid out to be read. */
export function SchemaTextView(props: { document: SchemaDocument }) {
  const t = useText();
  const { document } = props;
  const { subject, version, references } = document;
  const [isIndented, setIsIndented] = useState(true);
  const indented = useMemo(() => indentJson(document.text), [document.text]);
  const text = (isIndented && indented) || document.text;

  return (
    <Flex direction="column" gap="3">
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        {indented !== undefined && (
          <ToggleButtonGroup
            aria-label={t('schema.text.layout')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[isIndented ? 'indented' : 'registered']}
            onSelectionChange={keys => setIsIndented(keys.has('indented'))}
          >
            <ToggleButton id="indented">
              {t('schema.text.indented')}
            </ToggleButton>
            <ToggleButton id="registered">
              {t('schema.text.registered')}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
        <CopyButton key={text} text={text} label={t('schema.text.copy')} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          onPress={() => downloadText(schemaFileName(document), text)}
        >
          {t('schema.text.download')}
        </Button>
      </Flex>
      {references.length > 0 && (
        <Box>
          <Text as="p" weight="bold" style={{ margin: 0 }}>
            {t('schema.text.references')}
          </Text>
          <ul style={{ margin: 0, paddingLeft: 'var(--bui-space-5)' }}>
            {references.map(reference => (
              <li key={reference.name}>
                <Text variant="body-small">
                  <Identifier>
                    {t('schema.text.reference', {
                      name: reference.name,
                      subject: reference.subject,
                      version: String(reference.version),
                    })}
                  </Identifier>
                </Text>
              </li>
            ))}
          </ul>
        </Box>
      )}
      <LongText
        label={t('schema.text.label', { subject, version: String(version) })}
        text={text}
      />
    </Flex>
  );
}
