// SPDX-License-Identifier: Apache-2.0
import {
  Checkbox,
  CheckboxGroup,
  Combobox,
  Select,
  Skeleton,
  TextField,
} from '@backstage/ui';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import type { KsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import type { StatementChoices } from './StatementChoices';

const NONE = 'none';

/** Which stream or table of a cluster is read, and what of it is kept. */
export function SourceChoices(props: {
  clusterId: string;
  value: StatementChoices;
  onChange: (change: Partial<StatementChoices>) => void;
}) {
  const t = useText();
  const { value, onChange } = props;
  const { resource, reload } = useSources(props.clusterId);
  if (resource.state === 'loading') return <Skeleton height="10rem" />;
  if (resource.state === 'failed') {
    return <FailureNotice failure={resource.failure} onRetry={reload} />;
  }
  const readable = resource.value.sources.filter(({ refusal }) => !refusal);
  const source = readable.find(({ name }) => name === value.source);
  return (
    <>
      <Combobox
        label={t('scaffolder.source')}
        description={t('scaffolder.sourceHelp')}
        placeholder={t('scaffolder.sourcePlaceholder')}
        isRequired
        options={readable.map(({ name, product, topic }) => ({
          id: name,
          label: name,
          description: product?.title ?? topic,
        }))}
        value={value.source || null}
        onChange={chosen => {
          const other = readable.find(({ name }) => name === chosen);
          onChange({
            source: other?.name ?? '',
            columns: other?.columns.map(({ name }) => name) ?? [],
            key: '',
            table: '',
            joinColumn: '',
          });
        }}
      />
      {source && (
        <OfSource
          source={source}
          tables={readable.filter(
            ({ type, name }) => type === 'TABLE' && name !== source.name,
          )}
          value={value}
          onChange={onChange}
        />
      )}
      <TextField
        label={t('scaffolder.topic')}
        description={t('scaffolder.topicHelp')}
        isRequired
        value={value.topic}
        onChange={topic => onChange({ topic: topic.trim() })}
      />
    </>
  );
}

function OfSource(props: {
  source: KsqlSource;
  tables: readonly KsqlSource[];
  value: StatementChoices;
  onChange: (change: Partial<StatementChoices>) => void;
}) {
  const t = useText();
  const { source, tables, value, onChange } = props;
  const isStream = source.type === 'STREAM';
  const columns = source.columns.map(({ name }) => ({ id: name, label: name }));
  return (
    <>
      <CheckboxGroup
        label={t('scaffolder.columns')}
        description={t('scaffolder.columnsHelp', { source: source.name })}
        value={value.columns}
        onChange={chosen =>
          // In the order they have in the source, not that of clicking.
          onChange({
            columns: columns
              .map(({ id }) => id)
              .filter(name => chosen.includes(name)),
          })
        }
      >
        {source.columns.map(({ name, type }) => (
          <Checkbox key={name} value={name}>
            {`${name} ${type}`}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        label={t('scaffolder.filter')}
        description={t('scaffolder.filterHelp')}
        value={value.filter}
        onChange={filter => onChange({ filter })}
      />
      {isStream && tables.length > 0 && (
        <Select
          label={t('scaffolder.enrichment')}
          description={t('scaffolder.enrichmentHelp')}
          options={[
            { id: NONE, label: t('scaffolder.noEnrichment') },
            ...tables.map(({ name }) => ({ id: name, label: name })),
          ]}
          value={value.table || NONE}
          onChange={chosen =>
            onChange({
              table: chosen === NONE || chosen === null ? '' : `${chosen}`,
              joinColumn: '',
            })
          }
        />
      )}
      {value.table && (
        <Select
          label={t('scaffolder.joinColumn')}
          isRequired
          options={columns}
          value={value.joinColumn || null}
          onChange={chosen => onChange({ joinColumn: `${chosen ?? ''}` })}
        />
      )}
      {isStream && (
        <Select
          label={t('scaffolder.key')}
          options={[
            { id: NONE, label: t('scaffolder.keyAsIs') },
            ...columns.filter(({ id }) => value.columns.includes(id)),
          ]}
          value={value.key || NONE}
          onChange={chosen =>
            onChange({
              key: chosen === NONE || chosen === null ? '' : `${chosen}`,
            })
          }
        />
      )}
    </>
  );
}
