// SPDX-License-Identifier: Apache-2.0

const INVALID = '[aria-invalid="true"], [data-invalid="true"]';
const INPUT = 'input, textarea, select, button, [tabindex="0"]';

/**
 * Leads to the first field that is wrong, after a check that failed; to the container itself when none of its fields is.
 *
 * @param container - Takes the focus itself only with a `tabIndex`.
 */
export function focusFirstProblem(container: HTMLElement | null): void {
  const invalid = container?.querySelector<HTMLElement>(INVALID);
  // A group of radio buttons is invalid as a whole, and takes no focus itself.
  const input = invalid?.matches(INPUT)
    ? invalid
    : invalid?.querySelector<HTMLElement>(INPUT);
  (input ?? container)?.focus();
}
