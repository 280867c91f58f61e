// SPDX-License-Identifier: Apache-2.0
import { Flex } from '@backstage/ui';
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import { FieldProblem } from './form/FormField';

/** Problems one below the other; nothing without any. */
export function ProblemList(props: {
  /** Names the list for those who do not see what stands around it. */
  label: string;
  problems: readonly OperationProblem[];
}) {
  if (props.problems.length === 0) return null;
  return (
    <ul
      aria-label={props.label}
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {props.problems.map(problem => (
        <li key={`${problem.code} ${problem.field} ${problem.message}`}>
          <Flex py="1">
            <FieldProblem problem={problem} />
          </Flex>
        </li>
      ))}
    </ul>
  );
}
