/** What the checks need to know about a Markdown page: its code blocks, its inline code, its links, its headings. */

/** A fenced code block: the words after the fence, its text, and the line of the fence, counted from 1. */
export type CodeBlock = { readonly info: string; readonly text: string; readonly line: number };

/** Something that names a file: inline code or the target of a link, with its line. */
export type Mention = { readonly kind: 'code' | 'link'; readonly text: string; readonly line: number };

type Page = { readonly blocks: readonly CodeBlock[]; readonly prose: readonly { readonly text: string; readonly line: number }[] };

/** Splits a page into its fenced blocks and the lines outside of them. */
export function pageOf(text: string): Page {
  const blocks: CodeBlock[] = [];
  const prose: { text: string; line: number }[] = [];
  let open: { fence: string; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^\s*(`{3,})\s*(.*)$/.exec(line);
    if (open === undefined && fence) open = { fence: fence[1] ?? '', info: (fence[2] ?? '').trim(), line: index + 1, lines: [] };
    else if (open === undefined) prose.push({ text: line, line: index + 1 });
    else if (fence && (fence[1] ?? '').length >= open.fence.length && fence[2] === '') {
      blocks.push({ info: open.info, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open.lines.push(line);
  }
  return { blocks, prose };
}

/** Every piece of inline code and every link target outside of code blocks. */
export function mentionsOf(text: string): readonly Mention[] {
  return pageOf(text).prose.flatMap(({ text: line, line: number }) => [
    ...[...line.matchAll(/`([^`]+)`/g)].map((match): Mention => ({ kind: 'code', text: match[1] ?? '', line: number })),
    ...[...line.matchAll(/\]\(([^)\s]+)\)/g)].map((match): Mention => ({ kind: 'link', text: match[1] ?? '', line: number })),
  ]);
}

/** The text of every heading, lower case. */
export function headingsOf(text: string): readonly string[] {
  return pageOf(text).prose.flatMap(({ text: line }) => /^#+\s+(.*?)\s*$/.exec(line)?.[1]?.toLowerCase() ?? []);
}
