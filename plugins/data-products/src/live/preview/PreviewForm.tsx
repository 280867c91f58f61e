// SPDX-License-Identifier: Apache-2.0
import { FormEvent, useState } from 'react';
import { Alert, Button, Flex, Select, TextField } from '@backstage/ui';
import { RiSearchEyeLine } from '@remixicon/react';
import type {
  PortAddress,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useLiveText } from '../../translation/liveRef';
import { limitFromText, LIMITS, PreviewAddress } from './previewAddress';
import { TimeInput } from './TimeInput';

const FIELD = { flex: '1 1 12rem', maxWidth: '20rem', minWidth: 0 };

/** What is to be read of a product. */
export function PreviewForm(props: {
  ports: PortAddress[];
  port: PortAddress;
  address: PreviewAddress;
  /** Empty for any. */
  recordKey: string;
  isReading: boolean;
  hasRead: boolean;
  onChange: (change: Partial<PreviewAddress>) => void;
  onKeyChange: (key: string) => void;
  onRead: (request: RecordSampleRequest) => void;
}) {
  const t = useLiveText();
  const { ports, port, address, recordKey, onChange } = props;
  const { clusterId } = port;
  const [isTimeAsked, setIsTimeAsked] = useState(false);

  const read = (event: FormEvent) => {
    event.preventDefault();
    const position = positionOf(address);
    setIsTimeAsked(!position);
    if (!position || !clusterId) return;
    props.onRead({
      clusterId,
      topic: port.name,
      position,
      limit: address.limit,
      ...(recordKey !== '' && { key: recordKey }),
    });
  };

  return (
    <form onSubmit={read} aria-label={t('preview.form.label')}>
      <Flex direction="column" gap="4">
        <Flex gap="4" align="start" style={{ flexWrap: 'wrap' }}>
          {ports.length > 1 && (
            <div style={{ ...FIELD, flexBasis: '18rem' }}>
              <Select
                label={t('preview.form.port')}
                options={portOptions(ports)}
                value={port.qualifiedName}
                onChange={chosen => onChange({ port: String(chosen) })}
              />
            </div>
          )}
          <div style={FIELD}>
            <Select
              label={t('preview.form.start')}
              options={[
                { id: 'newest', label: t('preview.form.newest') },
                { id: 'time', label: t('preview.form.time') },
              ]}
              value={address.start}
              onChange={start =>
                onChange({ start: start === 'time' ? 'time' : 'newest' })
              }
            />
          </div>
          {address.start === 'time' && (
            <div style={FIELD}>
              <TimeInput
                label={t('preview.form.from')}
                help={t('preview.form.timeZone')}
                value={address.from}
                onChange={from => onChange({ from })}
                problem={
                  isTimeAsked && !address.from
                    ? t('preview.form.fromMissing')
                    : undefined
                }
              />
            </div>
          )}
          <div style={{ ...FIELD, maxWidth: '10rem' }}>
            <Select
              label={t('preview.form.limit')}
              options={LIMITS.map(limit => ({
                id: String(limit),
                label: t('preview.form.records', { limit: String(limit) }),
              }))}
              value={String(address.limit)}
              onChange={limit =>
                onChange({ limit: limitFromText(String(limit)) })
              }
            />
          </div>
          <div style={FIELD}>
            <TextField
              label={t('preview.form.key')}
              placeholder={t('preview.form.keyHelp')}
              value={recordKey}
              onChange={props.onKeyChange}
            />
          </div>
        </Flex>
        {!clusterId && (
          <Alert
            role="status"
            status="info"
            icon
            title={t('preview.form.noCluster')}
          />
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            iconStart={<RiSearchEyeLine />}
            isDisabled={!clusterId}
            isPending={props.isReading}
          >
            {t(props.hasRead ? 'preview.form.readAgain' : 'preview.form.read')}
          </Button>
        </div>
      </Flex>
    </form>
  );
}

/** `undefined` while a time has to be chosen. */
function positionOf({
  start,
  from,
}: PreviewAddress): RecordSampleRequest['position'] | undefined {
  if (start === 'newest') return { type: 'newest' };
  return from === undefined ? undefined : { type: 'time', time: from };
}

/** A topic's name is not unique where a product has topics of several clusters. */
function portOptions(ports: PortAddress[]) {
  const clusters = new Set(ports.map(({ clusterId }) => clusterId));
  return ports.map(({ qualifiedName, name, clusterId }) => ({
    id: qualifiedName,
    label: clusters.size > 1 && clusterId ? `${name} (${clusterId})` : name,
  }));
}
