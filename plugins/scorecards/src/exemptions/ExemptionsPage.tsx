// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex, Select, TablePagination } from '@backstage/ui';
import {
  FailureNotice,
  PageMain,
  Panel,
  RefreshNotice,
  usePageTitle,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { useText } from '../translation/ref';
import { Decision, DecisionDialog, ListedExemption } from './DecisionDialog';
import {
  EXEMPTIONS_PER_PAGE,
  ExemptionsAddress,
  exemptionsAddressFromSearch,
  PHASES,
  phaseFromText,
  searchFromExemptionsAddress,
} from './exemptionsAddress';
import { ExemptionTable } from './ExemptionTable';
import { NoExemptions } from './NoExemptions';

const EVERY_MS = 30_000;

/** Every exemption one may see, and what one may decide. */
export function ExemptionsPage() {
  const t = useText();
  usePageTitle(t('exemptions.title'));
  const api = useApi(scorecardsApiRef);
  const [search, setSearch] = useSearchParams();
  const { phase, page } = exemptionsAddressFromSearch(search);
  const show = (address: ExemptionsAddress) =>
    setSearch(searchFromExemptionsAddress(address));
  const offset = (page - 1) * EXEMPTIONS_PER_PAGE;
  const { resource, reload } = usePolled(
    JSON.stringify([phase, page]),
    signal =>
      api.exemptions(
        { phase: phase && [phase], limit: EXEMPTIONS_PER_PAGE, offset },
        { signal },
      ),
    EVERY_MS,
  );
  const list = resource.state === 'ready' ? resource.value : undefined;
  const totalItems = list?.totalItems ?? 0;
  const [asked, setAsked] = useState<{
    exemption: ListedExemption;
    decision: Decision;
  }>();

  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <Panel
            title={t('exemptions.title')}
            help={t('exemptions.help')}
            actions={
              <Select
                aria-label={t('exemptions.filter')}
                size="small"
                style={{ width: '12rem', flex: 'none' }}
                options={[
                  { value: '', label: t('exemptions.all') },
                  ...PHASES.map(value => ({
                    value,
                    label: withCount(
                      t(`exemptions.phase.${value}`),
                      list?.byPhase.find(each => each.phase === value)
                        ?.exemptions,
                    ),
                  })),
                ]}
                value={phase ?? ''}
                onChange={key =>
                  show({ phase: phaseFromText(String(key)), page: 1 })
                }
              />
            }
          >
            {resource.state === 'failed' ? (
              <FailureNotice
                failure={resource.failure}
                title={t('exemptions.notRead')}
                forbidden={t('entity.forbidden')}
                onRetry={reload}
                isRetrying={resource.isLoading}
              />
            ) : (
              <ExemptionTable
                exemptions={list?.items}
                isOutdated={resource.state === 'ready' && resource.isOutdated}
                onDecide={(exemption, decision) =>
                  setAsked({ exemption, decision })
                }
                emptyState={
                  <NoExemptions
                    isBeyond={totalItems > 0}
                    phase={phase}
                    onShow={show}
                  />
                }
              />
            )}
            {totalItems > EXEMPTIONS_PER_PAGE && (
              <TablePagination
                pageSize={EXEMPTIONS_PER_PAGE}
                pageSizeOptions={[]}
                offset={offset}
                totalCount={totalItems}
                hasPreviousPage={page > 1}
                hasNextPage={offset + EXEMPTIONS_PER_PAGE < totalItems}
                onPreviousPage={() => show({ phase, page: page - 1 })}
                onNextPage={() => show({ phase, page: page + 1 })}
                getLabel={() =>
                  t('exemptions.range', {
                    from: String(Math.min(offset + 1, totalItems)),
                    to: String(
                      Math.min(offset + EXEMPTIONS_PER_PAGE, totalItems),
                    ),
                    total: String(totalItems),
                  })
                }
              />
            )}
          </Panel>
        </Flex>
        {asked && (
          <DecisionDialog
            {...asked}
            onDone={reload}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Container>
    </PageMain>
  );
}

/** e.g. `Over (3)` */
function withCount(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label} (${count})`;
}
