// SPDX-License-Identifier: Apache-2.0

/** An offset to be read by people; what is too long for a number keeps all of its digits. */
export function formatDigits(digits: string, locale: string): string {
  return /^\d+$/.test(digits)
    ? new Intl.NumberFormat(locale).format(BigInt(digits))
    : digits;
}
