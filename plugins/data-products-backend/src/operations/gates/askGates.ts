// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  GateRemarks,
  OperationGate,
  PlannedProduct,
} from '@data-mesh/backstage-plugin-data-products-node';
import { describeCause } from '../planning/describeCause';
import { error } from '../planning/TargetDraft';
import { withinTime } from '../../withinTime';
import { PlannedOperation } from '../types';
import { gatedProducts, withRemarks } from './gatedProducts';

const TIMEOUT_MS = 30_000;

/** Has every gate judge a plan. */
export type AskGates = (
  planned: PlannedOperation,
  signal?: AbortSignal,
) => Promise<PlannedOperation>;

/** A gate that fails lets nothing through: what is leniency is for the gate itself to decide. */
export function createGateQuestions(options: {
  gates: readonly OperationGate[];
  /** Of an environment. */
  namespaceOf: (environmentId: string) => string | undefined;
  logger: LoggerService;
}): AskGates {
  const { gates, namespaceOf, logger } = options;

  async function judge(
    gate: OperationGate,
    products: PlannedProduct[],
    signal: AbortSignal,
  ): Promise<GateRemarks[]> {
    try {
      const remarks = await withinTime(TIMEOUT_MS, late =>
        gate.judge(products, { signal: AbortSignal.any([late, signal]) }),
      );
      if (remarks.length === products.length) return remarks;
      throw new Error(
        `It judged ${remarks.length} products where ${products.length} were to be judged`,
      );
    } catch (cause) {
      signal.throwIfAborted();
      logger.error('A gate of operations failed', {
        gate: gate.id,
        cause: String(cause),
      });
      const failure = error(
        'gate-failed',
        `Whether this is allowed could not be found out. ${describeCause(cause)}`,
      );
      return products.map(() => ({ problems: [failure], notes: [] }));
    }
  }

  return async (planned, signal = new AbortController().signal) => {
    const namespace = namespaceOf(planned.plan.environmentId);
    if (gates.length === 0 || namespace === undefined) return planned;
    const gated = gatedProducts(planned, namespace);
    if (gated.length === 0) return planned;
    const products = gated.map(({ product }) => product);
    const answers = await Promise.all(
      gates.map(gate => judge(gate, products, signal)),
    );
    return withRemarks(
      planned,
      answers.flatMap(remarks =>
        remarks.flatMap((each, index) => {
          const asked = gated[index];
          return asked ? { ...each, targetIndex: asked.targetIndex } : [];
        }),
      ),
    );
  };
}
