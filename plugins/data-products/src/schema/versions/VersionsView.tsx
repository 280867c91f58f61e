// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { Badge, Button, Checkbox, Flex, Text } from '@backstage/ui';
import type { SchemaVersionSummary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { TextButton } from '../TextButton';
import { ChangeSchemaAddress } from '../useSchemaAddress';
import { pairOf, toggleVersion } from './chosenVersions';

/** All versions of a subject; any two can be compared. */
export function VersionsView(props: {
  subject: string;
  /** Newest first. */
  versions: SchemaVersionSummary[];
  shown: number;
  onChange: ChangeSchemaAddress;
}) {
  const t = useText();
  const { subject, versions, shown, onChange } = props;
  const [chosen, setChosen] = useState<number[]>([]);
  const pair = pairOf(chosen);
  const compare = (from: number, to: number) =>
    onChange({ view: 'compare', version: to, compare: from });

  const columns = useMemo<DataColumn<SchemaVersionSummary>[]>(() => {
    const before = (version: number) =>
      versions.find(other => other.version < version)?.version;
    return [
      {
        id: 'version',
        heading: t('schema.versions.version'),
        width: '8rem',
        isRowHeader: true,
        cell: ({ version }) => (
          <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
            {versions.length > 1 && (
              <Checkbox
                aria-label={t('schema.versions.choose', {
                  version: String(version),
                })}
                isSelected={chosen.includes(version)}
                onChange={() => setChosen(toggleVersion(chosen, version))}
              />
            )}
            <TextButton
              onPress={() => onChange({ version, view: 'fields' })}
              label={t('schema.version.option', { version: String(version) })}
            >
              {version}
            </TextButton>
            {version === shown && (
              <Badge size="small">{t('schema.versions.shown')}</Badge>
            )}
          </Flex>
        ),
      },
      {
        id: 'registered',
        heading: t('schema.versions.registered'),
        cell: ({ registeredAt }) =>
          registeredAt ? (
            <RelativeTime at={registeredAt} />
          ) : (
            <Text as="span" color="secondary">
              {t('schema.versions.unknownTime')}
            </Text>
          ),
      },
      {
        id: 'id',
        heading: t('schema.versions.id'),
        cell: ({ schemaId }) => schemaId,
      },
      {
        id: 'format',
        heading: t('schema.versions.format'),
        cell: ({ format }) => format,
      },
      {
        id: 'changes',
        heading: t('schema.versions.compare'),
        cell: ({ version }) => {
          const from = before(version);
          return from === undefined ? (
            <Text as="span" color="secondary">
              {t('schema.versions.first')}
            </Text>
          ) : (
            <TextButton
              onPress={() =>
                onChange({ view: 'compare', version, compare: from })
              }
            >
              {t('schema.versions.changes', { version: String(from) })}
            </TextButton>
          );
        },
      },
    ];
  }, [t, versions, chosen, shown, onChange]);

  return (
    <Flex direction="column" gap="3">
      {versions.length > 1 && (
        <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
          <Button
            size="small"
            isDisabled={!pair}
            onPress={() => pair && compare(pair.from, pair.to)}
          >
            {pair
              ? t('schema.versions.compareChosen', {
                  from: String(pair.from),
                  to: String(pair.to),
                })
              : t('schema.versions.compareNone')}
          </Button>
          <Text variant="body-small" color="secondary">
            {t('schema.versions.help')}
          </Text>
        </Flex>
      )}
      <DataTable
        label={t('schema.versions.label', { subject })}
        columns={columns}
        rows={versions}
        rowId={({ version }) => String(version)}
        minWidth="38rem"
      />
    </Flex>
  );
}
