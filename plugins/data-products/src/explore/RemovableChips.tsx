// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, ReactNode } from 'react';
import { RiCloseCircleLine } from '@remixicon/react';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

const CHIPS: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
  listStyle: 'none',
  margin: 0,
  padding: 0,
};
const CHIP: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--bui-space-1)',
  boxSizing: 'border-box',
  minHeight: '26px',
  padding: '0 var(--bui-space-2)',
  overflowWrap: 'anywhere',
  borderRadius: 'var(--bui-radius-2)',
  backgroundColor: 'var(--bui-bg-neutral-2)',
  color: 'var(--bui-fg-primary)',
  fontFamily: 'var(--bui-font-regular)',
  fontSize: 'var(--bui-font-size-1)',
  lineHeight: 1.15,
};

/**
 * What is chosen, side by side, each to be taken back.
 *
 * @remarks Looks like the tags of `@backstage/ui`, which draw everything twice to manage the focus among them.
 */
export function RemovableChips(props: {
  /** Names the list for those who do not see it. */
  label: string;
  children: ReactNode;
}) {
  return (
    <ul aria-label={props.label} style={CHIPS}>
      {props.children}
    </ul>
  );
}

/** One of them. */
export function RemovableChip(props: {
  label: string;
  /** Before the label. */
  icon?: ReactNode;
  onRemove: () => void;
}) {
  const t = useText();
  const { label, icon, onRemove } = props;
  return (
    <li style={CHIP}>
      {icon}
      {label}
      <button
        type="button"
        aria-label={t('explore.removeChip', { label })}
        style={{ ...PLAIN_BUTTON, flex: 'none' }}
        onClick={event => {
          neighbourOf(event.currentTarget)?.focus();
          onRemove();
        }}
      >
        <RiCloseCircleLine size={16} aria-hidden />
      </button>
    </li>
  );
}

/** The button beside the one pressed, so that taking several back needs no way back to the list. */
function neighbourOf(button: HTMLButtonElement) {
  const chip = button.closest('li');
  const beside = chip?.nextElementSibling ?? chip?.previousElementSibling;
  return beside?.querySelector('button');
}
