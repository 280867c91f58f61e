// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { Button, Flex, Link, Text } from '@backstage/ui';
import {
  EditableProduct,
  editableProductSchema,
  KnownSlaTier,
  Operation,
  OperationRequest,
  ProductMetadata,
  productMetadataSchema,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { DraftOffer } from '../operations/draft/DraftOffer';
import { LeaveGuard } from '../operations/draft/LeaveGuard';
import { useKeptDraft } from '../operations/draft/useKeptDraft';
import { usePlannedOperation } from '../operations/draft/usePlannedOperation';
import { attributeNames } from '../operations/form/attributeNames';
import {
  METADATA_FIELDS,
  problemsElsewhere,
  shownPaths,
} from '../operations/form/fieldProblems';
import { MetadataForm } from '../operations/form/MetadataForm';
import { PackageNote } from '../operations/form/PackageNote';
import { useFocusOnProblem } from '../operations/form/useFocusOnProblem';
import { ProblemList } from '../operations/ProblemList';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { EditConflict } from './EditConflict';
import {
  editTarget,
  isAcceptanceNeeded,
  isChanged,
  offeredAgain,
} from './metadataChange';
import { PlanPanel } from './PlanPanel';
import { ManagedProduct } from './useManagedProduct';

const EDIT_DRAFT = z.object({
  began: editableProductSchema,
  wanted: productMetadataSchema,
});

/** The form; before anything is written, what would change is shown. */
export function EditForm(props: {
  product: ManagedProduct;
  vocabulary: Vocabulary;
  /** True where the form starts with the product as if it had not been deprecated. */
  isUndoingDeprecation: boolean;
  /** The name that what is filled in is kept by. */
  draftName: string;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const { product, vocabulary, isUndoingDeprecation, onStarted } = props;
  const { environmentId } = product.shown;
  const [began, setBegan] = useState<EditableProduct>(product.editable);
  const [wanted, setWanted] = useState<ProductMetadata>(() =>
    isUndoingDeprecation
      ? offeredAgain(product.editable.metadata)
      : product.editable.metadata,
  );
  const [accepted, setAccepted] = useState<KnownSlaTier>();
  const form = useRef<HTMLDivElement>(null);

  const request: OperationRequest = {
    kind: 'edit',
    environmentId,
    targets: [editTarget({ began, wanted, accepted })],
  };
  const planned = usePlannedOperation(request, onStarted);
  const { plan, lastPlan, check } = planned;
  const target = plan?.targets[0];
  const now = target?.changedMeanwhile;
  // What was wrong stays at its field while it is corrected.
  const problems = [
    ...(lastPlan?.problems ?? []),
    ...(lastPlan?.targets[0]?.problems ?? []),
  ];

  useFocusOnProblem(form, lastPlan);

  // After both versions were merged, and where the page begins with a change, what comes of it is shown at once.
  const isDue = useRef(isUndoingDeprecation);
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    check();
  }, [began.version, check]);

  const paths = useMemo(
    () =>
      shownPaths(
        METADATA_FIELDS,
        attributeNames(vocabulary, environmentId, began.metadata),
      ),
    [vocabulary, environmentId, began],
  );
  const isUnsaved = isChanged(began.metadata, wanted);
  const draft = useKeptDraft({
    name: props.draftName,
    schema: EDIT_DRAFT,
    // What the address alone has changed nobody has typed.
    current: isUnsaved && !isUndoingDeprecation ? { began, wanted } : undefined,
  });
  const isReady = Boolean(plan?.isRunnable && target?.steps.length);

  return (
    <Flex direction="column" gap="4">
      <LeaveGuard isUnsaved={isUnsaved && !planned.isSubmitting} />
      {!isUndoingDeprecation && (
        <DraftOffer
          draft={draft}
          onTakeUp={left => {
            // Whoever has changed the product since is found out by the check.
            setBegan(left.began);
            setWanted(left.wanted);
          }}
        />
      )}
      <Panel
        title={t('manage.edit.title', { product: began.title })}
        help={t('manage.edit.help')}
      >
        <div ref={form} tabIndex={-1} style={{ maxWidth: '52rem' }}>
          <Flex direction="column" gap="5">
            <EndHint product={began} />
            {!now && (
              <ProblemList
                label={t('operation.plan.problems')}
                problems={problemsElsewhere(problems, paths)}
              />
            )}
            <PackageNote
              vocabulary={vocabulary}
              environmentId={environmentId}
            />
            <MetadataForm
              value={wanted}
              onChange={setWanted}
              accepted={accepted}
              onAccept={setAccepted}
              isAcceptanceNeeded={isAcceptanceNeeded(began.metadata, wanted)}
              problems={problems}
              vocabulary={vocabulary}
              environmentId={environmentId}
              startingPoint={began.metadata}
              unrecognized={began.unrecognized}
              topic={began.topics[0]}
            />
          </Flex>
        </div>
      </Panel>
      {now && (
        <EditConflict
          versions={{
            began: began.metadata,
            now: now.metadata,
            wanted,
          }}
          title={began.title}
          vocabulary={vocabulary}
          onMerged={merged => {
            isDue.current = true;
            setBegan(now);
            setWanted(merged);
          }}
        />
      )}
      {!now && (
        <PlanPanel
          planned={planned}
          plan={plan?.isRunnable ? plan : undefined}
          actions={
            <>
              {isReady && (
                <Button
                  variant="primary"
                  isPending={planned.isSubmitting}
                  onPress={planned.submit}
                >
                  {t('manage.edit.save')}
                </Button>
              )}
              <Button
                variant={isReady ? 'secondary' : 'primary'}
                isPending={planned.isChecking}
                onPress={check}
              >
                {plan ? t('manage.checkAgain') : t('manage.check')}
              </Button>
              <PlanStatus
                isUnsaved={isUnsaved}
                isBlocked={plan?.isRunnable === false}
              />
            </>
          }
        />
      )}
    </Flex>
  );
}

function PlanStatus(props: { isUnsaved: boolean; isBlocked: boolean }) {
  const t = useText();
  const { isUnsaved, isBlocked } = props;
  return (
    <Text as="span" role="status" variant="body-small">
      {isBlocked && t('manage.plan.notRunnableHelp')}
      {!isBlocked && !isUnsaved && t('manage.edit.unchanged')}
    </Text>
  );
}

/** Last day and successor are no fields of this form. */
function EndHint(props: { product: EditableProduct }) {
  const t = useText();
  const { manageHref } = usePortalLinks();
  const { entityRef, metadata } = props.product;
  if (metadata.lifecycle !== 'deprecated' || !manageHref) return null;
  return (
    <Text>
      {t('manage.edit.endElsewhere', {
        link: (
          <Link href={manageHref('deprecate', entityRef)}>
            {t('manage.edit.endLink')}
          </Link>
        ),
      })}
    </Text>
  );
}
