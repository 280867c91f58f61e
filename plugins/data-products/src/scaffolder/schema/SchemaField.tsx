// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Flex, Select, Text, TextAreaField } from '@backstage/ui';
import {
  NewSchema,
  SCHEMA_TYPES,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { fieldLink, formDataFrom } from '../formContext';
import { exampleSchema } from './exampleSchema';
import { schemaTextSchema } from './schema';

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
      <TextAreaField
        {...link}
        label={t('scaffolder.schema.text')}
        description={t('scaffolder.schema.help')}
        isRequired
        isDisabled={disabled}
        rows={14}
        spellCheck="false"
        style={{ fontFamily: 'var(--bui-font-monospace)' }}
        value={value.schema}
        onChange={schema => onChange({ ...value, schema })}
      />
    </Flex>
  );
}
