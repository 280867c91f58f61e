// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Link, Text } from '@backstage/ui';
import type {
  EditableProduct,
  Operation,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { LeaveGuard } from '../operations/draft/LeaveGuard';
import {
  PlannedOperation,
  usePlannedOperation,
} from '../operations/draft/usePlannedOperation';
import {
  problemsAt,
  problemsElsewhere,
} from '../operations/form/fieldProblems';
import { FormField } from '../operations/form/FormField';
import { useFocusOnProblem } from '../operations/form/useFocusOnProblem';
import { ProblemList } from '../operations/ProblemList';
import { EndNotice } from '../product/ProductNotices';
import { usePortalLinks } from '../reference/PortalLinks';
import { DayInput } from '../time/DayInput';
import { useText } from '../translation/ref';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { dayAfter, deprecatedPreview, USUAL_NOTICE_DAYS } from './endOfLife';
import { PlanPanel } from './PlanPanel';
import { SuccessorField } from './SuccessorField';
import { Told } from './Told';
import { ManagedProduct } from './useManagedProduct';

const FIELDS = ['endsOn', 'successor'];

interface End {
  endsOn: string;
  successor: string;
}

/** The last day and the successor, with what people will see, and who will be told. */
export function DeprecateForm(props: {
  product: ManagedProduct;
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
                problems={problemsElsewhere(problems, FIELDS)}
              />
            )}
            <EndFields
              end={end}
              product={began}
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

function EndFields(props: {
  end: End;
  product: EditableProduct;
  problems: OperationProblem[];
  onChange: (end: End) => void;
}) {
  const t = useText();
  const { end, product, problems, onChange } = props;
  return (
    <>
      <FormField problems={problemsAt(problems, 'endsOn')}>
        {link => (
          <DayInput
            {...link}
            label={t('manage.deprecate.endsOn')}
            help={t('manage.deprecate.endsOnHelp')}
            value={end.endsOn}
            min={dayAfter(new Date(), 1)}
            isRequired
            onChange={endsOn => onChange({ ...end, endsOn })}
          />
        )}
      </FormField>
      <FormField
        problems={problemsAt(problems, 'successor')}
        unrecognized={
          end.successor ? undefined : product.unrecognized.successor
        }
      >
        {link => (
          <SuccessorField
            link={link}
            value={end.successor}
            exceptRef={product.entityRef}
            onChange={successor => onChange({ ...end, successor })}
          />
        )}
      </FormField>
    </>
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
