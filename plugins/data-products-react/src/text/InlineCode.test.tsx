// SPDX-License-Identifier: Apache-2.0
import { render } from '@testing-library/react';
import { InlineCode } from './InlineCode';

describe('InlineCode', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['plain',                 'plain'],
    ['see `sla` and `owner`', 'see <code>sla</code> and <code>owner</code>'],
    ['`sla`',                 '<code>sla</code>'],
    ['<b>`x`</b>',            '&lt;b&gt;<code>x</code>&lt;/b&gt;'],
  ])('shows %j', (text, expected) => {
    const { container } = render(<InlineCode text={text} />);
    expect(container.innerHTML).toBe(expected);
  });

  it('takes a lone backtick for no mark', () => {
    const { container } = render(<InlineCode text="a `b" />);
    expect(container.querySelector('code')).toBeNull();
  });
});
