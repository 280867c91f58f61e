// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@data-mesh/backstage-plugin-data-products-react';
import type { ExemptionsPage } from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';

export type ListedExemption = ExemptionsPage['items'][number];

/** What one can decide; the words for each begin with it. */
export const DECISIONS = ['approve', 'reject', 'revoke', 'withdraw'] as const;
export type Decision = (typeof DECISIONS)[number];

const STATE_OF = {
  approve: 'approved',
  reject: 'rejected',
  revoke: 'revoked',
  withdraw: 'withdrawn',
} as const satisfies Record<Decision, string>;

/** Asks once more before an exemption is decided; a no needs a reason. */
export function DecisionDialog(props: {
  exemption: ListedExemption;
  decision: Decision;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const day = useDay();
  const api = useApi(scorecardsApiRef);
  const [reason, setReason] = useState('');
  const { exemption, decision } = props;
  const needsReason = decision === 'reject' || decision === 'revoke';

  return (
    <ConfirmDialog
      title={t(`exemptions.decide.${decision}Title`)}
      confirm={t(`exemptions.${decision}`)}
      cancel={t('exemptions.cancel')}
      isDestructive={needsReason}
      isReady={!needsReason || reason.trim() !== ''}
      describeFailure={message => `${t('exemptions.decide.failed')} ${message}`}
      onConfirm={async () => {
        await api.decideExemption(exemption.id, {
          state: STATE_OF[decision],
          reason: reason.trim() || undefined,
        });
        props.onDone();
      }}
      onClose={props.onClose}
    >
      <Text>
        {t(`exemptions.decide.${decision}Text`, {
          product: exemption.title,
          check: exemption.checkTitle,
          day: day(exemption.lastDay),
        })}
      </Text>
      {decision !== 'withdraw' && (
        <TextAreaField
          label={t('exemptions.decide.reason')}
          description={
            needsReason
              ? t('exemptions.decide.reasonMissing')
              : t('exemptions.decide.reasonHelp')
          }
          value={reason}
          onChange={setReason}
          isRequired={needsReason}
        />
      )}
    </ConfirmDialog>
  );
}
