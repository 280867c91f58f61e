// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, Switch } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { isUnderWay, startOf } from '../run/queryRun';
import type { QueryRunControl } from '../run/useQueryRun';
import { useText } from '../translation/ref';
import { csvOf } from './csv';
import { jsonOfRows } from './jsonRows';
import { ResultTable } from './ResultTable';
import { RowDetail } from './RowDetail';
import { RunStatus } from './RunStatus';
import { saveFile } from './saveFile';
import { useRowCount } from './useRowCount';

/** A query's rows, how it is doing, and what can be done with the rows. */
export function QueryResult(props: {
  query: QueryRunControl;
  isFromNow: boolean;
}) {
  const t = useText();
  const { run, buffer } = props.query;
  const { rows } = buffer;
  const painted = useRowCount(buffer);
  // Once it ended, every row counts, painted or not.
  const rowCount = isUnderWay(run) ? painted : rows.length;
  const columns = startOf(run)?.columns ?? [];
  const [isFollowing, setIsFollowing] = useState(true);
  const [selected, setSelected] = useState<number>();
  const [opened, setOpened] = useState<number>();
  const openedRow = opened === undefined ? undefined : rows[opened];

  const download = (kind: 'csv' | 'json') => {
    const names = columns.map(({ name }) => name);
    const counted = rows.slice(0, rowCount);
    saveFile(
      kind === 'csv'
        ? {
            name: 'rows.csv',
            mediaType: 'text/csv',
            text: csvOf(names, counted),
          }
        : {
            name: 'rows.json',
            mediaType: 'application/json',
            text: jsonOfRows(names, counted),
          },
    );
  };
  const look = (index: number) => {
    setSelected(index);
    // Whoever looks at a row does not want it to run away.
    setIsFollowing(false);
  };

  return (
    <Flex direction="column" gap="3">
      <RunStatus run={run} rowCount={rowCount} isFromNow={props.isFromNow} />
      {columns.length > 0 && (
        <>
          <Flex
            justify="between"
            align="center"
            gap="3"
            style={{ flexWrap: 'wrap' }}
          >
            <Switch
              label={t('results.table.follow')}
              isSelected={isFollowing}
              isDisabled={!isUnderWay(run)}
              onChange={setIsFollowing}
            />
            <Flex gap="2">
              <Button
                size="small"
                variant="secondary"
                iconStart={<RiDownloadLine />}
                isDisabled={rowCount === 0}
                aria-label={t('results.download.csvLabel')}
                onPress={() => download('csv')}
              >
                {t('results.download.csv')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                iconStart={<RiDownloadLine />}
                isDisabled={rowCount === 0}
                aria-label={t('results.download.jsonLabel')}
                onPress={() => download('json')}
              >
                {t('results.download.json')}
              </Button>
            </Flex>
          </Flex>
          <ResultTable
            columns={columns}
            rows={rows}
            rowCount={rowCount}
            isFollowing={isFollowing && isUnderWay(run)}
            selected={selected}
            onSelect={look}
            onOpen={setOpened}
          />
          {opened !== undefined && openedRow && (
            <RowDetail
              number={opened + 1}
              columns={columns}
              row={openedRow}
              onClose={() => setOpened(undefined)}
            />
          )}
        </>
      )}
    </Flex>
  );
}
