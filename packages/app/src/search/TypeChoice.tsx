// SPDX-License-Identifier: Apache-2.0
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ResultType } from './resultTypes';

/** Which type of results to look for. */
export function TypeChoice(props: {
  offered: readonly ResultType[];
  chosen: string;
  onChoose: (type: string) => void;
}) {
  const { offered, chosen, onChoose } = props;
  return (
    <ToggleButtonGroup
      aria-label="Type of results"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys =>
        offered
          .filter(({ value }) => keys.has(value))
          .forEach(({ value }) => onChoose(value))
      }
    >
      {offered.map(({ value, name, icon }) => (
        <ToggleButton key={value} id={value} iconStart={icon}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
