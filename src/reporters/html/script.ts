/** Sorts tables by a click on the head of a column. Without it they stand by score, and all can be read. */
export const SCRIPT = `"use strict";
for (const table of document.querySelectorAll(".sortable")) {
  const heads = [...table.firstElementChild.children];
  const folded = table.querySelector(":scope > .others > [role=rowgroup]");
  const open = table.querySelectorAll(":scope > .row").length - 1;
  let rows = [...table.querySelectorAll(":scope > .row:not(.heads), :scope > .others > [role=rowgroup] > .row")];
  const keyOf = (row, column) => {
    const cell = row.children[column];
    const text = cell.dataset.sort ?? cell.textContent;
    const number = Number(text);
    return text.trim() === "" || Number.isNaN(number) ? text.toLowerCase() : number;
  };
  const compare = (a, b) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1);
  for (const [column, head] of heads.entries()) {
    if (head.classList.contains("unseen")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("number") || head.textContent === "Band" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? (first === "ascending" ? "descending" : "ascending") : first;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const keyed = rows.map((row) => [keyOf(row, column), row]);
      rows = keyed.sort(([a], [b]) => sign * compare(a, b)).map(([, row]) => row);
      table.firstElementChild.after(...rows.slice(0, open));
      folded?.append(...rows.slice(open));
    });
  }
}
`;
