/**
 * Passes the tokens of the lexer on as long as the text is nested no deeper than the limit; then it tells the line and ends, so that
 * nothing is made of the rest. Counts open brackets, and the columns of dashes, question marks, keys and values that a line stands in.
 */
export function* limitDepth(tokens: Iterable<string>, limit: number, tell: (line: number) => void): Iterable<string> {
  const columns: number[] = [];
  let flow = 0;
  let line = 1;
  let column = 0;
  let place: "start" | "content" | "value" = "start";
  let isScalar = false;
  const enter = (): void => {
    while (columns.length > 0 && (columns.at(-1) as number) >= column) columns.pop();
    columns.push(column);
  };
  for (const token of tokens) {
    if (!isScalar && CONTROLS.has(token)) {
      isScalar = token === SCALAR;
      yield token;
      continue;
    }
    const kind = isScalar ? "scalar" : kindOf(token);
    isScalar = false;
    if (kind === "close") flow = Math.max(0, flow - 1);
    if (flow === 0 && (kind === "step" || (kind === "colon" && place !== "content"))) enter();
    if (flow === 0 && (kind === "open" || kind === "scalar") && place === "start") enter();
    if (kind === "open") flow += 1;
    if (columns.length + Math.max(0, flow - 1) > limit) {
      tell(line);
      return;
    }
    if (kind === "colon") place = "value";
    else if (place === "start" && (kind === "open" || kind === "scalar")) place = "content";
    const last = token.lastIndexOf("\n");
    column = last < 0 ? column + token.length : token.length - last - 1;
    if (last >= 0) {
      line += token.split("\n").length - 1;
      place = "start";
    }
    yield token;
  }
}

/** Tokens of the lexer that stand for nothing in the text: a document starts, a bracket is missing, a plain text follows. */
export const SCALAR = "\u001f";
export const CONTROLS: ReadonlySet<string> = new Set(["\u0002", "\u0018", SCALAR]);

type Kind = "open" | "close" | "step" | "colon" | "scalar" | "other";

function kindOf(token: string): Kind {
  if (token === "[" || token === "{") return "open";
  if (token === "]" || token === "}") return "close";
  if (token === "-" || token === "?") return "step";
  if (token === ":") return "colon";
  return /^[\s#%,]/u.test(token) || token === "---" || token === "..." ? "other" : "scalar";
}
