/** The line that moves; a piece of its own, which is loaded only for work that is long enough to need it. */
export { default as ora } from "ora";
