// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import type {
  SampledPart,
  SampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  CopyButton,
  describeExactTime,
  FactList,
  Identifier,
  PlainText,
  ScrollRegion,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { indentJson } from '../../schema/text/indentJson';
import { useLiveText } from '../../translation/liveRef';
import { describeFormatOfPart, describePart } from './describePart';
import { jsonOfRecord } from './recordJson';

/** One record in full, and a way to those beside it. */
export function RecordDialog(props: {
  records: SampledRecord[];
  record: SampledRecord;
  onOpen: (record: SampledRecord) => void;
  onClose: () => void;
}) {
  const t = useLiveText();
  const locale = useLocale();
  const { records, record, onOpen, onClose } = props;
  const { partition, offset, timestamp, bytes, headers } = record;
  const index = records.indexOf(record);
  const [newer, older] = [records[index - 1], records[index + 1]];
  const json = jsonOfRecord(record);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width="48rem">
      <DialogHeader>
        {t('preview.detail.title', { offset, partition: String(partition) })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <FactList
            minWidth="10rem"
            items={[
              {
                label: t('preview.detail.time'),
                value: timestamp
                  ? describeExactTime(timestamp, locale)
                  : t('preview.table.noTime'),
              },
              {
                label: t('preview.detail.size'),
                value: t('preview.detail.bytes', {
                  count: bytes,
                  shown: new Intl.NumberFormat(locale).format(bytes),
                }),
              },
            ]}
          />
          <Part part={record.key} which="key" />
          <Part part={record.value} which="value" />
          <div>
            <Title>{t('preview.detail.headers')}</Title>
            {headers.length === 0 ? (
              <PlainText isQuiet>{t('preview.detail.noHeaders')}</PlainText>
            ) : (
              <FactList
                items={headers.map(({ name, value }) => ({
                  label: name,
                  value: <Identifier>{value}</Identifier>,
                }))}
              />
            )}
          </div>
          <CopyButton
            key={json}
            text={indentJson(json) ?? json}
            label={t('preview.detail.copy')}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          isDisabled={!newer}
          onPress={() => newer && onOpen(newer)}
        >
          {t('preview.detail.newer')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={!older}
          onPress={() => older && onOpen(older)}
        >
          {t('preview.detail.older')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** The key or the value, laid out, or why there is nothing to lay out. */
function Part(props: { part: SampledPart; which: 'key' | 'value' }) {
  const t = useLiveText();
  const locale = useLocale();
  const { part, which } = props;
  const title = t(`preview.detail.${which}`);
  const { text, isContent, note, help } = describePart(part, which, {
    t,
    locale,
  });
  const format = describeFormatOfPart(part, t);
  const hex =
    part.kind === 'binary' || part.kind === 'undecodable'
      ? part.hex
      : undefined;
  return (
    <div>
      <Title>
        {title}
        {format && (
          <>
            {' · '}
            <PlainText isSmall isQuiet>
              {format}
            </PlainText>
          </>
        )}
      </Title>
      {isContent ? (
        <Block label={title}>{indentJson(text) ?? text}</Block>
      ) : (
        <PlainText style={{ display: 'block' }}>{text}</PlainText>
      )}
      {note && <PlainText style={{ display: 'block' }}>{note}</PlainText>}
      {help && (
        <PlainText isSmall isQuiet>
          {help}
        </PlainText>
      )}
      {hex && (
        <>
          <PlainText isSmall isQuiet style={{ display: 'block' }}>
            {t('preview.part.firstBytes')}
          </PlainText>
          <Block label={t('preview.part.firstBytes')}>{hex}</Block>
        </>
      )}
    </div>
  );
}

function Title(props: { children: ReactNode }) {
  return (
    <Text as="h3" weight="bold" style={{ margin: '0 0 var(--bui-space-1)' }}>
      {props.children}
    </Text>
  );
}

function Block(props: { label: string; children: string }) {
  return (
    <ScrollRegion
      as="pre"
      label={props.label}
      style={{
        margin: 0,
        maxHeight: '24rem',
        padding: 'var(--bui-space-3)',
        background: 'var(--bui-bg-neutral-2)',
        borderRadius: 'var(--bui-radius-2)',
        color: 'var(--bui-fg-primary)',
        fontFamily: 'var(--bui-font-monospace)',
        fontSize: 'var(--bui-font-size-2)',
        lineHeight: 1.5,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {props.children}
    </ScrollRegion>
  );
}
