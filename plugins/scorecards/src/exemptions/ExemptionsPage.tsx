// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex, Select } from '@backstage/ui';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  Panel,
  RefreshNotice,
  usePageTitle,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { ExemptionPhase } from '@data-mesh/backstage-plugin-scorecards-common';
import { useAddressChoice } from '../address/useAddressChoice';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { useText } from '../translation/ref';
import { Decision, DecisionDialog, ListedExemption } from './DecisionDialog';
import { ExemptionTable } from './ExemptionTable';

const EVERY_MS = 30_000;
const LIMIT = 100;

const PHASES = [
  'requested',
  'active',
  'upcoming',
  'expired',
  'rejected',
  'revoked',
  'withdrawn',
] as const satisfies readonly ExemptionPhase[];

/** Every exemption one may see, and what one may decide. */
export function ExemptionsPage() {
  const t = useText();
  usePageTitle(t('exemptions.title'));
  const api = useApi(scorecardsApiRef);
  const [chosen, choose] = useAddressChoice('state');
  const phase = PHASES.find(known => known === chosen);
  const { resource, reload } = usePolled(
    phase ?? '',
    signal =>
      api.exemptions({ phase: phase && [phase], limit: LIMIT }, { signal }),
    EVERY_MS,
  );
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
                    label: t(`exemptions.phase.${value}`),
                  })),
                ]}
                value={phase ?? ''}
                onChange={key => choose(key ? String(key) : undefined)}
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
                exemptions={
                  resource.state === 'ready' ? resource.value.items : undefined
                }
                isOutdated={resource.state === 'ready' && resource.isOutdated}
                onDecide={(exemption, decision) =>
                  setAsked({ exemption, decision })
                }
                emptyState={
                  phase ? (
                    <EmptyNotice
                      title={t('exemptions.noneFound.title')}
                      description={t('exemptions.noneFound.description')}
                      actions={
                        <Button
                          variant="secondary"
                          onPress={() => choose(undefined)}
                        >
                          {t('exemptions.noneFound.showAll')}
                        </Button>
                      }
                    />
                  ) : (
                    <EmptyNotice
                      title={t('exemptions.none.title')}
                      description={t('exemptions.none.description')}
                    />
                  )
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
