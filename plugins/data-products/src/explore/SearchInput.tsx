// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, useRef } from 'react';
import { RiCloseCircleLine, RiSearch2Line } from '@remixicon/react';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** Widths and heights in rem, as `@backstage/ui` has them. */
const SIDE_REM = { small: 2, medium: 2.5 } as const;
const ICON_REM = { small: 1, medium: 1.25 } as const;

const BESIDE: CSSProperties = {
  position: 'absolute',
  top: 0,
  display: 'grid',
  placeContent: 'center',
};

/**
 * What somebody looks for; Escape and a button clear it.
 *
 * @remarks Looks like the search field of `@backstage/ui`, at a fraction of its cost: a page has several of them. The
 * browser draws its focus.
 */
export function SearchInput(props: {
  /** Names the field for those who do not see what stands around it. */
  label: string;
  placeholder: string;
  size: keyof typeof SIDE_REM;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useText();
  const { size, value, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const side = `${SIDE_REM[size]}rem`;
  return (
    <div style={{ position: 'relative', width: '100%' }}>
      <span
        aria-hidden
        style={{
          ...BESIDE,
          left: 0,
          width: side,
          height: side,
          color: 'var(--bui-fg-primary)',
          pointerEvents: 'none',
        }}
      >
        <RiSearch2Line size={`${ICON_REM[size]}rem`} />
      </span>
      <input
        ref={input}
        // A field of type `search` would have the browser's own button beside ours.
        type="text"
        role="searchbox"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && value !== '') {
            // Whatever is around it stays open until it has nothing to clear.
            event.stopPropagation();
            onChange('');
          }
        }}
        style={{
          boxSizing: 'border-box',
          width: '100%',
          height: side,
          padding: `0 ${side}`,
          border: 'none',
          borderRadius: 'var(--bui-radius-2)',
          backgroundColor: 'var(--bui-bg-neutral-1)',
          color: 'var(--bui-fg-primary)',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
          fontWeight: 'var(--bui-font-weight-regular)',
        }}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={t('explore.clearSearch')}
          style={{
            ...PLAIN_BUTTON,
            ...BESIDE,
            right: 0,
            width: side,
            height: side,
            color: 'var(--bui-fg-secondary)',
          }}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <RiCloseCircleLine size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
