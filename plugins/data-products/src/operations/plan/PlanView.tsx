// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, Flex, Text } from '@backstage/ui';
import type {
  OperationPlan,
  OperationProblem,
  PlannedStep,
  PlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { SeverityIcon } from '../../terms/Severity';
import { useText } from '../../translation/ref';
import { hasErrors } from '../form/fieldProblems';
import { ProblemList } from '../ProblemList';
import { DependentsView } from './DependentsView';
import { ValueChanges } from './ValueChanges';

/** More targets than this are folded, so that one can see which there are. */
const UNFOLDED_TARGETS = 3;

export interface PlanViewProps {
  plan: OperationPlan;
  /** False where who depends on a product stands elsewhere on the page. Default: true. */
  withDependents?: boolean;
  /** Whether the page says a problem at its field, so that the plan need not. */
  isSaidElsewhere?: (problem: OperationProblem) => boolean;
  /** What stands below a target, e.g. both versions where somebody else was faster. */
  belowTarget?: (target: PlannedTarget, index: number) => ReactNode;
}

/** What an operation would do: what is in the way, and each step with the values that it changes. */
export function PlanView(props: PlanViewProps) {
  const t = useText();
  const { plan, withDependents = true, belowTarget } = props;
  const { isSaidElsewhere = () => false } = props;
  const isFolded = plan.targets.length > UNFOLDED_TARGETS;
  return (
    <Flex direction="column" gap="4">
      <ProblemList
        label={t('operation.plan.problems')}
        problems={plan.problems}
      />
      {plan.targets.map((target, index) => (
        <TargetView
          key={`${target.title} ${target.topics.join(' ')}`}
          target={target}
          isFolded={isFolded && !hasErrors(target.problems)}
          withDependents={withDependents}
          problems={target.problems.filter(
            problem => !isSaidElsewhere(problem),
          )}
        >
          {belowTarget?.(target, index)}
        </TargetView>
      ))}
    </Flex>
  );
}

function TargetView(props: {
  target: PlannedTarget;
  /** Those of the target that are shown. */
  problems: readonly OperationProblem[];
  isFolded: boolean;
  withDependents: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const { target, problems, isFolded, withDependents } = props;
  const content = (
    <Flex direction="column" gap="3" mt="2">
      <ProblemList label={t('operation.plan.problems')} problems={problems} />
      {target.notes.map(note => (
        <Note key={note} text={note} />
      ))}
      {target.steps.length > 0 && <Steps steps={target.steps} />}
      {target.steps.length === 0 && !hasErrors(target.problems) && (
        <Text>{t('operation.plan.nothingToDo')}</Text>
      )}
      {withDependents && target.dependents && (
        <Box>
          <Text as="h4" weight="bold" style={{ margin: '0 0 0.25rem' }}>
            {t('operation.dependents.title')}
          </Text>
          <DependentsView dependents={target.dependents} />
        </Box>
      )}
      {props.children}
    </Flex>
  );
  return isFolded ? (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <TargetTitle target={target} />
      </summary>
      {content}
    </details>
  ) : (
    <section aria-label={target.title}>
      <TargetTitle target={target} />
      {content}
    </section>
  );
}

function TargetTitle(props: { target: PlannedTarget }) {
  const t = useText();
  const { title, topics, steps, problems } = props.target;
  const isNamedAfterTopic = topics.length === 1 && topics[0] === title;
  return (
    <Flex
      gap="2"
      align="baseline"
      style={{ display: 'inline-flex', flexWrap: 'wrap' }}
    >
      <Text as="h3" weight="bold" style={{ margin: 0 }}>
        <Identifier>{title}</Identifier>
      </Text>
      <Text as="span" variant="body-small" color="secondary">
        {[
          ...(isNamedAfterTopic
            ? []
            : [
                t('operation.plan.topics', {
                  count: topics.length,
                  topics: topics.join(', '),
                }),
              ]),
          ...(hasErrors(problems)
            ? []
            : [t('operation.plan.stepCount', { count: steps.length })]),
        ].join(' · ')}
      </Text>
    </Flex>
  );
}

function Note(props: { text: string }) {
  return (
    <Flex gap="2" align="start">
      <Box mt="0.5">
        <SeverityIcon severity="info" />
      </Box>
      <Text variant="body-small">{props.text}</Text>
    </Flex>
  );
}

function Steps(props: { steps: readonly PlannedStep[] }) {
  const t = useText();
  return (
    <Box
      as="ol"
      aria-label={t('operation.plan.steps')}
      style={{ margin: 0, paddingInlineStart: '1.5em' }}
    >
      {props.steps.map(step => (
        <li key={step.id} style={{ marginBottom: 'var(--bui-space-2)' }}>
          <StepTitle step={step} />
          <ValueChanges changes={step.changes} />
        </li>
      ))}
    </Box>
  );
}

/** What a step does, and in which system. */
export function StepTitle(props: { step: PlannedStep }) {
  const t = useText();
  const { title, system } = props.step;
  return (
    <Flex gap="2" align="baseline" style={{ flexWrap: 'wrap' }}>
      <Text as="span" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Text>
      <Text as="span" variant="body-small" color="secondary">
        {t(`operation.system.${system}`)}
      </Text>
    </Flex>
  );
}
