// SPDX-License-Identifier: Apache-2.0
import { downloadText } from './downloadText';

describe('downloadText', () => {
  it('hands the text over under its name, and lets go of it', () => {
    const saved: { name: string; href: string }[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, href: this.href });
      });
    URL.createObjectURL = jest.fn(() => 'blob:schema');
    URL.revokeObjectURL = jest.fn();

    downloadText('orders-value-v2.avsc', '"string"');

    expect(saved).toEqual([
      { name: 'orders-value-v2.avsc', href: 'blob:schema' },
    ]);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:schema');
  });
});
