// SPDX-License-Identifier: Apache-2.0
import { Dialog, DialogBody, DialogHeader, Flex, Text } from '@backstage/ui';
import type { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';
import {
  CopyButton,
  describeExactTime,
  FactList,
  ScrollRegion,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Actor } from '../reference/Actor';
import { useText } from '../translation/ref';
import { describePlugin, Outcome, Target } from './AuditTable';

/** Everything an event tells. Render it only while open. */
export function AuditDetail(props: {
  record: AuditRecord;
  onClose: () => void;
}) {
  const t = useText();
  const locale = useLocale();
  const { record, onClose } = props;
  const hasMeta = Object.keys(record.meta).length > 0;
  const meta = JSON.stringify(record.meta, undefined, 2);
  return (
    <Dialog isOpen width="44rem" onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{record.eventId}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <FactList
            items={[
              {
                label: t('audit.detail.at'),
                value: describeExactTime(record.at, locale),
              },
              {
                label: t('audit.column.by'),
                value: record.by ? (
                  <Actor subject={record.by} />
                ) : (
                  t('audit.nobody')
                ),
              },
              {
                label: t('audit.detail.plugin'),
                value: describePlugin(record.pluginId, t),
              },
              {
                label: t('audit.column.target'),
                value: <Target target={record.target} />,
              },
              {
                label: t('audit.column.outcome'),
                value: <Outcome record={{ ...record, error: undefined }} />,
              },
              {
                label: t('audit.detail.severity'),
                value: t(`audit.severity.${record.severity}`),
              },
              ...(record.error
                ? [
                    {
                      label: t('audit.detail.error'),
                      value: record.error,
                      isWide: true,
                    },
                  ]
                : []),
            ]}
          />
          <Flex direction="column" gap="2">
            <Flex justify="between" align="center" gap="3">
              <Text as="h3" weight="bold" style={{ margin: 0 }}>
                {t('audit.detail.meta')}
              </Text>
              {hasMeta && (
                <CopyButton text={meta} label={t('audit.detail.copy')} />
              )}
            </Flex>
            {hasMeta ? (
              <ScrollRegion
                as="pre"
                label={t('audit.detail.meta')}
                style={{
                  margin: 0,
                  maxHeight: '22rem',
                  padding: 'var(--bui-space-3)',
                  backgroundColor: 'var(--bui-bg-app)',
                  color: 'var(--bui-fg-primary)',
                  fontSize: 'var(--bui-font-size-2)',
                  whiteSpace: 'pre-wrap',
                  overflowWrap: 'anywhere',
                }}
              >
                {meta}
              </ScrollRegion>
            ) : (
              <Text color="secondary">{t('audit.detail.noMeta')}</Text>
            )}
          </Flex>
        </Flex>
      </DialogBody>
    </Dialog>
  );
}
