// SPDX-License-Identifier: Apache-2.0

const NAMED = /(\$?)\$\{([A-Za-z_][A-Za-z0-9_@]*)\}/g;

/** Puts values in the place of `${name}`, whatever its case; `$${name}` stands for `${name}` itself. What is not defined stays. */
export function substituteVariables(
  text: string,
  variables: Readonly<Record<string, string>>,
): string {
  const values = new Map(
    Object.entries(variables).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  return text.replace(NAMED, (written: string, escape: string, name: string) =>
    escape ? written.slice(1) : (values.get(name.toLowerCase()) ?? written),
  );
}
