// SPDX-License-Identifier: Apache-2.0
import { render, screen } from '@testing-library/react';
import { Identifier } from './Identifier';

describe('Identifier', () => {
  it('keeps a font from drawing other characters than are written', () => {
    render(<Identifier>lkc-3x9wz1</Identifier>);
    expect(screen.getByText('lkc-3x9wz1')).toHaveStyle({
      fontFeatureSettings: '"calt" 0',
    });
  });
});
