// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Link, Text } from '@backstage/ui';
import type {
  EditableProduct,
  Operation,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { DraftOffer } from '../operations/draft/DraftOffer';
import { LeaveGuard } from '../operations/draft/LeaveGuard';
import { useKeptDraft } from '../operations/draft/useKeptDraft';
import {
  PlannedOperation,
  usePlannedOperation,
} from '../operations/draft/usePlannedOperation';
import { problemsElsewhere } from '../operations/form/fieldProblems';
import { useFocusOnProblem } from '../operations/form/useFocusOnProblem';
import { ProblemList } from '../operations/ProblemList';
import { EndNotice } from '../product/ProductNotices';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { End, END_FIELDS, EndFields, endSchema } from './EndFields';
import { dayAfter, deprecatedPreview, USUAL_NOTICE_DAYS } from './endOfLife';
import { PlanPanel } from './PlanPanel';
import { Told } from './Told';
import { ManagedProduct } from './useManagedProduct';

/** The last day and the successor, with what people will see, and who will be told. */
export function DeprecateForm(props: {
  product: ManagedProduct;
  /** The name that what is filled in is kept by. */
  draftName: string;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const { product, onStarted } = props;
  const [began, setBegan] = useState<EditableProduct>(product.editable);
  const { metadata } = began;
  const isDeprecated = metadata.lifecycle === 'deprecated';
  const [start] = useState<End>(() => ({
    endsOn: metadata.endsOn || dayAfter(new Date(), USUAL_NOTICE_DAYS),
    successor: metadata.successor,
  }));
  const [end, setEnd] = useState(start);
  const form = useRef<HTMLDivElement>(null);

  const planned = usePlannedOperation(
    {
      kind: 'deprecate',
      environmentId: product.shown.environmentId,
      targets: [{ entityRef: began.entityRef, version: began.version, ...end }],
    },
    onStarted,
  );
  const { plan, lastPlan, check } = planned;
  const now = plan?.targets[0]?.changedMeanwhile;
  const problems = [
    ...(lastPlan?.problems ?? []),
    ...(lastPlan?.targets[0]?.problems ?? []),
  ];
  const isUnsaved =
    end.endsOn !== start.endsOn || end.successor !== start.successor;

  const draft = useKeptDraft({
    name: props.draftName,
    schema: endSchema,
    current: isUnsaved ? end : undefined,
  });
  useFocusOnProblem(form, lastPlan);

  const isDue = useRef(false);
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    check();
  }, [began.version, check]);

  return (
    <Flex direction="column" gap="4">
      <LeaveGuard isUnsaved={isUnsaved && !planned.isSubmitting} />
      <DraftOffer draft={draft} onTakeUp={setEnd} />
      <Panel
        title={
          isDeprecated
            ? t('manage.deprecate.titleAgain', { product: began.title })
            : t('manage.deprecate.title', { product: began.title })
        }
        help={t('manage.deprecate.help')}
      >
        <div ref={form} tabIndex={-1} style={{ maxWidth: '40rem' }}>
          <Flex direction="column" gap="5">
            {isDeprecated && <UndoHint entityRef={began.entityRef} />}
            {!now && (
              <ProblemList
                label={t('operation.plan.problems')}
                problems={problemsElsewhere(problems, END_FIELDS)}
              />
            )}
            <EndFields
              end={end}
              exceptRefs={[began.entityRef]}
              unrecognizedSuccessor={began.unrecognized.successor}
              problems={problems}
              onChange={setEnd}
            />
          </Flex>
        </div>
      </Panel>
      <Panel title={t('manage.deprecate.preview')}>
        <EndNotice product={deprecatedPreview(end)} />
      </Panel>
      <Told product={began} />
      {now ? (
        <ChangedMeanwhile
          began={began}
          now={now}
          onGoOn={() => {
            isDue.current = true;
            setBegan(now);
          }}
        />
      ) : (
        <PlanPanel
          planned={planned}
          plan={plan?.isRunnable ? plan : undefined}
          actions={<Actions planned={planned} isDeprecated={isDeprecated} />}
        />
      )}
    </Flex>
  );
}

function Actions(props: { planned: PlannedOperation; isDeprecated: boolean }) {
  const t = useText();
  const { planned, isDeprecated } = props;
  const { plan } = planned;
  const isReady = Boolean(
    plan?.isRunnable && plan.targets.some(({ steps }) => steps.length > 0),
  );
  return (
    <>
      {isReady && (
        <Button
          variant="primary"
          isPending={planned.isSubmitting}
          onPress={planned.submit}
        >
          {isDeprecated
            ? t('manage.deprecate.runAgain')
            : t('manage.deprecate.run')}
        </Button>
      )}
      <Button
        variant={isReady ? 'secondary' : 'primary'}
        isPending={planned.isChecking}
        onPress={planned.check}
      >
        {plan ? t('manage.checkAgain') : t('manage.check')}
      </Button>
      <Text as="span" role="status" variant="body-small">
        {plan?.isRunnable === false && t('manage.plan.notRunnableHelp')}
      </Text>
    </>
  );
}

function UndoHint(props: { entityRef: string }) {
  const t = useText();
  const { manageHref } = usePortalLinks();
  if (!manageHref) return null;
  return (
    <Text>
      {t('manage.deprecate.undoHint', {
        link: (
          <Link
            href={`${manageHref('edit', props.entityRef)}&undo=deprecation`}
          >
            {t('manage.deprecate.undoLink')}
          </Link>
        ),
      })}
    </Text>
  );
}
