// SPDX-License-Identifier: Apache-2.0

import {
  OperationGate,
  OperationGatesExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';

/** The extension point, and what came through it so far. */
export function createOperationGates(): {
  extensionPoint: OperationGatesExtensionPoint;
  gates: readonly OperationGate[];
} {
  const gates: OperationGate[] = [];
  return {
    gates,
    extensionPoint: {
      addGate(gate) {
        if (gates.some(({ id }) => id === gate.id)) {
          throw new Error(
            `There is another gate of operations with the id '${gate.id}'`,
          );
        }
        gates.push(gate);
      },
    },
  };
}
