// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Button, Flex, Select, Text } from '@backstage/ui';
import { RiPauseLine, RiPlayLine, RiStopLine } from '@remixicon/react';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  describeDuration,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { describeBytes } from '../run/describeRun';
import type { RunPlan } from '../run/planRun';
import { isUnderWay } from '../run/queryRun';
import { Translate, useText } from '../translation/ref';
import { canChooseStart } from './queryProperties';
import type { Runner } from './useRunner';
import { isStartAt, StartAt } from './workbenchAddress';

/** Starts, pauses and stops what is in the editor, and says what stands in the way. */
export function RunControls(props: {
  cluster: KsqlClusterInfo;
  plan: RunPlan;
  runner: Runner;
  startAt: StartAt;
  onStartAtChange: (startAt: StartAt) => void;
  onRun: () => void;
  /** At the right of the buttons. */
  children: ReactNode;
}) {
  const t = useText();
  const locale = useLocale();
  const { cluster, plan, runner, startAt } = props;
  const { run, stop, pause, resume } = runner.query;
  const areStatementsRunning = runner.statements.state === 'running';
  const { limits } = cluster;
  return (
    <Flex direction="column" gap="2">
      <Flex
        justify="between"
        align="start"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          {isUnderWay(run) ? (
            <>
              <Button
                variant="primary"
                iconStart={<RiStopLine />}
                onPress={stop}
              >
                {t('workbench.run.stop')}
              </Button>
              {run.state === 'running' && (
                <Button
                  variant="secondary"
                  iconStart={<RiPauseLine />}
                  onPress={pause}
                >
                  {t('workbench.run.pause')}
                </Button>
              )}
              {run.state === 'paused' && (
                <Button
                  variant="secondary"
                  iconStart={<RiPlayLine />}
                  onPress={resume}
                >
                  {t('workbench.run.resume')}
                </Button>
              )}
            </>
          ) : (
            <Button
              variant="primary"
              iconStart={<RiPlayLine />}
              isDisabled={plan.status !== 'ready'}
              isPending={areStatementsRunning}
              onPress={props.onRun}
            >
              {t('workbench.run.action')}
            </Button>
          )}
          {canChooseStart(cluster.allowedProperties) && (
            <Select
              size="small"
              style={{ width: '15rem' }}
              aria-label={t('workbench.start.label')}
              options={[
                { value: 'latest', label: t('workbench.start.latest') },
                { value: 'earliest', label: t('workbench.start.earliest') },
              ]}
              value={startAt}
              onChange={value =>
                isStartAt(value) && props.onStartAtChange(value)
              }
            />
          )}
        </Flex>
        {props.children}
      </Flex>
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {canChooseStart(cluster.allowedProperties) &&
          `${t(`workbench.start.${startAt}Help`)} `}
        {t('workbench.run.limits', {
          rows: new Intl.NumberFormat(locale).format(limits.rows),
          size: describeBytes(limits.bytes, locale),
          time: describeDuration(limits.seconds * 1000, locale),
        })}
      </Text>
      {!isUnderWay(run) && <PlanNotice plan={plan} />}
    </Flex>
  );
}

/** Why there is nothing to run, or what to know before. */
function PlanNotice(props: { plan: RunPlan }) {
  const t = useText();
  const { plan } = props;
  const sentence = describePlan(plan, t);
  return sentence ? (
    <Text
      as="p"
      role="status"
      variant="body-small"
      color={plan.status === 'rejected' ? 'danger' : 'secondary'}
      style={{ margin: 0 }}
    >
      {sentence}
    </Text>
  ) : null;
}

function describePlan(plan: RunPlan, t: Translate): string | undefined {
  switch (plan.status) {
    case 'nothing':
      return t('workbench.run.nothing');
    case 'rejected':
      return t('workbench.rejected', {
        line: String(plan.problem.line),
        column: String(plan.problem.column),
        message: plan.problem.message,
      });
    case 'refused':
      return t(`workbench.refusal.${plan.because}`);
    case 'ready': {
      const isEndless =
        plan.query?.mode === 'push' && plan.query.limit === undefined;
      return isEndless ? t('workbench.run.noLimit') : undefined;
    }
    default:
      return plan satisfies never;
  }
}
