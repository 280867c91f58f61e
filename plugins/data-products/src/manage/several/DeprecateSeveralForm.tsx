// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Flex } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { DraftOffer } from '../../operations/draft/DraftOffer';
import { LeaveGuard } from '../../operations/draft/LeaveGuard';
import { useKeptDraft } from '../../operations/draft/useKeptDraft';
import { usePlannedOperation } from '../../operations/draft/usePlannedOperation';
import { useFocusOnProblem } from '../../operations/form/useFocusOnProblem';
import { EndNotice } from '../../product/ProductNotices';
import { useText } from '../../translation/ref';
import { END_FIELDS, EndFields, endSchema } from '../EndFields';
import { dayAfter, deprecatedPreview, USUAL_NOTICE_DAYS } from '../endOfLife';
import { ProductNames } from './ProductNames';
import { SeveralPlan } from './SeveralPlan';
import { SeveralManaged } from './SeveralProducts';
import { sharedProblems } from './sharedProblems';
import { useCheckOnChange, useProductsUnderWay } from './useProductsUnderWay';

/** One last day and one successor for several products. */
export function DeprecateSeveralForm(props: {
  several: SeveralManaged;
  /** The name that what is filled in is kept by. */
  draftName: string;
  onStarted: (operation: Operation) => void;
}) {
  const t = useText();
  const { several, onStarted } = props;
  const underWay = useProductsUnderWay(several.products);
  const { products } = underWay;
  const [start] = useState(() => ({
    endsOn: dayAfter(new Date(), USUAL_NOTICE_DAYS),
    successor: '',
  }));
  const [end, setEnd] = useState(start);
  const form = useRef<HTMLDivElement>(null);

  const planned = usePlannedOperation(
    {
      kind: 'deprecate',
      environmentId: several.environmentId,
      targets: products.map(({ entityRef, version }) => ({
        entityRef,
        version,
        ...end,
      })),
    },
    onStarted,
  );
  useCheckOnChange(products, planned.check);
  const draft = useKeptDraft({
    name: props.draftName,
    schema: endSchema,
    current: end !== start ? end : undefined,
  });
  useFocusOnProblem(form, planned.lastPlan);
  const problems = sharedProblems(planned.lastPlan, END_FIELDS);

  return (
    <Flex direction="column" gap="4">
      <LeaveGuard isUnsaved={end !== start && !planned.isSubmitting} />
      <DraftOffer draft={draft} onTakeUp={setEnd} />
      <Panel
        title={t('manage.several.deprecateTitle', { count: products.length })}
        help={t('manage.several.deprecateHelp')}
      >
        <div ref={form} tabIndex={-1} style={{ maxWidth: '40rem' }}>
          <Flex direction="column" gap="5">
            <ProductNames products={products} />
            <EndFields
              end={end}
              exceptRefs={products.map(({ entityRef }) => entityRef)}
              problems={problems}
              onChange={setEnd}
            />
          </Flex>
        </div>
      </Panel>
      <Panel title={t('manage.deprecate.preview')}>
        <EndNotice product={deprecatedPreview(end)} />
      </Panel>
      <SeveralPlan
        planned={planned}
        underWay={underWay}
        shared={problems}
        runLabel={t('manage.several.deprecateRun', { count: products.length })}
      />
    </Flex>
  );
}
