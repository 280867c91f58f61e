// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { DraftOffer } from '../operations/draft/DraftOffer';
import { LeaveGuard } from '../operations/draft/LeaveGuard';
import { useKeptDraft } from '../operations/draft/useKeptDraft';
import { usePlannedOperation } from '../operations/draft/usePlannedOperation';
import { attributeNames } from '../operations/form/attributeNames';
import { PackageNote } from '../operations/form/PackageNote';
import { useFocusOnProblem } from '../operations/form/useFocusOnProblem';
import { useText } from '../translation/ref';
import { DraftFields } from './DraftFields';
import { NamedEnvironment } from './environmentChoice';
import { ProblemSummary } from './ProblemSummary';
import {
  keptPublishDraftSchema,
  PublishDraft,
  publishDraftName,
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
  const [began] = useState<PublishDraft>(() => startingDraft(candidates));
  const [values, setValues] = useState(began);
  const [isReviewing, setIsReviewing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const planned = usePlannedOperation(
    publishRequest(environment.id, candidates, values),
    // The address keeps what was chosen: a failed operation leads back to the form.
    ({ id }) => onChange({ operationId: id }),
  );
  const { plan, lastPlan, failure } = planned;
  useFocusOnProblem(form, lastPlan);
  const draft = useKeptDraft({
    name: publishDraftName(environment.id, candidates),
    schema: keptPublishDraftSchema,
    current: values === began ? undefined : values,
  });

  const check = async () => {
    const checked = await planned.check();
    setIsReviewing(checked?.isRunnable ?? false);
  };

  if (isReviewing && plan?.isRunnable) {
    return (
      <>
        <LeaveGuard isUnsaved={!planned.isSubmitting} />
        <ReviewStep
          plan={plan}
          failure={failure}
          isSubmitting={planned.isSubmitting}
          onSubmit={planned.submit}
          onBack={() => setIsReviewing(false)}
        />
      </>
    );
  }

  const names = attributeNames(vocabulary, environment.id, values.shared);
  // What was wrong stays at its field while it is corrected.
  const problems =
    lastPlan && !lastPlan.isRunnable
      ? sortProblems(lastPlan, names)
      : undefined;
  return (
    <Panel
      title={t('publish.describe.title', { count: candidates.length })}
      help={t('publish.describe.help')}
    >
      <LeaveGuard isUnsaved={values !== began} />
      <Flex direction="column" gap="5">
        <DraftOffer draft={draft} onTakeUp={setValues} />
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
        {failure && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('publish.describe.notDone')}
            description={failure.message}
          />
        )}
        <PackageNote vocabulary={vocabulary} environmentId={environment.id} />
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
            isPending={planned.isChecking}
            onPress={check}
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
