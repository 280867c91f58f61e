// SPDX-License-Identifier: Apache-2.0
import { RefObject, useEffect } from 'react';
import type { OperationPlan } from '@data-mesh/backstage-plugin-data-products-common';
import { focusFirstProblem } from './focusFirstProblem';

/** Leads to the first field that is wrong, each time a plan says that something is. */
export function useFocusOnProblem(
  form: RefObject<HTMLElement>,
  plan: OperationPlan | undefined,
): void {
  useEffect(() => {
    const isConflict = plan?.targets.some(target => target.changedMeanwhile);
    if (plan && !plan.isRunnable && !isConflict) {
      focusFirstProblem(form.current);
    }
  }, [form, plan]);
}
