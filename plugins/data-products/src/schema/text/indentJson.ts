// SPDX-License-Identifier: Apache-2.0

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Lays JSON out over lines, two spaces a level; `undefined` for what is not JSON.
 *
 * @remarks Only white space changes. Parsing and writing again would change what was registered: long numbers lose
 * digits, `1.0` becomes `1`, and of two keys of the same name one goes.
 */
export function indentJson(text: string): string | undefined {
  if (!isJson(text)) return undefined;
  const tokens = text.match(TOKEN) ?? [];
  const out: string[] = [];
  let depth = 0;
  const newLine = () => out.push('\n', '  '.repeat(depth));

  tokens.forEach((token, index) => {
    switch (token) {
      case '{':
      case '[':
        depth += 1;
        out.push(token);
        if (!isClosing(tokens[index + 1])) newLine();
        break;
      case '}':
      case ']':
        depth -= 1;
        if (!isOpening(tokens[index - 1])) newLine();
        out.push(token);
        break;
      case ',':
        out.push(token);
        newLine();
        break;
      case ':':
        out.push(': ');
        break;
      default:
        out.push(token);
    }
  });
  return out.join('');
}

const isOpening = (token: string | undefined) => token === '{' || token === '[';
const isClosing = (token: string | undefined) => token === '}' || token === ']';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
