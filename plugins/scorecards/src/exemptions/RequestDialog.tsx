// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text, TextAreaField } from '@backstage/ui';
import {
  ConfirmDialog,
  DayInput,
} from '@data-mesh/backstage-plugin-data-products-react';
import {
  addDays,
  EffectiveCheck,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { useToday } from '../time/useToday';
import { useText } from '../translation/ref';

const LEAST_REASON = 20;
const USUAL_DAYS = 90;

/** Asks for an exemption of an entity from a check: why, and until when. */
export function RequestDialog(props: {
  entityRef: string;
  scorecard: string;
  check: Pick<EffectiveCheck, 'id' | 'title'>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const today = useToday();
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState(() => addDays(today, USUAL_DAYS));
  const isReasonGiven = reason.trim().length >= LEAST_REASON;
  const isDayGiven = /^\d{4}-\d\d-\d\d$/.test(lastDay) && lastDay >= today;

  return (
    <ConfirmDialog
      title={t('exemptions.request.title')}
      confirm={t('exemptions.request.submit')}
      cancel={t('exemptions.cancel')}
      isReady={isReasonGiven && isDayGiven}
      describeFailure={message =>
        `${t('exemptions.request.failed')} ${message}`
      }
      onConfirm={async () => {
        await api.requestExemption({
          entityRef: props.entityRef,
          scorecard: props.scorecard,
          check: props.check.id,
          reason: reason.trim(),
          lastDay,
        });
        props.onDone();
      }}
      onClose={props.onClose}
    >
      <Text>
        {t('exemptions.request.about', {
          product: primaryTitle,
          check: props.check.title,
        })}
      </Text>
      <TextAreaField
        label={t('exemptions.request.reason')}
        description={
          reason !== '' && !isReasonGiven
            ? t('exemptions.request.reasonMissing')
            : t('exemptions.request.reasonHelp')
        }
        value={reason}
        onChange={setReason}
        isRequired
        rows={4}
      />
      <DayInput
        label={t('exemptions.request.lastDay')}
        help={
          isDayGiven
            ? t('exemptions.request.lastDayHelp')
            : t('exemptions.request.lastDayMissing')
        }
        value={lastDay}
        min={today}
        isInvalid={!isDayGiven}
        onChange={setLastDay}
        isRequired
      />
    </ConfirmDialog>
  );
}
