// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type {
  KsqlClusterInfo,
  UseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { planRun } from '../run/planRun';
import { useStatements } from '../run/useStatements';
import { StatementBlock } from '../text/StatementBlock';
import { Translate, useText } from '../translation/ref';
import { consoleAddress } from '../workbench/consoleAddress';
import type { PageHrefs } from '../workbench/pageHrefs';
import { writeWorkbenchAddress } from '../workbench/workbenchAddress';
import { ExistingCreations } from './ExistingCreations';
import { KnownOfCluster, planUseCase, UseCasePlan } from './planUseCase';
import { UseCaseFacts } from './UseCaseFacts';
import { UseCaseOutcome } from './UseCaseOutcome';

/** A ready statement: what it is for, what it needs and creates, and a button for those who may. */
export function UseCaseCard(props: {
  useCase: UseCase;
  cluster: KsqlClusterInfo;
  known: KnownOfCluster;
  hrefs: PageHrefs;
  /** Called when it was run. */
  onRun: () => void;
}) {
  const t = useText();
  const { useCase, cluster, hrefs } = props;
  const { title, statement } = useCase;
  const plan = planUseCase(useCase, props.known);
  const { run, start } = useStatements(cluster.id);
  const because = reasonAgainst(useCase, plan, cluster, t);
  const inConsole = consoleAddress(cluster, statement);
  const isDone = plan.status === 'readable' && plan.isDone;

  return (
    <Panel title={title} help={useCase.description}>
      <Flex direction="column" gap="4">
        {plan.status === 'unreadable' ? (
          <Alert
            role="alert"
            status="warning"
            icon
            title={t('useCases.unreadable', { message: plan.message })}
          />
        ) : (
          <UseCaseFacts plan={plan} outputTopic={useCase.outputTopic} />
        )}
        <StatementBlock
          text={statement}
          label={t('useCases.statement', { title })}
        />
        {because && plan.status === 'readable' && !isDone && (
          <Text as="p" role="note" color="secondary" style={{ margin: 0 }}>
            {because}
          </Text>
        )}
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {!because && !isDone && (
            <Button
              size="small"
              variant="primary"
              aria-label={t('useCases.run.actionOf', { title })}
              isPending={run.state === 'running'}
              onPress={async () => {
                if (await start({ text: statement })) props.onRun();
              }}
            >
              {t('useCases.run.action')}
            </Button>
          )}
          {hrefs.workbench && (
            <ButtonLink
              size="small"
              variant="secondary"
              aria-label={t('useCases.workbenchOf', { title })}
              href={`${hrefs.workbench}${writeWorkbenchAddress({ clusterId: cluster.id, text: statement })}`}
            >
              {t('useCases.workbench')}
            </ButtonLink>
          )}
          {inConsole && (
            <ButtonLink
              size="small"
              variant="secondary"
              aria-label={t('useCases.consoleOf', { title })}
              href={inConsole}
              target="_blank"
              rel="noopener noreferrer"
              iconEnd={<RiExternalLinkLine />}
            >
              {t('useCases.console')}
            </ButtonLink>
          )}
        </Flex>
        <UseCaseOutcome run={run} />
        {plan.status === 'readable' && (
          <ExistingCreations
            useCase={useCase}
            creations={plan.creations}
            cluster={cluster}
            hrefs={hrefs}
          />
        )}
      </Flex>
    </Panel>
  );
}

/** Why the person cannot run it now; `undefined` when nothing is against it. */
function reasonAgainst(
  useCase: UseCase,
  plan: UseCasePlan,
  cluster: KsqlClusterInfo,
  t: Translate,
): string | undefined {
  const runPlan = planRun(useCase.statement, cluster);
  if (runPlan.status === 'refused') {
    return t(`workbench.refusal.${runPlan.because}`);
  }
  if (plan.status === 'unreadable') return plan.message;
  if (plan.refusal) {
    return t('useCases.run.refused', { reason: plan.refusal });
  }
  return plan.missing.length > 0
    ? t('useCases.run.missing', { names: plan.missing.join(', ') })
    : undefined;
}
