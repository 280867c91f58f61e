// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import type {
  OperationPlan,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { attributeNames } from '../operations/form/attributeNames';
import { focusFirstProblem } from '../operations/form/focusFirstProblem';
import { useOperationDraft } from '../operations/useOperationDraft';
import { useText } from '../translation/ref';
import { DraftFields } from './DraftFields';
import { NamedEnvironment } from './environmentChoice';
import { ProblemSummary } from './ProblemSummary';
import {
  PublishDraft,
  publishRequest,
  sortProblems,
  startingDraft,
} from './publishRequest';
import { ReviewStep } from './ReviewStep';
import { ChosenCandidates } from './useChosenCandidates';
import { ChangePublishView } from './usePublishView';

/** The form about the chosen topics; and once nothing is in the way, what will be written. */
export function DescribeForm(props: {
  environment: NamedEnvironment;
  vocabulary: Vocabulary;
  /** At least one of them can be published. */
  chosen: ChosenCandidates;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { environment, vocabulary, onChange } = props;
  // What is typed must not go because a list is read anew.
  const [{ candidates, gone }] = useState(props.chosen);
  const [values, setValues] = useState<PublishDraft>(() =>
    startingDraft(candidates),
  );
  /** The last plan that could not be carried out: what it says stays at the fields until the next one. */
  const [refused, setRefused] = useState<OperationPlan>();
  const { draft, check, submit, reopen } = useOperationDraft();
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refused) focusFirstProblem(form.current);
  }, [refused]);

  const plan = async () => {
    const planned = await check(
      publishRequest(environment.id, candidates, values),
    );
    if (planned?.isRunnable === false) {
      setRefused(planned);
      reopen();
    }
  };

  const publish = async () => {
    const operation = await submit();
    if (operation)
      onChange({ operationId: operation.id, chosen: [], step: 'choose' });
  };

  if (
    (draft.state === 'planned' || draft.state === 'submitting') &&
    draft.plan.isRunnable
  ) {
    return (
      <ReviewStep
        plan={draft.plan}
        failure={draft.state === 'planned' ? draft.failure : undefined}
        isSubmitting={draft.state === 'submitting'}
        onSubmit={publish}
        onBack={() => {
          setRefused(undefined);
          reopen();
        }}
      />
    );
  }

  const names = attributeNames(vocabulary, environment.id, values.shared);
  const problems = refused && sortProblems(refused, names);
  return (
    <Panel
      title={t('publish.describe.title', { count: candidates.length })}
      help={t('publish.describe.help')}
    >
      <Flex direction="column" gap="5">
        {gone.length > 0 && (
          <Alert
            role="status"
            status="warning"
            icon
            title={t('publish.describe.gone', {
              count: gone.length,
              topics: gone.map(({ topic }) => topic).join(', '),
            })}
          />
        )}
        {problems && (
          <ProblemSummary problems={problems} candidates={candidates} />
        )}
        {draft.state === 'open' && draft.failure && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('publish.describe.notChecked')}
            description={draft.failure.message}
          />
        )}
        <div ref={form} tabIndex={-1} style={{ outline: 'none' }}>
          <DraftFields
            environmentId={environment.id}
            vocabulary={vocabulary}
            candidates={candidates}
            values={values}
            problems={problems}
            onChange={setValues}
          />
        </div>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          <Button
            variant="primary"
            isPending={draft.state === 'planning'}
            onPress={plan}
          >
            {t('publish.describe.check')}
          </Button>
          <Button
            variant="secondary"
            onPress={() => onChange({ step: 'choose' })}
          >
            {t('publish.describe.back')}
          </Button>
        </Flex>
      </Flex>
    </Panel>
  );
}
