// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  failureFromError,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { downloadText } from '../schema/text/downloadText';
import { useText } from '../translation/ref';
import { AuditFilter, auditRequestFromFilter } from './auditAddress';
import { csvFileName, csvFromRecords } from './auditCsv';
import { readRecords } from './readRecords';

/** More would keep the back end, and then a spreadsheet, busy for too long. */
const MOST_EVENTS = 10_000;

type Export =
  | { state: 'idle' }
  | { state: 'reading' }
  | { state: 'done'; written: number; total: number; file: string }
  | { state: 'failed'; message: string };

/** Saves what the filter leaves in, as a file. */
export function CsvExport(props: { filter: AuditFilter }) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const [made, setMade] = useState<Export>({ state: 'idle' });
  const leaving = useRef<AbortController>();
  useEffect(() => () => leaving.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    leaving.current = controller;
    setMade({ state: 'reading' });
    try {
      const { records, totalItems } = await readRecords(
        request => api.audit(request, { signal: controller.signal }),
        auditRequestFromFilter(props.filter),
        MOST_EVENTS,
      );
      const file = csvFileName(new Date());
      downloadText(file, csvFromRecords(records));
      setMade({
        state: 'done',
        written: records.length,
        total: totalItems,
        file,
      });
    } catch (error) {
      if (controller.signal.aborted) return;
      setMade({ state: 'failed', message: failureFromError(error).message });
    }
  };

  return (
    <Flex direction="column" align="end" gap="1">
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={made.state === 'reading'}
        onPress={save}
      >
        {t('audit.csv.action')}
      </Button>
      <Text as="span" role="status" variant="body-small" color="secondary">
        <Outcome made={made} />
      </Text>
    </Flex>
  );
}

function Outcome(props: { made: Export }) {
  const t = useText();
  const number = new Intl.NumberFormat(useLocale());
  const { made } = props;
  switch (made.state) {
    case 'idle':
      return null;
    case 'reading':
      return <>{t('audit.csv.reading')}</>;
    case 'done':
      return (
        <>
          {made.written < made.total
            ? t('audit.csv.capped', {
                written: number.format(made.written),
                total: number.format(made.total),
                file: made.file,
              })
            : t('audit.csv.done', { count: made.written, file: made.file })}
        </>
      );
    case 'failed':
      return <>{t('audit.csv.failed', { message: made.message })}</>;
    default:
      return made satisfies never;
  }
}
