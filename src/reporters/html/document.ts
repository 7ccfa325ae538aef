import type { Run } from "../../model/event.ts";
import { html } from "./markup.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** The start of a page that asks for nothing and runs nothing but what its own policy names by digest. */
export async function openDocument({ tool }: Run, title: string): Promise<string> {
  const [style, script] = await Promise.all([digest(STYLE), digest(SCRIPT)]);
  const policy = `default-src 'none'; style-src '${style}'; script-src '${script}'; base-uri 'none'; form-action 'none'`;
  return (
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          <meta name="generator" content="${tool.name} ${tool.version}" />
          <title>${title}</title>
       `.markup + `<style>${STYLE}</style>\n</head>\n<body>\n<a class="skip" href="#report">Skip to the report</a>\n<main id="report">\n`
  );
}

/** The end of a page: what a verdict is, and the script that sorts tables. */
export function closeDocument(): string {
  return `</main>
<footer><p>A verdict counts published warning signs and says where it read them. It is consistent with them or it is not; it never says what a person is. An honest person may show the same signs: each reason gives that reading too.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
