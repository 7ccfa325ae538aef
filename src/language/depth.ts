/**
 * The line where a YAML text is nested deeper than the limit, before the parser sees it; undefined where it is not. Counts
 * open flow brackets outside quotes, and the steps of indentation and `- ` that a line stands in.
 */
export function scanDepth(text: string, limit: number): number | undefined {
  const indents: number[] = [];
  let flow = 0;
  for (const [place, line] of text.split("\n").entries()) {
    flow = Math.max(0, flow + countBrackets(line, limit));
    const content = line.search(/\S/u);
    if (content < 0 || line[content] === "#") continue;
    for (const column of stepsOf(line, content)) {
      while (indents.length > 0 && (indents.at(-1) as number) >= column) indents.pop();
      indents.push(column);
    }
    if (flow > limit || indents.length > limit || deepest(line) > limit) return place + 1;
  }
  return undefined;
}

/** Columns of the dashes that open a line, and of what follows them. */
function stepsOf(line: string, content: number): number[] {
  const steps: number[] = [];
  let at = content;
  while (line[at] === "-" && line[at + 1] === " ") {
    steps.push(at);
    at += 1;
    while (line[at] === " ") at += 1;
  }
  steps.push(at);
  return steps;
}

/** Brackets that a line leaves open, outside quotes and comments. */
function countBrackets(line: string, limit: number): number {
  let open = 0;
  for (const character of unquoted(line)) {
    if (character === "[" || character === "{") open += 1;
    if (character === "]" || character === "}") open -= 1;
    if (open > limit) return open;
  }
  return open;
}

function deepest(line: string): number {
  let open = 0;
  let most = 0;
  for (const character of unquoted(line)) {
    if (character === "[" || character === "{") most = Math.max(most, ++open);
    if (character === "]" || character === "}") open -= 1;
  }
  return most;
}

function* unquoted(line: string): Iterable<string> {
  let quote = "";
  for (const character of line) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "#") return;
    else yield character;
  }
}
