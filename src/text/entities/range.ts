/** What may stand between the ends of a range, a second currency sign included ("$5,000 to $8,000"). */
const BETWEEN = /^ ?(?:-|–|—|~|to|bis|up to) ?(?:us|au?|ca?|nz|hk|s)?[$£€¥₹₿]? ?$|^ (?:to|-|–) (?:usd|eur|gbp|chf|cny|rmb) $/;

/** Whether the text between two numbers makes a range of them. */
export function isRange(text: string, start: number, end: number): boolean {
  return end - start <= 12 && mayJoin(text, start) && BETWEEN.test(text.slice(start, end));
}

/** Most numbers that stand close are apart for another reason. */
function mayJoin(text: string, start: number): boolean {
  return "-–—~tbu".includes(text.charAt(text.charAt(start) === " " ? start + 1 : start));
}
