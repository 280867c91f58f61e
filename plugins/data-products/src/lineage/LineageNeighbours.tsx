// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Box, Button, Flex, Select, Text } from '@backstage/ui';
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { evidenceSources, filterEdges } from './edges';
import {
  directionFromText,
  LineageAddress,
  lineageAddressFromSearch,
  searchFromLineageAddress,
} from './lineageAddress';
import { LineageTable } from './LineageTable';

/** From this number on it takes longer to look than to filter. */
const MANY = 8;
const ROWS_AT_FIRST = 50;
const ALL = 'all';

/** The neighbours of the product as a table; when they are many, with filters that the address keeps. */
export function LineageNeighbours(props: { edges: LineageEdge[] }) {
  const t = useText();
  const { edges } = props;
  const [search, setSearch] = useSearchParams();
  const [rowLimit, setRowLimit] = useState(ROWS_AT_FIRST);
  const address = lineageAddressFromSearch(search);
  const change = (next: LineageAddress) =>
    setSearch(searchFromLineageAddress(next));

  const matching = filterEdges(edges, address);
  const shown = matching.slice(0, rowLimit);
  const more = matching.length - shown.length;
  const isFiltered = matching.length < edges.length;

  return (
    <Flex direction="column" gap="3">
      {(edges.length >= MANY || isFiltered) && (
        <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
          <Box style={{ flex: '0 1 14rem' }}>
            <Select
              label={t('lineage.filter.direction')}
              options={[
                { id: ALL, label: t('lineage.filter.allDirections') },
                { id: 'writes', label: t('lineage.direction.writes') },
                { id: 'reads', label: t('lineage.direction.reads') },
              ]}
              value={address.direction ?? ALL}
              onChange={key =>
                change({
                  ...address,
                  direction: directionFromText(String(key)),
                })
              }
            />
          </Box>
          <Box style={{ flex: '0 1 18rem' }}>
            <Select
              label={t('lineage.filter.evidence')}
              options={[
                { id: ALL, label: t('lineage.filter.allEvidence') },
                ...evidenceSources(edges).map(({ source, title }) => ({
                  id: source,
                  label: title,
                })),
              ]}
              value={address.evidence ?? ALL}
              onChange={key =>
                change({
                  ...address,
                  evidence: key === ALL ? undefined : String(key),
                })
              }
            />
          </Box>
          <Text role="status" variant="body-small" color="secondary">
            {t('lineage.filter.shown', {
              shown: String(matching.length),
              total: String(edges.length),
            })}
          </Text>
        </Flex>
      )}
      {matching.length === 0 ? (
        <EmptyNotice
          title={t('lineage.filter.noneTitle')}
          description={t('lineage.filter.none')}
          actions={
            <Button variant="secondary" onPress={() => change({})}>
              {t('lineage.filter.showAll')}
            </Button>
          }
        />
      ) : (
        <LineageTable edges={shown} />
      )}
      {more > 0 && (
        <Box>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setRowLimit(rowLimit + more)}
          >
            {t('lineage.more', { count: more })}
          </Button>
        </Box>
      )}
    </Flex>
  );
}
