// SPDX-License-Identifier: Apache-2.0

/** Has the browser save a text as a file. */
export function saveFile(file: {
  name: string;
  mediaType: string;
  text: string;
}): void {
  const url = URL.createObjectURL(
    new Blob([file.text], { type: `${file.mediaType};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}
