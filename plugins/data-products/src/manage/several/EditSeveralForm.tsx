// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Flex } from '@backstage/ui';
import type {
  KnownSlaTier,
  Operation,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { DraftOffer } from '../../operations/draft/DraftOffer';
import { LeaveGuard } from '../../operations/draft/LeaveGuard';
import { useKeptDraft } from '../../operations/draft/useKeptDraft';
import { usePlannedOperation } from '../../operations/draft/usePlannedOperation';
import { shownPaths } from '../../operations/form/fieldProblems';
import { PackageNote } from '../../operations/form/PackageNote';
import { useFocusOnProblem } from '../../operations/form/useFocusOnProblem';
import { useText } from '../../translation/ref';
import { ProductNames } from './ProductNames';
import { SeveralFields } from './SeveralFields';
import { SeveralPlan } from './SeveralPlan';
import { SeveralManaged } from './SeveralProducts';
import {
  SEVERAL_FIELDS,
  severalTargets,
  SharedChange,
  sharedChangeSchema,
} from './sharedChange';
import { sharedProblems } from './sharedProblems';
import { useCheckOnChange, useProductsUnderWay } from './useProductsUnderWay';

const PATHS = shownPaths(SEVERAL_FIELDS, []);

/** What is to be said of several products alike; everything else stays as each of them has it. */
export function EditSeveralForm(props: {
  several: SeveralManaged;
  vocabulary: Vocabulary;
  /** The name that what is filled in is kept by. */
  draftName: string;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const { several, vocabulary, onStarted } = props;
  const { environmentId } = several;
  const underWay = useProductsUnderWay(several.products);
  const { products } = underWay;
  const [change, setChange] = useState<SharedChange>({});
  const [accepted, setAccepted] = useState<KnownSlaTier>();
  const form = useRef<HTMLDivElement>(null);

  const planned = usePlannedOperation(
    {
      kind: 'edit',
      environmentId,
      targets: severalTargets({ products, change, accepted }),
    },
    onStarted,
  );
  useCheckOnChange(products, planned.check);
  useFocusOnProblem(form, planned.lastPlan);
  const problems = sharedProblems(planned.lastPlan, PATHS);
  const isUnsaved = Object.keys(change).length > 0;
  const draft = useKeptDraft({
    name: props.draftName,
    schema: sharedChangeSchema,
    current: isUnsaved ? change : undefined,
  });

  return (
    <Flex direction="column" gap="4">
      <LeaveGuard isUnsaved={isUnsaved && !planned.isSubmitting} />
      <DraftOffer draft={draft} onTakeUp={setChange} />
      <Panel
        title={t('manage.several.editTitle', { count: products.length })}
        help={t('manage.several.editHelp')}
      >
        <div ref={form} tabIndex={-1} style={{ maxWidth: '52rem' }}>
          <Flex direction="column" gap="5">
            <ProductNames products={products} />
            <PackageNote
              vocabulary={vocabulary}
              environmentId={environmentId}
            />
            <SeveralFields
              products={products}
              change={change}
              onChange={setChange}
              accepted={accepted}
              onAccept={setAccepted}
              problems={problems}
              vocabulary={vocabulary}
            />
          </Flex>
        </div>
      </Panel>
      <SeveralPlan
        planned={planned}
        underWay={underWay}
        shared={problems}
        runLabel={t('manage.edit.save')}
      />
    </Flex>
  );
}
