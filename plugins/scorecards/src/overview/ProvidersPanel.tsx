// SPDX-License-Identifier: Apache-2.0
import {
  DataTable,
  Panel,
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { FactProviderStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import { StatusMark } from '../results/StatusMark';
import { useText } from '../translation/ref';

/** Where facts come from, and whether each source answers. */
export function ProvidersPanel(props: { providers: FactProviderStatus[] }) {
  const t = useText();
  const stateOf = (provider: FactProviderStatus) => {
    if (provider.problem !== undefined) {
      return t('overview.provider.problem', { problem: provider.problem });
    }
    return provider.lastRunAt === undefined
      ? t('overview.provider.never')
      : t('overview.provider.fine');
  };
  return (
    <Panel title={t('overview.providers')} help={t('overview.providersHelp')}>
      <DataTable
        label={t('overview.providers')}
        columns={[
          {
            id: 'title',
            heading: t('overview.table.name'),
            isRowHeader: true,
            width: '30%',
            cell: provider => provider.title,
          },
          {
            id: 'state',
            heading: t('exemptions.table.state'),
            cell: provider => (
              <>
                {provider.problem !== undefined && (
                  <StatusMark status="error" />
                )}{' '}
                {stateOf(provider)}
              </>
            ),
          },
          {
            id: 'last',
            heading: t('overview.provider.last'),
            width: '30%',
            cell: provider =>
              provider.lastCompleteRunAt ? (
                <RelativeTime at={provider.lastCompleteRunAt} />
              ) : (
                <PlainText isQuiet>{t('overview.provider.never')}</PlainText>
              ),
          },
        ]}
        rows={props.providers}
        rowId={provider => provider.id}
      />
    </Panel>
  );
}
