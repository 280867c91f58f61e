// SPDX-License-Identifier: Apache-2.0
import { render, screen } from '@testing-library/react';
import { WithCode } from './WithCode';

describe('WithCode', () => {
  it.each<[string, string, string[]]>([
    ['Add a rule.', 'Add a rule.', []],
    ['Add `ENCRYPT` or `CEL`.', 'Add ENCRYPT or CEL.', ['ENCRYPT', 'CEL']],
    ['`a` first', 'a first', ['a']],
  ])('shows %s', (text, shown, code) => {
    const { container } = render(<WithCode text={text} />);
    expect(container).toHaveTextContent(shown);
    expect(screen.queryAllByRole('code').map(part => part.textContent)).toEqual(
      code,
    );
  });
});
