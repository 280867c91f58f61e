// SPDX-License-Identifier: Apache-2.0
import { Flex, Radio, RadioGroup, Select, TextField } from '@backstage/ui';
import { FactList } from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import { DeclarationDraft, KEY_TYPES, keyChoices } from './planDeclaration';
import type { SchemaFormat } from './topicFormats';

interface Formats {
  key?: SchemaFormat;
  value: SchemaFormat;
}

/** What a person decides about a stream or table; the rest comes from the schemas. */
export function DeclareFields(props: {
  draft: DeclarationDraft;
  formats: Formats;
  onChange: (draft: DeclarationDraft) => void;
}) {
  const t = useText();
  const { draft, formats, onChange } = props;

  const takeKind = (text: string) => {
    const kind = text === 'table' ? 'table' : 'stream';
    const choices = keyChoices(kind, formats);
    const key = choices.includes(draft.key) ? draft.key : choices[0];
    onChange({ ...draft, kind, key: key ?? draft.key });
  };

  return (
    <Flex direction="column" gap="4">
      <RadioGroup
        label={t('product.declare.kind')}
        value={draft.kind}
        onChange={takeKind}
      >
        <Radio value="stream">{t('product.declare.stream')}</Radio>
        <Radio value="table">{t('product.declare.table')}</Radio>
      </RadioGroup>
      <TextField
        label={t('product.declare.name')}
        description={t('product.declare.nameHelp')}
        value={draft.name}
        onChange={name => onChange({ ...draft, name: name.toUpperCase() })}
      />
      <FactList
        items={[
          {
            label: t('product.declare.values'),
            value: t('product.declare.valuesFromSchema', { ...formats.value }),
          },
        ]}
      />
      <KeyFields draft={draft} formats={formats} onChange={onChange} />
    </Flex>
  );
}

function KeyFields(props: {
  draft: DeclarationDraft;
  formats: Formats;
  onChange: (draft: DeclarationDraft) => void;
}) {
  const t = useText();
  const { draft, formats, onChange } = props;
  const choices = keyChoices(draft.kind, formats);
  return (
    <>
      <Select
        label={t('product.declare.key')}
        options={choices.map(id => ({
          id,
          label: describeKey(id, formats.key, t),
        }))}
        value={draft.key}
        onChange={id => {
          const key = choices.find(choice => choice === id);
          if (key) onChange({ ...draft, key });
        }}
      />
      {draft.key === 'column' && (
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          <TextField
            label={t('product.declare.keyName')}
            value={draft.keyName}
            onChange={name =>
              onChange({ ...draft, keyName: name.toUpperCase() })
            }
          />
          <Select
            label={t('product.declare.keyType')}
            options={KEY_TYPES.map(type => ({ id: type, label: type }))}
            value={draft.keyType}
            onChange={id => {
              const keyType = KEY_TYPES.find(type => type === id);
              if (keyType) onChange({ ...draft, keyType });
            }}
          />
        </Flex>
      )}
    </>
  );
}

function describeKey(
  key: DeclarationDraft['key'],
  format: SchemaFormat | undefined,
  t: Translate,
): string {
  switch (key) {
    case 'schema':
      return format ? t('product.declare.keySchema', { ...format }) : '';
    case 'column':
      return t('product.declare.keyColumn');
    case 'none':
      return t('product.declare.keyNone');
    default:
      return key satisfies never;
  }
}
