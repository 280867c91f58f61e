// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, useEffect } from 'react';
import {
  BgProvider,
  Box,
  FieldLabel,
  Flex,
  Select,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  NewSchema,
  SCHEMA_TYPES,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { fieldLink, formDataFrom } from '../formContext';
import { exampleSchema } from './exampleSchema';
import { schemaTextSchema } from './schema';

/** The field gives its text this font whatever stands in its style; so the font is another one in it. */
const MONOSPACE: CSSProperties & Record<'--bui-font-regular', string> = {
  '--bui-font-regular': 'var(--bui-font-monospace)',
};

/** The schema of a new topic's values; of a topic that a statement fills there is none to give. */
export function SchemaField(props: typeof schemaTextSchema.TProps) {
  const t = useText();
  const { origin } = formDataFrom(props.formContext);
  return origin === undefined || origin === 'blank' ? (
    <SchemaOfEmptyTopic {...props} />
  ) : (
    <Text>{t('scaffolder.schema.derived')}</Text>
  );
}

function SchemaOfEmptyTopic(props: typeof schemaTextSchema.TProps) {
  const t = useText();
  const { onChange, disabled } = props;
  const { topic } = formDataFrom(props.formContext);
  const topicName = typeof topic === 'string' ? topic : '';
  const link = fieldLink(props);
  const value: NewSchema = {
    schemaType: props.formData?.schemaType ?? 'AVRO',
    schema: props.formData?.schema ?? '',
  };

  useEffect(() => {
    if (props.formData?.schema) return;
    onChange({
      schemaType: value.schemaType,
      schema: exampleSchema(value.schemaType, topicName),
    });
    // Only to begin with; what a person empties stays empty.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Flex direction="column" gap="4">
      <Select
        label={t('scaffolder.schema.type')}
        isDisabled={disabled}
        options={SCHEMA_TYPES.map(id => ({
          id,
          label: t(`scaffolder.schema.names.${id}`),
        }))}
        value={value.schemaType}
        onChange={chosen => {
          const schemaType = SCHEMA_TYPES.find(type => type === chosen);
          if (schemaType && schemaType !== value.schemaType) {
            onChange({
              schemaType,
              schema: exampleSchema(schemaType, topicName),
            });
          }
        }}
      />
      <Box>
        <FieldLabel
          label={t('scaffolder.schema.text')}
          secondaryLabel={t('scaffolder.schema.required')}
          description={t('scaffolder.schema.help')}
        />
        <BgProvider bg="neutral-1">
          <TextAreaField
            {...link}
            aria-label={t('scaffolder.schema.text')}
            isRequired
            isDisabled={disabled}
            rows={20}
            spellCheck="false"
            style={MONOSPACE}
            value={value.schema}
            onChange={schema => onChange({ ...value, schema })}
          />
        </BgProvider>
      </Box>
    </Flex>
  );
}
