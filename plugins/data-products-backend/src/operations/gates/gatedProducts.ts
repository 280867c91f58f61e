// SPDX-License-Identifier: Apache-2.0

import { OperationKind } from '@data-mesh/backstage-plugin-data-products-common';
import {
  GateRemarks,
  PlannedProduct,
} from '@data-mesh/backstage-plugin-data-products-node';
import { hasErrors } from '../planning/TargetDraft';
import { PlannedOperation } from '../types';

/** What ends products, or prepares for them, is in no gate's way. */
const GATED: ReadonlySet<OperationKind> = new Set([
  'publish',
  'create',
  'edit',
]);

/** A planned product, with the target that is told what gates say of it. */
export interface GatedProduct {
  targetIndex: number;
  product: PlannedProduct;
}

/** The products that gates are asked about, each once: topics of one plan may become parts of one product. */
export function gatedProducts(
  { plan, subjects }: PlannedOperation,
  namespace: string,
): GatedProduct[] {
  if (!GATED.has(plan.kind)) return [];
  const keys = new Set<string>();
  return plan.targets.flatMap(({ entityRef, preview }, targetIndex) => {
    if (!preview || keys.has(preview.key)) return [];
    keys.add(preview.key);
    const before = subjects[targetIndex]?.current;
    return {
      targetIndex,
      product: { entityRef, namespace, before, after: preview },
    };
  });
}

/** The plan with what gates say; with errors it can be carried out no more. */
export function withRemarks(
  planned: PlannedOperation,
  said: readonly ({ targetIndex: number } & GateRemarks)[],
): PlannedOperation {
  const { executable, plan, subjects } = planned;
  const targets = plan.targets.map((target, index) => {
    const own = said.filter(({ targetIndex }) => targetIndex === index);
    const problems = own.flatMap(remarks => remarks.problems);
    return {
      ...target,
      problems: [...target.problems, ...problems],
      notes: [...target.notes, ...own.flatMap(({ notes }) => notes)],
      steps: hasErrors(problems) ? [] : target.steps,
    };
  });
  const isRefused = said.some(({ problems }) => hasErrors(problems));
  return {
    plan: {
      ...plan,
      targets,
      isRunnable: plan.isRunnable && !isRefused,
    },
    subjects,
    ...(executable && !isRefused && { executable }),
  };
}
