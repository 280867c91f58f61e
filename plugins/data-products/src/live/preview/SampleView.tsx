// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { Alert, Flex, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type {
  RecordSample,
  RecordSampleRequest,
  SampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  CopyButton,
  EmptyNotice,
  Panel,
  PlainText,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { indentJson } from '../../schema/text/indentJson';
import { LongText } from '../../schema/text/LongText';
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { MaskNotice } from './MaskNotice';
import { PreviewView } from './previewAddress';
import { RecordDialog } from './RecordDialog';
import { jsonOfRecords } from './recordJson';
import { RecordTable } from './RecordTable';

/** The records that were read, what is hidden in them, and what may be missing. */
export function SampleView(props: {
  request: RecordSampleRequest;
  sample: RecordSample;
  view: PreviewView;
  onViewChange: (view: PreviewView) => void;
}) {
  const t = useLiveText();
  const locale = useLocale();
  const { request, sample, view } = props;
  const { records, scanned, endedBy, readAt, failures } = sample;
  const [opened, setOpened] = useState<SampledRecord>();
  const json = useMemo(() => jsonOfRecords(records), [records]);
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);

  return (
    <Panel
      title={t('preview.result.title', {
        count: records.length,
        shown: number(records.length),
        topic: request.topic,
      })}
      help={
        <>
          {records.length > 1 && `${t('preview.result.newestFirst')} · `}
          {scanned > records.length &&
            `${t('preview.result.scanned', { scanned: number(scanned) })} · `}
          {t('preview.result.readAt')} <RelativeTime at={readAt} />
        </>
      }
      actions={
        records.length > 0 && (
          <CopyButton
            key={json}
            text={indentJson(json) ?? json}
            label={t('preview.result.copy')}
          />
        )
      }
    >
      <Flex direction="column" gap="3">
        {failures.length > 0 && <Failures failures={failures} />}
        {records.length > 0 && <MaskNotice sample={sample} />}
        {records.length === 0 ? (
          <EmptyNotice
            title={t('preview.none.title')}
            description={describeNone(request, number(scanned), t)}
          />
        ) : (
          <>
            <div>
              <ToggleButtonGroup
                aria-label={t('preview.result.view')}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[view]}
                onSelectionChange={keys =>
                  props.onViewChange(keys.has('json') ? 'json' : 'table')
                }
              >
                <ToggleButton id="table">
                  {t('preview.result.table')}
                </ToggleButton>
                <ToggleButton id="json">
                  {t('preview.result.json')}
                </ToggleButton>
              </ToggleButtonGroup>
            </div>
            {view === 'json' ? (
              <LongText
                label={t('preview.result.jsonLabel')}
                text={indentJson(json) ?? json}
              />
            ) : (
              <RecordTable sample={sample} onOpen={setOpened} />
            )}
          </>
        )}
        {endedBy !== 'end' && (
          <PlainText isSmall isQuiet>
            {t(`preview.ended.${endedBy}`)}
          </PlainText>
        )}
      </Flex>
      {opened && (
        <RecordDialog
          records={records}
          record={opened}
          onOpen={setOpened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Panel>
  );
}

function Failures(props: { failures: RecordSample['failures'] }) {
  const t = useLiveText();
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('preview.failures.title')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
          {props.failures.map(({ partition, message }) => (
            <li key={partition}>
              {t('preview.failures.partition', {
                partition: String(partition),
                message,
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Why there may be none. */
function describeNone(
  { key, position }: RecordSampleRequest,
  scanned: string,
  t: LiveTranslate,
): string {
  return key === undefined
    ? t(`preview.none.${position.type}`)
    : t('preview.none.key', { scanned });
}
