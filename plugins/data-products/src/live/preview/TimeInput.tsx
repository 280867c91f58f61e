// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Text } from '@backstage/ui';
import { instantFromLocal, localFromInstant } from './localTime';

/** A time of a day, typed or chosen in the browser’s own calendar. */
export function TimeInput(props: {
  label: string;
  help: string;
  /** ISO 8601; absent while none is chosen. */
  value: string | undefined;
  onChange: (at: string | undefined) => void;
  /** What is wrong with it. */
  problem?: string;
}) {
  const id = useId();
  const { label, help, value, problem } = props;
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-2)' }}>
      <label htmlFor={id}>
        <Text as="span" variant="body-small">
          {label}
        </Text>
      </label>
      <input
        id={id}
        type="datetime-local"
        defaultValue={value && localFromInstant(value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-help`}
        onChange={event => props.onChange(instantFromLocal(event.target.value))}
        style={{
          boxSizing: 'border-box',
          width: '100%',
          height: '2.5rem',
          padding: '0 var(--bui-space-3)',
          border: `1px solid var(--bui-${problem ? 'fg-danger' : 'border-2'})`,
          borderRadius: 'var(--bui-radius-2)',
          backgroundColor: 'var(--bui-bg-neutral-1)',
          color: 'var(--bui-fg-primary)',
          // The browser’s calendar takes its colours from here.
          colorScheme: 'inherit',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
        }}
      />
      <Text
        as="span"
        id={`${id}-help`}
        variant="body-small"
        color={problem ? 'danger' : 'secondary'}
      >
        {problem ?? help}
      </Text>
    </div>
  );
}
